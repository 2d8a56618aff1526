package kansa.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a backend is opened with.
 *
 * @param name as the transcript shall call the model
 * @param target the part after the colon: a model, a file, a command
 * @param folder relative paths are resolved against it
 * @param place where it stands in the config
 * @param options the other keys of the config's entry, such as {@code base-url}, {@code api-key-env}, {@code temperature};
 *     text form of each value; headers as {@code headers.NAME}, request parameters as {@code parameters.NAME} (JSON)
 * @param environment reads an environment variable: empty when it is not set
 */
public record BackendSettings(
        String name,
        String target,
        Path folder,
        Place place,
        SortedMap<String, String> options,
        Duration timeout,
        int retries,
        Function<String, String> environment) {
    public BackendSettings {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    public String option(String key, String otherwise) {
        return options.getOrDefault(key, otherwise);
    }
}
