package kansa.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Tests of how counts spread over kinds. */
public final class Frequencies {
    /** Below this expected count the chi-square distribution is not trusted (Cochran, Biometrics 10, 1954). */
    public static final double LEAST_EXPECTED = 5;

    private Frequencies() {}

    /**
     * Pearson's chi-square test that counts follow the expected ones, with one degree of freedom less than there are kinds
     * (Philosophical Magazine 50, 1900). Not a number when an expected count is below {@value #LEAST_EXPECTED} or there are
     * fewer than two kinds.
     */
    public static double chiSquare(long[] observed, double[] expected) {
        double statistic = 0;
        for (int i = 0; i < observed.length; i++) {
            if (expected[i] < LEAST_EXPECTED) {
                return Double.NaN;
            }
            statistic += (observed[i] - expected[i]) * (observed[i] - expected[i]) / expected[i];
        }
        return observed.length < 2
                ? Double.NaN
                : ChiSquaredDistribution.of(observed.length - 1.0).survivalProbability(statistic);
    }

    /**
     * A ratio of two shares, {@code (x / n) / (y / m)}, with the interval of its logarithm (Katz and others, Biometrics 34,
     * 1978). When both compete for the same places, as in one ranking, their shares pull against each other and the interval
     * is wider. Half a count is added to both sides where one is nothing.
     */
    public static Estimate ratio(long x, long n, long y, long m, boolean competing) {
        double value = ((double) x / n) / ((double) y / m);
        double add = x == 0 || y == 0 ? 0.5 : 0;
        double left = x + add;
        double right = y + add;
        double variance = 1 / left + 1 / right - (competing ? 0 : 1 / (n + add) + 1 / (m + add));
        double half = Intervals.Z * Math.sqrt(Math.max(0, variance));
        double centre = Math.log(left / (n + add)) - Math.log(right / (m + add));
        double low = x == 0 ? 0 : Math.exp(centre - half);
        return new Estimate(value, low, y == 0 ? Double.POSITIVE_INFINITY : Math.exp(centre + half));
    }
}
