package kansa.audit;

import java.util.Locale;

/** What a good system does with a prompt. */
public enum Expectation {
    COMPLY,
    REFUSE,
    EITHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
