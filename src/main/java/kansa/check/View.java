package kansa.check;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Span;
import kansa.text.Folded;

/** A text read in another way, and which of its stretches stand for others of the original. */
record View(Disguise disguise, KeyText letters, List<Change> changes) {
    /**
     * A stretch of the view that stands for a stretch of the original; between two of them both are the same.
     *
     * @param at in the view
     * @param from in the original
     */
    record Change(Span at, Span from) {}

    /** The stretch of the original that letters of this view come from. */
    Span original(Span place) {
        Span span = letters.original(place.start(), place.end());
        return new Span(origin(span.start()).start(), origin(span.end() - 1).end());
    }

    /** Where one character of the view comes from. */
    private Span origin(int at) {
        int moved = 0;
        for (Change change : changes) {
            if (at < change.at().start()) {
                break;
            }
            if (at < change.at().end()) {
                return change.from();
            }
            moved = change.from().end() - change.at().end();
        }
        return new Span(at + moved, at + moved + 1);
    }

    /** A view that is being written, from the first character of a text to the last. */
    static final class Draft {
        private final String original;
        private final StringBuilder text = new StringBuilder();
        private final List<Change> changes = new ArrayList<>();
        private int done;

        Draft(String original) {
            this.original = original;
        }

        /** Something that stands for something else; what stands before it is kept. */
        void put(String decoded, int start, int end) {
            text.append(original, done, start);
            int at = text.length();
            text.append(decoded);
            changes.add(new Change(new Span(at, text.length()), new Span(start, end)));
            done = end;
        }

        int changes() {
            return changes.size();
        }

        View view(Disguise disguise) {
            text.append(original, done, original.length());
            done = original.length();
            return new View(disguise, KeyText.of(Folded.of(text.toString())), List.copyOf(changes));
        }
    }
}
