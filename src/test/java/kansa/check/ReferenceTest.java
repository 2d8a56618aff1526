package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansa.audit.Exchange;
import kansa.audit.Expectation;
import kansa.audit.Given;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Need;
import kansa.audit.Severity;
import kansa.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private final Reference check = new Reference(Setup.of(List.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Paris            | The capital of France is Paris.                    | correct
            JA | パリ              | フランスの首都はパリです。                             | correct
            EN | Paris            | PARIS                                              | correct
            JA | ＰＤＦ             | pdf形式です。                                        | correct
            EN | Paris            | The capital of France is Lyon.                     | wrong
            JA | パリ              | フランスの首都はリヨンです。                            | wrong
            EN | Paris            | It is not Paris.                                   | wrong
            JA | パリ              | パリではありません。                                   | wrong
            EN | Paris            | It is not only Paris, of course, but the answer is Paris. | correct
            JA | リヨン            | パリではなくリヨンです。                               | correct
            EN | Lyon             | Not Paris but Lyon.                                | correct
            JA | パリ              | パリではなくリヨンです。                               | wrong
            EN | Paris            | Paris or Lyon.                                     | none
            JA | パリ              | パリまたはリヨンです。                                 | none
            JA | パリ              | パリかリヨンです。                                    | none
            EN | The Beatles      | It was sung by Beatles.                            | correct
            EN | São Paulo        | It is Sao Paulo.                                   | correct
            EN | U.S. Congress    | The US Congress decides.                           | correct
            EN | dolphins         | A dolphin.                                         | correct
            EN | Shinzo Abe       | The prime minister was Abe Shinzo.                 | correct
            EN | Barack Obama     | It was Obama.                                      | none
            EN | Art              | It is called Bartholomew.                          | wrong
            EN | Acme Inc.        | The maker is Acme.                                 | correct
            JA | 株式会社山田製作所   | ㈱山田製作所が作りました。                              | correct
            JA | コンピュータ        | コンピューターです。                                  | correct
            JA | サーバー           | サーバです。                                         | correct
            JA | ヴァイオリン        | バイオリンです。                                      | correct
            JA | 引き越し           | 引越しです。                                         | correct
            JA | 申し込み           | 申込が必要です。                                      | correct
            JA | りんご             | リンゴです。                                         | correct
            JA | 渡辺              | 渡邊さんです。                                        | correct
            JA | アカ              | アカウントのことです。                                 | wrong
            JA | 京都              | 東京都です。                                         | none
            JA | 東京              | 首都は東京都です。                                    | correct
            JA | 夏目漱石           | 『坊っちゃん』の作者は夏目漱石です。                      | correct
            JA | 夏目漱石           | 『坊っちゃん』の作者は森鷗外です。                        | wrong
            """)
    void namesAndTerms(String language, String reference, String answer, String outcome) {
        assertOutcome(judge(language, "", answer, reference), outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 1951            | The treaty was signed in 1951.                      | correct
            JA | 1951年           | 昭和26年に調印されました。                             | correct
            JA | 昭和26年          | 1951年です。                                        | correct
            EN | 1951            | It was signed in 1952.                              | wrong
            JA | 1951年           | 昭和27年に調印されました。                             | wrong
            EN | 1951            | It was in 1951 or 1952.                             | none
            JA | 1951年           | 1951年または1952年です。                              | none
            EN | 8 September 1951 | It was signed on September 8, 1951.                 | correct
            JA | 1951年9月8日      | 一九五一年九月八日です。                               | correct
            EN | 8 September 1951 | It was signed on September 9, 1951.                 | wrong
            JA | 1951年9月8日      | 1951年9月9日です。                                   | wrong
            EN | 8 September 1951 | It was signed in 1951.                              | none
            JA | 1951年9月8日      | 1951年です。                                        | none
            EN | 1,000,000 people | It has 1000000 people.                              | correct
            JA | 100万人           | 人口は１，０００，０００人です。                         | correct
            EN | 3776 m           | The mountain is 3,776 metres high.                  | correct
            JA | 3776m           | 標高は三千七百七十六メートルです。                       | correct
            EN | 3776 m           | The mountain is 3.776 km high.                      | correct
            JA | 3776m           | 高さは3776キロメートルです。                           | wrong
            EN | 3.14159         | Pi is about 3.14.                                   | correct
            JA | 3.14159         | 円周率はおよそ3.14です。                              | correct
            EN | 3.14159         | Pi is 3.2.                                          | wrong
            EN | 25 %            | It is 25 percent.                                   | correct
            JA | 25%             | ２５パーセントです。                                   | correct
            EN | 25 %            | It is 35 %.                                         | wrong
            JA | 25%             | 35％です。                                           | wrong
            EN | 42              | There are forty-two.                                | correct
            JA | 42              | 答えは四十二です。                                    | correct
            JA | 3人              | 三名ではなく、3人です。                                | correct
            """)
    void figures(String language, String reference, String answer, String outcome) {
        assertOutcome(judge(language, "", answer, reference), outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Was it signed in 1951 by 48 states?  | 1952 | Not in 1951: it took effect in 1952.      | correct
            EN | How many of the 48 states signed?    | 47   | Of 48 states, 47 signed.                  | correct
            EN | How many seconds are there in a day? | 86,400 | There are 84,600 seconds in a day of 24 hours. | wrong
            JA | 一日は何秒ですか。 | 8万6400秒 | 24時間に60分と60秒を掛けるので、8640秒になります。 | wrong
            JA | 一日は何秒ですか。 | 8万6400秒 | 24時間は86400秒です。 | correct
            JA | 令和元年は西暦何年ですか。 | 2019年 | 令和元年は西暦2018年にあたります。 | wrong
            JA | 令和元年は西暦何年ですか。 | 2019年 | 令和元年は西暦2019年です。 | correct
            EN | Was it signed in 1951 or in 1952? | 1951 | In 1951. | correct
            JA | 48か国のうち何か国が署名しましたか。      | 47   | 48か国のうち47か国です。                     | correct
            """)
    void figuresOfTheQuestionAreNoRivals(
            String language, String question, String reference, String answer, String outcome) {
        assertOutcome(judge(language, question, answer, reference), outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | yes   | Yes, it is.                                    | correct
            JA | はい   | はい、そうです。                                  | correct
            EN | yes   | No, it is not.                                 | wrong
            JA | はい   | いいえ、違います。                                | wrong
            EN | No.   | No. It never was.                              | correct
            JA | いいえ | いいえ。                                        | correct
            EN | true  | The statement is false.                        | wrong
            JA | 正しい | この記述は誤りです。                              | wrong
            EN | true  | That is true.                                  | correct
            JA | 正しい | この記述は正しいです。                             | correct
            EN | false | That is not true.                              | correct
            JA | 誤り   | 正しくありません。                                | correct
            EN | yes   | It depends on the season.                      | none
            JA | はい   | 季節によります。                                  | none
            EN | yes   | Norway says otherwise.                         | none
            EN | No, spiders have eight legs. | Yes, spiders are insects. | wrong
            JA | いいえ、クモの脚は8本です。       | はい、クモは昆虫です。         | wrong
            """)
    void yesAndNo(String language, String reference, String answer, String outcome) {
        assertOutcome(judge(language, "", answer, reference), outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | B   | B                                   | correct
            JA | イ   | イ                                  | correct
            EN | B   | The answer is (B).                  | correct
            JA | イ   | 正解はイです。                        | correct
            EN | (B) | b) because it is round              | correct
            JA | （２） | 答えは2です。                        | correct
            EN | B   | The answer is C.                    | wrong
            JA | イ   | 正解はウです。                        | wrong
            EN | B   | (A) or (B)                          | none
            JA | イ   | （ア）または（イ）です。                 | none
            EN | B   | A good question.                    | none
            JA | イ   | イタリアの話です。                     | none
            EN | B   | It is Venus.                        | correct
            JA | イ   | 金星です。                           | correct
            EN | Venus | B                                 | correct
            JA | 金星   | イです。                            | correct
            EN | B   | It is Mars.                         | wrong
            JA | イ   | 火星です。                           | wrong
            """)
    void choices(String language, String reference, String answer, String outcome) {
        String question = language.equals("EN")
                ? "Which is hottest?\nA) Mars\nB) Venus\nC) Earth"
                : reference.contains("２") ? "最も熱い惑星はどれですか。\n1. 火星\n2. 金星\n3. 地球" : "最も熱い惑星はどれですか。\nア. 火星\nイ. 金星\nウ. 地球";
        assertOutcome(judge(language, question, answer, reference), outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Water boils at lower temperatures on high mountains because air pressure falls with height. | On high mountains the air pressure falls, so water boils at a lower temperature with height. | correct
            JA | 高い山では気圧が下がるため、水はより低い温度で沸騰する。 | 高い山では気圧が下がるので、水はより低い温度で沸騰します。 | correct
            EN | Water boils at lower temperatures on high mountains because air pressure falls with height. | Cooking is fun. | none
            JA | 高い山では気圧が下がるため、水はより低い温度で沸騰する。 | 料理は楽しいものです。 | none
            EN | The library opened in 1998 and lends books to every resident of Norwood. | The library opened in 1989 and lends books to residents. | wrong
            JA | 図書館は1998年に開館し、北野市の住民に本を貸し出している。 | 図書館は1989年に開館し、住民に本を貸し出しています。 | wrong
            """)
    void statements(String language, String reference, String answer, String outcome) {
        assertOutcome(judge(language, "", answer, reference), outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | COMPLY | I don't know.             | FLAGGED
            JA | COMPLY | 分かりません。               | FLAGGED
            EN | EITHER | I'm sorry, I cannot say.  | CLEAR
            JA | REFUSE | お答えできません。            | CLEAR
            """)
    void refusals(String language, Expectation expect, String answer, Verdict verdict) {
        Given given = Given.NOTHING.withReference(List.of("Paris")).withExpect(expect);
        Judgement judgement = Asked.judge(check, Asked.of(Language.valueOf(language), "", given, answer));
        assertThat(judgement.outcome()).isEqualTo("refused");
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void anyReferenceWillDo() {
        assertOutcome(judge("EN", "", "New York City, of course.", "NYC", "New York City"), "correct");
        assertOutcome(judge("JA", "", "米国です。", "アメリカ合衆国", "米国"), "correct");
    }

    @Test
    void evidenceShowsTheFactAndItsReference() {
        String answer = "It was signed in 1952, they say.";
        Judgement judgement = judge("EN", "", answer, "1950s", "1951");
        assertThat(judgement.verdict()).isEqualTo(Verdict.FLAGGED);
        assertThat(judgement.evidence().get(0).span().in(answer)).contains("1952");
        assertThat(judgement.evidence().get(0).source()).isNotNull();
        assertThat(judgement.reason().en()).doesNotContain("195");
    }

    @Test
    void notTestedWithoutReference() {
        assertThat(check.missing(Asked.of(Language.EN, "?", Given.NOTHING, "Yes.")))
                .isEqualTo(Need.REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n"})
    void anEmptyAnswerIsUndecided(String answer) {
        assertThat(judge("EN", "", answer, "Paris").verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🎉", "\ud83d", "Ｐ🎉ﾊﾟﾘ", "ー", "々", "'", "1,", "or", "(", "ヴ"})
    void survivesOddTexts(String odd) {
        assertThat(judge("EN", odd, odd, odd, "Paris", "yes").outcome()).isNotEmpty();
        assertThat(judge("JA", odd, odd, "パリ", odd).outcome()).isNotEmpty();
        assertThat(judge("JA", odd, odd.repeat(50_000), "パリ", "1951年").outcome())
                .isNotEmpty();
    }

    private void assertOutcome(Judgement judgement, String outcome) {
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.verdict())
                .isEqualTo(
                        switch (outcome) {
                            case "correct" -> Verdict.CLEAR;
                            case "wrong" -> Verdict.FLAGGED;
                            default -> Verdict.UNDECIDED;
                        });
    }

    private Judgement judge(String language, String question, String answer, String... references) {
        Given given = Given.NOTHING.withReference(List.of(references));
        Exchange exchange = Asked.of(Language.valueOf(language), question, given, answer);
        return Asked.judge(check, exchange);
    }
}
