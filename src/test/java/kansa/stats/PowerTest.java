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
        assertThat(Power.detectableShare(pairs, 0.05)).isCloseTo(share, within(1e-8));
    }

    @Test
    void tooFewPairsShowNothing() {
        assertThat(Power.detectableShare(5, 0.05)).isEqualTo(1);
        assertThat(Power.detectableMean(1, 3, 0.05)).isInfinite();
    }

    // SciPy 1.17.1: (t.ppf(.975, 23) + t.ppf(.8, 23)) * 2 / sqrt(24)
    @Test
    void detectableMean() {
        assertThat(Power.detectableMean(24, 2, 0.05)).isCloseTo(1.1946109073240165, within(1e-8));
    }
}
