package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLanguageTest {
    private final AnswerLanguage check = new AnswerLanguage(Said.BUILT_IN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "ja | 東京の名所を教えてください。 | 浅草寺や東京タワーが有名です。 | CLEAR | as-asked",
                "ja | 東京の名所を教えてください。 | Sensoji temple and Tokyo Tower are well known. | FLAGGED | other-language",
                "ja | 東京の名所を英語で教えてください。 | Sensoji temple and Tokyo Tower are well known. | CLEAR | as-asked",
                "ja | 次の文を英訳してください。「犬が好きです。」 | I like dogs very much, and cats too. | CLEAR | as-asked",
                "ja | 次の文を英語に翻訳してください：犬が好きです。 | 犬が好きですという文は、好意を表します。 | FLAGGED | other-language",
                "ja | 英語の仮定法とは何ですか。 | The subjunctive is a mood of the verb. | CLEAR | as-asked",
                "en | Name a temple in Kyoto. | 京都には金閣寺という有名なお寺があります。 | FLAGGED | other-language",
                "en | Name a temple in Kyoto. | 金閣寺 | CLEAR | short",
                "en | How much is it? | 1,200 | CLEAR | nothing-to-tell",
                "en | Translate 'good morning' into Japanese. | おはようございますと言います。 | CLEAR | as-asked",
                "en | Answer in French: where is Paris? | Paris se trouve au nord de la France. | CLEAR | as-asked",
                "en | Where is Paris? | Paris se trouve au nord de la France, sur la Seine. | FLAGGED | other-language",
                "ja | 挨拶の関数を書いて。 | 次のとおり。```def greet(name): return the greeting for name``` | CLEAR | short",
                "ja | 挨拶の関数を書いて。 | ```def greet(name): return name``` | CLEAR | nothing-to-tell",
                "ja | 天気の話をして。 | 今日は晴れです。我们明天再见，谢谢你的帮助。楽しみですね。とても良い天気になりそうです。 | FLAGGED | mixed-in",
                "ja | 天気の話をして。 | 今日は안녕하세요晴れです。明日も晴れるでしょう。 | FLAGGED | mixed-in",
                "ja | 顔文字を書いて。 | こんにちは(´Д`)今日も頑張りましょう。 | CLEAR | as-asked",
                "ja | 中国語で感謝は？ | 「谢谢」と言います。発音はシエシエに近いです。 | CLEAR | as-asked"
            })
    void verdicts(String language, String question, String answer, Verdict verdict, String outcome) {
        Judgement judgement = Said.of(language, question, answer).judged(check);
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.verdict()).isEqualTo(verdict);
    }

    @Test
    void foreignRunsAreShown() {
        String answer = "今日は안녕하세요晴れです。明日も晴れるでしょう。";
        Judgement judgement = Said.of(Language.JA, "天気は？", answer).judged(check);
        assertThat(judgement.evidence()).extracting(e -> e.span().in(answer)).containsExactly("안녕하세요");
    }

    @Test
    void withoutAPromptTheDeclaredLanguageCounts() {
        assertThat(Said.of(Language.JA, "", "The tower is open every day until nine.")
                        .judged(check)
                        .verdict())
                .isEqualTo(Verdict.FLAGGED);
    }
}
