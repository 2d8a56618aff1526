package kansa.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Area under the ROC curve: the chance that a flagged row has a higher score than a clear one, ties counting half. */
public final class Auc {
    private static final int DRAWS = 2_000;
    private static final long SEED = 20261121;

    private Auc() {}

    /** The area; empty when one side has no rows. */
    public static Optional<Double> of(double[] scores, boolean[] flagged) {
        int[] order = order(scores);
        double[] weight = new double[scores.length];
        Arrays.fill(weight, 1);
        double area = weighted(scores, flagged, weight, order);
        return Double.isNaN(area) ? Optional.empty() : Optional.of(area);
    }

    /**
     * The area with an interval for independent rows: Newcombe's method 5, the score interval on Hanley and McNeil's
     * variance, which keeps its width where the sides are cleanly apart (Statistics in Medicine 25, 2006, 559-573).
     */
    public static Optional<Estimate> estimate(double[] scores, boolean[] flagged) {
        int above = 0;
        for (boolean f : flagged) {
            above += f ? 1 : 0;
        }
        int m = above;
        int n = flagged.length - above;
        return of(scores, flagged).map(area -> interval(area, m, n));
    }

    /**
     * The area with an interval that resamples whole clusters (2,000 times, from a fixed seed; percentiles). Where every
     * row is a cluster of its own, or resampling shows no spread, the interval is {@link #estimate}'s.
     */
    public static Optional<Estimate> byCluster(double[] scores, boolean[] flagged, List<String> clusters) {
        Optional<Estimate> independent = estimate(scores, flagged);
        SortedMap<String, Integer> numbers = new TreeMap<>();
        int[] member = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            Integer known = numbers.putIfAbsent(clusters.get(i), numbers.size());
            member[i] = known == null ? numbers.size() - 1 : known;
        }
        if (independent.isEmpty() || numbers.size() == scores.length || numbers.size() < 2) {
            return independent;
        }
        double[] areas = resampled(scores, flagged, member, numbers.size());
        if (areas.length < DRAWS / 2 || areas[0] == areas[areas.length - 1]) {
            return independent;
        }
        double low = areas[(int) (0.025 * (areas.length - 1))];
        double high = areas[(int) Math.ceil(0.975 * (areas.length - 1))];
        return independent.map(e -> new Estimate(e.value(), Math.min(low, e.value()), Math.max(high, e.value())));
    }

    /** Areas of resampled clusters, sorted; draws in which one side is missing are left out. */
    private static double[] resampled(double[] scores, boolean[] flagged, int[] member, int clusters) {
        int[] order = order(scores);
        Dice dice = new Dice(SEED);
        double[] areas = new double[DRAWS];
        int kept = 0;
        double[] times = new double[clusters];
        double[] weight = new double[scores.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < clusters; i++) {
                times[dice.below(clusters)]++;
            }
            for (int i = 0; i < weight.length; i++) {
                weight[i] = times[member[i]];
            }
            double area = weighted(scores, flagged, weight, order);
            if (!Double.isNaN(area)) {
                areas[kept++] = area;
            }
        }
        double[] sorted = Arrays.copyOf(areas, kept);
        Arrays.sort(sorted);
        return sorted;
    }

    /** DeLong's standard error for independent rows (Biometrics 44, 1988); empty with fewer than two rows on a side. */
    public static Optional<Double> standardError(double[] scores, boolean[] flagged) {
        double[] up = side(scores, flagged, true);
        double[] down = side(scores, flagged, false);
        if (up.length < 2 || down.length < 2) {
            return Optional.empty();
        }
        Arrays.sort(up);
        Arrays.sort(down);
        double variance = placementVariance(up, down) / up.length + placementVariance(down, up) / down.length;
        return Optional.of(Math.sqrt(variance));
    }

    /** Area of rows that count {@code weight} times; {@code order} sorts the scores. NaN when one side is empty. */
    static double weighted(double[] scores, boolean[] flagged, double[] weight, int[] order) {
        double up = 0;
        double down = 0;
        double area = 0;
        for (int from = 0; from < order.length; ) {
            double tiedUp = 0;
            double tiedDown = 0;
            int to = from;
            for (; to < order.length && scores[order[to]] == scores[order[from]]; to++) {
                int row = order[to];
                tiedUp += flagged[row] ? weight[row] : 0;
                tiedDown += flagged[row] ? 0 : weight[row];
            }
            area += tiedUp * (down + tiedDown / 2);
            up += tiedUp;
            down += tiedDown;
            from = to;
        }
        return area / (up * down);
    }

    static int[] order(double[] scores) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> Double.compare(scores[x], scores[y]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private static Estimate interval(double area, int m, int n) {
        return new Estimate(area, area == 0 ? 0 : solve(area, 0, m, n), area == 1 ? 1 : solve(area, 1, m, n));
    }

    /** The value between the area and an end at which the area lies z standard errors away. */
    private static double solve(double area, double end, int m, int n) {
        double inner = area;
        double outer = end;
        for (int i = 0; i < 60; i++) {
            double middle = (inner + outer) / 2;
            if (Math.abs(area - middle) < Intervals.Z * Math.sqrt(variance(middle, m, n))) {
                inner = middle;
            } else {
                outer = middle;
            }
        }
        return (inner + outer) / 2;
    }

    private static double variance(double area, int m, int n) {
        double mean = (m + n) / 2.0 - 1;
        return area * (1 - area) * (1 + mean * (1 - area) / (2 - area) + mean * area / (1 + area)) / ((double) m * n);
    }

    private static double[] side(double[] scores, boolean[] flagged, boolean which) {
        double[] side = new double[scores.length];
        int size = 0;
        for (int i = 0; i < scores.length; i++) {
            if (flagged[i] == which) {
                side[size++] = scores[i];
            }
        }
        return Arrays.copyOf(side, size);
    }

    /** Variance of the share of {@code others} (sorted) that each value of {@code own} (sorted) lies above. */
    private static double placementVariance(double[] own, double[] others) {
        double mean = 0;
        double squares = 0;
        int below = 0;
        int upTo = 0;
        for (int i = 0; i < own.length; i++) {
            while (below < others.length && others[below] < own[i]) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < others.length && others[upTo] <= own[i]) {
                upTo++;
            }
            double placement = (below + upTo) / 2.0 / others.length;
            double delta = placement - mean;
            mean += delta / (i + 1);
            squares += delta * (placement - mean);
        }
        return squares / (own.length - 1);
    }
}
