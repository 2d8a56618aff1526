package kansa.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import kansa.audit.Language;
import kansa.audit.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static String words(String text, Language language) {
        Reading reading = new Reader().read(text, language);
        return reading.sentences().stream()
                .flatMap(s -> reading.tokens(s).stream())
                .map(t -> t.span().in(text))
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            It isn't Smith's dog.;It|is|n't|Smith|'s|dog|.
            They’ve said we can’t—ever.;They|’ve|said|we|ca|n’t|—|ever|.
            A well-known man (50) paid $3.5 million.;A|well|-|known|man|(|50|)|paid|$|3.5|million|.
            I'd've gone, wouldn't I?;I|'d|'ve|gone|,|would|n't|I|?
            """)
    void splitsEnglish(String text, String words) {
        assertThat(words(text, Language.EN)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            令和六年に髙橋優子が来た。;令和|六|年|に|髙橋|優子|が|来|た|。
            命令和解;命令|和解
            ﾔﾏﾀﾞさんは㈱ﾄﾖﾀ;ﾔﾏﾀﾞ|さん|は|㈱|㈱|㈱|ﾄﾖﾀ
            佐々木　希。看護師です;佐々木|希|。|看護|師|です
            😀猫が好き;😀|猫|が|好き
            """)
    void splitsJapanese(String text, String words) {
        assertThat(words(text, Language.JA)).isEqualTo(words);
    }

    @Test
    void describesWords() {
        Reader reader = new Reader();
        Reading japanese = reader.read("ﾔﾏﾀﾞさんは東京で走った。", Language.JA);
        assertThat(japanese.tokens(japanese.sentences().get(0)))
                .contains(
                        new Token(new Span(0, 4), "ヤマダ", "ヤマダ", "名詞-固有名詞-地域-一般", "ヤマダ"),
                        new Token(new Span(10, 12), "走っ", "走る", "動詞-自立", "ハシッ"));
        Reading english = reader.read("The Nurse isn’t here.", Language.EN);
        assertThat(english.tokens(english.sentences().get(0)))
                .contains(
                        new Token(new Span(4, 9), "Nurse", "nurse", "NOUN", ""),
                        new Token(new Span(12, 15), "n't", "n't", "PART", ""));
        Sentence first = english.sentences().get(0);
        assertThat(english.tokens(first)).isSameAs(english.tokens(first));
        assertThatThrownBy(() -> japanese.tokens(first)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d a \udc00",
                "ｶﾞ\r\n㈱①1½",
                "e\u0301 \u3099か\u3099 \ufeff\u200b",
                "---— '' ' n't 's",
                "😀😀👨‍👩‍👧",
                "\u0000\u0001a"
            })
    void survives(String text) {
        for (Language language : Language.values()) {
            Reading reading = new Reader().read(text, language);
            for (Sentence sentence : reading.sentences()) {
                int before = sentence.span().start();
                List<Token> tokens = reading.tokens(sentence);
                assertThat(tokens).isNotEmpty();
                for (Token token : tokens) {
                    assertThat(sentence.span().contains(token.span())).isTrue();
                    assertThat(token.span().start()).isGreaterThanOrEqualTo(before);
                    assertThat(token.span().length()).isPositive();
                    before = token.span().start();
                }
            }
        }
    }
}
