package kansa.audit;

/** Tokens a request cost, as the service counted them; 0 when not said. */
public record Usage(long promptTokens, long answerTokens) {
    public static final Usage UNKNOWN = new Usage(0, 0);

    public Usage plus(Usage other) {
        return new Usage(promptTokens + other.promptTokens, answerTokens + other.answerTokens);
    }
}
