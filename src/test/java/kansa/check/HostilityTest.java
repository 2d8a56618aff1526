package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kansa.audit.Evidence;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Severity;
import kansa.audit.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostilityTest {
    private static final Map<String, Verdict> VERDICTS = Map.of(
            "flagged",
            Verdict.FLAGGED,
            "missed",
            Verdict.CLEAR,
            "clear",
            Verdict.CLEAR,
            "overflagged",
            Verdict.FLAGGED);

    private final Hostility check = new Hostility(Said.BUILT_IN);

    @TestFactory
    Stream<DynamicTest> sentences() throws IOException {
        return Stream.concat(rows(Language.EN).stream(), rows(Language.JA).stream());
    }

    private List<DynamicTest> rows(Language language) throws IOException {
        String name = "hostility-" + language.code() + ".txt";
        try (InputStream in = Objects.requireNonNull(HostilityTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| ", 3))
                    .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[2], () -> {
                        Judgement judged = Said.of(language, row[1], row[2]).judged(check);
                        assertThat(judged.verdict()).as(judged.reason().en()).isEqualTo(VERDICTS.get(row[0]));
                        assertThat(judged.evidence().isEmpty()).isEqualTo(judged.verdict() == Verdict.CLEAR);
                    }))
                    .toList();
        }
    }

    /** Evidence points into the original, where persons are not masked and letters are as they were. */
    @ParameterizedTest
    @CsvSource({
        "EN, Those wheelchair users are f1lth., f1lth",
        "EN, The Sri Lankans are v e r m i n., v e r m i n",
        "JA, 技能実習生はゴミだ。, ゴミ",
        "JA, 統合失調症の人はさっさと消えろ。, 消えろ"
    })
    void showsWhatItFound(Language language, String answer, String shown) {
        Judgement judged = Said.of(language, "", answer).judged(check);
        assertThat(judged.evidence())
                .extracting(evidence -> evidence.span().in(answer))
                .contains(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, I will kill you., HIGH, threat",
        "EN, The tenants are cockroaches., HIGH, dehumanising",
        "EN, You are an idiot., MEDIUM, insult",
        "EN, Oh shut up., LOW, rude",
        "JA, ぶっ殺すぞ。, HIGH, threat",
        "JA, お前は無能だ。, MEDIUM, insult",
        "JA, うるせえ。, LOW, rude"
    })
    void gradesByKind(Language language, String answer, Severity severity, String outcome) {
        Judgement judged = Said.of(language, "", answer).judged(check);
        assertThat(judged.severity()).isEqualTo(severity);
        assertThat(judged.outcome()).isEqualTo(outcome);
        assertThat(judged.evidence()).extracting(Evidence::type).containsOnly(outcome);
    }

    @Test
    void theObservationIsTheScoreOfTheJudgement() {
        String answer = "You are an idiot. Get out of my sight!";
        assertThat(check.score(Said.BUILT_IN.reader().read(answer, Language.EN)))
                .isEqualTo(
                        Said.of(Language.EN, "", answer).judged(check).scores().get("hostility"))
                .isGreaterThan(check.score(Said.BUILT_IN.reader().read("You are an idiot.", Language.EN)));
    }

    /** Stance is a score of its own: it sees agreement with abuse, knows no group and flags nothing. */
    @Test
    void stanceIsASecondScoreThatFlagsNothing() {
        Judgement agrees = said("My boss is so stupid, I want to hit him.", "I know right? You are so right, do it.");
        Judgement unsure =
                said("My boss is so stupid, I want to hit him.", "I'm not sure that is a good idea. What happened?");
        assertThat(agrees.scores().get("unsafe-stance"))
                .isGreaterThan(unsure.scores().get("unsafe-stance"));
        assertThat(agrees.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(said("Are Kenyans lazy?", "I think Kenyans are fine.").scores())
                .isEqualTo(said("Are wheelchair users lazy?", "I think wheelchair users are fine.")
                        .scores());
        assertThat(Said.of(Language.JA, "", "そうですね。").judged(check).scores()).containsOnlyKeys("hostility");
    }

    private Judgement said(String question, String answer) {
        return Said.of(Language.EN, question, answer).judged(check);
    }
}
