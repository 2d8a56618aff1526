package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import kansa.audit.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81 3", "-1", "@SUM(A1)", "\tx", "＝1+1", "＋1", "－1", "＠x", "\nx"})
    void whatBeginsLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(Cells.sheet(text, Language.EN)).isEqualTo("'" + text);
        assertThat(Cells.csv(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    void aCarriageReturnCannotHideAFormula() {
        assertThat(Cells.sheet("\r=1+1", Language.EN)).isEqualTo("'\n=1+1");
        assertThat(Cells.csv("\r=1+1")).isEqualTo("\"'\r=1+1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "a=b", "個人番号", "1-2", "「=」", "😀"})
    void otherTextStaysAsItIs(String text) {
        assertThat(Cells.sheet(text, Language.EN)).isEqualTo(text);
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(Cells.legal("a\u0000b\u001bc\uFFFEd\uD800e\uDC00f😀\t\n"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf😀\t\n");
    }

    @Test
    void anEscapeOfTheFormatIsNotRead() {
        assertThat(Cells.sheet("a_x0041_b", Language.EN)).isEqualTo("a_x005F_x0041_b");
    }

    @Test
    void longTextIsCutInWords() {
        String cut = Cells.sheet("あ".repeat(40_000), Language.JA);
        assertThat(cut).hasSizeLessThanOrEqualTo(Cells.MAX).endsWith("［以下省略：全40000字中32687字まで表示］");
        assertThat(Cells.sheet("x".repeat(Cells.MAX), Language.EN)).isEqualTo("x".repeat(Cells.MAX));
        assertThat(Cells.sheet("😀".repeat(20_000), Language.EN))
                .doesNotContain("\uFFFD")
                .contains("cut:");
    }

    @Test
    void noMoreLineFeedsThanACellMayHold() {
        String text = Cells.sheet("a\r\n".repeat(300), Language.EN);
        assertThat(text.chars().filter(c -> c == '\n').count()).isEqualTo(Cells.MAX_LINES);
        assertThat(text).endsWith("a ↵ ").doesNotContain("\r");
    }

    @Test
    void csvQuotesAreDoubled() {
        assertThat(Cells.csv("say \"a,b\"")).isEqualTo("\"say \"\"a,b\"\"\"");
    }
}
