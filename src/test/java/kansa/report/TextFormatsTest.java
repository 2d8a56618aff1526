package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kansa.audit.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** findings.csv and summary.md. */
class TextFormatsTest {
    private static String write(Format format, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer().write(MadeUpReport.report(), language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "JA"})
    void csvOpensInExcelAndHasALineAFinding(Language language) throws IOException {
        String csv = write(Format.CSV, language);
        assertThat(csv).startsWith("\uFEFF\"").endsWith("\"\r\n");
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(csv.substring(1))) {
            List<String[]> all = rows.readAll();
            assertThat(all).hasSize(MadeUpReport.report().findings().size() + 1);
            assertThat(all).allMatch(row -> row.length == 15);
            assertThat(all.get(0)[0]).isEqualTo(language == Language.JA ? "管理番号" : "Number");
            assertThat(all.get(1)[0]).isEqualTo("P-0001");
            assertThat(all.get(1)[9]).isEqualTo("support-privacy-ja");
        }
    }

    @Test
    void markdownSaysTheStateFirstAndTheGapsInFull() throws IOException {
        String page = write(Format.MD, Language.JA);
        assertThat(page)
                .startsWith("# お客様相談チャットボット 2026年11月評価\n\n**■ 必須項目のうち1件を判定できていないため、結論を出せません。**")
                .contains("| プライバシー | 10 | 18 | 4 | 22.2%（")
                .contains("## 評価していないこと")
                .contains("参照回答との一致（factuality.reference）：61応答")
                .contains(Fixed.NOTICE.ja());
    }

    @Test
    void markdownBreaksNoTableAndOpensNoTag() {
        assertThat(MarkdownWriter.plain("a|b\n<img src=x> `c` *d*")).isEqualTo("a\\|b &lt;img src=x> \\`c\\` \\*d\\*");
    }
}
