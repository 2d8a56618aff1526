package kansa.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.text.Numeral.Script;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers, dates, times and quantities in one pass over the folded text. Left alone: numbers inside names (五番町, 千葉, GPT-4, 三菱),
 * sayings (一石二鳥), list numbers, versions, phone and card numbers, notes such as [1] and ①.
 */
final class Figures {
    private final String original;
    private final Folded folded;
    private final String text;
    private final String lower;
    private final boolean words;
    private final Dates dates;
    private final Times times;
    private final Counted counted;
    private final List<Draft> drafts = new ArrayList<>();

    private Figures(String original, Folded folded, Language language) {
        this.original = original;
        this.folded = folded;
        this.text = folded.text();
        this.lower = folded.lower();
        this.words = language != Language.JA;
        this.dates = new Dates(text, lower);
        this.times = new Times(text, lower);
        this.counted = new Counted(text, lower);
    }

    static List<Figure> read(String original, Folded folded, Language language) {
        Figures figures = new Figures(original, folded, language);
        figures.scan();
        List<Figure> read = new ArrayList<>();
        for (Draft draft : new Bounds(figures.text, figures.lower)
                .apply(Joins.join(figures.text, figures.lower, figures.drafts))) {
            Span span = folded.original(draft.start(), draft.end());
            read.add(new Figure(
                    span,
                    draft.type(),
                    draft.unit(),
                    Amounts.plain(draft.low()),
                    Amounts.plain(draft.high()),
                    span.in(original)));
        }
        return read;
    }

