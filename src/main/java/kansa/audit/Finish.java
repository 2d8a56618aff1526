package kansa.audit;

import java.util.Locale;

/** Why the model stopped. */
public enum Finish {
    /** It came to an end. */
    STOP,
    /** It was cut off by a length limit. */
    LENGTH,
    /** A safety filter of the service stopped it. */
    FILTER,
    /** Not said, or said in other words. */
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the words services use: stop, end_turn, length, max_tokens, content_filter. */
    public static Finish of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "stop", "end_turn", "stop_sequence", "eos" -> STOP;
            case "length", "max_tokens" -> LENGTH;
            case "filter", "content_filter", "safety", "refusal" -> FILTER;
            default -> UNKNOWN;
        };
    }
}
