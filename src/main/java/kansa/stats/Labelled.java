package kansa.stats;

import kansa.audit.Language;
import kansa.audit.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A row that people have labelled, and what a check said of it.
 *
 * @param flagged the label
 * @param verdict of the check; null when it did not test the row
 * @param score the check's score, or null
 * @param cluster what must not be counted as independent: rows with the same name here are one
 */
public record Labelled(
        boolean flagged,
        @Nullable Verdict verdict,
        @Nullable Double score,
        String cluster,
        Language language,
        String model) {
    /** Whether the check came to FLAGGED or CLEAR. */
    public boolean decided() {
        return verdict == Verdict.FLAGGED || verdict == Verdict.CLEAR;
    }
}
