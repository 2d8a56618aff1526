package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequenciesTest {
    /** Mendel's peas (315, 101, 108, 32 against 9:3:3:1): chi-square 0.470 with 3 degrees of freedom, p = 0.925 (Fisher 1936). */
    @Test
    void mendelsPeas() {
        double n = 556;
        double p = Frequencies.chiSquare(
                new long[] {315, 101, 108, 32}, new double[] {n * 9 / 16, n * 3 / 16, n * 3 / 16, n / 16});
        assertThat(p).isCloseTo(0.9254, within(0.0002));
    }

    /** Weldon's dice, fives and sixes of 315,672 throws: 106,602 against 105,224: chi-square 27.1 with one degree (Pearson 1900). */
    @Test
    void weldonsDice() {
        double p = Frequencies.chiSquare(new long[] {106_602, 209_070}, new double[] {105_224, 210_448});
        assertThat(p).isCloseTo(1.94e-7, within(0.05e-7));
    }

    @Test
    void fewExpectedCountsAreNotTested() {
        assertThat(Frequencies.chiSquare(new long[] {4, 5}, new double[] {4.5, 4.5}))
                .isNaN();
        assertThat(Frequencies.chiSquare(new long[] {9}, new double[] {9})).isNaN();
    }

    /**
     * Physicians' Health Study: 104 of 11,037 heart attacks with aspirin against 189 of 11,034 without: ratio 0.55, interval
     * 0.43 to 0.70 (Agresti, Introduction to Categorical Data Analysis, 2nd edition, section 2.2).
     */
    @Test
    void aspirin() {
        Estimate ratio = Frequencies.ratio(104, 11_037, 189, 11_034, false);
        assertThat(ratio.value()).isCloseTo(0.550, within(0.0005));
        assertThat(ratio.low()).isCloseTo(0.433, within(0.001));
        assertThat(ratio.high()).isCloseTo(0.698, within(0.0006));
    }

    @ParameterizedTest
    @CsvSource({"0, 20, 5, 20, 0, 0", "5, 20, 5, 20, 1, 0.3", "5, 20, 0, 20, Infinity, 0.6"})
    void nothingSelectedStillHasAnInterval(long x, long n, long y, long m, double value, double low) {
        Estimate ratio = Frequencies.ratio(x, n, y, m, false);
        assertThat(ratio.value()).isEqualTo(value);
        assertThat(ratio.low()).isGreaterThanOrEqualTo(low).isLessThanOrEqualTo(ratio.value());
        assertThat(ratio.high()).isGreaterThanOrEqualTo(ratio.value());
    }

    @Test
    void competitorsHaveTheWiderInterval() {
        Estimate apart = Frequencies.ratio(110, 1000, 144, 1000, false);
        Estimate competing = Frequencies.ratio(110, 1000, 144, 1000, true);
        assertThat(competing.low()).isLessThan(apart.low());
        assertThat(competing.high()).isGreaterThan(apart.high());
    }
}
