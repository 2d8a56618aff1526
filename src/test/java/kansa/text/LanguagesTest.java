package kansa.text;

import static org.assertj.core.api.Assertions.assertThat;

import kansa.audit.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            EN | Hello there
            EN | Yes.
            EN | OK
            EN | No
            EN | Paris
            EN | Tokyo, Osaka and Kyoto
            EN | 42 km
            EN | I'm sorry, but I can't help with that.
            EN | The café served a crème brûlée to the naïve tourist.
            EN | José García was hired in 2019.
            EN | "こんにちは" (konnichiwa) is the Japanese word that is used to greet people.
            EN | The kanji 東京 is read Tokyo.
            EN | ＨＥＬＬＯ　ｗｏｒｌｄ
            EN | The coefficient α is 0.5 and β is the slope.
            JA | はい
            JA | 東京
            JA | 東京都千代田区
            JA | 田中一郎
            JA | 令和六年四月一日
            JA | 日本国憲法第九条
            JA | 安倍晋三内閣総理大臣辞任表明
            JA | ﾔﾏﾀﾞﾀﾛｳ
            JA | OKです
            JA | ReactのuseEffectとuseStateを使うと、componentDidMountと同じことができます。
            JA | 「Hello there」は「こんにちは」という意味です。
            JA | 彼はIBMとMicrosoftとGoogleで働いた。
            JA | 株式会社Kansa
            JA | WHOとUNICEFの共同声明(Joint Statement by WHO and UNICEF)によれば増加した。
            OTHER | Bonjour, comment allez-vous aujourd'hui ?
            OTHER | Je ne peux pas vous aider avec cette demande.
            OTHER | Lo siento, pero no puedo ayudarte con eso.
            OTHER | Es tut mir leid, aber ich kann Ihnen dabei nicht helfen.
            OTHER | Desculpe, mas não posso ajudar com isso.
            OTHER | Mi dispiace, ma non posso aiutarti con questa richiesta.
            OTHER | Tôi xin lỗi, nhưng tôi không thể giúp bạn việc này.
            OTHER | Saya tidak bisa membantu Anda dengan permintaan ini.
            OTHER | Jag kan inte hjälpa dig med det.
            OTHER | Nie mogę w tym pomóc.
            OTHER | Извините, я не могу помочь.
            OTHER | 안녕하세요. 도와드릴 수 없습니다.
            OTHER | مرحبا كيف حالك
            OTHER | สวัสดีครับ
            OTHER | 我不能帮助你
            OTHER | 对不起，我无法提供这个信息。
            OTHER | 這是我們的問題，請問你在哪裡？
            OTHER | 北京是中国的首都，也是全国的政治中心，有很多名胜古迹。
            OTHER | 东京
            OTHER | 12345 !?
            OTHER | 😀👍
            OTHER | ``
            """)
    void detects(Language language, String text) {
        assertThat(Languages.detect(text)).isEqualTo(language);
    }

    @Test
    void looksPastCode() {
        String code = "for (int i = 0; i < n; i++) { total += values[i]; }\n".repeat(20);
        assertThat(Languages.detect("次のコードです。\n```java\n" + code + "```\n合計を求めます。"))
                .isEqualTo(Language.JA);
        assertThat(Languages.detect("```java\n// 合計を求める関数です\n" + code.substring(0, 150) + "```"))
                .isEqualTo(Language.JA);
        assertThat(Languages.detect("Here is the code:\n```java\n// 合計\n" + code + "```"))
                .isEqualTo(Language.EN);
    }

    @Test
    void takesTheMainLanguageOfTwo() {
        String english = "The meeting will be held on Monday in the main building. ";
        String japanese = "会議は月曜日に本館で行われます。";
        assertThat(Languages.detect(japanese + japanese + english)).isEqualTo(Language.JA);
        assertThat(Languages.detect(english + english + english + japanese)).isEqualTo(Language.EN);
    }
}
