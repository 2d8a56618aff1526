package kansa.check;

import java.util.List;
import kansa.check.outcome.Length;
import kansa.check.outcome.Outcome;

/** What {@link Contrasts} compares answers by, in the order of the report. A new outcome is one class and one line here. */
final class Outcomes {
    private Outcomes() {}

    /** One worker's outcomes. */
    static List<Outcome> all(Setup setup) {
        return List.of(
                new Refused(setup), // refusal
                new Length()); // length
    }
}
