package kansa.text;

import java.util.Arrays;
import kansa.audit.Span;
import org.jspecify.annotations.Nullable;

/** A folded text; without a map when every offset stayed. */
final class FoldedText implements Folded {
    private final String text;
    private final int originalLength;
    /** For each folded character where the unit that made it begins, then the original's length; null when nothing moved. */
    private final int @Nullable [] from;

    private @Nullable String lower;

    FoldedText(String text, int originalLength, int @Nullable [] from) {
        this.text = text;
        this.originalLength = originalLength;
        this.from = from;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String lower() {
        String made = lower;
        if (made == null) {
            made = lower(text);
            lower = made;
        }
        return made;
    }

    @Override
    public Span original(int start, int end) {
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException("span " + start + ".." + end + " of " + text.length());
        }
        if (from == null) {
            return new Span(start, end);
        }
        if (start == end) {
            return new Span(from[start], from[start]);
        }
        int next = end;
        while (next < text.length() && from[next] == from[end - 1]) {
            next++;
        }
        return new Span(from[start], from[next]);
    }

    @Override
    public int folded(int offset) {
        if (offset < 0 || offset > originalLength) {
            throw new IllegalArgumentException("offset " + offset + " of " + originalLength);
        }
        if (from == null) {
            return offset;
        }
        int at = Arrays.binarySearch(from, offset);
        if (at < 0) {
            at = -at - 2;
        }
        while (at > 0 && from[at - 1] == from[at]) {
            at--;
        }
        return at;
    }

    /** Lower case, one character for one. */
    static String lower(String text) {
        int length = text.length();
        int i = 0;
        while (i < length && lower(text.charAt(i)) == text.charAt(i)) {
            i++;
        }
        if (i == length) {
            return text;
        }
        char[] out = text.toCharArray();
        for (; i < length; i++) {
            out[i] = lower(out[i]);
        }
        return new String(out);
    }

    private static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c >= 0x2e80 && c < 0xa000 ? c : Character.toLowerCase(c);
    }
}
