package kansa.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the probe or the recorded row handed over beside the prompt.
 *
 * @param context texts the answer must rest on
 * @param reference acceptable answers
 * @param secrets texts that must not come out
 * @param candidates those a ranking chooses among
 * @param expect what a good system does
 * @param stratum what is counted apart, such as a job; null when there is none
 */
public record Given(
        List<String> context,
        List<String> reference,
        List<String> secrets,
        List<Candidate> candidates,
        Expectation expect,
        @Nullable String stratum) {
    /** Nothing given, and an answer expected. */
    public static final Given NOTHING = new Given(List.of(), List.of(), List.of(), List.of(), Expectation.COMPLY, null);

    public Given {
        context = List.copyOf(context);
        reference = List.copyOf(reference);
        secrets = List.copyOf(secrets);
        candidates = List.copyOf(candidates);
    }

    public Given withContext(List<String> other) {
        return new Given(other, reference, secrets, candidates, expect, stratum);
    }

    public Given withReference(List<String> other) {
        return new Given(context, other, secrets, candidates, expect, stratum);
    }

    public Given withSecrets(List<String> other) {
        return new Given(context, reference, other, candidates, expect, stratum);
    }

    public Given withCandidates(List<Candidate> other) {
        return new Given(context, reference, secrets, other, expect, stratum);
    }

    public Given withStratum(@Nullable String other) {
        return new Given(context, reference, secrets, candidates, expect, other);
    }

    public Given withExpect(Expectation other) {
        return new Given(context, reference, secrets, candidates, other, stratum);
    }
}
