package kansa.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;

/** Two-sided tests of a difference; exact wherever that can be computed in a moment. */
public final class Tests {
    /** So many values that differ are still tried in every combination of signs. */
    static final int EXHAUSTIVE = 20;

    /** So many values that differ still have their ranks' distribution computed exactly. */
    static final int EXACT_RANKS = 200;

    /** Differences in steps of at least one sixtieth are summed exactly, in at most so many additions. */
    private static final int MOST_PARTS = 60;

    private static final double MOST_SUMS = 2e7;
    private static final long SEED = 20261121;

    private Tests() {}

    /**
     * McNemar's exact test: of the pairs that differ, as many to either side as a fair coin would give? 1 when no pair
     * differs (McNemar, Psychometrika 12, 1947).
     */
    public static double mcnemar(int leftOnly, int rightOnly) {
        int n = leftOnly + rightOnly;
        return n == 0 ? 1 : Math.min(1, 2 * tail(n, Math.min(leftOnly, rightOnly)));
    }

    /** The same with half the probability of the observed split: less cautious, about right on average (mid-p). */
    public static double mcnemarMidP(int leftOnly, int rightOnly) {
        int n = leftOnly + rightOnly;
        if (n == 0) {
            return 1;
        }
        int least = Math.min(leftOnly, rightOnly);
        double p = 2 * tail(n, least) - BinomialDistribution.of(n, 0.5).probability(least);
        return Math.max(0, Math.min(1, p));
    }

    /** The exact sign test of how many values lie above and below; those that equal are left out beforehand. */
    public static double sign(int above, int below) {
        return mcnemar(above, below);
    }

    private static double tail(int n, int least) {
        return BinomialDistribution.of(n, 0.5).cumulativeProbability(least);
    }

    /** Fisher's exact test of a table of two rows; 1 when a row or column is empty. */
    public static double fisher(int a, int b, int c, int d) {
        if (a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0) {
            return 1;
        }
        double p = FisherExactTest.withDefaults()
                .test(new int[][] {{a, b}, {c, d}})
                .getPValue();
        return Math.min(1, p);
    }

    /**
     * Wilcoxon's signed-rank test of paired differences. Zeros are left out, ties share their mean rank. Up to
     * {@value #EXACT_RANKS} values the p-value is that of all sign patterns of these very ranks, so it stays exact with
     * ties; beyond, the normal approximation with tie and continuity correction.
     */
    public static double wilcoxon(double... differences) {
        double[] kept = Arrays.stream(differences).filter(d -> d != 0).toArray();
        int n = kept.length;
        if (n == 0) {
            return 1;
        }
        int[] doubled = doubledRanks(kept);
        long positive = 0;
        long all = 0;
        for (int i = 0; i < n; i++) {
            all += doubled[i];
            positive += kept[i] > 0 ? doubled[i] : 0;
        }
        long smaller = Math.min(positive, all - positive);
        if (n <= EXACT_RANKS) {
            return Math.min(1, 2 * lowerTail(doubled, (int) all, (int) smaller));
        }
        double squares = 0;
        for (int r : doubled) {
            squares += (double) r * r;
        }
        // In doubled ranks: mean all / 2, variance sum of squares / 4, a half step of continuity is 1.
        double z = Math.min(0, (smaller - all / 2.0 + 1) / Math.sqrt(squares / 4));
        return Math.min(1, 2 * NormalDistribution.of(0, 1).cumulativeProbability(z));
    }

    /** Twice the mid-ranks of the sizes. */
    static int[] doubledRanks(double[] values) {
        int n = values.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> Double.compare(Math.abs(values[x]), Math.abs(values[y])));
        int[] ranks = new int[n];
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && Math.abs(values[order[to]]) == Math.abs(values[order[from]])) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = from + 1 + to;
            }
            from = to;
        }
        return ranks;
    }

    /** The share of sign patterns whose positive ranks sum to at most {@code bound}. */
    private static double lowerTail(int[] ranks, int all, int bound) {
        double[] share = new double[all + 1];
        share[0] = 1;
        int reach = 0;
        for (int rank : ranks) {
            reach += rank;
            for (int sum = reach; sum >= 0; sum--) {
                share[sum] = (share[sum] + (sum >= rank ? share[sum - rank] : 0)) / 2;
            }
        }
        double tail = 0;
        for (int sum = 0; sum <= bound; sum++) {
            tail += share[sum];
        }
        return tail;
    }

    /**
     * The sign-flip permutation test of a mean paired difference: how often does a sum at least as far from zero come up
     * when each difference may as well have had the other sign? Of differences -1, 0 and 1 this is McNemar's exact test.
     * Differences that are multiples of a common step, such as means of a few repeats, and up to {@value #EXHAUSTIVE} others
     * are computed exactly; beyond, patterns are drawn from a fixed seed, see {@link Draws}.
     */
    public static double signFlip(double... differences) {
        double[] kept = Arrays.stream(differences).filter(d -> d != 0).toArray();
        int n = kept.length;
        if (n == 0) {
            return 1;
        }
        int[] steps = steps(kept);
        if (steps.length == n) {
            int all = Arrays.stream(steps).map(Math::abs).sum();
            int positive = Arrays.stream(steps).filter(step -> step > 0).sum();
            int[] sizes = Arrays.stream(steps).map(Math::abs).toArray();
            return Math.min(1, 2 * lowerTail(sizes, all, Math.min(positive, all - positive)));
        }
        double size = Arrays.stream(kept).map(Math::abs).sum();
        double bound = Math.abs(Arrays.stream(kept).sum()) - 1e-9 * size;
        return n <= EXHAUSTIVE ? everyFlip(kept, bound) : sampledFlips(kept, bound);
    }

    /** The values as multiples of the largest step 1, 1/2, 1/3 ... that they share; empty when there is no coarse one. */
    private static int[] steps(double[] values) {
        double all = Arrays.stream(values).map(Math::abs).sum();
        int parts = parts(values);
        return parts == 0 || all * parts * values.length > MOST_SUMS
                ? new int[0]
                : Arrays.stream(values)
                        .mapToInt(v -> (int) Math.rint(v * parts))
                        .toArray();
    }

    /** The smallest number by which all values become whole; 0 when there is none up to {@value #MOST_PARTS}. */
    static int parts(double... values) {
        for (int parts = 1; parts <= MOST_PARTS; parts++) {
            int whole = parts;
            if (Arrays.stream(values).allMatch(v -> Math.abs(v * whole - Math.rint(v * whole)) < 1e-9)) {
                return parts;
            }
        }
        return 0;
    }

    private static double everyFlip(double[] values, double bound) {
        int n = values.length;
        double sum = Arrays.stream(values).sum();
        boolean[] flipped = new boolean[n];
        long extreme = 0;
        long patterns = 1L << n;
        for (long i = 1; i <= patterns; i++) {
            extreme += Math.abs(sum) >= bound ? 1 : 0;
            int turn = Long.numberOfTrailingZeros(i); // Gray code: one sign turns at a time
            if (turn < n) {
                sum += flipped[turn] ? 2 * values[turn] : -2 * values[turn];
                flipped[turn] = !flipped[turn];
            }
        }
        return (double) extreme / patterns;
    }

    private static double sampledFlips(double[] values, double bound) {
        Dice dice = new Dice(SEED);
        return Draws.p(() -> {
            double sum = 0;
            long bits = 0;
            for (int i = 0; i < values.length; i++) {
                bits = (i & 63) == 0 ? dice.bits() : bits >>> 1;
                sum += (bits & 1) == 0 ? values[i] : -values[i];
            }
            return Math.abs(sum) >= bound;
        });
    }
}
