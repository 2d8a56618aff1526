package kansa.report;

import kansa.audit.Language;
import kansa.audit.Wording;

/** The sheets of the workbook, in order, by the names a reader sees. */
enum Sheets {
    SUMMARY("Summary", "総括"),
    TOPICS("Topics", "論点"),
    FINDINGS("Findings", "検出事項"),
    CONTRASTS("Contrasts", "属性間比較"),
    LANGUAGES("Languages", "言語間比較"),
    SELECTION("Selection", "候補者の選択率"),
    CHOICE("Choice", "選択肢の偏り"),
    ANSWERS("Answers", "応答一覧"),
    CHECKS("Checks", "チェック項目"),
    RECORD("Run record", "実施記録"),
    GLOSSARY("Glossary", "用語集");

    /** The hidden sheet of drop-down texts and column keys; its name is the same in both languages. */
    static final String HIDDEN = "_kansa";

    private final Wording title;

    Sheets(String en, String ja) {
        title = new Wording(en, ja);
    }

    String title(Language language) {
        return title.in(language);
    }

    /** Answers go on to further sheets when one is full: {@code Answers (2)}. */
    String title(Language language, int part) {
        return part == 0 ? title(language) : title(language) + " (" + (part + 1) + ")";
    }

    /** The address of a cell for a link within the book. */
    static String address(String sheet, String column, int row) {
        return "'" + sheet + "'!" + column + (row + 1);
    }
}
