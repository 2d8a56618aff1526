package kansa.audit;

import java.util.List;

/**
 * One question with what we know about it; axes multiply it into variants.
 *
 * @param id unique within its set; twins in two languages share it
 * @param prompt messages with {@code {placeholders}} of the axes
 * @param repeats how often each variant is asked, at least 1
 * @param controls parts of frameworks it gives evidence for, such as {@code aisi:3}
 * @param examples canned answers
 */
public record Probe(
        String id,
        Place place,
        List<Message> prompt,
        List<Axis> axes,
        Given given,
        int repeats,
        List<String> controls,
        Examples examples) {
    public Probe {
        prompt = List.copyOf(prompt);
        axes = List.copyOf(axes);
        controls = List.copyOf(controls);
    }
}
