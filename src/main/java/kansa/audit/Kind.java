package kansa.audit;

import java.util.Locale;

/** What kind of evidence a judgement rests on; only {@link #DECISIVE} stops a release by default. */
public enum Kind {
    /** Exact: a checksum together with context, an exact secret or canary. */
    DECISIVE("decisive", "決定的"),
    /** A tested difference over many answers. */
    STATISTICAL("statistical", "統計的"),
    /** A pattern, list or classifier: a reason to look. */
    INDICATIVE("indicative", "推定");

    private final Wording title;

    Kind(String en, String ja) {
        title = new Wording(en, ja);
    }

    public Wording title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
