package kansa.file;

import java.util.List;
import kansa.audit.Exchange;
import kansa.audit.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One recorded row: the exchange, and what people said of it for measurement.
 *
 * @param label FLAGGED or CLEAR; null when the row carries none
 * @param spans labelled stretches of the answer; null when the row carries none (an empty list is a label too)
 * @param group what must not be separated (document, template, conversation), or empty
 * @param split {@code tune} or {@code held}, or empty
 */
public record Recorded(
        Exchange exchange,
        @Nullable Verdict label,
        @Nullable List<RecordedSpan> spans,
        String group,
        String split) {
    public Recorded {
        spans = spans == null ? null : List.copyOf(spans);
    }

    /** The text of a field by its name, for choosing and clustering rows; empty when the row has none. */
    public String field(String name) {
        var prompt = exchange.prompt();
        return switch (name) {
            case "id" -> exchange.id();
            case "model" -> prompt.trial().model();
            case "set" -> prompt.trial().set();
            case "language" -> prompt.trial().language().code();
            case "probe" -> prompt.trial().probe();
            case "variant" -> prompt.variant();
            case "repeat" -> String.valueOf(prompt.repeat());
            case "expect" -> prompt.given().expect().code();
            case "stratum", "job" ->
                prompt.given().stratum() == null ? "" : prompt.given().stratum();
            case "label" -> label == null ? "" : label.code();
            case "group" -> group;
            case "split" -> split;
            default -> JsonText.plain(exchange.extra().getOrDefault(name, ""));
        };
    }
}
