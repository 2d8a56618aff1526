package kansa.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** What a number of pairs could show, so that "no difference found" is never read as "no difference". */
public final class Power {
    /** The chance of being found that "would probably be found" means. */
    public static final double WANTED = 0.8;

    /** Up to so many pairs the power of McNemar's test is summed exactly. */
    private static final int EXACT = 500;

    /** Halvings until a share is told to a millionth. */
    private static final int STEPS = 20;

    private Power() {}

    /** The fewest pairs with which an exact paired test can reach {@code alpha} at all: 6 for 0.05. */
    public static int pairsNeeded(double alpha) {
        return blocksNeeded(2, alpha);
    }

    /** The fewest blocks with which a permutation test of so many levels can reach {@code alpha}: 4 of three levels for 0.01. */
    public static int blocksNeeded(int levels, double alpha) {
        double arrangements = 1;
        for (int i = 2; i <= levels; i++) {
            arrangements *= i;
        }
        int blocks = 1;
        while (Math.pow(arrangements, 1 - blocks) > alpha) {
            blocks++;
        }
        return blocks;
    }

    /**
     * The chance that McNemar's exact test comes below {@code alpha}, over all numbers of pairs that may differ; by the normal
     * approximation for more than {@value #EXACT} pairs (Connor, Biometrics 43, 1987, 207-211).
     *
     * @param leftOnly share of pairs flagged only on the left
     * @param rightOnly share of pairs flagged only on the right
     */
    public static double mcnemar(int pairs, double leftOnly, double rightOnly, double alpha) {
        double differ = Math.min(1, leftOnly + rightOnly);
        if (differ <= 0) {
            return 0;
        }
        return pairs <= EXACT
                ? exact(bounds(pairs, alpha), leftOnly / (leftOnly + rightOnly), differ)
                : approximate(pairs, Math.abs(leftOnly - rightOnly), differ, alpha);
    }

    private static double approximate(int pairs, double difference, double differ, double alpha) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double z = normal.inverseSurvivalProbability(alpha / 2);
        double spread = Math.sqrt(Math.max(1e-12, differ - difference * difference));
        return normal.cumulativeProbability((difference * Math.sqrt(pairs) - z * Math.sqrt(differ)) / spread);
    }

    /** For each number of differing pairs, how many at most may go to the lesser side; -1 when none would show. */
    private static int[] bounds(int pairs, double alpha) {
        int[] bounds = new int[pairs + 1];
        bounds[0] = -1;
        int bound = -1;
        for (int differing = 1; differing <= pairs; differing++) {
            BinomialDistribution fair = BinomialDistribution.of(differing, 0.5);
            while (2 * (bound + 1) < differing && 2 * fair.cumulativeProbability(bound + 1) <= alpha) {
                bound++;
            }
            bounds[differing] = bound;
        }
        return bounds;
    }

    private static double exact(int[] bounds, double left, double differ) {
        int pairs = bounds.length - 1;
        double[] few = atMost(bounds, left);
        double[] many = atMost(bounds, 1 - left);
        BinomialDistribution differing = BinomialDistribution.of(pairs, differ);
        double power = 0;
        for (int d = 1; d <= pairs; d++) {
            power += few[d] + many[d] > 0 ? differing.probability(d) * (few[d] + many[d]) : 0;
        }
        return power;
    }

    /** By the number of pairs that differ: the chance that at most as many as their bound go to a side with this share. */
    private static double[] atMost(int[] bounds, double share) {
        double[] chance = new double[bounds.length];
        if (share >= 1) {
            return chance;
        }
        int bound = -1;
        double last = 0; // of exactly bound
        double all = 0; // of at most bound
        for (int d = 1; d < bounds.length; d++) {
            if (bound >= 0) {
                all -= share * last;
                last *= d * (1 - share) / (d - bound);
            }
            while (bound < bounds[d]) {
                bound++;
                last = bound == 0 ? Math.pow(1 - share, d) : last * (d - bound + 1) / bound * share / (1 - share);
                all += last;
            }
            chance[d] = Math.max(0, all);
        }
        return chance;
    }

    /**
     * The smallest difference of two paired shares that McNemar's exact test would show with 80 % power; 1 when none would be.
     *
     * @param differ share of pairs that differ to either side, as observed or assumed; where the difference itself is larger,
     *     all pairs that differ do so to one side, as they do for 0: the easiest case
     */
    public static double detectableShare(int pairs, double alpha, double differ) {
        if (pairs < pairsNeeded(alpha)) {
            return 1;
        }
        int[] bounds = pairs <= EXACT ? bounds(pairs, alpha) : new int[0];
        double low = 0;
        double high = 1;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            double either = Math.max(differ, middle);
            double power = pairs <= EXACT
                    ? exact(bounds, (either + middle) / 2 / either, either)
                    : approximate(pairs, middle, either, alpha);
            if (power < WANTED) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * The smallest mean paired difference that a t-test would show with about 80 % power, for differences that spread
     * with this standard deviation; infinite with fewer than two pairs.
     */
    public static double detectableMean(int pairs, double deviation, double alpha) {
        if (pairs < 2) {
            return Double.POSITIVE_INFINITY;
        }
        TDistribution t = TDistribution.of(pairs - 1.0);
        double steps = t.inverseSurvivalProbability(alpha / 2) + t.inverseCumulativeProbability(WANTED);
        return steps * deviation / Math.sqrt(pairs);
    }

    /**
     * The smallest rank-biserial correlation ({@link Intervals#rankBiserial}) that the signed-rank test would show with about
     * 80 % power, when as many pairs differ as in these; by the normal approximation, at most 1.
     */
    public static double detectableRank(double alpha, double... differences) {
        int[] ranks = Tests.doubledRanks(differences);
        double all = Arrays.stream(ranks).sum();
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            squares += differences[i] == 0 ? 0 : (double) ranks[i] * ranks[i];
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double steps = normal.inverseSurvivalProbability(alpha / 2) + normal.inverseCumulativeProbability(WANTED);
        return squares == 0 ? 1 : Math.min(1, steps * Math.sqrt(squares) / all);
    }
}
