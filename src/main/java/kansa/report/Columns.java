package kansa.report;

/** How wide a text stands, from its characters alone: what is Japanese counts two, whatever the font or machine. */
final class Columns {
    private Columns() {}

    /** Width in half-width characters. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    static int width(int c) {
        if (c < 0x1100 || Character.getType(c) == Character.NON_SPACING_MARK) {
            return c < 0x20 || Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 1;
        }
        boolean wide = c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF01 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD
                || "①②③④⑤⑥⑦⑧⑨○●◎△▲▽▼□■◆◇★☆※".indexOf(c) >= 0;
        return wide ? 2 : 1;
    }

    /** Whether any character counts two. */
    static boolean wide(String text) {
        return text.codePoints().anyMatch(c -> width(c) == 2);
    }

    /** Pads to a width, on the right. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Pads to a width, on the left. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Cuts at a width, with an ellipsis when something is lost. */
    static String fit(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int c : text.codePoints().toArray()) {
            if (at + width(c) > width - 1) {
                break;
            }
            at += width(c);
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }

    /** How many lines a text takes in a cell of this width; its own line feeds count. */
    static int lines(String text, int width) {
        int lines = 1;
        int at = 0;
        int word = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n') {
                lines++;
                at = 0;
                word = 0;
                continue;
            }
            int wide = width(c);
            word = wide == 2 || c == ' ' ? 0 : word + wide;
            at += wide;
            if (at > width) {
                lines++;
                at = word > 0 && word < width ? word : wide;
                word = word < width ? word : wide;
            }
        }
        return lines;
    }
}
