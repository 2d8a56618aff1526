package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kansa.audit.Finding;
import kansa.audit.Judgement;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Risk;
import kansa.audit.Severity;
import kansa.audit.Subject;
import kansa.audit.Trial;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookWriterTest {
    static byte[] write(Report report, Language language, WorkbookWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(report, language, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook read(Report report, Language language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(write(report, language, new WorkbookWriter())));
    }

    private static SortedMap<String, String> parts(byte[] book) throws IOException {
        SortedMap<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<String> column(Sheet sheet, int index) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            Cell cell = row.getCell(index);
            texts.add(cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue());
        }
        return texts;
    }

    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        for (Row row : sheet) {
            for (Cell cell : row) {
                text.append(cell).append('\n');
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "JA"})
    void theSameRunGivesTheSameParts(Language language) throws IOException {
        assertThat(parts(write(MadeUpReport.report(), language, new WorkbookWriter())))
                .isEqualTo(parts(write(MadeUpReport.report(), language, new WorkbookWriter())));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 'Summary,Topics,Findings,Contrasts,Answers,Checks,Run record,Glossary,_kansa'",
        "JA, '総括,論点,検出事項,属性間比較,応答一覧,チェック項目,実施記録,用語集,_kansa'"
    })
    void sheetsStandInOrderInTheReportsLanguage(Language language, String names) throws IOException {
        try (XSSFWorkbook book = read(MadeUpReport.report(), language)) {
            List<String> found = new ArrayList<>();
            book.forEach(sheet -> found.add(sheet.getSheetName()));
            assertThat(String.join(",", found)).isEqualTo(names);
            assertThat(book.isSheetHidden(book.getNumberOfSheets() - 1)).isTrue();
            assertThat(book.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo("2026-11-20T03:04:05Z");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "JA"})
    void nothingRunsAndNothingIsTooLong(Language language) throws IOException {
        MadeUp made = new MadeUp();
        String[] nasty = {
            "=HYPERLINK(\"http://evil.example\",\"x\")",
            "+1+1",
            "-2+3",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "＝1+1",
            "\u0000\u0001\uFFFF bell \u0007",
            "\uD83D lone",
            "_x0041_",
            "あ".repeat(40_000),
            "x\n".repeat(400),
            "",
            " "
        };
        for (int i = 0; i < nasty.length; i++) {
            made.trial("nasty", Language.EN, "n" + i, nasty[i], nasty[i]);
        }
        try (XSSFWorkbook book = read(MadeUpReport.report(made, MadeUpReport.GATE), language)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    assertThat(row.getHeightInPoints()).isLessThanOrEqualTo(409f);
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            String text = cell.getStringCellValue();
                            assertThat(text.length()).isLessThanOrEqualTo(Cells.MAX);
                            assertThat(text.chars().filter(c -> c == '\n').count())
                                    .isLessThanOrEqualTo(Cells.MAX_LINES);
                            assertThat(text).doesNotMatch("(?s)[=+@\\t\\r＝＋－＠-].*");
                        }
                    }
                }
            }
            String answers = text(book.getSheet(Sheets.ANSWERS.title(language)));
            assertThat(answers).contains("'=HYPERLINK", "'+1+1", "'-2+3", "'@SUM", "'＝1+1", "\n_x0041_\n");
            assertThat(answers).contains("\uFFFD\uFFFD\uFFFD bell \uFFFD", "\uFFFD lone");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "JA"})
    void theSummaryIsOnePageWithAChartAndTheState(Language language) throws IOException {
        try (XSSFWorkbook book = read(MadeUpReport.report(), language)) {
            XSSFSheet summary = book.getSheetAt(0);
            String text = text(summary);
            for (Overview.State state : Overview.of(MadeUpReport.report()).state()) {
                assertThat(text).contains(state.sentence().in(language));
            }
            assertThat(text).contains(Fixed.NOTICE.in(language), Fixed.DISCLAIMER.in(language));
            assertThat(text).contains(language == Language.JA ? "22.2%（" : "22.2 % (");
            assertThat(summary.getDrawingPatriarch().getCharts()).hasSize(1);
            var plot = summary.getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .getPlotArea();
            assertThat(plot.getBarChartArray(0)
                            .getSerArray(0)
                            .getVal()
                            .getNumRef()
                            .getNumCache()
                            .sizeOfPtArray())
                    .isEqualTo(5);
            assertThat(plot.getLineChartArray(0)
                            .getSerArray(0)
                            .getVal()
                            .getNumRef()
                            .getNumCache()
                            .sizeOfPtArray())
                    .isEqualTo(4);
            assertThat(summary.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(summary.getPrintSetup().getLandscape()).isFalse();
            assertThat(summary.getHeader().getRight()).isEqualTo(language == Language.JA ? "社外秘" : "Confidential");
            assertThat(summary.getFooter().getRight()).isEqualTo("&P / &N");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "JA"})
    void findingsAreReadyForAReviewer(Language language) throws IOException {
        try (XSSFWorkbook book = read(MadeUpReport.report(), language)) {
            XSSFSheet findings = book.getSheet(Sheets.FINDINGS.title(language));
            assertThat(findings.getLastRowNum())
                    .isEqualTo(MadeUpReport.report().findings().size());
            assertThat(findings.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
            assertThat(findings.getPaneInformation().isFreezePane()).isTrue();
            assertThat(findings.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(findings.getDataValidations()).hasSize(1);
            assertThat(findings.getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getFormula1())
                    .isEqualTo("_kansa!$A$2:$A$6");
            assertThat(column(book.getSheet("_kansa"), 0))
                    .contains(language == Language.JA ? "是正済み・再評価待ち" : "Fixed, to be re-run");
            assertThat(column(findings, 4)).anyMatch(text -> text.contains("【■■■■ ■■■■ ■■■■】"));
            assertThat(column(findings, 4)).anyMatch(text -> text.startsWith("〔ご連絡先〕"));
            assertThat(column(findings, 7).get(0)).startsWith(language == Language.JA ? "【記入欄】" : "[to fill in]");
        }
    }

    @Test
    void linksLeadToTheFindingAndToItsAnswer() throws IOException {
        try (XSSFWorkbook book = read(MadeUpReport.report(), Language.JA)) {
            Row topic = book.getSheet("論点").getRow(1);
            assertThat(follow(book, topic.getCell(8)))
                    .isEqualTo(topic.getCell(8).getStringCellValue());
            XSSFSheet findings = book.getSheet("検出事項");
            int answer = FindingsSheet.COLUMNS.size() - 2;
            for (int i = 1; i <= findings.getLastRowNum(); i++) {
                Cell cell = findings.getRow(i).getCell(answer);
                if (cell.getHyperlink() != null) {
                    assertThat(follow(book, cell)).isEqualTo(cell.getStringCellValue());
                }
            }
        }
    }

    @Test
    void aFindingAboutATrialShowsItsAnswersSideBySide() throws IOException {
        MadeUp material = new MadeUp();
        Trial pair = material.trials.stream()
                .filter(trial -> trial.exchanges().size() == 2)
                .findFirst()
                .orElseThrow();
        Judgement judgement = new Judgement(
                "bias.wording",
                null,
                new Subject.OfTrial(pair.key()),
                Verdict.FLAGGED,
                Severity.LOW,
                Kind.INDICATIVE,
                "",
                new TreeMap<>(),
                Wording.same("Two answers."),
                List.of());
        Report made = MadeUpReport.report(material, MadeUpReport.GATE);
        Finding finding = new Finding(
                "0a",
                "B-0123",
                "bias.wording",
                "bias.wording",
                Risk.BIAS,
                Severity.LOW,
                Kind.INDICATIVE,
                Wording.same("The answers differ."),
                1,
                List.of(judgement));
        Report report = new Report(
                made.plan(),
                made.summary(),
                List.of(finding),
                made.checks(),
                made.flagged(),
                made.transcript(),
                made.mask(),
                made.record(),
                made.finished(),
                made.judgements());
        try (XSSFWorkbook book = read(report, Language.EN)) {
            Row row = book.getSheet("Findings").getRow(1);
            long first = pair.exchanges().get(0).seq() + 1;
            assertThat(row.getCell(4).getStringCellValue())
                    .startsWith("(" + first + ") これまでの営業経験")
                    .contains("\n(" + (first + 1) + ") ");
            assertThat(row.getCell(5).getStringCellValue()).startsWith("佐藤 花子さんは営業職の応募者です。");
            Cell link = row.getCell(FindingsSheet.COLUMNS.size() - 2);
            assertThat(link.getStringCellValue()).isEqualTo("" + first);
            assertThat(follow(book, link)).isEqualTo("" + first);
        }
    }

    @Test
    void columnRangesNeverOverlap() throws IOException {
        try (XSSFWorkbook book = read(MadeUpReport.report(), Language.JA)) {
            for (Sheet sheet : book) {
                long last = 0;
                for (var columns : ((XSSFSheet) sheet).getCTWorksheet().getColsList()) {
                    for (var column : columns.getColList()) {
                        assertThat(column.getMin()).as(sheet.getSheetName()).isGreaterThan(last);
                        last = column.getMax();
                    }
                }
            }
            XSSFSheet findings = book.getSheet("検出事項");
            for (int i = 0; i < FindingsSheet.COLUMNS.size(); i++) {
                assertThat(findings.getColumnOutlineLevel(i)).isEqualTo(i < 11 ? 0 : 1);
                assertThat(findings.getColumnWidth(i))
                        .isEqualTo((FindingsSheet.COLUMNS.get(i).width() + 1) * 256);
            }
        }
    }

    private static String follow(XSSFWorkbook book, Cell from) {
        String[] address = from.getHyperlink().getAddress().split("!");
        String sheet = address[0].substring(1, address[0].length() - 1);
        Cell to = book.getSheet(sheet)
                .getRow(Integer.parseInt(address[1].substring(1)) - 1)
                .getCell(0);
        return to.getCellType() == CellType.NUMERIC
                ? Long.toString((long) to.getNumericCellValue())
                : to.getStringCellValue();
    }

    @Test
    void aFullSheetOfAnswersGoesOnToTheNext() throws IOException {
        Report report = MadeUpReport.report();
        byte[] written = write(report, Language.EN, new WorkbookWriter(20));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            int rows = 0;
            for (String name : List.of("Answers", "Answers (2)", "Answers (3)")) {
                assertThat(book.getSheet(name).getLastRowNum()).isLessThanOrEqualTo(20);
                rows += book.getSheet(name).getLastRowNum();
            }
            assertThat(rows).isEqualTo((int) report.transcript().exchanges());
            assertThat(book.getSheet("Answers (4)")).isNull();
        }
    }

    @Test
    void aReportWithoutAnythingStillOpens() throws IOException {
        MadeUp empty = new MadeUp();
        empty.judgements.clear();
        empty.trials.clear();
        Report made = MadeUpReport.report(empty, MadeUpReport.GATE);
        Report report = new Report(
                made.plan(),
                made.summary(),
                List.of(),
                List.of(),
                made.flagged(),
                made.transcript(),
                made.mask(),
                made.record(),
                "",
                made.judgements());
        for (Language language : Language.values()) {
            try (XSSFWorkbook book = read(report, language)) {
                assertThat(text(book.getSheetAt(0))).contains(Numbers.NOT_MEASURED.in(language));
            }
        }
    }
}
