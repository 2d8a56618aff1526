package kansa.rule;

import java.util.List;
import kansa.audit.Ruleset;
import kansa.text.Reading;

/** Rulesets made ready to run; immutable and safe for several threads. */
public final class Rulebook {
    private Rulebook() {}

    /**
     * Compiles rulesets.
     *
     * @throws kansa.audit.InputFault at the rule's place: a regex that does not compile, an unknown verifier
     */
    public static Rulebook of(List<Ruleset> rulesets) {
        throw new UnsupportedOperationException("rule room");
    }

    /** Every match of the rulesets that cover the reading's language, sorted by span, then rule id. */
    public List<Match> find(Reading reading) {
        throw new UnsupportedOperationException("rule room");
    }
}
