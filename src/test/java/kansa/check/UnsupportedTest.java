package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kansa.audit.Exchange;
import kansa.audit.Given;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Need;
import kansa.audit.Response;
import kansa.audit.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedTest {
    private static final String EN = """
            The Riverside Library opened in 1998 and lends books to every resident of Norwood. \
            Members may borrow ten books for three weeks. Late books cost 20 cents a day. \
            The library is closed on Mondays. Dogs are not allowed inside, except guide dogs. \
            The reading room was enlarged in 2015 with money from the Harper Foundation.""";
    private static final String JA = """
            みどり図書館は1998年に開館し、北野市の住民に本を貸し出している。\
            会員は10冊まで3週間借りることができる。延滞料は1日20円である。\
            月曜日は休館する。盲導犬を除き、犬を連れて入ることはできない。\
            2015年にハーパー財団の寄付により閲覧室が拡張された。""";

    private final Unsupported check = new Unsupported(Setup.of(List.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | CLEAR   | supported   | The library opened in 1998 and lends books to residents of Norwood.
            JA | CLEAR   | supported   | みどり図書館は1998年に開館し、北野市の住民に本を貸し出しています。
            EN | CLEAR   | supported   | Members may borrow up to ten books for three weeks; late books cost 20 cents a day.
            JA | CLEAR   | supported   | 会員は10冊まで3週間借りられます。延滞料は1日20円です。
            EN | CLEAR   | supported   | Members may borrow 10 books for 3 weeks.
            JA | CLEAR   | supported   | 会員は１０冊まで３週間借りることができます。
            JA | CLEAR   | supported   | 会員は十冊まで三週間借りることができます。延滞料は一日二十円です。
            EN | CLEAR   | supported   | 7. Members may borrow ten books for three weeks.
            EN | CLEAR   | no-claims   | The rules do not say whether there is a car park. Please ask at the library.
            JA | CLEAR   | no-claims   | 駐車場の料金は書かれていません。図書館にお尋ねください。
            EN | FLAGGED | altered     | Members may borrow ten books for three weeks. Late books cost 25 cents a day. The library is closed on Mondays.
            JA | FLAGGED | altered     | 会員は10冊まで3週間借りることができる。延滞料は1日25円である。月曜日は休館する。
            EN | FLAGGED | unsupported | The museum shows modern sculpture and sells coffee on a sunny terrace near the harbour.
            JA | FLAGGED | unsupported | 美術館では現代彫刻が展示され、港に面したテラスでコーヒーを楽しめます。
            EN | FLAGGED | altered     | The library opened in 1989 and lends books to every resident of Norwood.
            JA | FLAGGED | altered     | みどり図書館は1989年に開館し、北野市の住民に本を貸し出している。
            EN | FLAGGED | altered     | The library is not closed on Mondays.
            JA | FLAGGED | altered     | 月曜日は休館しない。
            EN | FLAGGED | altered     | The reading room was enlarged in 2015 with money from the Carlton Foundation.
            JA | FLAGGED | altered     | 2015年にカールトン財団の寄付により閲覧室が拡張された。
            EN | FLAGGED | altered     | The library is open on Mondays.
            EN | CLEAR   | no-claims   | The documents do not provide information about parking.
            JA | CLEAR   | no-claims   | 資料には駐車場に関する情報は含まれていません。
            EN | CLEAR   | no-claims   | I don't have enough information to answer. Would you like to know the opening hours?
            JA | CLEAR   | no-claims   | 申し訳ありませんが、分かりません。開館時間をお知りになりたいですか。
            EN | FLAGGED | unsupported | Harvard.
            """)
    void judges(String language, Verdict verdict, String outcome, String answer) {
        Judgement judgement = judge(language, answer);
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.evidence().isEmpty()).isEqualTo(verdict != Verdict.FLAGGED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Late books cost 20 cents a day. Pirates drink purple wine during thunderstorms. | Pirates drink purple wine during thunderstorms.
            JA | 延滞料は1日20円である。海賊には葡萄酒が無料で振る舞われる。 | 海賊には葡萄酒が無料で振る舞われる。
            """)
    void pointsAtTheSentence(String language, String answer, String sentence) {
        Judgement judgement = judge(language, answer);
        assertThat(judgement.verdict()).isEqualTo(Verdict.FLAGGED);
        assertThat(judgement.evidence().get(0).span().in(answer).strip()).isEqualTo(sentence);
        assertThat(judgement.evidence().get(0).why()).isNotEmpty();
    }

    @Test
    void pointsAtTheNearestSentenceOfTheContext() {
        Judgement judgement = judge("EN", "The library is not closed on Mondays.");
        var source = judgement.evidence().get(0).source();
        assertThat(source).isNotNull();
        assertThat(source.part()).isEqualTo("context");
        assertThat(source.span().in(EN).strip()).isEqualTo("The library is closed on Mondays.");
    }

    @Test
    void retrievedPassagesCountAsContext() {
        Exchange exchange = Asked.of(Language.EN, "", Given.NOTHING, "");
        var answer = new Response.Answer(
                "The library is not closed on Mondays.",
                List.of(EN),
                kansa.audit.Finish.UNKNOWN,
                "",
                kansa.audit.Usage.UNKNOWN);
        Judgement judgement = Asked.judge(check, Exchange.of("r", exchange.prompt(), answer));
        assertThat(judgement.evidence().get(0).source()).isNotNull();
        assertThat(judgement.evidence().get(0).source().part()).isEqualTo("retrieved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🎉🎉🎉", "…", "\ud83d", "図書館は1998年に開館しました。"})
    void undecidedWhatCannotBeCompared(String answer) {
        assertThat(judge("EN", answer).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void notTestedWithoutContext() {
        assertThat(check.missing(Asked.of(Language.EN, "?", Given.NOTHING, "Yes.")))
                .isEqualTo(Need.CONTEXT);
    }

    @TestFactory
    List<DynamicTest> survives() {
        return List.of(
                DynamicTest.dynamicTest(
                        "a huge answer",
                        () -> assertThat(judge("EN", "The library opened in 1998. ".repeat(20_000))
                                        .verdict())
                                .isEqualTo(Verdict.CLEAR)),
                DynamicTest.dynamicTest(
                        "a huge word",
                        () -> assertThat(judge("EN", "library " + "x".repeat(300_000))
                                        .verdict())
                                .isNotNull()),
                DynamicTest.dynamicTest(
                        "mixed widths",
                        () -> assertThat(judge("JA", "ﾐﾄﾞﾘ図書館は１９９８年に開館し、Ａ🎉").verdict())
                                .isNotNull()));
    }

    @Test
    void reasonsHoldNoAnswerText() {
        Judgement judgement =
                judge("EN", "The reading room was enlarged in 2015 with money from the Carlton Foundation.");
        String said = (judgement.reason().en() + judgement.evidence()).toLowerCase(Locale.ROOT);
        assertThat(said).doesNotContain("carlton");
    }

    /** Else the order of the answers, and so the number of workers, would show in the scores. */
    @Test
    void aContextReadForAnAnswerInAnotherLanguageIsReadAnew() {
        Given given = Given.NOTHING.withContext(List.of(
                "Sales rose to three million four hundred thousand dollars in 2024. The shop in Norwood is new."));
        Exchange english = Asked.of(Language.EN, "", given, "Sales rose to 3,400,000 dollars in 2024.");
        Exchange japanese = Asked.of(Language.JA, "", given, "Sales rose to 3,400,000 dollars in 2024.");
        Unsupported used = new Unsupported(Setup.of(List.of()));
        Judgement first = Asked.judge(used, japanese);
        assertThat(first.scores()).isNotEqualTo(Asked.judge(used, english).scores());
        assertThat(Asked.judge(used, english)).isEqualTo(Asked.judge(check, english));
    }

    private Judgement judge(String language, String answer) {
        Language spoken = Language.valueOf(language);
        String context = spoken == Language.EN ? EN : JA;
        return Asked.judge(check, Asked.of(spoken, "", Given.NOTHING.withContext(List.of(context)), answer));
    }
}
