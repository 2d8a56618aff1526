package kansa.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.check.View.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Ways to write a text so that a reader can undo it piece by piece: each turns what it knows back into letters and leaves
 * the rest as it is. Linear in the length of the text.
 */
enum Rewriting {
    ENTITIES(Disguise.ESCAPED, "&#", 2, "&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));?") {
        @Override
        @Nullable
        String decode(Matcher unit) {
            return unit.group(1) == null ? point(unit.group(2), 10) : point(unit.group(1), 16);
        }
    },
    ESCAPES(Disguise.ESCAPED, "\\+", 1, "(?:\\\\[uU]\\{?|\\\\x\\{?|[uU]\\+)([0-9a-fA-F]{2,8})\\}?") {
        @Override
        @Nullable
        String decode(Matcher unit) {
            return point(unit.group(1), 16);
        }
    },
    POINTS(Disguise.NUMBERS, "0123456789 ,;、", 10, "[0-9][0-9 ,;、]{9,}") {
        @Override
        @Nullable
        String decode(Matcher unit) {
            StringBuilder decoded = new StringBuilder();
            for (String number : unit.group().split("[ ,;、]+")) {
                String point = number.length() > 6 ? null : point(number, 10);
                if (point == null || number.startsWith("0")) {
                    return null;
                }
                decoded.append(point);
            }
            return decoded.toString();
        }
    },
    PLACES(Disguise.NUMBERS, "0123456789 ,-", 9, "[0-9][0-9 ,-]{8,}") {
        @Override
        @Nullable
        String decode(Matcher unit) {
            StringBuilder decoded = new StringBuilder();
            for (String number : unit.group().split("[ ,-]+")) {
                int place = number.length() > 2 ? 0 : Integer.parseInt(number);
                if (place < 1 || place > 26) {
                    return null;
                }
                decoded.append((char) ('a' + place - 1));
            }
            return decoded.toString();
        }
    },
    MORSE(Disguise.MORSE, ".·・•-–−－ /|\u3000", 6, "[.·・•\\-–−－][.·・•\\-–−－ /|\\u3000]{5,}") {
        @Override
        @Nullable
        String decode(Matcher unit) {
            StringBuilder decoded = new StringBuilder();
            for (String sign : unit.group().split("[ /|\\u3000]+")) {
                String letter = Spelling.MORSE.get(sign.replaceAll("[·・•]", ".").replaceAll("[–−－]", "-"));
                decoded.append(letter == null ? " " : letter);
            }
            return decoded.toString();
        }
    },
    KANJI_NUMBERS(Disguise.NUMERALS, "一二三四五六七八九十百千万億〇", 3, "[一二三四五六七八九十百千〇][一二三四五六七八九十百千万億〇]{2,20}") {
        @Override
        @Nullable
        String decode(Matcher unit) {
            return KanjiNumber.value(unit.group(), 0, unit.group().length());
        }
    },
    LISTS(
            Disguise.SPACED,
            "\n",
            1,
            "(?m)^[ \\t>]{0,8}(?:[-*+•・]|\\(?[0-9]{1,3}[.):、]|[0-9]{1,3}(?:文字目|番目|つ目)(?:は|が|:|：)?)[ \\t]{0,4}") {
        @Override
        String decode(Matcher unit) {
            return " ";
        }
    };

    private final Disguise disguise;
    private final String signs;
    private final int fewest;
    private final Pattern pattern;

    /**
     * A way to write.
     *
     * @param signs of which every unit holds so many in a row
     */
    Rewriting(Disguise disguise, String signs, int fewest, String pattern) {
        this.disguise = disguise;
        this.signs = signs;
        this.fewest = fewest;
        this.pattern = Pattern.compile(pattern);
    }

    /** What a unit stands for, or null when it stands for nothing. */
    abstract @Nullable String decode(Matcher unit);

    /** Every view of a text in which something is undone. */
    static List<View> of(String text) {
        List<View> views = new ArrayList<>();
        boolean[] likely = Signs.in(text);
        for (Rewriting one : values()) {
            if (likely[one.ordinal()]) {
                one.view(text, views);
            }
        }
        return Collections.unmodifiableList(views);
    }

    private void view(String text, List<View> views) {
        Matcher units = pattern.matcher(text);
        Draft draft = new Draft(text);
        while (units.find()) {
            String decoded = decode(units);
            if (decoded != null) {
                draft.put(decoded, units.start(), units.end());
            }
        }
        if (draft.changes() > 0) {
            views.add(draft.view(disguise));
        }
    }

    /** One pass tells which ways are worth a try: those of whose signs enough stand in a row. */
    private static final class Signs {
        /** For every character the ways whose sign it is, a bit each. */
        private static final byte[] WAYS = new byte[Character.MAX_VALUE + 1];

        static {
            for (Rewriting one : values()) {
                one.signs.chars().forEach(c -> WAYS[c] |= (byte) (1 << one.ordinal()));
            }
        }

        private Signs() {}

        static boolean[] in(String text) {
            Rewriting[] all = values();
            boolean[] likely = new boolean[all.length];
            int[] runs = new int[all.length];
            int before = 0;
            for (int i = 0; i < text.length(); i++) {
                int ways = WAYS[text.charAt(i)];
                if ((ways | before) == 0) {
                    continue;
                }
                for (int k = 0; k < runs.length; k++) {
                    runs[k] = (ways >> k & 1) == 0 ? 0 : runs[k] + 1;
                    likely[k] |= runs[k] >= all[k].fewest;
                }
                before = ways;
            }
            return likely;
        }
    }

    private static @Nullable String point(String digits, int radix) {
        int point = Integer.parseInt(digits.length() > 7 ? digits.substring(digits.length() - 6) : digits, radix);
        return point < 32 || point > Character.MAX_CODE_POINT ? null : Character.toString(point);
    }
}
