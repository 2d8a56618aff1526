package kansa.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** What a number of pairs could show, so that "no difference found" is never read as "no difference". */
public final class Power {
    private static final double WANTED = 0.8;

    private Power() {}

    /** The fewest pairs with which an exact paired test can reach {@code alpha} at all: 6 for 0.05. */
    public static int pairsNeeded(double alpha) {
        int pairs = 1;
        while (2 * Math.pow(0.5, pairs) > alpha) {
            pairs++;
        }
        return pairs;
    }

    /**
     * The smallest difference of two paired shares that McNemar's exact test would show with 80 % power, when every
     * pair that differs does so to the same side (the easiest case); 1 when none would be.
     */
    public static double detectableShare(int pairs, double alpha) {
        int needed = pairsNeeded(alpha);
        if (pairs < needed) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            double power = BinomialDistribution.of(pairs, middle).survivalProbability(needed - 1);
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
}
