package kansa.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kansa.audit.Examples;
import kansa.audit.Rule;
import kansa.audit.Rule.Conditions;
import kansa.text.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpecimenTest {
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void holds(Examples examples, String name) {
        assertThat(specimens(examples)).allMatch(specimen -> specimen.fault() == null);
        assertThat(specimens(examples)).extracting(Specimen::name).contains(name);
    }

    static Stream<Arguments> holds() {
        return Stream.of(
                Arguments.of(good(), "test > four > flags a 1234 b 5678"),
                Arguments.of(good(), "test > four > flags no marks 1234"),
                Arguments.of(good(), "test > four > clears 12345"),
                Arguments.of(good(), "test > four > misses one two three four"),
                Arguments.of(good(), "test > four > overflags the year 1999"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void tellsTheFault(Examples examples, String fault) {
        assertThat(specimens(examples).stream().map(Specimen::fault).filter(Objects::nonNull))
                .singleElement()
                .asString()
                .contains(fault);
    }

    static Stream<Arguments> tellsTheFault() {
        List<String> f = List.of("[[1234]]");
        List<String> c = List.of("12");
        return Stream.of(
                Arguments.of(examples(List.of("[[12]]"), c, List.of(), List.of()), "found nothing, must find 0-2 '12'"),
                Arguments.of(
                        examples(List.of("[[1234]] 5678"), c, List.of(), List.of()),
                        "5-9 '5678', must find 0-4 '1234'"),
                Arguments.of(
                        examples(f, List.of("x 1234"), List.of(), List.of()), "found 2-6 '1234', must find nothing"),
                Arguments.of(examples(f, c, List.of("1234"), List.of()), "move it to flagged"),
                Arguments.of(examples(f, c, List.of(), List.of("abc")), "move it to clear"),
                Arguments.of(examples(List.of(), c, List.of(), List.of()), "no flagged example"),
                Arguments.of(examples(f, List.of(), List.of(), List.of()), "no clear example"));
    }

    @Test
    void otherRulesOfTheSetDoNotHelp() {
        Rule blind = Rules.rule(
                "blind",
                new Rule.Matching.Phrases(List.of("zzz")),
                Conditions.NONE,
                examples(List.of("[[1234]]"), List.of("12"), List.of(), List.of()));
        assertThat(Specimen.of(Rules.set(null, Rules.regex("[0-9]{4}"), blind), new Reader()))
                .anyMatch(specimen -> specimen.name().contains("blind > flags") && specimen.fault() != null);
    }

    private static Examples good() {
        return examples(
                List.of("a [[1234]] b [[5678]]", "no marks 1234"),
                List.of("12345"),
                List.of("[[one two three four]]"),
                List.of("the year 1999"));
    }

    private static Examples examples(List<String> flagged, List<String> clear, List<String> missed, List<String> over) {
        return new Examples(flagged, clear, missed, over);
    }

    private static List<Specimen> specimens(Examples examples) {
        Rule rule = Rules.rule(
                "four", new Rule.Matching.Regex("(?<![0-9])[0-9]{4}(?![0-9])", Rules.PLACE), Conditions.NONE, examples);
        return Specimen.of(Rules.set(null, rule), new Reader());
    }
}
