package kansa.check;

import kansa.audit.Evidence;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How an answer stands to one reference.
 *
 * @param evidence where that shows, or null
 */
record Agreement(State state, Wording reason, @Nullable Evidence evidence) {
    /** From what settles the matter to what leaves it open. */
    enum State {
        CORRECT,
        /** The reference and something else beside it ("1951 or 1952"). */
        HEDGED,
        /** Something that cannot stand beside the reference. */
        WRONG,
        /** Another short answer than the reference. */
        OTHER,
        NONE
    }

    static Agreement correct(Evidence evidence, String en, String ja) {
        return new Agreement(State.CORRECT, new Wording(en, ja), evidence);
    }

    static Agreement wrong(@Nullable Evidence evidence, String en, String ja) {
        return new Agreement(State.WRONG, new Wording(en, ja), evidence);
    }

    static Agreement hedged(@Nullable Evidence evidence, String en, String ja) {
        return new Agreement(State.HEDGED, new Wording(en, ja), evidence);
    }

    static Agreement none(String en, String ja) {
        return new Agreement(State.NONE, new Wording(en, ja), null);
    }

    boolean settled() {
        return state == State.CORRECT;
    }
}
