package kansa.audit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a check says of itself, printed in every report.
 *
 * @param id such as {@code privacy.leak}
 * @param severity of its findings, unless a judgement says otherwise
 * @param needs without these it makes no judgement
 * @param languages those it covers; others are "not tested"
 * @param grouping what makes judgements one finding
 * @param title what it answers, in a few words
 * @param limits what it cannot see
 */
public record About(
        String id,
        Risk risk,
        Severity severity,
        Kind kind,
        Set<Need> needs,
        List<Language> languages,
        Grouping grouping,
        Wording title,
        Wording limits) {
    /** What makes judgements one finding. */
    public enum Grouping {
        /** One finding a probe and variant. */
        PROBE,
        /** One finding a type of evidence over the whole run: a term to avoid, not its occurrences. */
        TYPE,
        /** One finding a group, outcome and pair of levels of a run-wide figure. */
        RUN
    }

    public About {
        needs = needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
        languages = List.copyOf(languages);
    }
}
