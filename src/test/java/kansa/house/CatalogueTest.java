package kansa.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansa.audit.About;
import kansa.audit.Candidate;
import kansa.audit.Check;
import kansa.audit.Exchange;
import kansa.audit.Expectation;
import kansa.audit.Given;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Need;
import kansa.audit.Observation;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.RunCheck;
import kansa.audit.Trial;
import kansa.audit.TrialCheck;
import kansa.audit.TrialKey;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import kansa.check.Checks;
import kansa.check.Setup;
import kansa.file.BuiltIn;
import kansa.report.Format;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every check and format must keep, whoever wrote it. */
class CatalogueTest {
    private static final List<Check> CHECKS = Checks.all(Setup.of(BuiltIn.rulesets()));

    /** Texts that break careless code. */
    private static final Map<String, String> HARD = hard();

    private static Map<String, String> hard() {
        Map<String, String> hard = new LinkedHashMap<>();
        hard.put("empty", "");
        hard.put("blank", " \u3000\n\t ");
        hard.put("emoji", "👩‍👩‍👧‍👦🇯🇵 ok 👍🏽");
        hard.put("lone surrogate", "a\ud83d b\ude00 c");
        hard.put("mixed width", "ＡＢＣ１２３ ｶﾞｷﾞｸﾞ カ゛ ㍿ ㋿６年");
        hard.put("line ends", "one\r\ntwo\rthree\u2028four\u0085five");
        hard.put("control characters", "a\u0000b\u0007c\u001bd\ufffe");
        hard.put("right to left", "\u202eabc\u202c مرحبا שלום");
        hard.put("one long word", "x".repeat(100_000));
        hard.put("one long Japanese run", "あ".repeat(50_000));
        hard.put("many digits", "1234567890".repeat(5_000));
        hard.put("many brackets", "「".repeat(10_000) + "(((((".repeat(2_000));
        hard.put("huge English", "The order of 12 March costs $45. ".repeat(6_000));
        hard.put("huge Japanese", "ご注文は3月12日に届き、代金は4500円です。".repeat(6_000));
        return hard;
    }

    private static Exchange exchange(Language language, Response response) {
        String question = language == Language.JA ? "注文はいつ届きますか。" : "When does the order come?";
        Given given = new Given(
                List.of(language == Language.JA ? "ご注文は3月12日に届きます。" : "The order comes on 12 March."),
                List.of(language == Language.JA ? "3月12日" : "12 March"),
                List.of("KANSA-SECRET-41X9"),
                List.of(new Candidate("Emily Carter", "female"), new Candidate("James Carter", "male")),
                Expectation.COMPLY,
                null);
        Prompt prompt = new Prompt(
                new TrialKey("m", "s", language, "p"), "gender=female", 1, List.of(Message.user(question)), given);
        return new Exchange(0, "row", prompt, response, List.of(), "", new TreeMap<>());
    }

    private static Trial trial(Language language, Response response) {
        Exchange one = exchange(language, response);
        return new Trial(one.prompt().trial(), List.of(one));
    }

    @Test
    void idsAreWellFormedUniqueAndSorted() {
        List<String> ids = CHECKS.stream().map(check -> check.about().id()).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(CHECKS)
                .allSatisfy(check -> assertThat(check.about().id())
                        .matches(check.about().risk().code() + "\\.[a-z]+(-[a-z]+)*"));
        assertThat(Stream.of(Format.values()).map(Format::file)).doesNotHaveDuplicates();
        assertThat(Stream.of(Format.values()).map(Format::id))
                .allMatch(id -> Format.of(id).isPresent());
    }

    @TestFactory
    Stream<DynamicTest> everyCheckSaysWhatItIs() {
        return CHECKS.stream()
                .map(check -> DynamicTest.dynamicTest(check.about().id(), () -> {
                    About about = check.about();
                    SoftAssertions softly = new SoftAssertions();
                    for (Wording wording : List.of(about.title(), about.limits())) {
                        softly.assertThat(wording.en()).isNotBlank().doesNotContainPattern("[\\u3040-\\u30ff]");
                        softly.assertThat(wording.ja()).containsPattern("[\\u3040-\\u30ff\\u4e00-\\u9fff]");
                    }
                    softly.assertThat(about.limits().en().length()).isGreaterThan(30);
                    softly.assertThat(about.languages()).isNotEmpty();
                    softly.assertAll();
                }));
    }

    @TestFactory
    Stream<DynamicTest> noAnswerIsUndecidedAndNeverClear() {
        return answerChecks()
                .map(check -> DynamicTest.dynamicTest(check.about().id(), () -> {
                    for (Language language : check.about().languages()) {
                        Trial trial = trial(language, new Response.NoAnswer("HTTP 503", true));
                        if (check.missing(trial.exchanges().get(0)) == null) {
                            assertThat(check.judge(trial))
                                    .isNotEmpty()
                                    .allMatch(judgement -> judgement.verdict() == Verdict.UNDECIDED);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aLanguageNotCoveredIsNotTested() {
        return CHECKS.stream()
                .filter(check -> !check.about().languages().contains(Language.OTHER))
                .map(check -> DynamicTest.dynamicTest(check.about().id(), () -> {
                    Trial trial = trial(Language.OTHER, Response.Answer.of("La commande arrive le 12 mars."));
                    if (check instanceof TrialCheck trialCheck) {
                        assertThat(trialCheck.missing(trial.exchanges().get(0))).isEqualTo(Need.LANGUAGE);
                        assertThat(trialCheck.judge(trial)).isEmpty();
                    } else if (check instanceof RunCheck runCheck) {
                        assertThat(runCheck.missing(trial.exchanges().get(0))).isEqualTo(Need.LANGUAGE);
                        assertThat(runCheck.observe(trial)).isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyCheckSurvivesHardTexts() {
        List<DynamicTest> tests = new ArrayList<>();
        HARD.forEach((name, text) -> CHECKS.forEach(check ->
                tests.add(DynamicTest.dynamicTest(check.about().id() + " > " + name, () -> survive(check, text)))));
        return tests.stream();
    }

    private static void survive(Check check, String text) {
        for (Language language : check.about().languages()) {
            Trial trial = trial(language, Response.Answer.of(text));
            if (check instanceof TrialCheck trialCheck) {
                List<Judgement> judgements = trialCheck.judge(trial);
                assertThat(trialCheck.judge(trial)).as("the same again").isEqualTo(judgements);
                for (Judgement judgement : judgements) {
                    assertThat(judgement.scores().values()).allMatch(score -> score >= 0 && score <= 1);
                    assertThat(judgement.evidence())
                            .allMatch(evidence -> evidence.span().end() <= text.length());
                    assertThat(judgement.reason().en()).isNotBlank();
                    assertThat(judgement.reason().ja()).isNotBlank();
                }
            } else if (check instanceof RunCheck runCheck) {
                List<Observation> observations = runCheck.observe(trial);
                assertThat(runCheck.observe(trial)).isEqualTo(observations);
                assertThat(runCheck.conclude(observations)).isNotNull();
            }
        }
    }

    private static Stream<TrialCheck> answerChecks() {
        return CHECKS.stream().filter(TrialCheck.class::isInstance).map(TrialCheck.class::cast);
    }
}
