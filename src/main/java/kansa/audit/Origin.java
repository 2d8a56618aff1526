package kansa.audit;

/** Where content comes from: all plain text, empty when not said; {@code reviewed} is an ISO date. */
public record Origin(String source, String licence, String author, String reviewed) {
    public static final Origin UNKNOWN = new Origin("", "", "", "");
}
