package kansa.audit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One decision of one check.
 *
 * @param rule the rule that decided, when one did
 * @param kind what kind of evidence this very judgement rests on
 * @param outcome what was observed in the check's own words ({@code full}, {@code correct}, ...), or empty
 * @param scores named, 0..1, higher is worse
 * @param reason in both languages, free of personal data and of quoted answer text
 */
public record Judgement(
        String check,
        @Nullable String rule,
        Subject subject,
        Verdict verdict,
        Severity severity,
        Kind kind,
        String outcome,
        SortedMap<String, Double> scores,
        Wording reason,
        List<Evidence> evidence) {
    public Judgement {
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        evidence = List.copyOf(evidence);
    }
}
