package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kansa.audit.Span;

/** A text cut into words and numbers, as far as addresses are concerned: abbreviations keep their point. */
final class AddressTokens {
    /** What stands between two words. */
    enum Gap {
        SPACE,
        COMMA,
        LINE,
        OTHER
    }

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}[a-z]?|[0-9]{1,4}[-/][0-9]{1,4}[a-z]?");
    private static final String NO_HOUSE_BEFORE = "$€£¥#+=%@:_.,/&*~<\"";
    private static final String NO_HOUSE_AFTER = "%°€$£:_=+*@";
    private static final int WIDEST_GAP = 12;

    private final String text;
    private final int[] start;
    private final int[] end;
    private final String[] lower;

    private AddressTokens(String text, List<Span> spans) {
        this.text = text;
        start = spans.stream().mapToInt(Span::start).toArray();
        end = spans.stream().mapToInt(Span::end).toArray();
        lower = spans.stream()
                .map(span -> span.in(text).toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    static AddressTokens of(String text) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                continue;
            }
            int from = i;
            while (i < text.length() && inWord(text, i)) {
                i++;
            }
            spans.add(new Span(from, i));
        }
        return new AddressTokens(text, spans);
    }

    private static boolean inWord(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || c == '.'
                || c == 'º'
                || ((c == '\'' || c == '’' || c == '-' || c == '/')
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + 1)))
                || (c == '/' && text.charAt(at - 1) == 'c');
    }

    int count() {
        return start.length;
    }

    int start(int i) {
        return start[i];
    }

    int end(int i) {
        return lower[i].length() > 1 && lower[i].endsWith(".") ? end[i] - 1 : end[i];
    }

    /** In lower case, with the point of an abbreviation. */
    String raw(int i) {
        return lower[i];
    }

    String bare(int i) {
        if (i < 0 || i >= count()) {
            return "";
        }
        String word = lower[i];
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    String text() {
        return text;
    }

    boolean digits(int i) {
        return !bare(i).isEmpty() && bare(i).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A number that could be that of a house. */
    boolean number(int i) {
        if (i < 0
                || i >= count()
                || !Units.digit(lower[i].charAt(0))
                || !NUMBER.matcher(bare(i)).matches()) {
            return false;
        }
        boolean before = start[i] == 0 || NO_HOUSE_BEFORE.indexOf(text.charAt(start[i] - 1)) < 0;
        boolean after = end[i] == text.length() || NO_HOUSE_AFTER.indexOf(text.charAt(end[i])) < 0;
        boolean goesOn =
                end[i] + 1 < text.length() && text.charAt(end[i]) == ',' && Character.isDigit(text.charAt(end[i] + 1));
        return before && after && !goesOn;
    }

    /** Letters, perhaps with an initial's point, apostrophe or hyphen. */
    boolean word(int i) {
        return i >= 0 && i < count() && Character.isLetter(lower[i].charAt(0));
    }

    /** Begins with a capital, or with a letter that has no cases. */
    boolean capital(int i) {
        if (!word(i)) {
            return false;
        }
        int c = text.codePointAt(start[i]);
        return !Character.isLowerCase(c);
    }

    /** What stands before a word; a word that ended in a point may end a sentence, which only the reader knows. */
    Gap gap(int i) {
        if (i <= 0 || i >= count() || start[i] - end[i - 1] > WIDEST_GAP) {
            return Gap.OTHER;
        }
        boolean comma = false;
        int lines = 0;
        for (int at = end[i - 1]; at < start[i]; at++) {
            char c = text.charAt(at);
            if (c == ',') {
                comma = true;
            } else if (c == '\n') {
                lines++;
            } else if (c != ' ' && c != '\t' && c != '\r' && c != '>' && c != '\u00a0') {
                return Gap.OTHER;
            }
        }
        return lines > 2 ? Gap.OTHER : lines > 0 ? Gap.LINE : comma ? Gap.COMMA : Gap.SPACE;
    }

    /** Whether a comma stands before a word. */
    boolean comma(int i) {
        return i > 0 && text.substring(end[i - 1], start[i]).indexOf(',') >= 0;
    }

    /** Whether nothing stands before the word on its line but quotation signs. */
    boolean opensLine(int i) {
        for (int at = start[i] - 1; at >= 0 && text.charAt(at) != '\n'; at--) {
            if (" \t>".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    boolean endsLine(int i) {
        for (int at = end[i]; at < text.length() && text.charAt(at) != '\n'; at++) {
            if (" \t,.\r".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
