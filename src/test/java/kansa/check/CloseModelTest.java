package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansa.audit.Given;
import kansa.audit.Judgement;
import kansa.audit.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short contexts: free paraphrases are supported, one exchanged detail is not. */
class CloseModelTest {
    private static final String FERRY = """
            The Marlow ferry leaves the north pier every 40 minutes from 6:10 until 21:30. A single ticket costs 4 euros; \
            children under six travel free. Bicycles are carried on the lower deck if there is room. \
            In winter the crossing is suspended when waves exceed two metres.""";
    private static final String RAILWAY = """
            丸山渓谷鉄道は毎時2本、朝6時から夜9時まで運行している。運賃は大人480円、小学生は半額、幼児は無料である。\
            犬や猫はケースに入れれば一緒に乗車できる。大雨のときは、上流の谷川駅から先の区間で運転を見合わせることがある。""";

    private final Unsupported check = new Unsupported(Setup.of(List.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | supported   | Cyclists can bring their bikes along, space permitting, and store them on the lower deck.
            EN | supported   | When the waves are higher than two metres, the ferry does not run in winter.
            EN | altered     | The ferry leaves the north pier every 30 minutes from 6:10 until 21:30.
            EN | altered     | The ferry leaves the south pier every 40 minutes.
            EN | altered     | A single ticket costs 4 euros; children under nine travel free.
            EN | altered     | Bicycles are carried on the upper deck if there is room.
            EN | unsupported | The crossing is suspended when waves exceed two metres. A café on board sells coffee and sandwiches.
            JA | supported   | 大人は480円かかりますが、小学生はその半分の240円です。
            JA | supported   | 雨がひどい場合には、谷川駅より先が止まる可能性があります。
            JA | altered     | 毎時3本、朝6時から夜9時まで運行しています。
            JA | altered     | 犬や猫と一緒に乗車することはできません。
            JA | altered     | 大雨のときは、上流の森田駅から先の区間で運転を見合わせることがあります。
            JA | altered     | 運賃は大人840円です。
            JA | unsupported | 運賃は大人480円です。車内では地元の弁当も販売しています。
            """)
    void judges(Language language, String outcome, String answer) {
        String context = language == Language.EN ? FERRY : RAILWAY;
        Judgement judgement =
                Asked.judge(check, Asked.of(language, "", Given.NOTHING.withContext(List.of(context)), answer));
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.evidence().isEmpty()).isEqualTo(outcome.equals("supported"));
    }
}
