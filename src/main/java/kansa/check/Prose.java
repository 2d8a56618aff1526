package kansa.check;

/**
 * The prose of an answer: code, quotations, addresses, block quotes and tags blanked out, so that offsets stay true.
 */
final class Prose {
    private Prose() {}

    /** Only code blanked out. */
    static String withoutCode(String text) {
        if (text.indexOf('`') < 0) {
            return text;
        }
        char[] prose = text.toCharArray();
        fences(text, prose);
        for (int i = 0; i < prose.length; i++) {
            i = prose[i] == '`' ? blank(prose, i, '`', 200) : i;
        }
        return new String(prose);
    }

    static String of(String text) {
        char[] prose = text.toCharArray();
        fences(text, prose);
        for (int i = 0; i < prose.length; i++) {
            switch (prose[i]) {
                case '`' -> i = blank(prose, i, '`', 200);
                case '「' -> i = blank(prose, i, '」', 400);
                case '『' -> i = blank(prose, i, '』', 400);
                case '“' -> i = blank(prose, i, '”', 400);
                case '"' -> i = blank(prose, i, '"', 400);
                case '<' -> i = blank(prose, i, '>', 80);
                case '>' -> {
                    if (i == 0 || prose[i - 1] == '\n') {
                        i = blank(prose, i, '\n', Integer.MAX_VALUE);
                    }
                }
                case ':' -> {
                    if (text.startsWith("://", i)) {
                        i = address(prose, i);
                    }
                }
                default -> {}
            }
        }
        String left = new String(prose);
        return left;
    }

    private static void fences(String text, char[] prose) {
        int open = text.indexOf("```");
        while (open >= 0) {
            int close = text.indexOf("```", open + 3);
            int end = close < 0 ? text.length() : close + 3;
            fill(prose, open, end);
            open = close < 0 ? -1 : text.indexOf("```", end);
        }
    }

    /** Blanks from {@code start} to the next {@code close}, if it comes soon enough; returns where to go on. */
    private static int blank(char[] prose, int start, char close, int within) {
        for (int end = start + 1; end < prose.length && end - start <= within; end++) {
            if (prose[end] == close) {
                fill(prose, start, end + 1);
                return end;
            }
        }
        return start;
    }

    private static int address(char[] prose, int colon) {
        int start = colon;
        while (start > 0 && Character.isLetter(prose[start - 1]) && prose[start - 1] < 0x80) {
            start--;
        }
        int end = colon;
        while (end < prose.length && prose[end] > ' ' && prose[end] < 0x7f) {
            end++;
        }
        fill(prose, start, end);
        return end - 1;
    }

    private static void fill(char[] prose, int start, int end) {
        for (int i = start; i < end; i++) {
            if (prose[i] != '\n') {
                prose[i] = ' ';
            }
        }
    }
}
