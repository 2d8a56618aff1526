package kansa.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitRunsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "〇九〇の〇八五一の三七二六です | 090-0851-3726です",
                "番号は一二三四五六七八九〇一八 | 番号は123456789018",
                "一二三四 五六七八 九零一八     | 1234 5678 9018",
                "〇三ー三五八一ー五一一一         | 03-3581-5111",
                "一二三四-五六七八九〇-一         | 1234-567890-1",
                "1234・5678・9018                | 1234.5678.9018",
                "090一0851一3726                | 090-0851-3726",
                "1234の5678                     | 1234-5678",
                "一人と二人、三日、第一回         | 一人と二人、三日、第一回",
                "二十三、百二十                  | 二十三、百二十",
                "〇〇市〇〇町1-2-3               | 〇〇市〇〇町1-2-3",
                "3の倍数、犬の3匹、1・二         | 3の倍数、犬の3匹、1・二",
                "12一般                         | 12一般",
            })
    void areMadePlain(String text, String plain) {
        assertThat(DigitRuns.of(text)).isEqualTo(plain).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1234\\n5678, 1234 5678",
        "1234-\\n  5678, 1234-   5678",
        "1234\\r\\n5678, 1234  5678",
        "12\\t34, 12 34",
        "1234\\nab, 1234\\nab",
        "a\\n5678, a\\n5678",
    })
    void breaksInsideNumbersBecomeSpaces(String text, String plain) {
        assertThat(DigitRuns.of(unescape(text))).isEqualTo(unescape(plain));
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    @Test
    void aTextWithNothingToChangeIsReturnedItself() {
        String text = "電話は03-3581-5111です。";
        assertThat(DigitRuns.of(text)).isSameAs(text);
    }
}
