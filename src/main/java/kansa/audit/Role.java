package kansa.audit;

import java.util.Locale;

/** Who speaks a message, in the words of every chat interface. */
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
