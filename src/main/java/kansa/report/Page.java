package kansa.report;

import java.util.Locale;
import kansa.audit.Language;
import kansa.audit.Plan;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How a sheet prints: A4, one page wide, classification above, digest and page numbers below. */
final class Page {
    private static final Wording CLASSIFICATION = new Wording("Confidential", "社外秘");

    private Page() {}

    /** A table over many pages. */
    static void landscape(Sheet sheet, Report report, Language language) {
        setUp(sheet, report, language, true, 0);
    }

    /** A single page. */
    static void portrait(Sheet sheet, Report report, Language language) {
        setUp(sheet, report, language, false, 1);
        sheet.setHorizontallyCenter(true);
    }

    private static void setUp(Sheet sheet, Report report, Language language, boolean wide, int pages) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(wide);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) pages);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.45);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.45);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.7);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.65);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.HEADER, 0.3);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.FOOTER, 0.3);
        sheet.getHeader().setLeft(literal(report.plan().title()));
        sheet.getHeader().setCenter("&A");
        sheet.getHeader().setRight(literal(classification(report.plan(), language)));
        sheet.getFooter().setLeft(digest(report.transcript().digest()));
        sheet.getFooter().setRight("&P / &N");
    }

    static String classification(Plan plan, Language language) {
        return plan.target().getOrDefault("classification", CLASSIFICATION.in(language));
    }

    /** The first 16 hexadecimal digits in groups of four: what a reader compares with the run folder. */
    static String digest(String digest) {
        String first = digest.substring(0, Math.min(16, digest.length())).toLowerCase(Locale.ROOT);
        return first.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Ampersands begin codes in heads and feet; at most 100 characters, since both share 255. */
    private static String literal(String text) {
        String legal = Cells.legal(text).replaceAll("\\s+", " ");
        return (legal.length() > 100 ? legal.substring(0, 99) + "…" : legal).replace("&", "&&");
    }
}
