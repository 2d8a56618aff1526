package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestsTest {
    /** Darwin's 15 differences of maize in eighths of an inch, as Fisher gives them (The Design of Experiments, 1935). */
    static final double[] DARWIN = {6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75};

    private static final Offset<Double> EXACT = within(1e-9);

    // SciPy 1.17.1: binomtest(min(b, c), b + c).pvalue; mid-p: 2 * binom.cdf - binom.pmf. The row 1, 7 is published:
    // Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13:91 (2013): exact 0.070, mid-p 0.039.
    @ParameterizedTest
    @CsvSource({
        "1, 7, 0.0703125, 0.0390625",
        "12, 2, 0.012939453125, 0.00738525390625",
        "59, 16, 6.114156572521501e-07, 3.8509778235297136e-07",
        "0, 6, 0.03125, 0.015625",
        "0, 0, 1, 1",
        "5, 5, 1, 1"
    })
    void mcnemar(int left, int right, double exact, double midP) {
        assertThat(Tests.mcnemar(left, right)).isCloseTo(exact, EXACT);
        assertThat(Tests.mcnemar(right, left)).isCloseTo(exact, EXACT);
        assertThat(Tests.mcnemarMidP(left, right)).isCloseTo(midP, EXACT);
        assertThat(Tests.sign(left, right)).isCloseTo(exact, EXACT);
    }

    // SciPy 1.17.1: fisher_exact([[a, b], [c, d]]).pvalue; the first row is Fisher's tea taster (p = 34/70).
    @ParameterizedTest
    @CsvSource({
        "3, 1, 1, 3, 0.48571428571428565",
        "8, 2, 1, 5, 0.034965034965034975",
        "1, 9, 11, 3, 0.0027594561852200836",
        "100, 2, 1000, 5, 0.13007593634300163",
        "0, 0, 4, 5, 1",
        "0, 3, 0, 5, 1"
    })
    void fisher(int a, int b, int c, int d, double p) {
        assertThat(Tests.fisher(a, b, c, d)).isCloseTo(p, EXACT);
    }

    // SciPy 1.17.1: wilcoxon(darwin, mode="exact").pvalue = 0.041259765625
    @Test
    void wilcoxonOfDarwin() {
        assertThat(Tests.wilcoxon(DARWIN)).isCloseTo(0.041259765625, EXACT);
    }

    // All 1,024 sign patterns of the mid-ranks of this sample, counted in NumPy 2.4.6.
    @Test
    void wilcoxonStaysExactWithTies() {
        assertThat(Tests.wilcoxon(1, 1, -1, 2, 2, 3, -2, 4, 5, 5)).isCloseTo(0.041015625, EXACT);
        assertThat(Tests.wilcoxon(0, 1, 1, 0, -1, 2, 2, 3, -2, 4, 5, 5, 0)).isCloseTo(0.041015625, EXACT);
    }

    // SciPy 1.17.1: wilcoxon(d, correction=True, mode="approx").pvalue for d of 300 made here by the same formula.
    @Test
    void wilcoxonOfManyIsApproximate() {
        double[] many = IntStream.rangeClosed(1, 300)
                .mapToDouble(i -> ((i * 7919) % 100 < 58 ? 1 : -1) * ((i * 37) % 50 + 1.0))
                .toArray();
        assertThat(Tests.wilcoxon(many)).isCloseTo(0.017414465388670777, EXACT);
    }

    // SciPy 1.17.1: permutation_test((darwin,), mean, permutation_type="samples", n_resamples=inf).pvalue; Fisher
    // (1935)
    // counts 1,726 of 32,768.
    @Test
    void signFlipOfDarwin() {
        assertThat(Tests.signFlip(DARWIN)).isCloseTo(0.05267333984375, EXACT).isEqualTo(1726 / 32768.0);
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "12, 2", "0, 6", "3, 3"})
    void signFlipOfOnesIsMcnemar(int left, int right) {
        double[] ones = new double[left + right + 4];
        Arrays.fill(ones, 0, left, 1);
        Arrays.fill(ones, left, left + right, -1);
        assertThat(Tests.signFlip(ones)).isCloseTo(Tests.mcnemar(left, right), EXACT);
    }

    // All 2^22 sign patterns of these means of three repeats, counted in Python.
    @Test
    void signFlipOfMeansOfRepeatsStaysExact() {
        double[] thirds = IntStream.of(1, 2, -1, 3, 1, 0, 2, 1, -1, 1, 1, 2, 0, 3, -2, 1, 1, 1, 2, -1, 1, 1, 2, 1)
                .mapToDouble(i -> i / 3.0)
                .toArray();
        assertThat(Tests.signFlip(thirds)).isCloseTo(0.0032148361206054688, EXACT);
    }

    // Exact p: all 2^75 sign patterns of these multiples of 1/61, convolved in Python.
    @Test
    void signFlipOfManyIsSampledAndRepeatable() {
        double[] values = IntStream.range(0, 75)
                .mapToDouble(i -> ((i * 37) % 61 + 1) / 61.0 * (i % 5 < 2 ? -1 : 1))
                .toArray();
        assertThat(Tests.signFlip(values))
                .isCloseTo(0.036056835169966016, within(0.0108))
                .isEqualTo(Tests.signFlip(values));
        double[] alike =
                IntStream.range(0, 40).mapToDouble(i -> Math.sqrt(2 + i)).toArray();
        assertThat(Tests.signFlip(alike)).isEqualTo(1e-5);
    }

    @Test
    void withoutADifferenceNothingIsShown() {
        assertThat(Tests.wilcoxon(0, 0)).isEqualTo(1);
        assertThat(Tests.signFlip()).isEqualTo(1);
        assertThat(Tests.wilcoxon(1, -1)).isEqualTo(1);
    }
}
