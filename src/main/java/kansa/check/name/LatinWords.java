package kansa.check.name;

import java.util.Arrays;
import java.util.List;

/** A text in Latin writing cut into words, numbers, marks, line ends and codes (addresses with @ or ://), with folded letters. */
final class LatinWords {
    static final byte WORD = 0;
    static final byte NUMBER = 1;
    static final byte MARK = 2;
    static final byte LINE = 3;
    static final byte CODE = 4;
    /** 's of a possessive. */
    static final byte OWNER = 5;

    private static final List<String> HONORIFICS = List.of("san", "sama", "kun", "chan", "sensei");

    private static final List<String> ABBREVIATIONS =
            List.of("u.s.a", "u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "e.g", "i.e", "ph.d", "b.c", "a.d");

    private final String text;
    private final char[] letters;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private byte[] kinds = new byte[64];
    private int count;
    private int filled;

    LatinWords(String text) {
        this.text = text;
        letters = new char[2 * text.length()];
        int i = 0;
        while (i < text.length()) {
            i = next(i);
        }
    }

    private int next(int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return add(i, i + 1, LINE);
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return i + 1;
        }
        boolean letter = isLetter(c);
        if ((letter || isDigit(c)) && (i == 0 || !isWordLike(text.charAt(i - 1)))) {
            int code = code(i);
            if (code > i) {
                return add(i, code, CODE);
            }
        }
        if (letter) {
            return word(i);
        }
        if (isDigit(c)) {
            int end = i + 1;
            while (end < text.length() && (isWordLike(text.charAt(end)) || isJoined(end, ".,:/-"))) {
                end++;
            }
            return add(i, end, NUMBER);
        }
        if ((c == '\'' || c == '’') && isOwner(i)) {
            return add(i, i + 2, OWNER);
        }
        return add(i, i + 1, MARK);
    }

    private int word(int start) {
        boolean dotted =
                start + 1 < text.length() && (text.charAt(start + 1) == '.' || text.startsWith("h.", start + 1));
        for (String abbreviation : dotted ? ABBREVIATIONS : List.<String>of()) {
            int end = start + abbreviation.length();
            if (text.regionMatches(true, start, abbreviation, 0, abbreviation.length())
                    && (end == text.length() || !isWordLike(text.charAt(end)))) {
                return add(start, end, WORD);
            }
        }
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean quote = c == '\'' || c == '’';
            if (!isWordLike(c) && !((quote || c == '-') && isJoined(end, "'’-") && !(quote && isOwner(end)))) {
                break;
            }
            if (c == '-' && isHonorific(end + 1)) {
                break;
            }
            end++;
        }
        return add(start, end, WORD);
    }

    private boolean isHonorific(int at) {
        for (String honorific : HONORIFICS) {
            int end = at + honorific.length();
            if (text.startsWith(honorific, at) && (end == text.length() || !isWordLike(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** End of an address that begins here (a mail address, a web address, a handle), or {@code start}. */
    private int code(int start) {
        int end = start;
        boolean is = start > 0 && text.charAt(start - 1) == '@';
        while (end < text.length() && end - start < 300) {
            char c = text.charAt(end);
            if (c <= ' ' || c > 0x7e || c == '<' || c == '>' || c == '"' || c == '(' || c == ')' || c == ',') {
                break;
            }
            boolean inside = end > start && end + 1 < text.length() && isWordLike(text.charAt(end + 1));
            is |= (c == '@' || c == '_') && inside
                    || c == ':' && text.startsWith("://", end)
                    || c == '.' && end == start + 3 && text.regionMatches(true, start, "www", 0, 3);
            end++;
        }
        while (is && end > start && ".,;:!?'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return is ? end : start;
    }

    private boolean isOwner(int quote) {
        return quote > 0
                && isLetter(text.charAt(quote - 1))
                && quote + 1 < text.length()
                && (text.charAt(quote + 1) | 0x20) == 's'
                && (quote + 2 == text.length() || !isWordLike(text.charAt(quote + 2)));
    }

    private boolean isJoined(int at, String joints) {
        return joints.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && isWordLike(text.charAt(at + 1));
    }

    private int add(int start, int end, byte kind) {
        if (count == starts.length) {
            int size = 2 * count;
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            kinds = Arrays.copyOf(kinds, size);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count] = kind;
        from[count] = filled;
        filled = LatinFold.fold(text, start, end, letters, filled);
        to[count++] = filled;
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xaa && c < 0x2e80 && Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordLike(char c) {
        return isLetter(c) || isDigit(c) || c >= 0x300 && c < 0x370;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** What a place holds; a line end before the first and after the last. */
    byte kind(int word) {
        return word < 0 || word >= count ? LINE : kinds[word];
    }

    /** The first character as it is written. */
    char first(int word) {
        return text.charAt(starts[word]);
    }

    boolean isMark(int word, char mark) {
        return kind(word) == MARK && first(word) == mark;
    }

    /** The folded letters of all words, one after the other. */
    char[] letters() {
        return letters;
    }

    int from(int word) {
        return from[word];
    }

    int to(int word) {
        return to[word];
    }

    String text() {
        return text;
    }

    /** Folded, as text: for tests and training, not for the fast path. */
    String folded(int word) {
        return new String(letters, from[word], to[word] - from[word]);
    }
}
