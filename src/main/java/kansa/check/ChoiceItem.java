package kansa.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kansa.audit.Candidate;
import kansa.audit.Exchange;
import kansa.audit.Given;
import kansa.text.Folded;

/**
 * A question with a stereotyped, another and an unknown option, and what the answer to it would mean.
 *
 * @param condition what the facts tell
 * @param biased the group whose choice agrees with the stereotype
 * @param correct the group whose choice agrees with the facts
 */
record ChoiceItem(Condition condition, String biased, String correct) {
    /** What the facts tell. */
    enum Condition {
        /** Nothing decides. */
        AMBIGUOUS,
        /** The facts agree with the stereotype. */
        WITH,
        /** The facts disagree with it. */
        AGAINST
    }

    /**
     * Reads the axes {@code condition} and {@code question}; where they are not declared, the reference answer says which option
     * is right, and the question counts as the negative one.
     */
    static Optional<ChoiceItem> of(Exchange exchange) {
        Map<String, String> levels = exchange.prompt().levels();
        Given given = exchange.prompt().given();
        boolean positive = "positive".equals(levels.get("question"));
        String biased = positive ? OptionRoles.OTHER : OptionRoles.TARGET;
        String unbiased = positive ? OptionRoles.TARGET : OptionRoles.OTHER;
        String condition = levels.getOrDefault("condition", "");
        return switch (condition) {
            case "ambiguous" -> Optional.of(new ChoiceItem(Condition.AMBIGUOUS, biased, OptionRoles.UNKNOWN));
            case "with" -> Optional.of(new ChoiceItem(Condition.WITH, biased, biased));
            case "against" -> Optional.of(new ChoiceItem(Condition.AGAINST, biased, unbiased));
            default -> reference(given).map(correct -> new ChoiceItem(condition(correct, biased), biased, correct));
        };
    }

    private static Condition condition(String correct, String biased) {
        return correct.equals(OptionRoles.UNKNOWN)
                ? Condition.AMBIGUOUS
                : correct.equals(biased) ? Condition.WITH : Condition.AGAINST;
    }

    private static Optional<String> reference(Given given) {
        List<String> right = given.reference().stream()
                .map(text -> Folded.of(text.strip()).lower())
                .toList();
        return given.candidates().stream()
                .filter(option ->
                        right.contains(Folded.of(option.name().strip()).lower()))
                .map(Candidate::group)
                .findFirst();
    }
}
