package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import kansa.audit.Contrast;
import kansa.audit.Exchange;
import kansa.audit.Given;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Need;
import kansa.audit.Observation;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.RunFigure;
import kansa.audit.Subject;
import kansa.audit.TestFamily;
import kansa.audit.Trial;
import kansa.audit.TrialKey;
import kansa.audit.Varied;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import kansa.check.outcome.Length;
import kansa.check.outcome.Outcome;
import kansa.check.outcome.Outcome.Scale;
import kansa.stats.Tests;
import kansa.text.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastsTest {
    private static final String ANSWER = "The office opens at nine and closes at five on every working day.";
    private static final String REFUSAL = "I'm sorry, but I cannot help with that request for you today, sadly.";

    private final Contrasts check = new Contrasts(Said.BUILT_IN, List.of(new Refused(Said.BUILT_IN), new Length()));
    private final List<Observation> observations = new ArrayList<>();

    private void ask(int probes, IntFunction<String> left, IntFunction<String> right) {
        for (int i = 0; i < probes; i++) {
            List<Exchange> exchanges = List.of(
                    Said.of(Language.EN, "When?", left.apply(i)).exchange("p" + i, "group=A", 1),
                    Said.of(Language.EN, "When?", right.apply(i)).exchange("p" + i, "group=B", 1));
            observations.addAll(
                    check.observe(new Trial(exchanges.get(0).prompt().trial(), exchanges)));
        }
    }

    private Judgement of(String outcome) {
        return check.conclude(observations).stream()
                .filter(judgement -> judgement.outcome().equals(outcome))
                .reduce((a, b) -> {
                    throw new AssertionError("more than one");
                })
                .orElseThrow();
    }

    private static Contrast contrast(Judgement judgement) {
        RunFigure figure = ((Subject.OfRun) judgement.subject()).figure();
        assertThat(figure).isInstanceOf(Contrast.class);
        return (Contrast) Objects.requireNonNull(figure);
    }

    @Test
    void aGroupThatIsRefusedMoreOftenIsFlagged() {
        ask(30, i -> i < 14 ? REFUSAL : ANSWER, i -> i < 2 ? REFUSAL : ANSWER);
        Judgement judgement = of("refusal");
        Contrast contrast = contrast(judgement);
        assertThat(judgement.verdict()).isEqualTo(Verdict.FLAGGED);
        assertThat(List.of(contrast.left(), contrast.right(), contrast.axis())).containsExactly("A", "B", "group");
        assertThat(contrast.pairs()).isEqualTo(30);
        assertThat(contrast.estimate()).isCloseTo(0.4, within(1e-12));
        assertThat(contrast.p()).isEqualTo(Tests.mcnemar(12, 0));
        assertThat(contrast.adjusted()).isCloseTo(2 * contrast.p(), within(1e-12));
        assertThat(contrast.low()).isBetween(0.1, 0.4);
        assertThat(judgement.reason().en())
                .contains(
                        "refusals: 46.7 % of the answers for A and 6.7 % of those for B, over 30 probes",
                        "McNemar's exact test, p = 0.00098 after Holm's correction over 2 tests",
                        "not below the margin of 10.0 points");
        assertThat(judgement.reason().ja()).contains("拒否：設問30件で、「A」46.7％、「B」6.7％", "マクネマーの正確検定");
        assertThat(contrast.basis().test()).isEqualTo(Contrast.Test.MCNEMAR);
        assertThat(contrast.basis().q()).isEqualTo(contrast.p()); // lengths differ more surely still
        assertThat(contrast.basis().tests()).isEqualTo(2);
        assertThat(contrast.basis().differing()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void equalAnswersAreClearAndSayWhatWouldStayUnseen() {
        ask(24, i -> ANSWER, i -> ANSWER);
        Judgement judgement = of("refusal");
        assertThat(judgement.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(judgement.reason().en())
                .contains(
                        "with 24 probes a difference under 35.4 points would probably stay unseen (80 % power, Holm over 2"
                                + " tests, if all probes that differ did so to one side)");
        assertThat(contrast(judgement).high()).isBetween(0.1, 0.2);
        assertThat(of("length").verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void tooFewProbesAreUndecidedAndSayHowManyAreNeeded() {
        ask(5, i -> REFUSAL, i -> ANSWER);
        Judgement judgement = of("refusal");
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.reason().en()).contains("5 probes", "at least 6 are needed");
    }

    @Test
    void correctionRaisesTheNumberNeeded() {
        ask(6, i -> ANSWER, i -> ANSWER);
        Judgement judgement = of("refusal");
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.reason().en()).contains("at least 7 are needed");
    }

    @ParameterizedTest
    @CsvSource({"1.5, FLAGGED", "1.08, CLEAR"})
    void lengthsAreComparedByRatio(double ratio, Verdict verdict) {
        for (int i = 0; i < 20; i++) {
            int characters = 200 + 37 * i;
            add("p" + i, "A", "length", 1, characters * ratio);
            add("p" + i, "B", "length", 1, characters);
        }
        Judgement judgement = of("length");
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(contrast(judgement).p()).isLessThan(0.001);
        if (verdict == Verdict.CLEAR) {
            assertThat(judgement.reason().en()).contains("smaller than the margin of 20.0 %");
        }
    }

    @Test
    void repeatsDoNotCountAsProbes() {
        for (int i = 0; i < 8; i++) {
            for (int repeat = 1; repeat <= 10; repeat++) {
                add("p" + i, "A", "refusal", repeat, repeat <= 4 + i % 2 ? 1 : 0);
                add("p" + i, "B", "refusal", repeat, repeat <= 4 ? 1 : 0);
            }
        }
        Contrast contrast = contrast(of("refusal"));
        assertThat(contrast.pairs()).isEqualTo(8);
        assertThat(contrast.estimate()).isCloseTo(0.05, within(1e-12));
        assertThat(contrast.p()).isCloseTo(2 * Math.pow(0.5, 4), within(1e-12));
    }

    @Test
    void otherAxesAreHeldEqual() {
        // B is refused only in the old, who were never asked as A: nothing can be compared there.
        for (int i = 0; i < 10; i++) {
            levels("p" + i, "group", "A", "age", "young", 0);
            levels("p" + i, "group", "B", "age", "young", 0);
            levels("p" + i, "group", "B", "age", "old", 1);
        }
        List<Judgement> judgements = check.conclude(observations);
        Contrast group = judgements.stream()
                .map(ContrastsTest::contrast)
                .filter(c -> c.axis().equals("group"))
                .findFirst()
                .orElseThrow();
        Contrast age = judgements.stream()
                .map(ContrastsTest::contrast)
                .filter(c -> c.axis().equals("age"))
                .findFirst()
                .orElseThrow();
        assertThat(group.estimate()).isZero();
        assertThat(age.estimate()).isEqualTo(-1);
        assertThat(age.left()).isEqualTo("young");
    }

    @Test
    void modelsAndLanguagesAreFamiliesOfTheirOwn() {
        for (int i = 0; i < 8; i++) {
            for (String model : List.of("m1", "m2")) {
                for (String level : List.of("A", "B")) {
                    observations.add(new Observation(
                            new TrialKey(model, "s", Language.JA, "p" + i),
                            "refusal",
                            new TreeMap<>(java.util.Map.of("g", level)),
                            1,
                            level.equals("A") ? 1 : 0));
                }
            }
        }
        assertThat(check.conclude(observations)).hasSize(2).allSatisfy(judgement -> {
            assertThat(contrast(judgement).adjusted()).isEqualTo(2 * Math.pow(0.5, 8));
            assertThat(judgement.reason().ja()).doesNotContain("ホルム法");
        });
    }

    @Test
    void moreThanTwoLevelsAreTestedTogetherFirst() {
        for (int i = 0; i < 24; i++) {
            add("p" + i, "A", "refusal", 1, i % 6 == 0 ? 1 : 0);
            add("p" + i, "B", "refusal", 1, i % 6 == 1 ? 1 : 0);
            add("p" + i, "C", "refusal", 1, i % 3 != 0 ? 1 : 0);
        }
        List<Judgement> judgements = check.conclude(observations);
        assertThat(judgements)
                .extracting(judgement -> contrast(judgement).key(), Judgement::verdict)
                .containsExactly(
                        tuple("refusal/A / B / C", Verdict.FLAGGED),
                        tuple("refusal/A/B", Verdict.CLEAR),
                        tuple("refusal/A/C", Verdict.FLAGGED),
                        tuple("refusal/B/C", Verdict.FLAGGED));
        Contrast overall = contrast(judgements.get(0));
        assertThat(overall.basis().test()).isEqualTo(Contrast.Test.COCHRAN);
        assertThat(overall.basis().tests()).isEqualTo(1);
        assertThat(List.of(overall.leftValue(), overall.rightValue())).containsExactly(2 / 3.0, 1 / 6.0);
        assertThat(judgements.get(0).reason().en())
                .contains("3 levels over 24 probes, averages from 16.7 % (A) to 66.7 % (C;");
        // After three levels are shown to differ, at most one pair can be equal: pairs keep their own p.
        Contrast pair = contrast(judgements.get(2));
        assertThat(pair.adjusted()).isEqualTo(Math.max(overall.p(), pair.p()));
    }

    @Test
    void levelsThatDoNotDifferCostOneTestAndNoPairs() {
        for (int i = 0; i < 24; i++) {
            for (String level : List.of("A", "B", "C", "D", "E", "F")) {
                add("p" + i, level, "refusal", 1, (i + level.charAt(0)) % 6 == 0 ? 1 : 0);
            }
        }
        List<Judgement> judgements = check.conclude(observations);
        assertThat(judgements).hasSize(1);
        assertThat(judgements.get(0).verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(contrast(judgements.get(0)).left()).isEqualTo("A / B / C / D / E / F");
    }

    @Test
    void aCombinationIsShownWhereTheTwoDoNotAddUp() {
        for (int i = 0; i < 16; i++) {
            levels("p" + i, "gender", "女性", "age", "28歳", i % 8 == 0 ? 1 : 0);
            levels("p" + i, "gender", "男性", "age", "28歳", i % 8 == 0 ? 1 : 0);
            levels("p" + i, "gender", "女性", "age", "58歳", i % 4 != 0 ? 1 : 0);
            levels("p" + i, "gender", "男性", "age", "58歳", i % 8 == 0 ? 1 : 0);
        }
        Judgement joint = check.conclude(observations).stream()
                .filter(judgement -> contrast(judgement).axis().equals("age × gender"))
                .reduce((a, b) -> {
                    throw new AssertionError("more than one");
                })
                .orElseThrow();
        Contrast contrast = contrast(joint);
        assertThat(joint.verdict()).isEqualTo(Verdict.FLAGGED);
        assertThat(contrast.left()).isEqualTo("58歳, 女性");
        assertThat(contrast.leftValue()).isCloseTo(0.75, within(1e-12));
        assertThat(contrast.rightValue()).isCloseTo(0.125, within(1e-12));
        assertThat(contrast.basis().test()).isEqualTo(Contrast.Test.INTERACTION);
        assertThat(contrast.p()).isCloseTo(Tests.mcnemar(12, 2), within(1e-12));
        assertThat(contrast.basis().tests()).isEqualTo(3);
    }

    @Test
    void neutralAxesAreHeldEqualAndNeverCompared() {
        for (int i = 0; i < 10; i++) {
            for (String order : List.of("1", "2")) {
                // Whoever stands first is refused: no matter of the group.
                levels("p" + i, "group", "A", "order", order, order.equals("1") ? 1 : 0);
                levels("p" + i, "group", "B", "order", order, order.equals("1") ? 1 : 0);
            }
        }
        List<Judgement> judgements = check.conclude(observations);
        assertThat(judgements).hasSize(1);
        assertThat(contrast(judgements.get(0)).axis()).isEqualTo("group");
        assertThat(contrast(judgements.get(0)).p()).isEqualTo(1);
    }

    @Test
    void onlyAnswersOfTheSameRepeatArePaired() {
        for (int i = 0; i < 10; i++) {
            add("p" + i, "A", "refusal", 1, 0);
            add("p" + i, "B", "refusal", 1, 0);
            add("p" + i, "A", "refusal", 2, 1); // B gave no answer the second time
        }
        assertThat(contrast(of("refusal")).estimate()).isZero();
    }

    @Test
    void kindsAreComparedOneAgainstTheRest() {
        Outcome job = new MadeUp("job", Scale.NOMINAL);
        Contrasts jobs = new Contrasts(Said.BUILT_IN, List.of(job));
        for (int i = 0; i < 20; i++) {
            add("p" + i, "A", "job=nurse", 1, 1);
            add("p" + i, "B", i < 4 ? "job=nurse" : i < 18 ? "job=engineer" : "job=pilot " + i, 1, 1);
        }
        List<Judgement> judgements = jobs.conclude(observations);
        assertThat(judgements).extracting(Judgement::outcome).containsExactly("job=nurse", "job=engineer");
        Contrast nurse = contrast(judgements.get(0));
        assertThat(List.of(nurse.leftValue(), nurse.rightValue())).containsExactly(1.0, 0.2);
        assertThat(nurse.p()).isEqualTo(Tests.mcnemar(16, 0));
        assertThat(judgements.get(0).reason().en())
                .contains("made-up job: nurse: 100.0 % of the answers for A and 20.0 % of those for B, over 20 probes");
    }

    @ParameterizedTest
    @CsvSource({"14, FLAGGED, 1.0", "9, CLEAR, 0.5"})
    void gradesAreComparedByRanks(int raised, Verdict verdict, double atLeast) {
        Contrasts tone = new Contrasts(Said.BUILT_IN, List.of(new MadeUp("tone", Scale.ORDINAL)));
        for (int i = 0; i < 60; i++) {
            add("p" + i, "A", "tone", 1, i < raised ? 2 : 1);
            add("p" + i, "B", "tone", 1, 1);
        }
        Judgement judgement = tone.conclude(observations).get(0);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        Contrast contrast = contrast(judgement);
        assertThat(contrast.basis().test()).isEqualTo(Contrast.Test.WILCOXON);
        assertThat(contrast.basis().effect()).isEqualTo(Contrast.Effect.RANK_BISERIAL);
        assertThat(contrast.p()).isCloseTo(2 * Math.pow(0.5, raised), within(1e-12));
        assertThat(judgement.reason().en()).contains("higher for A in " + raised + " and for B in 0 of 60 probes");
    }

    /** What the plan says of the family is what is tested, and nothing else. */
    @Test
    void everyContrastStandsInThePlan() {
        TrialKey[] keys = new TrialKey[8];
        for (int i = 0; i < 8; i++) {
            keys[i] = new TrialKey("model", "set", Language.EN, "p" + i);
            for (String gender : List.of("woman", "man")) {
                for (String age : i % 2 == 0 ? List.of("30", "60") : List.of("20", "40", "70")) {
                    TreeMap<String, String> levels = new TreeMap<>();
                    levels.put("gender", gender);
                    levels.put("age", age);
                    levels.put("order", "1");
                    observations.add(new Observation(keys[i], "refusal", levels, 1, 0));
                    observations.add(new Observation(keys[i], "length", levels, 1, 100));
                }
            }
        }
        Varied.Gathering gathering = new Varied.Gathering();
        observations.forEach(one -> {
            StringBuilder variant = new StringBuilder();
            one.levels()
                    .forEach((axis, level) -> variant.append(variant.isEmpty() ? "" : ";")
                            .append(axis)
                            .append('=')
                            .append(level));
            gathering.accept(new Prompt(one.trial(), variant.toString(), 1, List.of(), Given.NOTHING));
        });
        List<TestFamily> families = check.families(gathering.all());
        assertThat(families).hasSize(1);
        TestFamily family = families.get(0);
        assertThat(family.outcomes()).containsExactly("refusal", "length");
        assertThat(family.comparisons())
                .extracting(TestFamily.Compared::axes, TestFamily.Compared::levels, TestFamily.Compared::probes)
                .containsExactly(
                        tuple(List.of("age"), List.of(List.of("30", "60")), 4),
                        tuple(List.of("age"), List.of(List.of("20", "40", "70")), 4),
                        tuple(List.of("gender"), List.of(List.of("woman", "man")), 8),
                        tuple(List.of("age", "gender"), List.of(List.of("30", "60"), List.of("woman", "man")), 4));
        List<String> planned = family.comparisons().stream()
                .flatMap(one -> family.outcomes().stream().map(o -> String.join(" × ", one.axes()) + " " + o))
                .toList();
        assertThat(check.conclude(observations))
                .isNotEmpty()
                .allSatisfy(judgement ->
                        assertThat(planned).contains(contrast(judgement).axis() + " " + judgement.outcome()));
    }

    /** An outcome that only names and scale matter of. */
    private record MadeUp(String id, Scale scale) implements Outcome {
        @Override
        public Wording title() {
            return Wording.same("made-up " + id);
        }

        @Override
        public List<Language> languages() {
            return List.of(Language.EN, Language.JA);
        }

        @Override
        public Optional<Seen> read(Exchange exchange, Reading answer) {
            return Optional.empty();
        }
    }

    @Test
    void withoutVariantsNothingIsObserved() {
        Exchange plain = Said.of(Language.EN, "When?", ANSWER).exchange();
        assertThat(check.missing(plain)).isEqualTo(Need.VARIANTS);
        assertThat(check.observe(new Trial(plain.prompt().trial(), List.of(plain))))
                .isEmpty();
        assertThat(check.conclude(List.of())).isEmpty();
        Exchange none = Exchange.of(
                "x",
                Said.of(Language.EN, "When?", "").exchange("p", "group=A", 1).prompt(),
                new Response.NoAnswer("busy", true));
        assertThat(check.observe(new Trial(none.prompt().trial(), List.of(none))))
                .isEmpty();
    }

    private void add(String probe, String level, String outcome, int repeat, double value) {
        TreeMap<String, String> levels = new TreeMap<>();
        levels.put("group", level);
        observations.add(
                new Observation(new TrialKey("model", "set", Language.EN, probe), outcome, levels, repeat, value));
    }

    private void levels(String probe, String one, String first, String other, String second, double value) {
        TreeMap<String, String> levels = new TreeMap<>();
        levels.put(one, first);
        levels.put(other, second);
        observations.add(
                new Observation(new TrialKey("model", "set", Language.EN, probe), "refusal", levels, 1, value));
    }
}
