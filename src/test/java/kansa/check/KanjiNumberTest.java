package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanjiNumberTest {
    @ParameterizedTest
    @CsvSource({
        "千八百五十円, 5, 1850",
        "3億2千万円, 5, 320000000",
        "二〇二四年, 4, 2024",
        "０万, 0, 0",
        "五百ミリリットル, 2, 500",
        "十日, 1, 10",
        "'8万6,400秒', 7, 86400",
        "'0.7億円', 4, 70000000",
        "一回, 1, 1"
    })
    void reads(String text, int end, String value) {
        assertThat(KanjiNumber.end(text, 0, text.length())).isEqualTo(end);
        if (end > 0) {
            assertThat(KanjiNumber.value(text, 0, end)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"一部の人", "万一", "千葉県", "123円", "百", "水"})
    void leavesWordsAlone(String text) {
        assertThat(KanjiNumber.end(text, 0, text.length())).isZero();
    }
}
