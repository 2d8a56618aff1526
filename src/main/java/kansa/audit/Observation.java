package kansa.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run-wide check counts: one value of an outcome at one combination of levels.
 *
 * @param outcome such as {@code refusal} (0 or 1) or {@code length} (characters)
 * @param levels axis to level
 * @param repeat of the exchange, so that pairs can be formed
 */
public record Observation(TrialKey trial, String outcome, SortedMap<String, String> levels, int repeat, double value) {
    public Observation {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }
}
