package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Observation;
import kansa.audit.TrialKey;

/**
 * Observations of one outcome as pairs that differ in one axis and agree in the others. A pair is a probe: its repeats, and
 * the combinations of the other axes, are averaged, so that repeats do not pose as independent answers.
 *
 * @param left one value a probe
 * @param right the same probes
 */
record Pairing(String axis, String leftLevel, String rightLevel, double[] left, double[] right) {
    /** Every axis and pair of its levels that share a probe, in the order in which they first came up. */
    static List<Pairing> of(List<Observation> observations) {
        List<String> axes = new ArrayList<>();
        SortedMap<String, List<String>> levels = new TreeMap<>();
        for (Observation observation : observations) {
            observation.levels().forEach((axis, level) -> {
                List<String> known = levels.computeIfAbsent(axis, key -> {
                    axes.add(key);
                    return new ArrayList<>();
                });
                if (!known.contains(level)) {
                    known.add(level);
                }
            });
        }
        List<Pairing> pairings = new ArrayList<>();
        for (String axis : axes) {
            SortedMap<TrialKey, SortedMap<String, SortedMap<String, Mean>>> table = table(observations, axis);
            List<String> known = levels.getOrDefault(axis, List.of());
            for (int i = 0; i < known.size(); i++) {
                for (int j = i + 1; j < known.size(); j++) {
                    Pairing pairing = of(axis, known.get(i), known.get(j), table);
                    if (pairing.left.length > 0) {
                        pairings.add(pairing);
                    }
                }
            }
        }
        return pairings;
    }

    int pairs() {
        return left.length;
    }

    /** Probe, then the levels of the other axes, then the level of this one. */
    private static SortedMap<TrialKey, SortedMap<String, SortedMap<String, Mean>>> table(
            List<Observation> observations, String axis) {
        SortedMap<TrialKey, SortedMap<String, SortedMap<String, Mean>>> table = new TreeMap<>();
        for (Observation observation : observations) {
            String level = observation.levels().get(axis);
            if (level != null) {
                SortedMap<String, String> rest = new TreeMap<>(observation.levels());
                rest.remove(axis);
                table.computeIfAbsent(observation.trial(), key -> new TreeMap<>())
                        .computeIfAbsent(rest.toString(), key -> new TreeMap<>())
                        .computeIfAbsent(level, key -> new Mean())
                        .add(observation.value());
            }
        }
        return table;
    }

    private static Pairing of(
            String axis,
            String leftLevel,
            String rightLevel,
            SortedMap<TrialKey, SortedMap<String, SortedMap<String, Mean>>> table) {
        List<double[]> pairs = new ArrayList<>();
        table.values().forEach(cells -> {
            Mean left = new Mean();
            Mean right = new Mean();
            cells.values().forEach(cell -> {
                Mean one = cell.get(leftLevel);
                Mean other = cell.get(rightLevel);
                if (one != null && other != null) {
                    left.add(one.value());
                    right.add(other.value());
                }
            });
            if (left.n > 0) {
                pairs.add(new double[] {left.value(), right.value()});
            }
        });
        double[] left = pairs.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] right = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
        return new Pairing(axis, leftLevel, rightLevel, left, right);
    }

    private static final class Mean {
        private double sum;
        private int n;

        void add(double value) {
            sum += value;
            n++;
        }

        double value() {
            return sum / n;
        }
    }
}
