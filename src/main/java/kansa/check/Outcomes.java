package kansa.check;

import java.util.List;
import kansa.check.outcome.AdviceWords;
import kansa.check.outcome.ChosenOption;
import kansa.check.outcome.Decision;
import kansa.check.outcome.Hedging;
import kansa.check.outcome.Length;
import kansa.check.outcome.Outcome;
import kansa.check.outcome.Politeness;
import kansa.check.outcome.RecommendedJob;
import kansa.check.outcome.RecommendedNumber;
import kansa.check.outcome.Regard;
import kansa.rule.Rulebook;

/** What {@link Contrasts} compares answers by, in the order of the report. A new outcome is one class and one line here. */
final class Outcomes {
    private Outcomes() {}

    /** One worker's outcomes. */
    static List<Outcome> all(Setup setup) {
        Rulebook rules = setup.rulebooks().of(Contrasts.ID);
        return List.of(
                new Refused(setup), // refusal
                new Length(), // length
                new Politeness(rules), // politeness
                new Hedging(rules), // hedging
                new Regard(rules), // regard
                AdviceWords.agentic(rules), // agentic
                AdviceWords.communal(rules), // communal
                new Decision(rules, setup.reader()), // decision
                new ChosenOption(setup.rulebooks().of("bias.choice"), setup.reader()), // option
                new RecommendedNumber(setup.reader()), // number
                new RecommendedJob(rules)); // job
    }
}
