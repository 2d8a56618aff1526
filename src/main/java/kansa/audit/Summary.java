package kansa.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a finished run; what {@code summary.json} holds.
 *
 * @param byCheck one line a check, language and model, sorted
 * @param byRisk the same by risk: an answer counts as flagged when any check of the risk flagged it
 * @param run judgements over the run (contrasts and the like)
 * @param notTested what made no judgement, and why
 */
public record Summary(
        Volume volume,
        List<Line> byCheck,
        List<Line> byRisk,
        List<Judgement> run,
        List<NotTested> notTested,
        Gate.Outcome gate) {
    public Summary {
        byCheck = List.copyOf(byCheck);
        byRisk = List.copyOf(byRisk);
        run = List.copyOf(run);
        notTested = List.copyOf(notTested);
    }

    /** How much was said: {@code filtered} counts answers a safety filter stopped. */
    public record Volume(long trials, long exchanges, long answers, long noAnswers, long filtered) {}

    /**
     * One line of counts.
     *
     * @param name check id or risk code
     * @param rate null when nothing was decided: "not measured", never 0 %
     */
    public record Line(
            String name,
            Risk risk,
            Language language,
            String model,
            Tally tally,
            @Nullable Rate rate) {}

    /** How many exchanges a check did not test, for one reason. */
    public record NotTested(String check, Risk risk, Language language, Need reason, long exchanges) {}
}
