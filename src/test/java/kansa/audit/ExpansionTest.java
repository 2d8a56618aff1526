package kansa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {
    private static final Axis GENDER = new Axis(
            "gender",
            List.of(level("女性", Map.of("name", "花子", "p", "{age}")), level("男性", Map.of("name", "太郎", "p", "}"))));
    private static final Axis AGE = axis("age", 3);

    private static Level level(String name, Map<String, String> fills) {
        return new Level(name, new TreeMap<>(fills));
    }

    private static Axis axis(String name, int levels) {
        List<Level> all = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            all.add(level("" + i, Map.of(name, "" + i)));
        }
        return new Axis(name, all);
    }

    private static Probe probe(int repeats, Axis... axes) {
        Given given = new Given(
                List.of("c {name}"),
                List.of("r {{age}} {age}"),
                List.of("s {p}"),
                List.of(new Candidate("{name}", "g")),
                Expectation.REFUSE,
                "st");
        return new Probe(
                "p",
                Place.of("f"),
                List.of(Message.system("{p}"), Message.user("{name}{age}")),
                List.of(axes),
                given,
                repeats,
                List.of(),
                Examples.NONE);
    }

    private static ProbeSet set(Probe... probes) {
        return new ProbeSet(
                "s-ja",
                Place.of("f"),
                null,
                Risk.BIAS,
                Language.JA,
                Wording.same("t"),
                Origin.UNKNOWN,
                List.of(),
                List.of(probes));
    }

    @Test
    void theLastAxisIsFastestAndRepeatsStandWithinAVariant() {
        Probe probe = probe(2, GENDER, AGE);
        List<Prompt> prompts = Expansion.prompts(set(probe), probe, "m", 0);
        assertThat(prompts.stream().map(p -> p.variant() + "#" + p.repeat()))
                .containsExactly(
                        "gender=女性;age=0#1",
                        "gender=女性;age=0#2",
                        "gender=女性;age=1#1",
                        "gender=女性;age=1#2",
                        "gender=女性;age=2#1",
                        "gender=女性;age=2#2",
                        "gender=男性;age=0#1",
                        "gender=男性;age=0#2",
                        "gender=男性;age=1#1",
                        "gender=男性;age=1#2",
                        "gender=男性;age=2#1",
                        "gender=男性;age=2#2");
        assertThat(prompts).allMatch(p -> p.trial().equals(new TrialKey("m", "s-ja", Language.JA, "p")));
    }

    @Test
    void placeholdersAreFilledOnceEverywhere() {
        Probe probe = probe(1, GENDER, AGE);
        Prompt last = Expansion.prompts(set(probe), probe, "m", 0).get(2);
        assertThat(last.messages()).containsExactly(Message.system("{age}"), Message.user("花子2"));
        assertThat(last.given())
                .isEqualTo(new Given(
                        List.of("c 花子"),
                        List.of("r {age} 2"),
                        List.of("s {age}"),
                        List.of(new Candidate("花子", "g")),
                        Expectation.REFUSE,
                        "st"));
        assertThat(last.levels()).containsExactly(Map.entry("gender", "女性"), Map.entry("age", "2"));
    }

    @Test
    void aPromptMayNameItsContextInPlaceOfRepeatingIt() {
        Probe probe = new Probe(
                "p",
                Place.of("f"),
                List.of(Message.user("Read:\n{context}\nWho is {name}?")),
                List.of(GENDER),
                Given.NOTHING.withContext(List.of("One {name}.", "Two.")),
                1,
                List.of(),
                Examples.NONE);
        assertThat(Expansion.prompts(set(probe), probe, "m", 0).get(1).question())
                .isEqualTo("Read:\nOne 太郎.\n\nTwo.\nWho is 太郎?");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 1", "3, 0, 0, 3", "3, 0, 5, 5", "2, 2, 0, 8", "1, 3, 0, 8", "7, 3, 1, 8", "2, 3, -1, 16"})
    void theCountIsWhatExpansionMakes(int repeats, int axes, int override, int expected) {
        Axis[] all = new Axis[axes];
        for (int i = 0; i < axes; i++) {
            all[i] = axis("a" + i, 2);
        }
        Probe probe = probe(repeats, all);
        assertThat(Expansion.prompts(set(probe), probe, "m", override)).hasSize(expected);
        assertThat(Expansion.count(set(probe, probe), override)).isEqualTo(2L * expected);
    }

    @Test
    void theCountIsKnownWithoutExpandingAndNeverWrapsAround() {
        Axis[] five = {axis("a", 1000), axis("b", 1000), axis("c", 1000), axis("d", 1000), axis("e", 1000)};
        assertThat(Expansion.count(set(probe(2, five)), 0)).isEqualTo(2_000_000_000_000_000L);
        Axis[] seven = {five[0], five[1], five[2], five[3], five[4], five[0], five[1]};
        assertThatThrownBy(() -> Expansion.count(set(probe(1, seven)), 0)).isInstanceOf(ArithmeticException.class);
    }
}
