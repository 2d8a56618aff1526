package kansa.audit;

import java.util.List;

/** Judges a trial: each answer, or all repeats and variants together. */
public non-sealed interface TrialCheck extends Check {
    /**
     * At most one judgement an answer (or one for the trial). Nothing for an answer the check lacks a need for; the
     * needs that were missing are told by {@link #missing}.
     */
    List<Judgement> judge(Trial trial);

    /** The first need this exchange does not meet, or null: then the check judges it. */
    @org.jspecify.annotations.Nullable
    Need missing(Exchange exchange);
}
