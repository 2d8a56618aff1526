package kansa.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One concrete message list sent to the model.
 *
 * @param variant {@code axis=level} pairs joined by {@code ;} in declared order, empty when the probe has no axes; a
 *     plain string is one axis called {@code variant}
 * @param repeat counts from 1
 * @param messages empty when a recorded row does not tell its prompt
 */
public record Prompt(TrialKey trial, String variant, int repeat, List<Message> messages, Given given) {
    public Prompt {
        messages = List.copyOf(messages);
    }

    /** The axes and levels of the variant, in declared order. */
    public Map<String, String> levels() {
        return levels(variant);
    }

    /** Reads a variant; see {@link #variant}. */
    public static Map<String, String> levels(String variant) {
        if (variant.isEmpty()) {
            return Map.of();
        }
        if (variant.indexOf('=') < 0) {
            return Map.of("variant", variant);
        }
        Map<String, String> levels = new LinkedHashMap<>();
        for (String pair : variant.split(";", -1)) {
            int equals = pair.indexOf('=');
            levels.put(equals < 0 ? "variant" : pair.substring(0, equals), pair.substring(equals + 1));
        }
        return Collections.unmodifiableMap(levels);
    }

    /** The content of the last user message, or an empty text. */
    public String question() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).role() == Role.USER) {
                return messages.get(i).content();
            }
        }
        return "";
    }
}
