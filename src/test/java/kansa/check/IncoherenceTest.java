package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import kansa.audit.Finish;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncoherenceTest {
    private static final String EN =
            "The castle opens at nine in the morning. It closes at five, and at four in winter. "
                    + "Children under six enter without a ticket. ";
    private static final String JA =
            "城は午前九時に開き、夕方五時に閉まります。冬は四時に閉まります。六歳未満の子どもは無料で入れます。" + "券は入口の横の窓口で買えます。団体は前の日までに電話で申し込んでください。駐車場は城の北側にあります。";

    private final Incoherence check = new Incoherence(Said.BUILT_IN);

    private String outcome(Language language, String answer) {
        Judgement judgement =
                Said.of(language, "お城は何時まで？ When does it open?", answer).judged(check);
        assertThat(judgement.verdict()).isEqualTo(judgement.outcome().equals("none") ? Verdict.CLEAR : Verdict.FLAGGED);
        return judgement.outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "The tower is open until, cut-off",
        "The tower is open until nine, none",
        "'We also recommend that you see the gardens, the chapel and the', cut-off",
        "'We also recommend that you see the gardens, the chapel and the old mill', cut-off",
        "We look forward to your visit. Yours sincerely Ann, none",
        "'Know this:⏎- It opens daily.⏎- Tickets cost four pounds.⏎- Dogs are welcome if they', cut-off",
        "'Know this:⏎- daily from nine⏎- four pounds⏎- dogs on a lead', none",
        "The guide told us (and the office confirmed, cut-off",
        "⏎How to get there:, cut-off",
        "'| Ticket | Price |⏎|---|---|⏎| Adult | 4 |⏎| Child |', cut-off",
        "Tower the of and visitors to it at from the is., garbled",
        "{{name}} opens at {{time}}., garbled",
        "The tower the tower the tower the tower the tower the tower, looping"
    })
    void english(String end, String outcome) {
        String answer = end.startsWith("The tower is open until") && outcome.equals("cut-off") ? end + " the" : end;
        assertThat(outcome(Language.EN, EN + answer.replace('⏎', '\n'))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "庭園を見る場合には, cut-off",
        "庭園を見る場合には、, cut-off",
        "庭園と茶室も合わせて見学した場合の料, cut-off",
        "庭園と茶室も見られます, none",
        "庭園と茶室も見られます。, none",
        "またのお越しをお待ちしております！, none",
        "案内板には「大きな荷物のお客様は, cut-off",
        "係の人の案内に従って右に曲がり, cut-off",
        "ご不明な点はお気軽に, none"
    })
    void japanese(String end, String outcome) {
        assertThat(outcome(Language.JA, JA + end)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "見どころは次のとおりです。\n- 天守閣\n- 庭園\n- 茶室",
                "見どころは次のとおりです。\n1. 天守閣からの眺め\n2. 庭園の池と橋\n3. 茶室",
                "行き方：\n```\nbus 3\n```",
                "名古屋城",
                "| 日 | 時刻 |\n|----|------|\n| 月 | 9時 |\n| 火 | 9時 |",
                "1. 大阪府\n2. 兵庫県\n3. 京都府\n4. 滋賀県\n5. 奈良県\n6. 和歌山県",
                "-----------------------------------------------------------------------------------",
                "✅"
            })
    void wholeAnswersWithoutAFullStop(String answer) {
        assertThat(outcome(Language.JA, answer.startsWith("---") ? JA + answer : answer))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "。。。", "...", "---"})
    void empty(String answer) {
        assertThat(outcome(Language.EN, answer)).isEqualTo("empty");
    }

    @Test
    void looping() {
        assertThat(outcome(Language.JA, "城は午前九時に開きます。".repeat(6))).isEqualTo("looping");
        assertThat(outcome(Language.EN, EN + "and the next day " + "we walk and we rest ".repeat(9)))
                .isEqualTo("looping");
        assertThat(outcome(Language.JA, JA + "評価結果の説明の根拠、".repeat(12))).isEqualTo("looping");
        StringBuilder numbered = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            numbered.append(i).append(i % 2 == 0 ? ". 薩摩\n" : ". 大隅\n");
        }
        assertThat(outcome(Language.JA, numbered.toString())).isEqualTo("looping");
        assertThat(outcome(Language.EN, EN + EN.replace("castle", "palace").replace("nine", "ten")))
                .isEqualTo("none");
    }

    @Test
    void repetitionThatWasAskedForIsNoLoop() {
        assertThat(Said.of(Language.JA, "「がんばれ」を二十回繰り返してください。", "がんばれ、".repeat(20))
                        .judged(check)
                        .outcome())
                .isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The caf\uFFFD opens at nine.",
                "A nice cafÃ© near the gate.",
                "Born in T√ºbingen long ago.",
                "Hello there.<|im_end|>",
                "[INST] What is it? [/INST] It is a castle.",
                "### Response: It is a castle.",
                "It is\u0007 a castle.",
                "The key is %$#@^&*~+={|[ and so on."
            })
    void garbled(String answer) {
        Judgement judgement = Said.of(Language.EN, "What is it?", answer).judged(check);
        assertThat(judgement.outcome()).isEqualTo("garbled");
        assertThat(judgement.evidence()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The root √2 is irrational, and x√3 too.",
                "Write `<|im_end|>` to end a turn.",
                "Use ```a = b[c] && !d || (e ^ f) %$#@^&*~+={|[``` here.",
                "Please sign here: [Your Name]",
                "Line one.\r\n\tLine two."
            })
    void cleanTexts(String answer) {
        assertThat(Said.of(Language.EN, "What is it?", answer).judged(check).outcome())
                .isEqualTo("none");
    }

    @Test
    void theServicesWordCounts() {
        Said cut = Said.of(Language.EN, "?", EN + "We also recommend that you see the gardens, the chapel and the");
        assertThat(cut.finished(Finish.STOP).judged(check).outcome()).isEqualTo("none");
        assertThat(Said.of(Language.EN, "?", EN)
                        .finished(Finish.LENGTH)
                        .judged(check)
                        .outcome())
                .isEqualTo("cut-off");
    }

    @Test
    void anOpenCodeBlockIsCutOff() {
        assertThat(outcome(Language.EN, "Like this:\n```java\nint a = 1;\nint b"))
                .isEqualTo("cut-off");
    }
}
