package kansa.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Observation;

/**
 * What is set against what: the levels of one axis that probes share, or the combinations of two axes that probes cross.
 *
 * <p>Levels of an axis stand in one comparison when some probe has both, directly or by way of a third: ages 29 and 61 of one
 * probe and 24, 38 and 55 of another are two comparisons. Combinations (intersections) are compared for two axes at a time,
 * and only by what they add to the two: a woman of 58 against what being a woman and being 58 each change on their own. What
 * each changes is tested by the axis itself, so one effect is not found three times, and the family stays small. Axes that
 * only move a question about are no attribute of a person.
 *
 * @param axes one, or two, sorted
 * @param levels of each axis, in the order in which they first came up
 */
record Comparison(List<String> axes, List<List<String>> levels) {
    /** Axes that hold apart what is asked, and are never compared: see {@code probes/README.md}. */
    static final Set<String> NEUTRAL = Set.of("order", "mention", "condition", "question");

    Comparison {
        axes = List.copyOf(axes);
        levels = levels.stream().map(List::copyOf).toList();
    }

    /** As reports name it: {@code gender × age}. */
    String label() {
        return String.join(" × ", axes);
    }

    boolean crossed() {
        return axes.size() > 1;
    }

    /** Whether an observation stands at one of its levels. */
    boolean covers(Observation observation) {
        for (int i = 0; i < axes.size(); i++) {
            String level = observation.levels().get(axes.get(i));
            if (level == null || !levels.get(i).contains(level)) {
                return false;
            }
        }
        return true;
    }

    /** How many of these probes have at least two of its levels, or all of its combinations. */
    int probes(Collection<Map<String, Set<String>>> probes) {
        return (int) probes.stream().filter(this::comparable).count();
    }

    private boolean comparable(Map<String, Set<String>> probe) {
        for (int i = 0; i < axes.size(); i++) {
            List<String> own = levels.get(i);
            long here = probe.getOrDefault(axes.get(i), Set.of()).stream()
                    .filter(own::contains)
                    .count();
            if (here < (crossed() ? own.size() : 2)) {
                return false;
            }
        }
        return true;
    }

    /** What the variants of these probes allow; one map of axis to levels a probe. */
    static List<Comparison> of(Collection<Map<String, Set<String>>> probes) {
        SortedMap<String, Set<String>> all = new TreeMap<>();
        for (Map<String, Set<String>> probe : probes) {
            probe.forEach((axis, levels) -> {
                if (!NEUTRAL.contains(axis)) {
                    all.computeIfAbsent(axis, key -> new LinkedHashSet<>()).addAll(levels);
                }
            });
        }
        List<Comparison> comparisons = new ArrayList<>();
        all.forEach((axis, levels) -> connected(axis, levels, probes)
                .forEach(group -> comparisons.add(new Comparison(List.of(axis), List.of(group)))));
        List<String> axes = List.copyOf(all.keySet());
        for (int i = 0; i < axes.size(); i++) {
            for (int j = i + 1; j < axes.size(); j++) {
                comparisons.addAll(crossed(axes.get(i), axes.get(j), all, probes));
            }
        }
        return comparisons;
    }

    /** The levels in groups that are tied together by probes; a level that stands alone is in none. */
    private static List<List<String>> connected(
            String axis, Set<String> levels, Collection<Map<String, Set<String>>> probes) {
        List<Set<String>> groups = new ArrayList<>();
        for (Map<String, Set<String>> probe : probes) {
            Set<String> together = new LinkedHashSet<>(probe.getOrDefault(axis, Set.of()));
            List<Set<String>> touched = groups.stream()
                    .filter(group -> group.stream().anyMatch(together::contains))
                    .toList();
            touched.forEach(together::addAll);
            groups.removeAll(touched);
            groups.add(together);
        }
        return groups.stream()
                .filter(group -> group.size() > 1)
                .map(group -> levels.stream().filter(group::contains).toList())
                .sorted((a, b) -> order(a, levels) - order(b, levels))
                .toList();
    }

    private static int order(List<String> group, Set<String> levels) {
        return List.copyOf(levels).indexOf(group.get(0));
    }

    /** The combinations that most probes have all of; at most one for two axes. */
    private static List<Comparison> crossed(
            String one, String other, Map<String, Set<String>> all, Collection<Map<String, Set<String>>> probes) {
        Set<Comparison> crossed = new LinkedHashSet<>();
        for (Map<String, Set<String>> probe : probes) {
            List<String> rows = ordered(one, probe, all);
            List<String> columns = ordered(other, probe, all);
            if (rows.size() > 1 && columns.size() > 1) {
                crossed.add(new Comparison(List.of(one, other), List.of(rows, columns)));
            }
        }
        return crossed.stream()
                .reduce((a, b) -> b.probes(probes) > a.probes(probes) ? b : a)
                .map(List::of)
                .orElse(List.of());
    }

    private static List<String> ordered(String axis, Map<String, Set<String>> probe, Map<String, Set<String>> all) {
        Set<String> here = probe.getOrDefault(axis, Set.of());
        return all.getOrDefault(axis, Set.of()).stream().filter(here::contains).toList();
    }
}
