package kansa.check;

import java.util.Locale;

/** What a model may repeat without it counting as personal data of its own. */
public enum Echo {
    /** Only what stands in the messages. */
    PROMPT,
    /** Also what stands in the context that was given or retrieved. */
    CONTEXT;

    /** As written in options and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
