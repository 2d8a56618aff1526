package kansa.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import kansa.audit.Language;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The Excel workbook. Answers and findings go to disk row by row, so memory stays small whatever their number; widths and
 * heights come from character counts, never from fonts; the same run gives parts of the same content.
 */
final class WorkbookWriter implements ReportWriter {
    private static final int WINDOW = 100;
    /** Up to here no part can pass 4 GB, so the book needs no 64-bit zip, which some readers do not know. */
    private static final long SMALL = 100_000;

    private final int rows;

    WorkbookWriter() {
        this(AnswersSheet.ROWS);
    }

    /** With another number of answers a sheet. */
    WorkbookWriter(int rows) {
        this.rows = rows;
    }

    @Override
    public void write(Report report, Language language, OutputStream out) throws IOException {
        try (XSSFWorkbook small = new XSSFWorkbook()) {
            sheets(small, report, language);
            properties(small, report, language);
            Styles styles = new Styles(small, language);
            try (SXSSFWorkbook book = new SXSSFWorkbook(small, WINDOW)) {
                if (report.transcript().exchanges() <= SMALL) {
                    book.setZip64Mode(Zip64Mode.AsNeeded);
                }
                TopicIndex topics = new TopicIndex(report);
                AnswersSheet answers = new AnswersSheet(report, language, rows);
                AnswersSheet.Positions positions =
                        answers.write(part -> book.getSheet(Sheets.ANSWERS.title(language, part)), styles);
                Map<String, String> addresses = new FindingsSheet(report, language, answers, positions, topics)
                        .write(book.getSheet(Sheets.FINDINGS.title(language)), styles);
                FindingsSheet.outline(small.getSheet(Sheets.FINDINGS.title(language)));
                SummarySheet.write(small.getSheet(Sheets.SUMMARY.title(language)), styles, report, language, topics);
                TopicsSheet.write(
                        small.getSheet(Sheets.TOPICS.title(language)), styles, report, language, topics, addresses);
                if (ContrastsSheet.needed(report)) {
                    ContrastsSheet.write(small.getSheet(Sheets.CONTRASTS.title(language)), styles, report, language);
                }
                if (LanguagesSheet.needed(report)) {
                    LanguagesSheet.write(small.getSheet(Sheets.LANGUAGES.title(language)), styles, report, language);
                }
                if (SelectionSheet.needed(report)) {
                    SelectionSheet.write(small.getSheet(Sheets.SELECTION.title(language)), styles, report, language);
                }
                if (ChoiceSheet.needed(report)) {
                    ChoiceSheet.write(small.getSheet(Sheets.CHOICE.title(language)), styles, report, language);
                }
                ChecksSheet.write(small.getSheet(Sheets.CHECKS.title(language)), styles, report, language);
                RecordSheet.write(small.getSheet(Sheets.RECORD.title(language)), styles, report, language);
                GlossarySheet.write(small.getSheet(Sheets.GLOSSARY.title(language)), styles, report, language);
                HiddenSheet.write(small, report, language);
                small.setActiveSheet(0);
                book.write(out);
                out.flush();
            }
        }
    }

    private void sheets(XSSFWorkbook book, Report report, Language language) {
        for (Sheets sheet : Sheets.values()) {
            if (sheet == Sheets.ANSWERS) {
                int parts = AnswersSheet.parts(report.transcript().exchanges(), rows);
                for (int part = 0; part < parts; part++) {
                    book.createSheet(sheet.title(language, part));
                }
            } else if (needed(sheet, report)) {
                book.createSheet(sheet.title(language));
            }
        }
        book.createSheet(Sheets.HIDDEN);
    }

    private static boolean needed(Sheets sheet, Report report) {
        return switch (sheet) {
            case CONTRASTS -> ContrastsSheet.needed(report);
            case LANGUAGES -> LanguagesSheet.needed(report);
            case SELECTION -> SelectionSheet.needed(report);
            case CHOICE -> ChoiceSheet.needed(report);
            default -> true;
        };
    }

    private static void properties(XSSFWorkbook book, Report report, Language language) {
        POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
        core.setTitle(Cells.legal(report.plan().title()));
        core.setCreator("Kansa " + report.plan().version());
        core.setCategory(Cells.legal(Page.classification(report.plan(), language)));
        core.setIdentifier(report.transcript().digest());
        Optional<Date> at = instant(report.finished());
        core.setCreated(at);
        core.setModified(at);
    }

    /** The run's time; the beginning of the epoch when it is not known, so that two books stay alike. */
    private static Optional<Date> instant(String at) {
        try {
            return Optional.of(Date.from(Instant.parse(at)));
        } catch (DateTimeParseException e) {
            return Optional.of(new Date(0));
        }
    }
}
