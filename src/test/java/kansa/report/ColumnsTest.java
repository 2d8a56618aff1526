package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "個人番号, 8", "ｶﾅ, 2", "１２, 4", "（a）, 5", "😀, 2", "é, 1", "▲, 2"})
    void japaneseCountsTwo(String text, int width) {
        assertThat(Columns.width(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
        "one two three, 20, 1",
        "one two three, 8, 2",
        "one two three, 5, 3",
        "あいうえお, 4, 3",
        "aaaaaaaaaa, 4, 3",
        "'', 10, 1"
    })
    void linesAreCountedAsTheyWrap(String text, int width, int lines) {
        assertThat(Columns.lines(text, width)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"個人番号, 5, 個人…", "個人番号, 8, 個人番号", "abcdef, 4, abc…"})
    void whatDoesNotFitIsCutWithAMark(String text, int width, String fitted) {
        assertThat(Columns.fit(text, width)).isEqualTo(fitted);
        assertThat(Columns.width(fitted)).isLessThanOrEqualTo(width);
    }
}
