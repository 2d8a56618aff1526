package kansa.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Gate;
import kansa.audit.Language;
import kansa.audit.Place;
import org.jspecify.annotations.Nullable;

/**
 * An {@code audit.yaml} as written. What it does not say is empty, null or 0, so that options can fill it in.
 *
 * @param folder the file's own; every path in the file starts there
 * @param target what is audited: text by field of the cover
 * @param repeats replaces the probe sets' own when above 0
 * @param gate without {@code required}: that list follows from {@link Chosen#checks} once globs are resolved
 * @param margins risk code or check id to the share (0..1) by which a later run may be worse
 * @param settings the whole file, flat and sorted: {@code limits.concurrency} to {@code 4}, {@code probes[0]} to its text
 */
public record AuditConfig(
        Place place,
        Path folder,
        String title,
        SortedMap<String, String> target,
        List<Endpoint> backends,
        Chosen chosen,
        int repeats,
        Limits limits,
        Gate gate,
        SortedMap<String, Double> margins,
        @Nullable Path baseline,
        Output output,
        @Nullable Long seed,
        Recording recording,
        SortedMap<String, String> settings,
        SortedMap<String, Place> places) {
    public AuditConfig {
        target = Collections.unmodifiableSortedMap(new TreeMap<>(target));
        backends = List.copyOf(backends);
        margins = Collections.unmodifiableSortedMap(new TreeMap<>(margins));
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /**
     * Where a setting stands, by the names of {@link #settings}, such as {@code checks[1]} or {@code gate.rates.bias}; the
     * file as a whole when it does not say it.
     */
    public Place at(String setting) {
        return places.getOrDefault(setting, Place.of(place.file()));
    }

    /** A path of the file, absolute or starting at its folder. */
    public Path resolve(String path) {
        return folder.resolve(path);
    }

    /**
     * A way to a model.
     *
     * @param name as the transcript shall call the model; the spec when it is not named
     * @param scheme the part of the spec before the colon
     * @param target the part after it
     * @param options the other keys, see {@link kansa.audit.BackendSettings#options}
     */
    public record Endpoint(
            String name,
            String scheme,
            String target,
            SortedMap<String, String> options,
            @Nullable Duration timeout,
            @Nullable Integer retries,
            @Nullable Integer concurrency,
            Place place) {
        public Endpoint {
            options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        }
    }

    /** Paths or globs of ids as written; empty lists where the file says nothing. */
    public record Chosen(List<String> probes, List<String> rulesets, List<String> checks) {
        public Chosen {
            probes = List.copyOf(probes);
            rulesets = List.copyOf(rulesets);
            checks = List.copyOf(checks);
        }
    }

    /** Where asking stops; null means no limit, for concurrency the program's own. */
    public record Limits(
            @Nullable Integer concurrency,
            @Nullable Long requests,
            @Nullable Long tokens,
            @Nullable Double cost,
            @Nullable Duration time) {
        public static final Limits NONE = new Limits(null, null, null, null, null);
    }

    /**
     * What is written.
     *
     * @param reports formats by name; empty when not said
     * @param out the run folder, or null
     */
    public record Output(
            List<String> reports,
            @Nullable Language language,
            @Nullable Path out) {
        public Output {
            reports = List.copyOf(reports);
        }
    }

    /** How recorded answers are read: our field to the file's column, encoding, sheet. */
    public record Recording(
            SortedMap<String, String> columns,
            @Nullable String encoding,
            @Nullable String sheet) {
        public Recording {
            columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        }
    }
}
