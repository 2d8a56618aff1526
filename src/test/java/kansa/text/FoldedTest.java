package kansa.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import kansa.audit.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FoldedTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            ＡＢＣ１２３！,ABC123!
            ﾔﾏﾀﾞﾀﾛｳ,ヤマダタロウ
            ﾊﾟｰﾃｨｰ,パーティー
            ｢ｶﾞｷﾞｸﾞ｣｡,「ガギグ」。
            が,が
            café,café
            ㈱山田,(株)山田
            ㍻元年㋿,平成元年令和
            №5 ㎏ ㎡ ㎞,No5 kg m2 km
            km² と m³,km2 と m3
            10²,10²
            100億円¹,100億円¹
            1½杯,1½杯
            ①②⑴㈠㊀,①②⑴㈠㊀
            Ⓐ,A
            Ⅳ,IV
            10～20〜30∼40,10~20~30~40
            ‐‑‒–—―−－,--------
            ０９０ー１２３４ー５６７８,090-1234-5678
            サーバー1ー,サーバー1ー
            isn’t “so”,isn't "so"
            髙橋 﨑 邊 齋藤 齊藤 濵 澤,高橋 崎 辺 斎藤 斉藤 浜 沢
            斎藤と斉藤,斎藤と斉藤
            𠮷野家,吉野家
            𝐀𝟏,A1
            😀🈚👨‍👩‍👧,😀🈚👨‍👩‍👧
            　全角　空白,` 全角 空白`
            ゛゜,゛゜
            Kansa™,Kansa™
            ﬁne,fine
            ¥￥,¥¥
            """)
    void folds(String original, String folded) {
        Folded made = Folded.of(original);
        assertThat(made.text()).isEqualTo(folded);
        assertThat(Folded.of(folded).text()).as("folding twice").isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ㈱ﾔﾏﾀﾞは２０２４年,ヤマダ,ﾔﾏﾀﾞ
            ㈱ﾔﾏﾀﾞは２０２４年,2024,２０２４
            ㈱ﾔﾏﾀﾞは２０２４年,株,㈱
            😀ｶﾞ1,ガ,ｶﾞ
            😀ｶﾞ1,1,1
            𠮷野家の①番,野家,野家
            か゛㌔10㌔,10キロ,10㌔
            é😀x,x,x
            """)
    void leadsBack(String original, String stretch, String there) {
        Folded made = Folded.of(original);
        int at = made.text().indexOf(stretch);
        assertThat(at).isNotNegative();
        Span span = made.original(at, at + stretch.length());
        assertThat(span.in(original)).isEqualTo(there);
        assertThat(made.original(at, at).length()).isZero();
    }

    @ParameterizedTest
    @MethodSource("hard")
    void everyOffsetLeadsThereAndBack(String text) {
        Folded made = Folded.of(text);
        assertThat(made.lower()).hasSameSizeAs(made.text());
        assertThat(made.original(0, made.text().length())).isEqualTo(new Span(0, text.length()));
        int before = 0;
        for (int i = 0; i <= text.length(); i++) {
            int folded = made.folded(i);
            assertThat(folded).isBetween(before, made.text().length());
            assertThat(made.original(folded, folded).start()).isLessThanOrEqualTo(i);
            before = folded;
        }
    }

    static Stream<String> hard() {
        return Stream.of(
                "",
                "plain",
                "\ud800",
                "\udc00ｶ\ud83d",
                "a\ud800\u3099b",
                "ﾞﾟ",
                "\u0301\u0301e",
                "\uffff\ufffe①",
                "行\r\nＡＢ\r\n㈱",
                "ﷺ本文ﷺ",
                "İIıſ ΑΣ ẞ",
                "e" + "\u0301".repeat(40),
                "㈱㍿㌔".repeat(500));
    }

    @Test
    void lowersOneForOne() {
        assertThat(Folded.of("İSTANBUL ＡＢＣ ΟΔΟΣ").lower()).isEqualTo("istanbul abc οδοσ");
    }

    @Test
    void leavesFoldedTextAlone() {
        String text = "Already folded: 東京都、カタカナ。";
        assertThat(Folded.of(text).text()).isSameAs(text);
        assertThat(Folded.of("plain").lower()).isEqualTo("plain");
    }

    @Test
    void refusesWhatIsOutside() {
        assertThatThrownBy(() -> Folded.of("㈱").original(0, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Folded.of("㈱").folded(2)).isInstanceOf(IllegalArgumentException.class);
    }
}
