package kansa.stats;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals of a figure of sums, by drawing whole clusters with replacement (Efron and Tibshirani, An Introduction to
 * the Bootstrap, 1993, chapter 13). The same clusters in the same order always give the same interval.
 */
public final class Bootstrap {
    /** Fewer clusters tell nothing of their spread. */
    public static final int LEAST_CLUSTERS = 5;

    private static final int DRAWS = 2_000;
    private static final long SEED = 20261122;

    private Bootstrap() {}

    /**
     * The figure of all clusters with its 95 % interval; the interval is not a number with fewer than {@value #LEAST_CLUSTERS}
     * clusters, or when a tenth of the draws leave the figure undefined.
     *
     * @param clusters the addends of each cluster, all of one length
     * @param figure from the sums of all addends; not a number when undefined
     */
    public static Estimate of(double[][] clusters, ToDoubleFunction<double[]> figure) {
        int width = clusters.length == 0 ? 0 : clusters[0].length;
        double[] all = new double[width];
        for (double[] cluster : clusters) {
            add(all, cluster);
        }
        double value = figure.applyAsDouble(all);
        if (clusters.length < LEAST_CLUSTERS || Double.isNaN(value)) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        double[] drawn = new double[DRAWS];
        int defined = 0;
        Dice dice = new Dice(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] sums = new double[width];
            for (int i = 0; i < clusters.length; i++) {
                add(sums, clusters[dice.below(clusters.length)]);
            }
            double one = figure.applyAsDouble(sums);
            if (!Double.isNaN(one)) {
                drawn[defined++] = one;
            }
        }
        if (defined < DRAWS * 9 / 10) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        double[] sorted = Arrays.copyOf(drawn, defined);
        Arrays.sort(sorted);
        return new Estimate(value, quantile(sorted, 0.025), quantile(sorted, 0.975));
    }

    private static void add(double[] sums, double[] addends) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += addends[i];
        }
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
