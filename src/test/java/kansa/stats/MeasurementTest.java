package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Language;
import kansa.audit.Rate;
import kansa.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasurementTest {
    private final List<Labelled> rows = new ArrayList<>();

    private void add(int times, boolean flagged, Verdict verdict, Double score) {
        for (int i = 0; i < times; i++) {
            rows.add(new Labelled(flagged, verdict, score, "c" + rows.size(), Language.EN, "m"));
        }
    }

    private void example() {
        add(40, true, Verdict.FLAGGED, 0.9);
        add(10, false, Verdict.FLAGGED, 0.6);
        add(20, true, Verdict.CLEAR, 0.2);
        add(130, false, Verdict.CLEAR, 0.1);
        add(6, true, Verdict.UNDECIDED, null);
        add(4, false, null, null);
    }

    @Test
    void counts() {
        example();
        Measurement measured = Measurement.of(rows);
        assertThat(measured.n()).isEqualTo(210);
        assertThat(List.of(measured.flagged(), measured.clear(), measured.undecided(), measured.notTested()))
                .containsExactly(50, 150, 6, 4);
        assertThat(measured.coverage()).isEqualTo(200 / 210.0);
        Measurement.Figures figures = measured.figures();
        assertThat(List.of(
                        figures.truePositives(),
                        figures.falsePositives(),
                        figures.falseNegatives(),
                        figures.trueNegatives()))
                .containsExactly(40, 10, 20, 130);
        assertThat(figures.precision().value()).isCloseTo(0.8, within(1e-12));
        assertThat(figures.recall().value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(figures.f1().value()).isCloseTo(8 / 11.0, within(1e-12));
        assertThat(figures.balancedAccuracy().value()).isCloseTo((2 / 3.0 + 130 / 140.0) / 2, within(1e-12));
        // 40 x 140 pairs: .9 beats all; 20 x 140: .2 beats 130, loses to 10
        assertThat(figures.auc().value()).isCloseTo((40 * 140 + 20 * 130) / (60.0 * 140), within(1e-12));
    }

    @Test
    void independentRowsHaveWilsonsInterval() {
        example();
        Rate expected = Intervals.wilson(40, 50);
        Estimate precision = Measurement.of(rows).figures().precision();
        assertThat(precision.low()).isCloseTo(expected.low(), within(1e-12));
        assertThat(precision.high()).isCloseTo(expected.high(), within(1e-12));
    }

    @Test
    void undecidedAndUntestedRowsCanCountAsErrors() {
        example();
        Measurement.Figures strict = Measurement.of(rows).undecidedAsErrors();
        assertThat(strict.falseNegatives()).isEqualTo(26);
        assertThat(strict.falsePositives()).isEqualTo(14);
        assertThat(strict.precision().value()).isCloseTo(40 / 54.0, within(1e-12));
        assertThat(strict.auc().value())
                .isLessThan(Measurement.of(rows).figures().auc().value());
    }

    @Test
    void repeatedRowsOfAClusterAddNoCertainty() {
        example();
        List<Labelled> tenfold = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tenfold.addAll(rows);
        }
        Measurement once = Measurement.of(rows);
        Measurement ten = Measurement.of(tenfold);
        assertThat(ten.clusters()).isEqualTo(once.clusters());
        assertThat(ten.figures().precision().low())
                .isCloseTo(once.figures().precision().low(), within(1e-9));
        assertThat(ten.figures().f1().high()).isCloseTo(once.figures().f1().high(), within(0.01));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"CLEAR", "UNDECIDED"})
    void whatIsNotDefinedIsNull(Verdict verdict) {
        add(3, false, verdict, 0.5);
        Measurement.Figures figures = Measurement.of(rows).figures();
        assertThat(figures.precision()).isNull();
        assertThat(figures.recall()).isNull();
        assertThat(figures.balancedAccuracy()).isNull();
        assertThat(figures.auc()).isNull();
    }

    @Test
    void groups() {
        example();
        rows.add(new Labelled(true, Verdict.FLAGGED, 1.0, "x", Language.JA, "other"));
        assertThat(Measurement.byLanguage(rows)).containsOnlyKeys("en", "ja");
        assertThat(Measurement.byModel(rows)).containsOnlyKeys("m", "other");
        assertThat(Measurement.byModel(rows).get("other").n()).isEqualTo(1);
        assertThat(Measurement.of(List.of()).coverage()).isZero();
    }
}
