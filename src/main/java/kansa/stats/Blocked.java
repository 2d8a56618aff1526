package kansa.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether more than two levels differ at all, when each block (a probe) was seen at several of them: Cochran's Q for shares
 * (Biometrika 37, 1950, 256-266), Friedman's test for the rest (JASA 32, 1937, 675-701), both on their permutation
 * distribution within blocks, so that ties, averaged repeats and blocks without some level need no assumption.
 *
 * <p>The statistic adds the squared sums of centred scores over their permutation variances; with complete blocks it is
 * proportional to Cochran's and to Friedman's (corrected for ties). The p-value is exact, from the distribution of the level
 * sums built up block by block, where that takes at most {@value #STEPS} additions (three levels and some 35 blocks, or 60
 * blocks of 0-1 answers); beyond, arrangements are drawn from a fixed seed, {@link Draws}; with more than {@value #MANY}
 * complete blocks that show any difference the chi-square distribution serves.
 */
public final class Blocked {
    static final int STEPS = 5_000_000;
    static final int MANY = 500;

    private static final long SEED = 20261121;

    private final List<double[]> scores;
    private final List<int[]> present;
    private final double[] variance;
    private final boolean complete;

    private Blocked(List<double[]> scores, List<int[]> present, int levels) {
        this.scores = scores;
        this.present = present;
        this.variance = new double[levels];
        for (int b = 0; b < scores.size(); b++) {
            double squares = Arrays.stream(scores.get(b)).map(s -> s * s).sum();
            for (int level : present.get(b)) {
                variance[level] += squares / scores.get(b).length;
            }
        }
        this.complete = present.stream().allMatch(levelsHere -> levelsHere.length == levels);
    }

    /**
     * What a test came to.
     *
     * @param statistic on the scale of chi-square with levels - 1 degrees of freedom
     */
    public record Result(double statistic, double p) {}

    /** Cochran's Q of values 0 and 1, or of shares over repeats; one row a block, not a number where a level is missing. */
    public static Result cochran(double[][] rows) {
        return of(rows, values -> values).test();
    }

    /** Friedman's test of grades or amounts; rows as for {@link #cochran}. */
    public static Result friedman(double[][] rows) {
        return of(rows, Blocked::ranks).test();
    }

    private interface Scoring {
        double[] of(double[] values);
    }

    /** Blocks with at least two levels that differ; the others say nothing. */
    private static Blocked of(double[][] rows, Scoring scoring) {
        List<double[]> scores = new ArrayList<>();
        List<int[]> present = new ArrayList<>();
        int levels = 0;
        for (double[] row : rows) {
            levels = Math.max(levels, row.length);
            int[] here = java.util.stream.IntStream.range(0, row.length)
                    .filter(level -> !Double.isNaN(row[level]))
                    .toArray();
            double[] values =
                    Arrays.stream(here).mapToDouble(level -> row[level]).toArray();
            if (Arrays.stream(values).distinct().count() > 1) {
                double[] scored = scoring.of(values);
                double mean = Arrays.stream(scored).average().orElse(0);
                scores.add(Arrays.stream(scored).map(s -> s - mean).toArray());
                present.add(here);
            }
        }
        return new Blocked(scores, present, levels);
    }

    /** Mid-ranks. */
    static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            for (double other : values) {
                ranks[i] += other < values[i] ? 1 : other == values[i] ? 0.5 : 0;
            }
            ranks[i] += 0.5;
        }
        return ranks;
    }

    private Result test() {
        if (scores.isEmpty()) {
            return new Result(0, 1);
        }
        double observed = spread(scores);
        double levels = variance.length;
        double statistic = observed * (levels - 1) / levels;
        if (complete && scores.size() > MANY) {
            return new Result(statistic, ChiSquaredDistribution.of(levels - 1).survivalProbability(statistic));
        }
        double bound = observed * (1 - 1e-9);
        double exact = LevelSums.tail(scores, present, variance.length, sums -> spread(sums) >= bound);
        return new Result(statistic, Double.isNaN(exact) ? drawn(bound) : exact);
    }

    private double spread(List<double[]> arranged) {
        double[] sums = new double[variance.length];
        for (int b = 0; b < arranged.size(); b++) {
            add(sums, b, arranged.get(b));
        }
        return spread(sums);
    }

    private void add(double[] sums, int block, double[] arranged) {
        int[] here = present.get(block);
        for (int i = 0; i < here.length; i++) {
            sums[here[i]] += arranged[i];
        }
    }

    private double spread(double[] sums) {
        double spread = 0;
        for (int level = 0; level < sums.length; level++) {
            spread += variance[level] > 0 ? sums[level] * sums[level] / variance[level] : 0;
        }
        return spread;
    }

    private double drawn(double bound) {
        Dice dice = new Dice(SEED);
        List<double[]> arranged = scores.stream().map(double[]::clone).toList();
        return Draws.p(() -> {
            for (double[] block : arranged) {
                for (int i = block.length - 1; i > 0; i--) {
                    swap(block, i, dice.below(i + 1));
                }
            }
            return spread(arranged) >= bound;
        });
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
