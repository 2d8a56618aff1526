package kansa.audit;

import java.util.Locale;

/** What a check decided. A check that lacks what it needs makes no judgement at all ("not tested"). */
public enum Verdict {
    FLAGGED("flagged", "検出あり"),
    CLEAR("clear", "検出なし"),
    /** It should have decided and could not; a NoAnswer is always undecided. */
    UNDECIDED("undecided", "判定不能");

    private final Wording title;

    Verdict(String en, String ja) {
        title = new Wording(en, ja);
    }

    public Wording title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
