package kansa.report;

import java.util.List;
import kansa.audit.Language;
import kansa.audit.Severity;
import kansa.audit.Wording;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet that is one table: a head that stays, a filter, and rows as high as their text. */
final class Table {
    /** The highest row Excel knows, in points. */
    static final float HIGHEST = 409;

    private static final Wording TO_FILL = new Wording("[to fill in]", "【記入欄】");

    private final Sheet sheet;
    private final Styles styles;
    private final Language language;
    private final List<Column> columns;
    private int next;

    private Table(Sheet sheet, Styles styles, Language language, List<Column> columns) {
        this.sheet = sheet;
        this.styles = styles;
        this.language = language;
        this.columns = columns;
    }

    /** Begins a table in the first row of an empty sheet. */
    static Table begin(Sheet sheet, Styles styles, Report report, Language language, List<Column> columns) {
        Table table = new Table(sheet, styles, language, columns);
        table.head();
        Page.landscape(sheet, report, language);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.createFreezePane(1, 1);
        return table;
    }

    /** The head of a column as the sheet shows it. */
    static String head(Column column, Language language) {
        String head = column.head().in(language);
        return column.filledByPerson() ? TO_FILL.in(language) + "\n" + head : head;
    }

    private void head() {
        Row row = sheet.createRow(next++);
        double height = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.setColumnWidth(i, Math.min(255, column.width() + 1) * 256);
            Cell cell = row.createCell(i);
            cell.setCellValue(head(column, language));
            cell.setCellStyle(column.filledByPerson() ? styles.headToFill : styles.head);
            height = Math.max(height, height(head(column, language), column.width()));
        }
        row.setHeightInPoints((float) (height + 6));
    }

    /** Adds filter buttons over all rows written so far. */
    void filter() {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, next - 1), 0, columns.size() - 1));
    }

    /** The number of the next row, counted from 0. */
    int next() {
        return next;
    }

    int index(String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException(key);
    }

    Line line() {
        return new Line(sheet.createRow(next++));
    }

    /** A sentence below the table, over its whole width. */
    void note(String text) {
        Row row = sheet.createRow(next++);
        Cell cell = row.createCell(0);
        cell.setCellValue(Cells.sheet(text, language));
        cell.setCellStyle(styles.notice);
        int last = columns.size() - 1;
        if (last > 0) {
            sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, last));
        }
        int width = columns.stream().mapToInt(Column::width).sum();
        row.setHeightInPoints((float) Math.min(HIGHEST, height(text, width) + 4));
    }

    private double height(String text, int width) {
        return Columns.lines(text, width) * styles.lineHeight(text);
    }

    /** One row, filled from the left; the last call is {@link #done}. */
    final class Line {
        private final Row row;
        private int at;
        private double height;

        private Line(Row row) {
            this.row = row;
            this.height = styles.lineHeight("");
        }

        Line text(String text) {
            return text(text, styles.of(columns.get(at).look()));
        }

        Line text(String text, CellStyle style) {
            String safe = Cells.sheet(text, language);
            Cell cell = row.createCell(at);
            cell.setCellValue(safe);
            cell.setCellStyle(style);
            height = Math.max(
                    height, style.getWrapText() ? height(safe, columns.get(at).width()) : styles.lineHeight(safe));
            at++;
            return this;
        }

        Line severity(Severity severity) {
            return text(severity.title().in(language), styles.of(severity));
        }

        Line number(long number) {
            Cell cell = row.createCell(at);
            cell.setCellValue(number);
            cell.setCellStyle(styles.of(columns.get(at).look()));
            at++;
            return this;
        }

        /** A link to a cell of this book; plain text when there is no target. */
        Line link(String text, String address) {
            if (address.isEmpty()) {
                return text(text);
            }
            Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(address);
            int column = at;
            text(text, styles.link);
            row.getCell(column).setHyperlink(link);
            return this;
        }

        /** Leaves the remaining cells empty, but with their looks, and sets the height. */
        void done() {
            while (at < columns.size()) {
                row.createCell(at).setCellStyle(styles.of(columns.get(at).look()));
                at++;
            }
            row.setHeightInPoints((float) Math.min(HIGHEST, height + 3));
        }
    }
}
