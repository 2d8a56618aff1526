package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlockedTest {
    private static final double NONE = Double.NaN;

    /** 18 housewives, three ways of asking: Siegel, Nonparametric Statistics, 1956, table 7.2. */
    private static final double[][] SIEGEL =
            bits("000 110 010 000 100 110 110 010 100 000 111 111 110 110 110 111 110 110");

    /** Rounding first base, 22 players, three methods: Hollander and Wolfe, Nonparametric Statistical Methods, 1973, p. 140. */
    private static final double[][] ROUNDING = {
        {5.40, 5.50, 5.55}, {5.85, 5.70, 5.75}, {5.20, 5.60, 5.50}, {5.55, 5.50, 5.40}, {5.90, 5.85, 5.70},
        {5.45, 5.55, 5.60}, {5.40, 5.40, 5.35}, {5.45, 5.50, 5.35}, {5.25, 5.15, 5.00}, {5.85, 5.80, 5.70},
        {5.25, 5.20, 5.10}, {5.65, 5.55, 5.45}, {5.60, 5.35, 5.45}, {5.05, 5.00, 4.95}, {5.50, 5.50, 5.40},
        {5.45, 5.55, 5.50}, {5.55, 5.55, 5.35}, {5.45, 5.50, 5.55}, {5.50, 5.45, 5.25}, {5.65, 5.60, 5.40},
        {5.70, 5.65, 5.55}, {6.30, 6.30, 6.25}
    };

    private static double[][] bits(String rows) {
        return Arrays.stream(rows.split(" "))
                .map(row -> row.chars().mapToDouble(c -> c - '0').toArray())
                .toArray(double[][]::new);
    }

    // Siegel gives Q = 16.7; exact p by convolving the blocks' arrangements in Python.
    @Test
    void cochranOfSiegel() {
        Blocked.Result result = Blocked.cochran(SIEGEL);
        assertThat(result.statistic()).isCloseTo(400.0 / 24, within(1e-9));
        assertThat(result.p()).isCloseTo(9.032046831162821e-05, within(1e-12));
    }

    // R's help page of friedman.test: chi-squared = 11.143 (p = 0.003805 by chi-square); exact p by convolution in
    // Python.
    @Test
    void friedmanOfHollanderAndWolfe() {
        Blocked.Result result = Blocked.friedman(ROUNDING);
        assertThat(result.statistic()).isCloseTo(11.142857142857132, within(1e-9));
        assertThat(result.p())
                .isCloseTo(0.0031498272816087914, within(0.0006))
                .isEqualTo(Blocked.friedman(ROUNDING).p());
    }

    // Statistics: SciPy 1.17.1, friedmanchisquare; p: every arrangement, counted in Python.
    @Test
    void fewBlocksAreExact() {
        Blocked.Result shares = Blocked.cochran(bits("001 011 011 001 111 000 011 001"));
        assertThat(shares.statistic()).isCloseTo(9, within(1e-9));
        assertThat(shares.p()).isCloseTo(0.00823045267489712, within(1e-12));
        Blocked.Result ties =
                Blocked.friedman(new double[][] {{3, 1, 2}, {5, 4, 4}, {9, 2, 7}, {6, 6, 8}, {4, 1, 3}, {7, 5, 6}});
        assertThat(ties.statistic()).isCloseTo(8.272727272727268, within(1e-9));
        assertThat(ties.p()).isCloseTo(0.00720164609053498, within(1e-12));
        Blocked.Result four = Blocked.friedman(new double[][] {{8, 9, 1, 3}, {6, 8, 2, 5}, {9, 7, 1, 4}});
        assertThat(four.statistic()).isCloseTo(8.2, within(1e-9));
        assertThat(four.p()).isCloseTo(0.017361111111111112, within(1e-12));
    }

    // With two levels Cochran's Q is McNemar's statistic without correction, and its permutation p is McNemar's exact
    // one.
    @Test
    void twoLevelsAreMcnemar() {
        Blocked.Result result = Blocked.cochran(bits("10 10 10 10 10 10 10 01 11 00"));
        assertThat(result.statistic()).isCloseTo(36.0 / 8, within(1e-9));
        assertThat(result.p()).isCloseTo(Tests.mcnemar(7, 1), within(1e-12));
    }

    // The same data with a level in blocks of four, which are too many sums to go through; p by drawing in NumPy,
    // 400,000
    // times.
    @Test
    void moreAreDrawnAndRepeatable() {
        double[][] wide = new double[ROUNDING.length][];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = Arrays.copyOf(ROUNDING[i], 6);
            wide[i][3] = 5.2 + (i * 7 % 11) / 10.0;
            wide[i][4] = 5.2 + (i * 5 % 12) / 10.0;
            wide[i][5] = 5.2 + (i * 3 % 13) / 10.0;
        }
        double p = Blocked.friedman(wide).p();
        assertThat(p)
                .isCloseTo(0.00077, within(0.0003))
                .isEqualTo(Blocked.friedman(wide).p());
    }

    @Test
    void manyCompleteBlocksUseTheChiSquareDistribution() {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            rows.addAll(Arrays.asList(SIEGEL));
        }
        Blocked.Result result = Blocked.cochran(rows.toArray(double[][]::new));
        assertThat(result.statistic()).isCloseTo(48 * 400.0 / 24, within(1e-6));
        SplittableRandom random = new SplittableRandom(3);
        double[][] noise = new double[501][3];
        for (double[] row : noise) {
            Arrays.setAll(row, i -> random.nextDouble());
        }
        Blocked.Result of501 = Blocked.friedman(noise);
        Blocked.Result of500 = Blocked.friedman(Arrays.copyOf(noise, 500));
        assertThat(of501.p()).isCloseTo(Math.exp(-of501.statistic() / 2), within(1e-12));
        assertThat(of500.p()).isCloseTo(Math.exp(-of500.statistic() / 2), within(0.1));
    }

    /** A level that most probes lack changes nothing for those that differ as they did. */
    @Test
    void missingLevelsAreLeftOutWithinTheirBlock() {
        double[][] rows = {{1, 0, NONE}, {1, 0, NONE}, {1, 0, NONE}, {1, 0, NONE}, {1, 0, NONE}, {1, 0, NONE}};
        assertThat(Blocked.cochran(rows).p()).isEqualTo(2 * Math.pow(0.5, 6));
        double[][] apart = {{1, 0, NONE}, {NONE, 1, 0}, {0, NONE, 1}};
        assertThat(Blocked.cochran(apart).p()).isEqualTo(1);
        assertThat(Blocked.friedman(new double[][] {{3, NONE, NONE}, {NONE, NONE, NONE}})
                        .p())
                .isEqualTo(1);
    }

    @Test
    void equalAnswersShowNothing() {
        assertThat(Blocked.cochran(bits("111 000 111")).p()).isEqualTo(1);
        assertThat(Blocked.cochran(new double[0][]).p()).isEqualTo(1);
    }
}
