package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskerTest {
    private final Masker masker = new Masker(Said.BUILT_IN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mail toru@hibari-mail.ne.jp now      | Mail ****@******-****.**.** now",
                "番号 6214 9832 0257                   | 番号 **** **** ****",
                "番号は６２１４－９８３２－０２５７です     | 番号は****－****－****です",
                "card 4111 1111 1111 1111             | card **** **** **** ****",
                "090-1234-5678 へ                      | ***-****-**** へ",
                "住所は東京都渋谷区神宮前1-2-3です          | 住所は**********-*-*です",
                "key AKIAABCDEFGH12345678             | key ********************",
                "password: Kingfisher-8842            | password: **********-****",
                "2026年に12,500円、3.14               | 2026年に12,500円、3.14",
                "Nothing to hide here.                | Nothing to hide here.",
            })
    void hidesLettersAndDigitsAndKeepsTheRest(String text, String masked) {
        assertThat(masker.mask(text)).isEqualTo(masked).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "合言葉は Kawasemi-8842-Ashi です  | Kawasemi-8842-Ashi | 合言葉は ********-****-**** です",
                "ｋａｗａｓｅｍｉ８８４２ａｓｈｉ    | Kawasemi-8842-Ashi | ****************",
                "内線58213と158213               | 58213              | 内線*****と158213",
                "𠮷田と吉田                       | 𠮷田               | ***と**",
            })
    void hidesSecrets(String text, String secret, String masked) {
        assertThat(masker.mask(text, List.of(secret))).isEqualTo(masked).hasSameSizeAs(text);
    }

    @Test
    void saysWhatItIs() {
        assertThat(masker.version()).isEqualTo("masker-2");
        assertThat(masker.limits().en()).contains("names of persons");
        assertThat(masker.limits().ja()).contains("氏名");
        assertThat(masker.mask("")).isEmpty();
    }
}
