package kansa.report;

import java.io.IOException;
import java.io.OutputStream;
import kansa.audit.Finding;
import kansa.audit.Language;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The Excel workbook, written as a stream: memory stays small whatever the number of answers. */
final class WorkbookWriter implements ReportWriter {
    @Override
    public void write(Report report, Language language, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            Sheet summary = book.createSheet("Summary");
            int at = 0;
            for (String line : TextSummary.of(report, language).split("\n", -1)) {
                summary.createRow(at++).createCell(0).setCellValue(Cells.sheet(line, language));
            }
            Sheet findings = book.createSheet("Findings");
            at = 0;
            for (Finding finding : report.findings()) {
                Row row = findings.createRow(at++);
                row.createCell(0).setCellValue(Cells.sheet(finding.number(), language));
                row.createCell(1).setCellValue(finding.severity().title().in(language));
                row.createCell(2).setCellValue(Cells.sheet(finding.message().in(language), language));
            }
            book.write(out);
        }
    }
}
