package kansa.text;

/** Numbers that count nothing: phone, postal and card numbers, list numbers, notes, labels of figures. */
final class Codes {
    private Codes() {}

    /** Where a code that holds this number ends, or 0. */
    static int end(String text, int start, int end) {
        if (start > 0 && (text.charAt(start - 1) == '+' || text.charAt(start - 1) == '〒')) {
            return run(text, end, true);
        }
        char next = end < text.length() ? text.charAt(end) : 0;
        if (next == '-' && end + 1 < text.length() && Numerals.isDigit(text.charAt(end + 1))) {
            int second = digits(text, end + 1);
            boolean third = second + 1 < text.length()
                    && text.charAt(second) == '-'
                    && Numerals.isDigit(text.charAt(second + 1));
            boolean padded = text.charAt(end + 1) == '0' && second > end + 2;
            return third || padded || text.charAt(start) == '0' && end > start + 1 ? run(text, end, false) : 0;
        }
        boolean grouped =
                next == ' ' && end - start == 4 && digits(text, end + 1) == end + 5 && end + 5 < text.length();
        if (grouped && text.charAt(end + 5) == ' ' && digits(text, end + 6) >= end + 9) {
            return run(text, end, true);
        }
        return 0;
    }

    private static int run(String text, int at, boolean blanks) {
        int i = at;
        while (i + 1 < text.length()) {
            char c = text.charAt(i);
            boolean joint = c == '-' || c == ')' || c == '(' || (blanks && c == ' ');
            if (Numerals.isDigit(c)) {
                i++;
            } else if (joint && Numerals.isDigit(text.charAt(i + 1))) {
                i += 2;
            } else {
                return i;
            }
        }
        return i < text.length() && Numerals.isDigit(text.charAt(i)) ? i + 1 : i;
    }

    private static int digits(String text, int at) {
        int i = at;
        while (i < text.length() && Numerals.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** {@code 1. Text}, {@code 2) Text}, {@code (3) Text} at the head of a line. */
    static boolean isListNumber(String text, int start, int end) {
        if (end - start > 3 || end + 1 >= text.length()) {
            return false;
        }
        char mark = text.charAt(end) == ' ' ? text.charAt(end + 1) : text.charAt(end);
        boolean marked = mark == '.' || mark == ')' || mark == ':' && text.charAt(end + 1) == ' ' || mark == '、';
        if (!marked || Numerals.isDigit(text.charAt(end + 1)) || text.charAt(end + 1) == '\n') {
            return false;
        }
        if (mark == '.' && text.charAt(end + 1) == ' ' && start >= 2 && text.charAt(start - 1) == ' ') {
            char before = text.charAt(start - 2); // a list that lost its line breaks: "Do this. 2. Do that."
            if (".:;。)!?*".indexOf(before) >= 0) {
                return true;
            }
        }
        for (int i = start - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (" \t\r(*#>-_・".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Notes [1], (注1), ※2, and 図3, 表4: they say where, not how many. A long dash before is no minus of ours. */
    static boolean isLabel(String original, Folded folded, String text, int start, int end) {
        char before = start == 0 ? 0 : text.charAt(start - 1);
        char after = end < text.length() ? text.charAt(end) : 0;
        if (before == '[' && (after == ']' || after == ',')) {
            return true;
        }
        boolean note = before == '注' || before == '図' || before == '表' || before == '※' || before == '#';
        return note && original.length() >= folded.original(start, end).end();
    }
}
