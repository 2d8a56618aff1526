package kansa.audit;

import java.util.Locale;

/** Which worry a probe or check belongs to. */
public enum Risk {
    BIAS("Bias", "偏り・差別"),
    PRIVACY("Privacy", "プライバシー"),
    FACTUALITY("Factuality", "事実との不一致"),
    MISUSE("Misuse", "誤用・悪用"),
    ROBUSTNESS("Robustness", "安定性");

    private final Wording title;

    Risk(String en, String ja) {
        title = new Wording(en, ja);
    }

    public Wording title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
