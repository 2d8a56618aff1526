package kansa.check;

import java.util.Arrays;
import kansa.audit.Span;
import kansa.text.Folded;

/** A text read in another way, and where in the original each of its characters comes from. */
record View(Disguise disguise, KeyText letters, int[] from, int[] to) {
    static View of(Disguise disguise, Draft draft) {
        String text = draft.text.toString();
        return new View(
                disguise,
                KeyText.of(Folded.of(text)),
                Arrays.copyOf(draft.from, text.length()),
                Arrays.copyOf(draft.to, text.length()));
    }

    /** The stretch of the original that letters of this view come from. */
    Span original(Span place) {
        Span span = letters.original(place.start(), place.end());
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int i = span.start(); i < span.end(); i++) {
            start = Math.min(start, from[i]);
            end = Math.max(end, to[i]);
        }
        return new Span(start, end);
    }

    /** A view that is being written. */
    static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private int[] from = new int[64];
        private int[] to = new int[64];
        private int changes;

        void keep(char c, int at) {
            put(c, at, at + 1);
        }

        /** Something that stands for something else. */
        void put(String decoded, int start, int end) {
            changes++;
            for (int i = 0; i < decoded.length(); i++) {
                put(decoded.charAt(i), start, end);
            }
        }

        private void put(char c, int start, int end) {
            int n = text.length();
            if (n == from.length) {
                from = Arrays.copyOf(from, 2 * n);
                to = Arrays.copyOf(to, 2 * n);
            }
            from[n] = start;
            to[n] = end;
            text.append(c);
        }

        int changes() {
            return changes;
        }
    }
}
