package kansa.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kansa.audit.InputFault;
import kansa.audit.Response;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedXlsxTest {
    @TempDir
    Path folder;

    private Path book(String name, Consumer<XSSFSheet> fill) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("表紙").createRow(0).createCell(0).setCellValue("response");
            XSSFSheet sheet = book.createSheet("回答");
            row(sheet, 0, "id", "prompt", "response", "repeat");
            row(sheet, 1, "r1", "何時？", "10時です", "1");
            fill.accept(sheet);
            book.write(out);
        }
        return file;
    }

    private static void row(XSSFSheet sheet, int at, String... cells) {
        var row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static List<Recorded> read(Path file, String sheet) {
        return RecordedFile.all(file, RecordedOptions.of(List.of(), null, sheet), RecordedFileTest.DETECT);
    }

    @Test
    void cellsReadAsDisplayed() throws IOException {
        Path file = book("b.xlsx", sheet -> {
            XSSFCellStyle percent = sheet.getWorkbook().createCellStyle();
            percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.0%"));
            row(sheet, 3, "", "", "half");
            XSSFCell number = sheet.getRow(3).createCell(2);
            number.setCellValue(0.125);
            number.setCellStyle(percent);
            sheet.getRow(3).createCell(3).setCellValue(2);
            row(sheet, 4, "", "", "");
            XSSFCell furigana = sheet.createRow(5).createCell(2);
            XSSFRichTextString city = new XSSFRichTextString("東京");
            city.append("_x000D_です", new XSSFFont());
            city.getCTRst().addNewRPh().setT("トウキョウ");
            furigana.setCellValue(city);
        });
        List<Recorded> rows = read(file, "回答");
        assertThat(rows).extracting(row -> row.exchange().id()).containsExactly("r1", "b.xlsx:4", "b.xlsx:6");
        assertThat(rows)
                .extracting(row -> row.exchange().response())
                .containsExactly(
                        Response.Answer.of("10時です"), Response.Answer.of("12.5%"), Response.Answer.of("東京\rです"));
        assertThat(rows.get(1).exchange().prompt().repeat()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultsNameTheCell(String name, Consumer<XSSFSheet> fill, String sheet, String[] parts) throws IOException {
        Path file = book(name, fill);
        InputFault fault = catchThrowableOfType(InputFault.class, () -> read(file, sheet));
        assertThat(fault).isNotNull();
        assertThat(fault.report()).contains(parts);
        assertThat(fault.remedy()).isNotEmpty();
    }

    private static Arguments fault(String name, Consumer<XSSFSheet> fill, String sheet, String... parts) {
        return Arguments.of(name, fill, sheet, parts);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "formula.xlsx",
                        sheet -> sheet.getRow(1).createCell(2).setCellFormula("1+1"),
                        "回答",
                        "formula.xlsx:2:3: cell C2 holds a formula",
                        "paste it as values"),
                fault(
                        "merged.xlsx",
                        sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1)),
                        "回答",
                        "merged.xlsx:2:2: cells B2:B3 are merged",
                        "Unmerge"),
                fault("sheet.xlsx", sheet -> {}, "answers", "no sheet 'answers'", "Sheets are: 表紙, 回答"),
                fault(
                        "bomb.xlsx",
                        sheet -> {
                            for (int i = 2; i < 100; i++) {
                                row(sheet, i, "", "", i + "あ".repeat(30_000));
                            }
                        },
                        "回答",
                        "more than 100 times its size",
                        "CSV"),
                fault("first.xlsx", sheet -> {}, null, "no rows"),
                fault(
                        "beside.xlsx",
                        sheet -> sheet.getRow(1).createCell(6).setCellValue("x"),
                        "回答",
                        "cell E2 stands beside"),
                fault(
                        "response.xlsx",
                        sheet -> sheet.getRow(0).getCell(2).setCellValue("回答"),
                        "回答",
                        "found: id, prompt, 回答, repeat",
                        "--columns response=NAME"));
    }

    @Test
    void aBrokenFileSaysSo() throws IOException {
        Path whole = book("whole.xlsx", sheet -> {});
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.xlsx");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        Path text = folder.resolve("text.xlsx");
        Files.writeString(text, "id,response\n");
        for (Path file : List.of(cut, text)) {
            InputFault fault = catchThrowableOfType(InputFault.class, () -> read(file, null));
            assertThat(fault.report()).contains("not a whole Excel file");
        }
    }
}
