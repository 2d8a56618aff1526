package kansa.report;

import java.util.List;
import kansa.audit.Language;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * What lets a filled-in book be read back whatever its language and whatever happens to its heads: the decisions with
 * their codes, the heads with their keys, and the digest of the transcript.
 */
final class HiddenSheet {
    /** A reviewer's choices, code and text. */
    record Decision(String code, Wording title) {}

    static final List<Decision> DECISIONS = List.of(
            new Decision("confirmed", new Wording("Confirmed", "指摘とする")),
            new Decision("false-alarm", new Wording("False alarm", "誤検出")),
            new Decision("undecided", new Wording("Undecided yet", "判断保留")),
            new Decision("accepted", new Wording("Risk accepted", "リスク受容")),
            new Decision("fixed", new Wording("Fixed, to be re-run", "是正済み・再評価待ち")));

    private HiddenSheet() {}

    /** Where the drop-downs find their choices. A range, since a list in the cell rule could hold no comma. */
    static String decisions() {
        return Sheets.HIDDEN + "!$A$2:$A$" + (DECISIONS.size() + 1);
    }

    static void write(Workbook book, Report report, Language language) {
        Sheet sheet = book.getSheet(Sheets.HIDDEN);
        cells(sheet.createRow(0), "decision", "code", "sheet", "head", "key", "transcript", "language");
        int rows = Math.max(DECISIONS.size(), FindingsSheet.COLUMNS.size() + TopicsSheet.COLUMNS.size());
        for (int i = 0; i < rows; i++) {
            Row row = sheet.createRow(i + 1);
            if (i < DECISIONS.size()) {
                row.createCell(0).setCellValue(DECISIONS.get(i).title().in(language));
                row.createCell(1).setCellValue(DECISIONS.get(i).code());
            }
            boolean finding = i < FindingsSheet.COLUMNS.size();
            Column column =
                    finding ? FindingsSheet.COLUMNS.get(i) : TopicsSheet.COLUMNS.get(i - FindingsSheet.COLUMNS.size());
            row.createCell(2).setCellValue((finding ? Sheets.FINDINGS : Sheets.TOPICS).title(language));
            row.createCell(3).setCellValue(Table.head(column, language));
            row.createCell(4).setCellValue(column.key());
            if (i == 0) {
                row.createCell(5).setCellValue(report.transcript().digest());
                row.createCell(6).setCellValue(language.code());
            }
        }
        book.setSheetHidden(book.getSheetIndex(sheet), true);
    }

    private static void cells(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