    private void scan() {
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c >= '0' && c <= '9') {
                    i = number(i);
                } else if (isLatin(c)) {
                    i = word(i);
                } else {
                    i++;
                }
            } else if (c < 0x3007) {
                i = c >= 0xbc && isVulgar(c) ? vulgar(i, i, BigDecimal.ZERO) : i + 1;
            } else if ((c >= 0x4e00 && Numerals.begins(c)) || c == '〇') {
                i = number(i);
            } else if (c == '半') {
                i = half(i);
            } else if (c == '元' && i >= 2 && next(i + 1) == '年') {
                i = add(dates.firstYear(i), i);
            } else {
                i++;
            }
        }
    }

    /** Adds a draft and moves past it, or past one character. */
    private int add(@Nullable Draft draft, int at) {
        if (draft == null) {
            return at + 1;
        }
        int floor = drafts.isEmpty() ? 0 : drafts.get(drafts.size() - 1).end();
        drafts.add(draft.start() < floor ? draft.spanning(at, draft.end()) : draft);
        return Math.max(at + 1, draft.end());
    }

    private int word(int at) {
        int end = at + 1;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        boolean begins = words
                && end < text.length()
                && end - at <= 9
                && NumberWords.mayBegin(lower.charAt(at), lower.charAt(at + 1))
                && (at == 0 || !isInWord(text.charAt(at - 1)));
        if (begins) {
            Numeral numeral = NumberWords.at(lower, at);
            if (numeral != null) {
                return Math.max(end, add(counted.words(numeral), at));
            }
            if (lower.startsWith("half ", at)
                    && (lower.startsWith("of ", at + 5) || lower.startsWith("the ", at + 5))) {
                add(counted.percent(at, at + 4, BigDecimal.ONE, BigDecimal.valueOf(2)), at);
            }
            if (lower.startsWith("a quarter of", at) || lower.startsWith("a third of", at)) {
                int parts = lower.charAt(at + 2) == 'q' ? 4 : 3;
                return add(
                        counted.percent(at, at + (parts == 4 ? 9 : 7), BigDecimal.ONE, BigDecimal.valueOf(parts)), at);
            }
        }
        return end;
    }

    private static boolean isInWord(char c) {
        return c == '\'' || c == '-' || c == '_' || (Character.isLetterOrDigit(c) && c < 0x2e80);
    }

    private int number(int at) {
        Numeral numeral = Numerals.at(text, at);
        if (numeral == null) {
            return at + 1;
        }
        if (numeral.script() == Script.KANJI) {
            Draft draft = kanji(numeral);
            return draft == null ? Math.max(at + 1, rejected(numeral)) : add(draft, at);
        }
        Draft date = dates.at(numeral);
        if (date != null && (date.start() < at || !isGlued(at))) {
            return add(date, at);
        }
        if (numeral.chain()) {
            return numeral.end();
        }
        boolean form = next(numeral.end()) == '-' && Character.isUpperCase(next(numeral.end() + 1));
        if (form || text.startsWith("(k)", numeral.end())) { // 1099-B, 401(k)
            return skipWord(numeral.end() + 1);
        }
        int code = Codes.end(text, at, numeral.end());
        if (code > 0) {
            return code;
        }
        if (isVulgar(next(numeral.end()))) {
            return vulgar(at, numeral.end(), numeral.low());
        }
        Draft time = times.at(numeral);
        if (time != null && !isGlued(at)) {
            return add(time, at);
        }
        Draft draft = counted.digits(numeral);
        if (draft == null || (isGlued(at) && draft.start() == at && !text.startsWith("第", at - 1))) {
            return skipWord(numeral.end());
        }
        if (draft.type() == Figure.Type.NUMBER
                && (numeral.zeroLed() || Codes.isLabel(original, folded, text, at, numeral.end()))) {
            return numeral.end();
        }
        if (Codes.isListNumber(text, at, numeral.end())) {
            return numeral.end();
        }
        return add(draft, at);
    }

    private @Nullable Draft kanji(Numeral numeral) {
        Draft date = dates.at(numeral);
        if (date != null
                && !(numeral.digits() == 1 && numeral.whole() == 1 && date.low().intValue() < 100)) {
            return date;
        }
        Draft time = times.at(numeral);
        return time != null ? time : counted.kanji(numeral);
    }

    /** Past a numeral that is part of a word; 十人十色 must not begin again at the second 十. */
    private int rejected(Numeral numeral) {
        int end = numeral.end();
        boolean twice = end + 1 < text.length()
                && !Numerals.isKanjiNumeral(text.charAt(end))
                && Numerals.isKanjiNumeral(text.charAt(end + 1));
        return twice ? end + 2 : end;
    }

    private int half(int at) {
        char before = at == 0 ? 0 : text.charAt(at - 1);
        char after = next(at + 1);
        if (after == '数' && before == '過') {
            Draft most = counted.percent(at - 1, at + 2, BigDecimal.ONE, BigDecimal.valueOf(2));
            return add(most.between(most.low().add(Figure.NEXT), Amounts.HUNDRED), at);
        }
        if ((after == '分' || after == '数') && before != '大') {
            return add(counted.percent(at, at + 2, BigDecimal.ONE, BigDecimal.valueOf(2)), at);
        }
        if (after == '年' || after == '日') {
            boolean year = after == '年';
            BigDecimal value = BigDecimal.valueOf(year ? 6 : 43_200);
            int end = next(at + 2) == '間' ? at + 3 : at + 2;
            return add(
                    new Draft(at, end, Figure.Type.QUANTITY, year ? "month" : "s", value, value, value, BigDecimal.ONE),
                    at);
        }
        return at + 1;
    }

    private int vulgar(int start, int at, BigDecimal whole) {
        BigDecimal value = whole.add(BigDecimal.valueOf(share(text.charAt(at))));
        BigDecimal plain = Amounts.plain(value);
        Numeral numeral = new Numeral(start, at + 1, plain, plain, BigDecimal.ONE, Script.DIGITS, 0, false, false);
        Draft draft = counted.digits(numeral);
        boolean share = whole.signum() == 0 && (draft == null || draft.unit().isEmpty());
        if (share) {
            return add(counted.percent(start, at + 1, plain, BigDecimal.ONE), start);
        }
        return draft == null ? at + 1 : add(draft, start);
    }

    private static boolean isVulgar(char c) {
        return share(c) > 0;
    }

    private static double share(char c) {
        return switch (c) {
            case '½' -> 0.5;
            case '¼' -> 0.25;
            case '¾' -> 0.75;
            case '⅓' -> 0.333333;
            case '⅔' -> 0.666667;
            case '⅕' -> 0.2;
            case '⅖' -> 0.4;
            case '⅗' -> 0.6;
            case '⅘' -> 0.8;
            case '⅙' -> 0.166667;
            case '⅛' -> 0.125;
            case '⅜' -> 0.375;
            case '⅝' -> 0.625;
            case '⅞' -> 0.875;
            default -> 0;
        };
    }

    /** Whether the number is the tail of a name: GPT-4, B2B, Area51. */
    private boolean isGlued(int at) {
        if (at == 0) {
            return false;
        }
        char c = text.charAt(at - 1);
        if (isLatin(c) || c == '_') {
            return true;
        }
        if (c != '-' || at < 2) {
            return false;
        }
        char letter = text.charAt(at - 2);
        return Character.isUpperCase(letter) || (isLatin(letter) && (at == 2 || !isLatin(text.charAt(at - 3))));
    }

    private int skipWord(int at) {
        int i = at;
        while (i < text.length()
                && (isLatin(text.charAt(i))
                        || Numerals.isDigit(text.charAt(i))
                        || text.charAt(i) == '/'
                        || (text.charAt(i) == '-' && Numerals.isDigit(next(i + 1))))) {
            i++;
        }
        return i;
    }

    private char next(int at) {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
