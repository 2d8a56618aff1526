package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {
    @ParameterizedTest
    @CsvSource({"0.05, 6", "0.0625, 5", "0.025, 7", "0.005, 9"})
    void pairsNeeded(double alpha, int pairs) {
        assertThat(Power.pairsNeeded(alpha)).isEqualTo(pairs);
        assertThat(Tests.mcnemar(0, pairs)).isLessThanOrEqualTo(alpha);
        assertThat(Tests.mcnemar(0, pairs - 1)).isGreaterThan(alpha);
    }

    // SciPy 1.17.1: brentq(lambda q: binom.sf(5, n, q) - .8, 0, 1)
    @ParameterizedTest
    @CsvSource({"6, 0.9634924839989961", "10, 0.6731718214777694", "24, 0.3094169472181479", "100, 0.07791107495026083"
    })
    void detectableShare(int pairs, double share) {
        assertThat(Power.detectableShare(pairs, 0.05, 0)).isCloseTo(share, within(1e-6));
    }

    @Test
    void tooFewPairsShowNothing() {
        assertThat(Power.detectableShare(5, 0.05, 0.3)).isEqualTo(1);
        assertThat(Power.detectableMean(1, 3, 0.05)).isInfinite();
    }

    // SciPy 1.17.1: (t.ppf(.975, 23) + t.ppf(.8, 23)) * 2 / sqrt(24)
    @Test
    void detectableMean() {
        assertThat(Power.detectableMean(24, 2, 0.05)).isCloseTo(1.1946109073240165, within(1e-8));
    }

    // Summed in NumPy over the number of pairs that differ, with SciPy 1.17.1's binom; the last row is Connor's
    // formula.
    @ParameterizedTest
    @CsvSource({
        "100, 0.25, 0.05, 0.01, 0.872280970347794",
        "100, 0.25, 0.05, 0.05, 0.9614136089000148",
        "30, 0.4, 0.1, 0.05, 0.5858893906953907",
        "30, 0, 0, 0.05, 0",
        "1000, 0.125, 0.075, 0.01, 0.8329177509974421"
    })
    void mcnemar(int pairs, double left, double right, double alpha, double power) {
        assertThat(Power.mcnemar(pairs, left, right, alpha)).isCloseTo(power, within(1e-9));
        assertThat(Power.mcnemar(pairs, right, left, alpha)).isCloseTo(power, within(1e-9));
    }

    // SciPy 1.17.1: brentq of the same sums less .8
    @ParameterizedTest
    @CsvSource({"24, 0.01, 0.3, 0.39707732034440146", "100, 0.01, 0.3, 0.1871774041654434"})
    void moreDifferencesHideMore(int pairs, double alpha, double differing, double share) {
        assertThat(Power.detectableShare(pairs, alpha, differing)).isCloseTo(share, within(1e-6));
        assertThat(Power.detectableShare(pairs, alpha, 0.05)).isLessThanOrEqualTo(share + 1e-6);
    }

    @Test
    void manyPairsAreApproximateAndCloseToTheSums() {
        assertThat(Power.detectableShare(501, 0.05, 0.3))
                .isCloseTo(Power.detectableShare(500, 0.05, 0.3), within(0.004));
    }

    // Of n blocks with k levels, k! ^ (1 - n) of the arrangements are as extreme as all blocks alike.
    @ParameterizedTest
    @CsvSource({"3, 0.05, 3", "3, 0.01, 4", "4, 0.001, 4", "2, 0.05, 6"})
    void blocksNeeded(int levels, double alpha, int blocks) {
        assertThat(Power.blocksNeeded(levels, alpha)).isEqualTo(blocks);
    }

    // SciPy 1.17.1: (norm.isf(.025) + norm.ppf(.8)) * sqrt(sum r^2) / sum r, with rankdata of Darwin's differences.
    @Test
    void detectableRank() {
        assertThat(Power.detectableRank(0.05, TestsTest.DARWIN)).isCloseTo(0.8221166309607675, within(1e-9));
        assertThat(Power.detectableRank(0.05, 0, 0, 0)).isEqualTo(1);
    }
}
