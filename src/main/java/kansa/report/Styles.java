package kansa.report;

import java.util.EnumMap;
import java.util.Map;
import kansa.audit.Language;
import kansa.audit.Severity;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The looks of a book. Every colour repeats what a word already says, and dark means worse, so that a copy in black and
 * white reads the same.
 *
 * <p>Fonts: Yu Gothic for Japanese books (part of Windows, of macOS and of Office; elsewhere the character set hint leads
 * to a Japanese font such as Noto Sans CJK JP), Arial for English ones (part of Windows and macOS; Liberation Sans has its
 * measures), where Japanese quotations fall back to the system's Japanese font.
 */
final class Styles {
    static final short SIZE = 10;
    private static final String INK = "1F2937";
    private static final String LINE = "BFC5CE";

    private final XSSFWorkbook book;
    private final Language language;
    private final Map<Look, XSSFCellStyle> cells = new EnumMap<>(Look.class);
    private final Map<Severity, XSSFCellStyle> severities = new EnumMap<>(Severity.class);
    private final Map<Overview.Level, XSSFCellStyle> bands = new EnumMap<>(Overview.Level.class);
    final CellStyle head;
    final CellStyle headToFill;
    final CellStyle title;
    final CellStyle subtitle;
    final CellStyle section;
    final CellStyle plain;
    final CellStyle label;
    final CellStyle value;
    final CellStyle notice;
    final CellStyle link;
    final CellStyle strong;
    final CellStyle figure;

    Styles(XSSFWorkbook book, Language language) {
        this.book = book;
        this.language = language;
        prepare(book.getFontAt(0));
        for (Look look : Look.values()) {
            cells.put(look, cell(look));
        }
        severities.put(Severity.CRITICAL, word("8B0A14", "FFFFFF", true));
        severities.put(Severity.HIGH, word("F2A56B", INK, true));
        severities.put(Severity.MEDIUM, word("FBE3CF", INK, false));
        severities.put(Severity.LOW, word("FFFFFF", INK, false));
        bands.put(Overview.Level.EXCEEDED, band("8B0A14", "FFFFFF"));
        bands.put(Overview.Level.INCOMPLETE, band("3F4650", "FFFFFF"));
        bands.put(Overview.Level.WITHIN, band("E6F0E4", INK));
        head = head("DCE3EE");
        headToFill = head("FFE08A");
        title = text(font(16, true, INK), false);
        subtitle = text(font(10, false, "5B6470"), false);
        section = section();
        plain = text(font(SIZE, false, INK), true);
        label = bordered(fill(text(font(SIZE, false, "374151"), true), "F1F3F6"));
        value = bordered(text(font(SIZE, false, INK), true));
        notice = text(font(9, false, "374151"), true);
        link = bordered(text(underlined(), false));
        strong = bordered(text(font(SIZE, true, INK), true));
        figure = figure();
    }

    CellStyle of(Look look) {
        return of(cells, look);
    }

    CellStyle of(Severity severity) {
        return of(severities, severity);
    }

    CellStyle of(Overview.Level level) {
        return of(bands, level);
    }

    /** Points one line of wrapped text takes; Japanese stands higher, also within an English book. */
    double lineHeight(String text) {
        return language == Language.JA || Columns.wide(text) ? 16.5 : 13.5;
    }

    private static <K> CellStyle of(Map<K, XSSFCellStyle> styles, K key) {
        XSSFCellStyle style = styles.get(key);
        if (style == null) {
            throw new IllegalStateException("no style for " + key);
        }
        return style;
    }

    private XSSFCellStyle cell(Look look) {
        boolean fills = look == Look.FILL || look == Look.FILL_DATE;
        XSSFCellStyle style = bordered(text(font(SIZE, false, INK), look == Look.TEXT || look == Look.FILL));
        if (look == Look.NUMBER) {
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setIndention((short) 1);
            style.setDataFormat(book.createDataFormat().getFormat("#,##0"));
        }
        if (look == Look.FILL_DATE) {
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        }
        return fills ? fill(style, "FFFBE3") : style;
    }

    private XSSFCellStyle word(String ground, String ink, boolean bold) {
        XSSFCellStyle style = bordered(fill(text(font(SIZE, bold, ink), true), ground));
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle band(String ground, String ink) {
        XSSFCellStyle style = bordered(fill(text(font(12, true, ink), true), ground));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    private XSSFCellStyle head(String ground) {
        XSSFCellStyle style = bordered(fill(text(font(SIZE, true, INK), true), ground));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle section() {
        XSSFCellStyle style = text(font(11, true, "1F3A5F"), false);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setBottomBorderColor(colour("1F3A5F"));
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        return style;
    }

    private XSSFCellStyle figure() {
        XSSFCellStyle style = text(font(9, false, "5B6470"), false);
        style.setDataFormat(book.createDataFormat().getFormat("0.0%"));
        return style;
    }

    private XSSFCellStyle text(XSSFFont font, boolean wrapped) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle fill(XSSFCellStyle style, String ground) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(ground));
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
        return style;
    }

    private XSSFFont font(int size, boolean bold, String ink) {
        XSSFFont font = book.createFont();
        prepare(font);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour(ink));
        return font;
    }

    private XSSFFont underlined() {
        XSSFFont font = font(SIZE, false, "1F4E8C");
        font.setUnderline(XSSFFont.U_SINGLE);
        return font;
    }

    private void prepare(XSSFFont font) {
        font.setFontName(language == Language.JA ? "Yu Gothic" : "Arial");
        font.setFontHeightInPoints(SIZE);
        font.setScheme(FontScheme.NONE);
        font.setFamily(FontFamily.SWISS);
        if (language == Language.JA) {
            font.setCharSet(128);
        }
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(hex), new DefaultIndexedColorMap());
    }
}
