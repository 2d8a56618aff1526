package kansa.rule;

import java.util.Arrays;

/**
 * The head of the column that a place in a table stands in: rows parted by {@code |}, tabs or commas under a first row that
 * says what they hold. At most {@value #ROWS} rows and {@value #REACH} characters are looked back over.
 */
final class ColumnHead {
    private static final int ROWS = 60;
    private static final int REACH = 3000;
    private static final char NONE = 0;

    private ColumnHead() {}

    /** Empty when the place stands in no table, or in its first row; {@code lines} are the offsets where lines begin. */
    static String of(String text, int[] lines, int at) {
        int found = Arrays.binarySearch(lines, at);
        int line = found < 0 ? -found - 2 : found;
        if (line <= 0 || at - lines[line] > REACH) {
            return "";
        }
        char mark = mark(text, lines[line], at);
        if (mark == NONE) {
            return "";
        }
        int column = count(text, lines[line], at, mark);
        int head = line;
        while (head > 0
                && line - head < ROWS
                && lines[line] - lines[head - 1] < REACH
                && count(text, lines[head - 1], lines[head], mark) >= Math.max(1, column)) {
            head--;
        }
        return head == line ? "" : cell(text, lines[head], column, mark);
    }

    /** Where the lines of a text begin. */
    static int[] lines(String text) {
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        int[] lines = new int[count];
        for (int i = text.indexOf('\n'), n = 1; i >= 0; i = text.indexOf('\n', i + 1)) {
            lines[n++] = i + 1;
        }
        return lines;
    }

    private static char mark(String text, int line, int at) {
        for (char mark : new char[] {'|', '\t', ','}) {
            if (count(text, line, at, mark) > 0 || holds(text, at, mark)) {
                return mark;
            }
        }
        return NONE;
    }

    /** Whether the mark stands on the same line, soon after. */
    private static boolean holds(String text, int at, char mark) {
        for (int i = at; i < text.length() && i < at + 40 && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == mark) {
                return true;
            }
        }
        return false;
    }

    private static int count(String text, int from, int to, char mark) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == mark ? 1 : 0;
        }
        return count;
    }

    private static String cell(String text, int line, int column, char mark) {
        int start = line;
        for (int i = 0; i < column; i++) {
            start = text.indexOf(mark, start) + 1;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != mark && text.charAt(end) != '\n') {
            end++;
        }
        return text.substring(start, end);
    }
}
