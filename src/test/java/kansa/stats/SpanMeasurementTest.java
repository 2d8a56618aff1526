package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Span;
import kansa.stats.SpanMeasurement.Figures;
import kansa.stats.SpanMeasurement.Text;
import kansa.stats.SpanMeasurement.Typed;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpanMeasurementTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static final List<Text> TEXTS = List.of(
            // one exact, one cut short, one missed
            new Text(
                    List.of(typed(0, 10, "PERSON"), typed(20, 30, "EMAIL"), typed(40, 45, "PERSON")),
                    List.of(typed(0, 10, "PERSON"), typed(22, 30, "EMAIL")),
                    "a"),
            // found with another type, and one that is not there
            new Text(List.of(typed(0, 8, "PERSON")), List.of(typed(0, 8, "EMAIL"), typed(9, 12, "PERSON")), "b"),
            new Text(List.of(), List.of(), "c"));

    private static Typed typed(int start, int end, String type) {
        return new Typed(new Span(start, end), type);
    }

    @Test
    void exact() {
        Figures exact = SpanMeasurement.of(TEXTS).exact();
        assertThat(List.of(exact.marked(), exact.found(), exact.recalled(), exact.precise()))
                .containsExactly(4L, 4L, 1L, 1L);
        assertThat(exact.precision().value()).isCloseTo(0.25, EXACT);
        assertThat(exact.f1().value()).isCloseTo(0.25, EXACT);
        assertThat(exact.f2().value()).isCloseTo(0.25, EXACT);
    }

    @Test
    void overlap() {
        Figures overlap = SpanMeasurement.of(TEXTS).overlap();
        assertThat(overlap.recalled()).isEqualTo(2);
        assertThat(overlap.recall().value()).isCloseTo(0.5, EXACT);
    }

    @Test
    void characters() {
        Figures characters = SpanMeasurement.of(TEXTS).characters();
        // marked 10 + 10 + 5 + 8, found 10 + 8 + 8 + 3, common 10 + 8
        assertThat(characters.recall().value()).isCloseTo(18 / 33.0, EXACT);
        assertThat(characters.precision().value()).isCloseTo(18 / 29.0, EXACT);
        double p = 18 / 29.0;
        double r = 18 / 33.0;
        assertThat(characters.f1().value()).isCloseTo(2 * p * r / (p + r), EXACT);
        assertThat(characters.f2().value()).isCloseTo(5 * p * r / (4 * p + r), EXACT);
    }

    @Test
    void fOfUnevenHitsIsStillThatOfPrecisionAndRecall() {
        // one long found span meets three marked ones
        List<Text> uneven = List.of(
                new Text(
                        List.of(typed(0, 2, "A"), typed(3, 5, "A"), typed(6, 8, "A"), typed(20, 22, "A")),
                        List.of(typed(0, 8, "A"), typed(30, 31, "A")),
                        "a"),
                new Text(List.of(typed(0, 2, "A")), List.of(typed(0, 2, "A")), "b"));
        Figures overlap = SpanMeasurement.of(uneven).overlap();
        double p = 2 / 3.0;
        double r = 4 / 5.0;
        assertThat(overlap.precision().value()).isCloseTo(p, EXACT);
        assertThat(overlap.recall().value()).isCloseTo(r, EXACT);
        assertThat(overlap.f2().value()).isCloseTo(5 * p * r / (4 * p + r), EXACT);
        assertThat(overlap.f2().low()).isLessThan(overlap.f2().value());
        assertThat(overlap.f2().high()).isBetween(overlap.f2().value(), 1.0);
    }

    @Test
    void byType() {
        var types = SpanMeasurement.byType(TEXTS);
        assertThat(types).containsOnlyKeys("EMAIL", "PERSON");
        assertThat(types.get("EMAIL").exact().recall().value()).isZero();
        assertThat(types.get("PERSON").exact().recall().value()).isCloseTo(1 / 3.0, EXACT);
    }

    @Test
    void nothingMarkedAndNothingFoundIsUndefined() {
        Figures none =
                SpanMeasurement.of(List.of(new Text(List.of(), List.of(), "a"))).exact();
        assertThat(none.precision()).isNull();
        assertThat(none.recall()).isNull();
        assertThat(none.f1()).isNull();
        assertThat(SpanMeasurement.of(new ArrayList<>()).overlap().f2()).isNull();
    }
}
