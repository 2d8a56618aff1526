package kansa.rule;

/**
 * The head of the column that a place in a table stands in: rows parted by {@code |}, tabs or commas under a first row that
 * says what they hold. At most {@value #ROWS} rows and {@value #REACH} characters are looked back over.
 */
final class ColumnHead {
    private static final int ROWS = 60;
    private static final int REACH = 4000;
    private static final char NONE = 0;

    private ColumnHead() {}

    /** Empty when the place stands in no table, or in its first row. */
    static String of(String text, int at) {
        int low = Math.max(0, at - REACH);
        int line = lineStart(text, at, low);
        if (line <= low) {
            return "";
        }
        char mark = mark(text, line, at);
        int column = count(text, line, at, mark);
        if (mark == NONE || column == 0 && mark != '|' && !holds(text, at, mark)) {
            return "";
        }
        int head = -1;
        int next = line;
        for (int row = 0; row < ROWS && next > low; row++) {
            int before = lineStart(text, next - 1, low);
            if (count(text, before, next - 1, mark) < Math.max(1, column)) {
                break;
            }
            head = before;
            next = before;
        }
        return head < 0 ? "" : cell(text, head, column, mark);
    }

    private static int lineStart(String text, int at, int low) {
        int start = at;
        while (start > low && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
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
