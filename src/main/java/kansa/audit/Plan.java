package kansa.audit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was fixed before the first question; {@code plan.json}.
 *
 * @param title of the audit
 * @param target what is audited: system, owner, purpose, users, environment, versions, occasion, classification, retention
 * @param at when it was fixed, ISO-8601 UTC
 * @param version of Kansa
 * @param sources probe sets, rulesets, recorded files and jars with their SHA-256
 * @param settings the effective config as path to text, sorted: {@code limits.concurrency} to {@code 4}
 * @param families tests that are corrected together
 * @param prompts how many prompts will be asked, or were recorded
 */
public record Plan(
        String title,
        SortedMap<String, String> target,
        String at,
        String version,
        List<String> models,
        List<PlannedSource> sources,
        List<String> checks,
        Gate gate,
        SortedMap<String, String> settings,
        List<TestFamily> families,
        long prompts) {
    public Plan {
        target = Collections.unmodifiableSortedMap(new TreeMap<>(target));
        models = List.copyOf(models);
        sources = List.copyOf(sources);
        checks = List.copyOf(checks);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        families = List.copyOf(families);
    }

    /** A plan without tests. */
    public Plan(
            String title,
            SortedMap<String, String> target,
            String at,
            String version,
            List<String> models,
            List<PlannedSource> sources,
            List<String> checks,
            Gate gate,
            SortedMap<String, String> settings,
            long prompts) {
        this(title, target, at, version, models, sources, checks, gate, settings, List.of(), prompts);
    }

    /**
     * A file the audit rests on.
     *
     * @param kind {@code probes}, {@code rules}, {@code words}, {@code recorded}, {@code transcript} or {@code jar}
     * @param count probes, rules or rows in it
     */
    public record PlannedSource(String kind, String id, String sha256, Language language, long count) {}
}
