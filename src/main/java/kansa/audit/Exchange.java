package kansa.audit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Prompt, given and response together.
 *
 * @param seq line number in the transcript, from 0
 * @param id the recorded row's id, or {@code model/set/language/probe/variant/repeat} for asked ones
 * @param turns live intermediate answers of a multi-turn probe, in order
 * @param at when the answer arrived, ISO-8601 UTC; empty when not known
 * @param extra unknown fields of a recorded row, name to JSON text
 */
public record Exchange(
        long seq,
        String id,
        Prompt prompt,
        Response response,
        List<String> turns,
        String at,
        SortedMap<String, String> extra) {
    public Exchange {
        turns = List.copyOf(turns);
        extra = Collections.unmodifiableSortedMap(new TreeMap<>(extra));
    }

    /** For asking and for tests: no turns, no time, no extra. */
    public static Exchange of(String id, Prompt prompt, Response response) {
        return new Exchange(0, id, prompt, response, List.of(), "", new TreeMap<>());
    }

    /** Context given with the prompt, and the passages the system says it retrieved. */
    public List<String> context() {
        if (response instanceof Response.Answer answer && !answer.retrieved().isEmpty()) {
            List<String> all = new java.util.ArrayList<>(prompt.given().context());
            all.addAll(answer.retrieved());
            return List.copyOf(all);
        }
        return prompt.given().context();
    }
}
