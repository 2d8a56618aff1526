package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import kansa.audit.Rate;
import kansa.audit.Tally;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
    private static final Offset<Double> EXACT = within(1e-9);

    // statsmodels 0.15.0: proportion_confint(k, n, method="wilson"). The rows of 263, 148, 20 and 29 are those of
    // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3: .2553-.3662, .0624-.1605, 0-.1611,
    // .0061-.1718.
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0.27753279986288926",
        "1, 10, 0.017876213095072924, 0.40415002679523854",
        "81, 263, 0.2552885198782742, 0.36620957698280004",
        "15, 148, 0.06238639953073628, 0.16048724172330803",
        "0, 20, 0, 0.1611251580528194",
        "1, 29, 0.006113214292762667, 0.17175521879320294",
        "10, 10, 0.7224672001371106, 1",
        "500000, 10000000, 0.049865091585340346, 0.05013525414582071"
    })
    void wilson(long flagged, long n, double low, double high) {
        Rate rate = Intervals.wilson(flagged, n);
        assertThat(rate.low()).isCloseTo(low, EXACT);
        assertThat(rate.high()).isCloseTo(high, EXACT);
        assertThat(rate.share()).isEqualTo((double) flagged / n);
        assertThat(rate.n()).isEqualTo(n);
    }

    @Test
    void wilsonRefusesWhatCannotBe() {
        assertThatThrownBy(() -> Intervals.wilson(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Intervals.wilson(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingDecidedIsNoRate() {
        assertThat(Intervals.rate(Tally.NONE)).isEmpty();
        assertThat(Intervals.rate(Tally.ofCluster(0, 0, 7, 2))).isEmpty();
    }

    @Test
    void oneAnswerEachIsPlainWilson() {
        Tally tally = Tally.NONE;
        for (int i = 0; i < 263; i++) {
            tally = tally.plus(i < 81 ? Tally.ofCluster(1, 0, 0, 0) : Tally.ofCluster(0, 1, 0, 0));
        }
        assertThat(Intervals.rate(tally)).contains(Intervals.wilson(81, 263));
    }

    // Cluster sizes and flagged counts as n:x. Reference: the definition worked out apart in NumPy 2.4.6 with
    // scipy.stats.t.ppf (SciPy 1.17.1), from the clusters themselves and not from the tally's sums.
    @ParameterizedTest
    @CsvSource({
        "5:5 5:0 5:4 5:1 5:3 5:0 5:2 5:5, 0.5, 0.21539962335549034, 0.7846003766445097",
        "3:1 1:1 2:0 4:1 3:3 2:1, 0.4666666666666667, 0.16562996428188775, 0.7941064180669548",
        "5:1 5:0 5:0 5:0 5:0 5:0 5:0 5:0 5:0 5:0, 0.02, 0.002830665447086003, 0.12794725275273383"
    })
    void repeatsWidenTheInterval(String clusters, double share, double low, double high) {
        Rate rate = Intervals.rate(tally(clusters)).orElseThrow();
        assertThat(rate.share()).isCloseTo(share, EXACT);
        assertThat(rate.low()).isCloseTo(low, EXACT);
        assertThat(rate.high()).isCloseTo(high, EXACT);
    }

    @Test
    void tenProbesThatAlwaysAnswerAlikeCountAsTen() {
        Rate ten = Intervals.wilson(3, 10);
        Rate none = Intervals.wilson(0, 10);
        Rate alike =
                Intervals.rate(tally("5:5 5:5 5:5 5:0 5:0 5:0 5:0 5:0 5:0 5:0")).orElseThrow();
        Rate clean =
                Intervals.rate(tally("5:0 5:0 5:0 5:0 5:0 5:0 5:0 5:0 5:0 5:0")).orElseThrow();
        assertThat(alike.low()).isCloseTo(ten.low(), EXACT);
        assertThat(alike.high()).isCloseTo(ten.high(), EXACT);
        assertThat(alike.n()).isEqualTo(50);
        assertThat(clean.high()).isCloseTo(none.high(), EXACT);
        assertThat(clean.low()).isZero();
    }

    @Test
    void oneProbeSaysLittleHoweverOftenRepeated() {
        Rate rate = Intervals.rate(tally("100:30")).orElseThrow();
        assertThat(rate.low()).isLessThan(0.05);
        assertThat(rate.high()).isGreaterThan(0.85);
    }

    @Test
    void tenMillionAnswersStayStable() {
        Tally tally = new Tally(500_000, 9_500_000, 0, 0, 2_000_000, 5e7, 2.5e6, 1.2e6);
        Rate rate = Intervals.rate(tally).orElseThrow();
        assertThat(rate.low()).isBetween(0.0495, 0.05);
        assertThat(rate.high()).isBetween(0.05, 0.0505);
    }

    // Airway hyper-responsiveness before and after transplantation, 1 / 1 / 7 / 12: Fagerland, Lydersen and Laake,
    // Statistics in Medicine 33 (2014) 2850-2875, Newcombe square-and-add: -0.507 to -0.026.
    // The second row is a table of Newcombe's own (1998), method 10: 0.0569 to 0.3404.
    @ParameterizedTest
    @CsvSource({
        "1, 1, 7, 12, -0.2857142857, -0.507, -0.026",
        "36, 12, 2, 0, 0.2, 0.0569, 0.3404",
        "0, 0, 0, 29, 0, -0.1169, 0.1169"
    })
    void pairedDifference(long both, long left, long right, long neither, double value, double low, double high) {
        Estimate difference = Intervals.pairedDifference(both, left, right, neither);
        assertThat(difference.value()).isCloseTo(value, within(1e-9));
        assertThat(difference.low()).isCloseTo(low, within(5e-4));
        assertThat(difference.high()).isCloseTo(high, within(5e-4));
    }

    @Test
    void aPairedDifferenceTurnsWithItsSides() {
        Estimate one = Intervals.pairedDifference(5, 9, 2, 20);
        Estimate other = Intervals.pairedDifference(5, 2, 9, 20);
        assertThat(one.low()).isCloseTo(-other.high(), EXACT);
        assertThat(one.high()).isCloseTo(-other.low(), EXACT);
    }

    // SciPy 1.17.1: ttest_1samp(darwin, 0).confidence_interval(), Darwin's 15 pairs of maize.
    @Test
    void mean() {
        Estimate mean = Intervals.mean(TestsTest.DARWIN);
        assertThat(mean.value()).isCloseTo(314 / 15.0, EXACT);
        assertThat(mean.low()).isCloseTo(0.03119331839297601, within(1e-8));
        assertThat(mean.high()).isCloseTo(41.835473348273695, within(1e-8));
    }

    // NumPy and SciPy 1.17.1: rankdata, net rank share, and Wilson's interval on (1 + net) / 2 of (sum r)^2 / sum r^2
    // pairs.
    @Test
    void rankBiserial() {
        Estimate darwin = Intervals.rankBiserial(1, TestsTest.DARWIN);
        assertThat(darwin.value()).isCloseTo(0.6, EXACT);
        assertThat(darwin.low()).isCloseTo(0.025034813263355327, EXACT);
        assertThat(darwin.high()).isCloseTo(0.8766836678384407, EXACT);
        Estimate ties = Intervals.rankBiserial(1, 0, 0, 0, 1, 2, -1, 3);
        assertThat(ties.value()).isCloseTo(0.4642857142857143, EXACT);
        assertThat(ties.low()).isCloseTo(-0.3147925163690901, EXACT);
        assertThat(ties.high()).isCloseTo(0.869585744434423, EXACT);
    }

    @Test
    void fewPairsThatDifferAmongManyAreASmallEffect() {
        double[] differences = new double[100];
        java.util.Arrays.fill(differences, 0, 8, 1);
        assertThat(Intervals.rankBiserial(1, differences).value()).isCloseTo(772 / 5050.0, EXACT);
        assertThat(Intervals.rankBiserial(1, 1, 2, 3).low()).isLessThan(0.3);
        assertThat(Intervals.rankBiserial(1, 0, 0).value()).isZero();
    }

    // SciPy 1.17.1: t.isf(.025 / 6, 14) in place of t.isf(.025, 14); norm.isf(.025 / 6) in place of 1.96.
    @Test
    void severalIntervalsAtOnceAreWider() {
        Estimate one = Intervals.mean(TestsTest.DARWIN);
        Estimate six = Intervals.meanAmong(6, TestsTest.DARWIN);
        assertThat(six.value()).isEqualTo(one.value());
        assertThat((six.high() - six.low()) / (one.high() - one.low())).isCloseTo(1.430808603374576, within(1e-8));
        Estimate single = Intervals.pairedDifference(20, 12, 2, 16);
        Estimate among = Intervals.pairedDifference(20, 12, 2, 16, 6);
        assertThat(among.low()).isLessThan(single.low() - 0.03);
        assertThat(among.high()).isGreaterThan(single.high() + 0.03);
        assertThat(Intervals.pairedDifference(20, 12, 2, 16, 1)).isEqualTo(single);
    }

    private static Tally tally(String clusters) {
        Tally tally = Tally.NONE;
        for (String cluster : clusters.split(" ")) {
            int n = Integer.parseInt(cluster.split(":")[0]);
            int x = Integer.parseInt(cluster.split(":")[1]);
            tally = tally.plus(Tally.ofCluster(x, n - x, 0, 0));
        }
        return tally;
    }
}
