package kansa.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import kansa.audit.Observation;
import kansa.audit.TrialKey;

/**
 * The values of one outcome that a comparison sets side by side: by probe, by occasion within the probe (the same repeat, at
 * the same levels of all other axes), by level. Only values of one occasion are compared with each other; the occasions of a
 * probe are then averaged, so that repeats do not pose as independent answers: what is independent is the probe.
 */
final class Grid {
    /** By probe, by occasion: one value a cell, not a number where there is none. */
    private final List<List<double[]>> probes;

    private Grid(List<List<double[]>> probes) {
        this.probes = probes;
    }

    /** Left and right values, one a probe. */
    record Pairs(double[] left, double[] right) {
        int count() {
            return left.length;
        }

        double[] differences() {
            double[] differences = new double[left.length];
            Arrays.setAll(differences, i -> left[i] - right[i]);
            return differences;
        }
    }

    static Grid of(Comparison comparison, Measured measured, List<Observation> observations) {
        SortedMap<TrialKey, SortedMap<String, double[][]>> table = new TreeMap<>();
        for (Observation observation : observations) {
            int cell = cell(comparison, observation);
            if (cell >= 0) {
                double[][] sums = table.computeIfAbsent(observation.trial(), key -> new TreeMap<>())
                        .computeIfAbsent(occasion(comparison, observation), key -> new double[cells(comparison)][2]);
                sums[cell][0] += measured.value(observation);
                sums[cell][1]++;
            }
        }
        List<List<double[]>> probes = new ArrayList<>();
        table.values()
                .forEach(occasions -> probes.add(occasions.values().stream()
                        .map(sums -> Arrays.stream(sums)
                                .mapToDouble(sum -> sum[1] == 0 ? Double.NaN : sum[0] / sum[1])
                                .toArray())
                        .toList()));
        return new Grid(probes);
    }

    private static int cells(Comparison comparison) {
        return comparison.levels().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    }

    /** Which cell an observation belongs to, the last axis fastest; -1 for none. */
    private static int cell(Comparison comparison, Observation observation) {
        int cell = 0;
        for (int axis = 0; axis < comparison.axes().size(); axis++) {
            String level = observation.levels().get(comparison.axes().get(axis));
            int at = level == null ? -1 : comparison.levels().get(axis).indexOf(level);
            if (at < 0) {
                return -1;
            }
            cell = cell * comparison.levels().get(axis).size() + at;
        }
        return cell;
    }

    private static String occasion(Comparison comparison, Observation observation) {
        StringBuilder occasion = new StringBuilder().append(observation.repeat());
        observation.levels().forEach((axis, level) -> {
            if (!comparison.axes().contains(axis)) {
                occasion.append('\n').append(axis).append('=').append(level);
            }
        });
        return occasion.toString();
    }

    /** The same with every value changed, such as to its logarithm. */
    Grid map(DoubleUnaryOperator change) {
        return new Grid(probes.stream()
                .map(occasions -> occasions.stream()
                        .map(cells -> Arrays.stream(cells).map(change).toArray())
                        .toList())
                .toList());
    }

    /** The probes that have both cells on some occasion. */
    Pairs pairs(int left, int right) {
        List<double[]> rows = means(new int[] {left, right});
        return new Pairs(
                rows.stream().mapToDouble(row -> row[0]).toArray(),
                rows.stream().mapToDouble(row -> row[1]).toArray());
    }

    /** The probes that have all of so many cells on some occasion. */
    List<double[]> whole(int cells) {
        int[] all = new int[cells];
        Arrays.setAll(all, i -> i);
        return means(all);
    }

    private List<double[]> means(int[] cells) {
        List<double[]> rows = new ArrayList<>();
        for (List<double[]> occasions : probes) {
            List<double[]> complete = occasions.stream()
                    .filter(values -> Arrays.stream(cells).noneMatch(cell -> Double.isNaN(values[cell])))
                    .toList();
            if (!complete.isEmpty()) {
                rows.add(Arrays.stream(cells)
                        .mapToDouble(cell -> mean(complete, cell))
                        .toArray());
            }
        }
        return rows;
    }

    /**
     * One row a probe with at least two cells; not a number where it lacks one. Of a probe whose occasions differ in what they
     * have, those count that have all of its fullest one.
     */
    double[][] rows() {
        List<double[]> rows = new ArrayList<>();
        for (List<double[]> occasions : probes) {
            double[] fullest = occasions.stream()
                    .reduce((a, b) -> filled(b) > filled(a) ? b : a)
                    .orElseThrow();
            if (filled(fullest) > 1) {
                List<double[]> alike = occasions.stream()
                        .filter(values -> covers(values, fullest))
                        .toList();
                double[] row = new double[fullest.length];
                Arrays.setAll(row, cell -> Double.isNaN(fullest[cell]) ? Double.NaN : mean(alike, cell));
                rows.add(row);
            }
        }
        return rows.toArray(double[][]::new);
    }

    private static long filled(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    private static boolean covers(double[] values, double[] others) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]) && !Double.isNaN(others[i])) {
                return false;
            }
        }
        return true;
    }

    private static double mean(List<double[]> occasions, int cell) {
        return occasions.stream().mapToDouble(values -> values[cell]).sum() / occasions.size();
    }
}
