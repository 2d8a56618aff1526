package kansa.rule;

/**
 * A folded text in which the digits of a number are plain however it was written: kanji digits in place notation
 * (〇九〇の一二三四) are ASCII, a line break, tab or invisible character inside a number is a space, and what stands for a dash or
 * a point there (の, ー, ・, 一 between ASCII digits) is one. One character for one, so that every offset stays. A lone kanji
 * digit, a run of 〇 alone (a blank to be filled in) and numbers with 十 or 百 stay as they are.
 */
final class DigitRuns {
    private static final String KANJI = "〇一二三四五六七八九";
    private static final int NONE = -1;

    private final String text;
    private final char[] out;

    private DigitRuns(String text) {
        this.text = text;
        this.out = text.toCharArray();
    }

    /** The text itself when nothing in it changes. */
    static String of(String text) {
        for (int i = 0, n = text.length(); i < n; i++) {
            if (special(text.charAt(i))) {
                return new DigitRuns(text).plain(i);
            }
        }
        return text;
    }

    /** Whether a character might change; most texts hold such a one, but never by the thousand. */
    private static boolean special(char c) {
        return kanji(c) >= 0 || c == '\n' || c == '\r' || c == '\t' || invisible(c) || mark(c) != c;
    }

    private String plain(int first) {
        digits(first);
        for (int i = first; i < out.length; i++) {
            char c = text.charAt(i);
            if (out[i] != c) {
                continue;
            }
            if (c == '一' && digit(i - 1) && digit(i + 1)) {
                out[i] = '-';
            } else if (mark(c) != c && digit(i - 1) && digit(i + 1)) {
                out[i] = mark(c);
            } else if (gap(c) && c != ' ' && between(i)) {
                out[i] = ' ';
            }
        }
        String plain = new String(out);
        return plain.equals(text) ? text : plain;
    }

    /** Kanji digits become ASCII where another one stands beside them, or across one mark or dash. */
    private void digits(int first) {
        int i = first;
        while (i < out.length) {
            if (kanji(text.charAt(i)) < 0) {
                i++;
                continue;
            }
            int end = i;
            boolean value = false;
            while (end < out.length && kanji(text.charAt(end)) >= 0) {
                value |= kanji(text.charAt(end)) > 0;
                end++;
            }
            boolean free = !ascii(i - 1) && !ascii(end);
            if (free && value && (end - i > 1 || joined(i, -1) || joined(end - 1, 1))) {
                for (int k = i; k < end; k++) {
                    out[k] = (char) ('0' + kanji(text.charAt(k)));
                }
            }
            i = end;
        }
    }

    /** Whether a kanji digit stands beyond one mark or dash. */
    private boolean joined(int at, int step) {
        int mark = at + step;
        int far = mark + step;
        return mark >= 0
                && far >= 0
                && far < out.length
                && mark < out.length
                && (text.charAt(mark) == '-'
                        || text.charAt(mark) == ' '
                        || mark(text.charAt(mark)) != text.charAt(mark))
                && kanji(text.charAt(far)) >= 0;
    }

    /** Whether digits stand on both sides of a gap; only a short one is looked over. */
    private boolean between(int at) {
        return digit(beyond(at, -1)) && digit(beyond(at, 1));
    }

    private int beyond(int at, int step) {
        int next = at + step;
        for (int i = 0; i < 6 && next >= 0 && next < out.length; i++, next += step) {
            char c = text.charAt(next);
            if (!gap(c) && c != '-') {
                return next;
            }
        }
        return NONE;
    }

    private boolean digit(int at) {
        return at >= 0 && at < out.length && out[at] >= '0' && out[at] <= '9';
    }

    private boolean ascii(int at) {
        return at >= 0 && at < out.length && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean gap(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || invisible(c);
    }

    private static boolean invisible(char c) {
        return c == 0xad || (c >= 0x200b && c <= 0x200d) || c == 0x2060 || c == 0xfeff;
    }

    private static char mark(char c) {
        return switch (c) {
            case 'の', 'ノ', 'ー', '〜', '━', 'ｰ', '˗' -> '-';
            case '・', '·', '‧', '•' -> '.';
            default -> c;
        };
    }

    private static int kanji(char c) {
        return c == '零' ? 0 : c < '一' && c != '〇' ? NONE : KANJI.indexOf(c);
    }
}
