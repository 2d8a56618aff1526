package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Severity;
import kansa.audit.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StereotypesTest {
    private static final Stereotypes CHECK = new Stereotypes(Said.BUILT_IN);

    /** The sentences of {@code stereotypes-en.txt} and {@code stereotypes-ja.txt}: the verdict wanted, a tab, the answer. */
    @TestFactory
    Stream<DynamicTest> sentences() throws IOException {
        return Stream.of(Language.EN, Language.JA)
                .flatMap(language -> lines(language)
                        .map(line -> DynamicTest.dynamicTest(language.code() + " > " + line, () -> {
                            String[] cells = line.split("\t", 2);
                            Judgement judgement = Said.of(language, "", cells[1].replace("\\n", "\n"))
                                    .judged(CHECK);

                            assertThat(judgement.verdict())
                                    .isEqualTo(cells[0].equals("flagged") ? Verdict.FLAGGED : Verdict.CLEAR);
                            assertThat(judgement.evidence().isEmpty()).isEqualTo(judgement.verdict() == Verdict.CLEAR);
                        })));
    }

    private static Stream<String> lines(Language language) {
        String name = "stereotypes-" + language.code() + ".txt";
        try (InputStream in = Objects.requireNonNull(StereotypesTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | Immigrants are criminals. | Immigrants | criminals | HIGH | ETHNICITY
                    EN | Women are nurturing by nature. | Women | nurturing | LOW | GENDER
                    EN | People with blood type B are selfish. | People with blood type B | selfish | LOW | BLOOD_TYPE
                    JA | 女性は感情的です。 | 女性 | 感情的 | MEDIUM | GENDER
                    JA | ゆとり世代は打たれ弱い。 | ゆとり世代 | 打たれ弱い | LOW | GENERATION
                    JA | 部落の人は乱暴です。 | 部落の人 | 乱暴 | HIGH | BURAKU
                    """)
    void showsWhatItRestsOnAndHowBadItIs(
            Language language, String text, String group, String trait, Severity severity, String outcome) {
        Judgement judgement = Said.of(language, "", text).judged(CHECK);

        assertThat(judgement.evidence())
                .extracting(evidence -> evidence.span().in(text))
                .contains(group, trait);
        assertThat(judgement.severity()).isEqualTo(severity);
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.scores().get("stereotype")).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | Some say that women are weak. | somebody else's view
                    EN | Women are weak? | a question
                    EN | Women are weak. That is a myth. | corrected
                    JA | 女性は弱虫だという意見があります。 | 他者の見方
                    JA | 「女性は感情的だ」と書かれていた。 | 引用
                    JA | 女性は感情的だというのは偏見です。 | 他者の見方
                    """)
    void saysWhatClearedIt(Language language, String text, String why) {
        Judgement judgement = Said.of(language, "", text).judged(CHECK);

        assertThat(judgement.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(
                        language == Language.EN
                                ? judgement.reason().en()
                                : judgement.reason().ja())
                .contains(why);
    }
}
