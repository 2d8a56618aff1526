package kansa.audit;

import java.util.List;

/** What came back: an answer, or the reason why there is none. */
public sealed interface Response {
    /**
     * What the model said.
     *
     * @param retrieved passages the system says it used
     * @param modelReturned the model version the service named, or empty
     */
    record Answer(String text, List<String> retrieved, Finish finish, String modelReturned, Usage usage)
            implements Response {
        public Answer {
            retrieved = List.copyOf(retrieved);
        }

        public static Answer of(String text) {
            return new Answer(text, List.of(), Finish.UNKNOWN, "", Usage.UNKNOWN);
        }
    }

    /**
     * No answer came.
     *
     * @param reason one line, free of keys and of personal data
     * @param retryable whether asking again may help
     */
    record NoAnswer(String reason, boolean retryable) implements Response {}
}
