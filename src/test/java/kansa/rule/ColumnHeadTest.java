package kansa.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnHeadTest {
    /** The place asked for is the first #. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "| 氏名 | 番号 |/|---|---|/| 佐伯 | # |; ' 番号 '",
                "| 氏名 | 番号 |/|---|---|/| 原 | 1 |/| 佐伯 | # | 3 |; ' 番号 '",
                "| 氏名 | 番号 |/|---|---|/| # | 1 |; ' 氏名 '",
                "name,number,date/saeki,#,2020; number",
                "name,number/#,12; name",
                "name\tnumber/saeki\t#; number",
                "前の文。/name,number/saeki,#; number",
                "name,number; ''",
                "番号は#です。; ''",
                "ひとつ、ふたつ/番号は#です。; ''",
                "| 番号 # |; ''",
            })
    void isFound(String table, String head) {
        String text = table.replace('/', '\n').replace("\\t", "\t");
        assertThat(ColumnHead.of(text, ColumnHead.lines(text), Math.max(0, text.indexOf('#'))))
                .isEqualTo(head);
    }
}
