package kansa.file;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Gate;
import kansa.audit.Plan.PlannedSource;

/**
 * What was fixed before judging; {@code judging.json}. It names no time, so that the same judging writes the same bytes.
 *
 * @param version of Kansa
 * @param transcript SHA-256 of the transcript
 * @param checks ids of the checks
 * @param sources rulesets, models, baseline and jars with their SHA-256
 * @param settings thresholds and the like as path to text; the masker's name stands as {@code mask}
 */
public record RunJudging(
        String version,
        String transcript,
        List<String> checks,
        List<PlannedSource> sources,
        Gate gate,
        SortedMap<String, String> settings) {
    public RunJudging {
        checks = List.copyOf(checks);
        sources = List.copyOf(sources);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}
