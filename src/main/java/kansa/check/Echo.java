package kansa.check;

/** What a model may repeat without it counting as personal data of its own. */
public enum Echo {
    /** Only what stands in the messages. */
    PROMPT,
    /** Also what stands in the context that was given or retrieved. */
    CONTEXT
}
