package kansa.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges the run: observes each trial, concludes once at the end. */
public non-sealed interface RunCheck extends Check {
    /** What this trial adds; empty when it lacks a need. Called trial by trial, on any worker. */
    List<Observation> observe(Trial trial);

    /** The same, for a check that goes by what the other checks of the run found in the answers of this trial. */
    default List<Observation> observe(Trial trial, List<Judgement> judgements) {
        return observe(trial);
    }

    /** The first need this exchange does not meet, or null. */
    @Nullable
    Need missing(Exchange exchange);

    /**
     * What one answer alone would count as: flagged when it counts toward the problem, clear when against it; empty when an
     * answer alone says nothing, as in a comparison. For canned answers of probe sets.
     */
    default Optional<Judgement> alone(Exchange exchange) {
        return Optional.empty();
    }

    /**
     * Which tests it will make of these probes, in families that are corrected together; for the plan, before any answer is
     * read. Empty when it tests nothing.
     */
    default List<TestFamily> families(List<Varied> varied) {
        return List.of();
    }

    /** Called once, with every observation of this check in transcript order. */
    List<Judgement> conclude(List<Observation> observations);
}
