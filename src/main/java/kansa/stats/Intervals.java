package kansa.stats;

import java.util.Optional;
import kansa.audit.Rate;
import kansa.audit.Tally;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * 95 % intervals for shares and their differences that stay within 0..1, are never of width zero, and know that the
 * repeats of one probe are not independent.
 */
public final class Intervals {
    /** The 97.5 % point of the normal distribution. */
    static final double Z = 1.959963984540054;

    private static final double MISS = 0.05;

    private Intervals() {}

    /** Wilson's score interval for {@code flagged} of {@code n} independent answers (JASA 22, 1927). */
    public static Rate wilson(long flagged, long n) {
        if (n <= 0 || flagged < 0 || flagged > n) {
            throw new IllegalArgumentException(flagged + " of " + n);
        }
        double share = (double) flagged / n;
        Estimate interval = wilson(share, (double) n);
        return new Rate(share, interval.low(), interval.high(), n);
    }

    /**
     * The rate of a tally, empty when nothing was decided. With one decided answer a trial this is Wilson's interval;
     * with repeats, Wilson's on an effective number of answers, see {@link #share}.
     */
    public static Optional<Rate> rate(Tally tally) {
        long n = tally.decided();
        if (n == 0) {
            return Optional.empty();
        }
        double share = (double) tally.flagged() / n;
        double residual = tally.sumXX() - 2 * share * tally.sumNX() + share * share * tally.sumNN();
        Estimate interval = share(share, residual / n / n, (double) n, tally.sumNN(), tally.clusters());
        return Optional.of(new Rate(share, interval.low(), interval.high(), n));
    }

    /**
     * A ratio of sums over clusters, such as precision over documents: {@code sum(part) / sum(whole)}. Empty when the
     * whole is nothing. {@code units} counts what the ratio rests on in each cluster; for a plain share it is the whole.
     */
    static Optional<Estimate> ratio(double[] part, double[] whole, double[] units) {
        double sumPart = 0;
        double sumWhole = 0;
        for (int i = 0; i < whole.length; i++) {
            sumPart += part[i];
            sumWhole += whole[i];
        }
        if (sumWhole == 0) {
            return Optional.empty();
        }
        double share = sumPart / sumWhole;
        double residual = 0;
        double sumUnits = 0;
        double sumSquares = 0;
        long clusters = 0;
        for (int i = 0; i < whole.length; i++) {
            double r = part[i] - share * whole[i];
            residual += r * r;
            sumUnits += units[i];
            sumSquares += units[i] * units[i];
            clusters += units[i] > 0 ? 1 : 0;
        }
        return Optional.of(share(share, residual / sumWhole / sumWhole, sumUnits, sumSquares, clusters));
    }

    /**
     * Wilson's interval on the effective number of units {@code n / deff * (z / t)^2}, where deff is the variance of the
     * ratio estimator over clusters divided by the binomial one, and t has clusters - 1 degrees of freedom (Korn and
     * Graubard, Survey Methodology 24, 1998). The effective number is at most n (no credit for luckily even clusters)
     * and at least {@code n^2 / sum(n_i^2)}, Kish's number for clusters that always answer alike (Survey Sampling, 1965);
     * that lower bound also serves where the data show no variance: all flagged, none flagged, or one cluster. So 0 of
     * 50 from ten probes counts as 0 of 10. Clusters of one each give plain Wilson.
     */
    private static Estimate share(double share, double residual, double units, double sumSquares, long clusters) {
        double least = units * units / sumSquares;
        double effective = least;
        if (sumSquares <= units) {
            effective = units;
        } else if (clusters > 1 && share > 0 && share < 1) {
            double variance = residual * clusters / (clusters - 1);
            double t = TDistribution.of(clusters - 1.0).inverseSurvivalProbability(0.025);
            double wanted = variance > 0 ? share * (1 - share) / variance * (Z / t) * (Z / t) : units;
            effective = Math.max(least, Math.min(units, wanted));
        }
        return wilson(share, effective);
    }

    private static Estimate wilson(double share, double n) {
        return wilson(share, n, Z);
    }

    private static Estimate wilson(double share, double n, double z) {
        double zz = z * z / n;
        double centre = (share + zz / 2) / (1 + zz);
        double half = Math.sqrt(zz * (share * (1 - share) + zz / 4)) / (1 + zz);
        double low = share == 0 ? 0 : Math.max(0, centre - half);
        double high = share == 1 ? 1 : Math.min(1, centre + half);
        return new Estimate(share, low, high);
    }

