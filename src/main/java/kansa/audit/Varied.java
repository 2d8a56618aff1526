package kansa.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Along which axes, and at which levels, a probe is asked: what is known before any answer is.
 *
 * @param levels axis to levels, in the order in which they stand in the plan or came up
 */
public record Varied(TrialKey trial, Map<String, Set<String>> levels) {
    public Varied {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        levels.forEach((axis, each) -> copy.put(axis, Collections.unmodifiableSet(new LinkedHashSet<>(each))));
        levels = Collections.unmodifiableMap(copy);
    }

    /** A probe of a set. */
    public static Varied of(TrialKey trial, Probe probe) {
        Map<String, Set<String>> levels = new LinkedHashMap<>();
        for (Axis axis : probe.axes()) {
            Set<String> names = levels.computeIfAbsent(axis.name(), key -> new LinkedHashSet<>());
            axis.levels().forEach(level -> names.add(level.name()));
        }
        return new Varied(trial, levels);
    }

    /** Gathers the probes of prompts that come one by one; those without a variant leave no trace. */
    public static final class Gathering implements Consumer<Prompt> {
        private final Map<TrialKey, Map<String, Set<String>>> trials = new LinkedHashMap<>();

        @Override
        public void accept(Prompt prompt) {
            prompt.levels()
                    .forEach((axis, level) -> trials.computeIfAbsent(prompt.trial(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(axis, key -> new LinkedHashSet<>())
                            .add(level));
        }

        /** In the order in which the probes came up. */
        public List<Varied> all() {
            return trials.entrySet().stream()
                    .map(entry -> new Varied(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
