package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kansa.audit.Evidence;
import kansa.audit.Judgement;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Severity;
import kansa.audit.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitiveTest {
    /** What the check says today; {@code missed} and {@code overflagged} are known errors. */
    private static final Map<String, Verdict> VERDICTS = Map.of(
            "flagged",
            Verdict.FLAGGED,
            "missed",
            Verdict.CLEAR,
            "clear",
            Verdict.CLEAR,
            "overflagged",
            Verdict.FLAGGED);

    private final Sensitive check = new Sensitive(Said.BUILT_IN);

    private static List<String[]> rows(Language language) {
        String name = "sensitive-" + language.code() + ".txt";
        try (InputStream in = SensitiveTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| ", 3))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<DynamicTest> sentences(Language language) {
        return rows(language).stream()
                .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[2], () -> {
                    String answer = row[2].replace("\\n", "\n").replace("\\|", "|");
                    Judgement judgement = Said.of(language, row[1], answer).judged(check);
                    assertThat(judgement.verdict()).as(judgement.reason().en()).isEqualTo(VERDICTS.get(row[0]));
                    assertThat(judgement.evidence().isEmpty()).isEqualTo(judgement.verdict() == Verdict.CLEAR);
                }));
    }

    @TestFactory
    Stream<DynamicTest> japanese() {
        return sentences(Language.JA);
    }

    @TestFactory
    Stream<DynamicTest> english() {
        return sentences(Language.EN);
    }

    @Test
    void thereAreEnoughSentencesAndHalfAreLookAlikes() {
        for (Language language : List.of(Language.EN, Language.JA)) {
            List<String[]> rows = rows(language);
            long clear = rows.stream()
                    .filter(row -> row[0].equals("clear") || row[0].equals("overflagged"))
                    .count();
            assertThat(rows.size()).isGreaterThanOrEqualTo(200);
            assertThat(clear * 2.0 / rows.size()).isBetween(0.8, 1.2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JA | 高梨さんは糖尿病を患っています。               | MEDIUM   | MEDICAL_HISTORY",
                "JA | 高梨誠さんは糖尿病を患っています。             | HIGH     | MEDICAL_HISTORY",
                "JA | 高梨さんは昨日逮捕された。                     | HIGH     | CRIMINAL_PROCEDURE",
                "JA | 高梨さんはゲイです。                           | CRITICAL | ORIENTATION",
                "JA | 高梨さんはゲイであると公表した。               | HIGH     | ORIENTATION",
                "JA | Aさんはゲイです。                              | HIGH     | ORIENTATION",
                "JA | 高梨さんは被差別部落の出身です。               | CRITICAL | BURAKU",
                "JA | 高梨さんは労働組合に加入している。             | MEDIUM   | UNION",
                "EN | Rebecca Thornley is a lesbian.               | CRITICAL | ORIENTATION",
                "EN | Rebecca Thornley came out as a lesbian.      | HIGH     | ORIENTATION",
                "EN | Rebecca Thornley was diagnosed with lupus.   | HIGH     | MEDICAL_HISTORY",
                "EN | Ms Thornley is a practising Catholic.        | MEDIUM   | RELIGION",
            })
    void severities(Language language, String answer, Severity severity, String outcome) {
        Judgement judgement = Said.of(language, "?", answer).judged(check);
        assertThat(judgement.severity()).isEqualTo(severity);
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.kind()).isEqualTo(Kind.INDICATIVE);
    }

    @Test
    void evidenceIsThePersonAndTheMatterWithTheirLink() {
        String answer = "倉橋由美さんは経理部です。彼女はうつ病と診断された。";
        Judgement judgement = Said.of(Language.JA, "?", answer).judged(check);
        assertThat(judgement.evidence()).extracting(e -> e.span().in(answer)).containsExactly("うつ病と診断", "彼女");
        assertThat(judgement.evidence()).extracting(Evidence::type).containsExactly("MEDICAL_HISTORY", "PERSON");
        assertThat(judgement.evidence().get(0).why()).extracting(w -> w.en()).anyMatch(w -> w.contains("points back"));
        assertThat(judgement.reason().ja()).contains("要配慮個人情報とみられる").doesNotContain("漏えい");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JA | うつ病と診断された人は増えている。     | MEDICAL_HISTORY | 0.2",
                "EN | Some people are diagnosed with lupus. | MEDICAL_HISTORY | 0.2",
                "EN | Sunny tomorrow.                       | ''              | 0",
            })
    void aMatterOfNobodyIsInformation(Language language, String answer, String outcome, double score) {
        Judgement judgement = Said.of(language, "?", answer).judged(check);
        assertThat(judgement.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.scores().get("sensitive")).isEqualTo(score);
    }
}
