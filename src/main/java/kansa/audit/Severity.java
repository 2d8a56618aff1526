package kansa.audit;

import java.util.Locale;

/** How bad a finding is, from least to worst. */
public enum Severity {
    LOW("low", "低"),
    MEDIUM("medium", "中"),
    HIGH("high", "高"),
    CRITICAL("critical", "重大");

    private final Wording title;

    Severity(String en, String ja) {
        title = new Wording(en, ja);
    }

    public Wording title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    public Severity worse(Severity other) {
        return atLeast(other) ? this : other;
    }
}