    /**
     * Difference of two paired shares, left minus right: Newcombe's square-and-add method 10, with the continuity
     * corrected phi (Statistics in Medicine 17, 1998, 2635-2650).
     *
     * @param both pairs flagged on both sides
     * @param leftOnly pairs flagged only on the left
     * @param rightOnly pairs flagged only on the right
     * @param neither pairs flagged on neither side
     */
    public static Estimate pairedDifference(long both, long leftOnly, long rightOnly, long neither) {
        return pairedDifference(both, leftOnly, rightOnly, neither, 1);
    }

    /** The same as one of {@code intervals} that shall all hold at once with 95 % (Bonferroni). */
    public static Estimate pairedDifference(long both, long leftOnly, long rightOnly, long neither, int intervals) {
        long n = both + leftOnly + rightOnly + neither;
        Estimate left = wilson((double) (both + leftOnly) / n, (double) n, z(intervals));
        Estimate right = wilson((double) (both + rightOnly) / n, (double) n, z(intervals));
        double cross = (double) both * neither - (double) leftOnly * rightOnly;
        double numerator = cross > 0 ? Math.max(0, cross - n / 2.0) : cross;
        double margins = Math.sqrt((double) (both + leftOnly) * (rightOnly + neither))
                * Math.sqrt((double) (both + rightOnly) * (leftOnly + neither));
        double phi = margins == 0 ? 0 : numerator / margins;
        double difference = (double) (leftOnly - rightOnly) / n;
        double below = joined(left.value() - left.low(), right.high() - right.value(), phi);
        double above = joined(left.high() - left.value(), right.value() - right.low(), phi);
        return new Estimate(difference, Math.max(-1, difference - below), Math.min(1, difference + above));
    }

    private static double joined(double first, double second, double phi) {
        return Math.sqrt(Math.max(0, first * first - 2 * phi * first * second + second * second));
    }

    /** Two-sided 95 %, shared among so many intervals. */
    private static double z(int intervals) {
        return intervals == 1 ? Z : NormalDistribution.of(0, 1).inverseSurvivalProbability(MISS / 2 / intervals);
    }

    /**
     * The matched-pairs rank-biserial correlation: the share of rank sum by which the left is higher, less that by which the
     * right is; -1..1 (King, Rosopa and Minium, Statistical Reasoning in the Behavioral Sciences, 6th ed., 2011). Pairs
     * without a difference keep their ranks and count for neither (Pratt, JASA 54, 1959), so that a few pairs that differ
     * among many that do not make a small effect. The interval is Wilson's score interval, each pair weighing its rank.
     *
     * @param intervals how many intervals shall hold at once with 95 %
     * @param differences left minus right; at least one
     */
    public static Estimate rankBiserial(int intervals, double... differences) {
        int[] ranks = Tests.doubledRanks(differences);
        double net = 0;
        double all = 0;
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            net += Math.signum(differences[i]) * ranks[i];
            all += ranks[i];
            squares += (double) ranks[i] * ranks[i];
        }
        Estimate share = wilson((1 + net / all) / 2, all * all / squares, z(intervals));
        return new Estimate(2 * share.value() - 1, 2 * share.low() - 1, 2 * share.high() - 1);
    }

    /** Mean of independent values with Student's interval; with one value, or none that differ, the interval is the mean. */
    public static Estimate mean(double... values) {
        return meanAmong(1, values);
    }

    /** The same as one of {@code intervals} that shall all hold at once with 95 % (Bonferroni). */
    public static Estimate meanAmong(int intervals, double... values) {
        int n = values.length;
        if (n == 0) {
            throw new IllegalArgumentException("no values");
        }
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double delta = values[i] - mean;
            mean += delta / (i + 1);
            squares += delta * (values[i] - mean);
        }
        if (n == 1 || squares == 0) {
            return new Estimate(mean, mean, mean);
        }
        double t = TDistribution.of(n - 1.0).inverseSurvivalProbability(MISS / 2 / intervals);
        double half = t * Math.sqrt(squares / (n - 1) / n);
        return new Estimate(mean, mean - half, mean + half);
    }
}
