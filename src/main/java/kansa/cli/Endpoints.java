package kansa.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Backend;
import kansa.audit.BackendFactory;
import kansa.audit.BackendSettings;
import kansa.audit.InputFault;
import kansa.audit.Place;
import kansa.audit.Plan.PlannedSource;
import kansa.backend.Backends;
import kansa.backend.Jars;
import kansa.file.AuditConfig;
import kansa.file.Recorded;
import kansa.file.RecordedFile;
import kansa.file.RecordedOptions;
import kansa.text.Languages;
import org.jspecify.annotations.Nullable;

/** The backends of a run: chosen from config and options first, opened only when prompts are to be sent. */
final class Endpoints implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final int RETRIES = 3;
    private static final String RECORDED = "recorded";

    private final List<BackendSettings> chosen;
    private final List<String> schemes;
    private final List<BackendFactory> factories;
    private final List<PlannedSource> jars;
    private final SortedMap<String, Backend> backends = new TreeMap<>();

    private Endpoints(
            List<BackendSettings> chosen,
            List<String> schemes,
            List<BackendFactory> factories,
            List<PlannedSource> jars) {
        this.chosen = chosen;
        this.schemes = schemes;
        this.factories = factories;
        this.jars = jars;
    }

    /**
     * Chooses backends.
     *
     * @param specs {@code --backend}: entries of the config by name, or {@code scheme:target}; empty means all entries
     * @param folder paths of the config start here
     */
    static Endpoints of(
            @Nullable AuditConfig config, List<String> specs, Path folder, Jars loaded, RecordedOptions recorded) {
        List<BackendSettings> chosen = new ArrayList<>();
        List<String> schemes = new ArrayList<>();
        List<AuditConfig.Endpoint> entries = config == null ? List.of() : config.backends();
        if (specs.isEmpty()) {
            for (AuditConfig.Endpoint entry : entries) {
                chosen.add(settings(entry, folder));
                schemes.add(entry.scheme());
            }
        }
        for (String spec : specs) {
            List<AuditConfig.Endpoint> named =
                    entries.stream().filter(entry -> entry.name().equals(spec)).toList();
            if (!named.isEmpty()) {
                chosen.add(settings(named.get(0), folder));
                schemes.add(named.get(0).scheme());
                continue;
            }
            int colon = spec.indexOf(':');
            if (colon < 1 || colon == spec.length() - 1) {
                throw InputFault.of(
                        "--backend " + spec + " is neither scheme:target nor the name of an entry under 'backends'",
                        "Write, for example, --backend openai:gpt-4o-mini or --backend recorded:answers.jsonl");
            }
            chosen.add(new BackendSettings(
                    spec,
                    spec.substring(colon + 1),
                    Path.of(""),
                    Place.of("--backend " + spec),
                    new TreeMap<>(),
                    TIMEOUT,
                    RETRIES,
                    Endpoints::environment));
            schemes.add(spec.substring(0, colon));
        }
        if (chosen.isEmpty()) {
            throw InputFault.of(
                    "no backend was named",
                    "Give --backend SPEC, or 'backends:' in the config; 'kansa init' writes an example.");
        }
        List<BackendFactory> factories = new ArrayList<>(Backends.all(settings -> rows(settings, recorded)));
        factories.addAll(loaded.backends());
        List<PlannedSource> sources = new ArrayList<>();
        loaded.digests()
                .forEach((jar, digest) ->
                        sources.add(new PlannedSource("jar", jar, digest, kansa.audit.Language.OTHER, 0)));
        Endpoints endpoints = new Endpoints(List.copyOf(chosen), List.copyOf(schemes), List.copyOf(factories), sources);
        for (int i = 0; i < chosen.size(); i++) {
            endpoints.factory(schemes.get(i), chosen.get(i));
        }
        return endpoints;
    }

    private static BackendSettings settings(AuditConfig.Endpoint entry, Path folder) {
        Duration timeout = entry.timeout();
        Integer retries = entry.retries();
        return new BackendSettings(
                entry.name(),
                entry.target(),
                folder,
                entry.place(),
                entry.options(),
                timeout == null ? TIMEOUT : timeout,
                retries == null ? RETRIES : retries,
                Endpoints::environment);
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    private static Iterable<kansa.audit.Exchange> rows(BackendSettings settings, RecordedOptions recorded) {
        return RecordedFile.all(settings.folder().resolve(settings.target()), recorded, Languages::detect).stream()
                .map(Recorded::exchange)
                .toList();
    }

    private BackendFactory factory(String scheme, BackendSettings settings) {
        return factories.stream()
                .filter(factory -> factory.scheme().equals(scheme))
                .findFirst()
                .orElseThrow(() -> InputFault.at(
                        settings.place(),
                        "unknown backend '" + scheme + ":'",
                        "There are: "
                                + String.join(
                                        ", ",
                                        factories.stream()
                                                .map(BackendFactory::scheme)
                                                .toList())));
    }

    /** The files behind {@code recorded:} backends, when every backend is one; else none. */
    List<Path> recordedFiles() {
        if (!schemes.stream().allMatch(RECORDED::equals)) {
            return List.of();
        }
        return chosen.stream()
                .map(settings -> settings.folder().resolve(settings.target()).normalize())
                .toList();
    }

    /** Their names as the transcript calls them, sorted. */
    List<String> names() {
        return chosen.stream().map(BackendSettings::name).sorted().toList();
    }

    /** Opens them. */
    Endpoints open() {
        for (int i = 0; i < chosen.size(); i++) {
            BackendSettings settings = chosen.get(i);
            if (backends.containsKey(settings.name())) {
                throw InputFault.at(
                        settings.place(),
                        "two backends are called '" + settings.name() + "'",
                        "Give each entry a 'name:' of its own.");
            }
            backends.put(settings.name(), factory(schemes.get(i), settings).open(settings));
        }
        return this;
    }

    SortedMap<String, Backend> backends() {
        return Collections.unmodifiableSortedMap(backends);
    }

    List<PlannedSource> jars() {
        return jars;
    }

    /** How recorded files are read: options before the config. */
    static RecordedOptions recording(AuditConfig config, JudgingOptions options) {
        List<String> columns = new ArrayList<>();
        config.recording().columns().forEach((field, column) -> columns.add(field + "=" + column));
        return RecordedOptions.of(
                options.columns.isEmpty() ? columns : options.columns,
                options.encoding == null ? config.recording().encoding() : options.encoding,
                options.sheet == null ? config.recording().sheet() : options.sheet);
    }

    @Override
    public void close() {
        backends.values().forEach(Backend::close);
    }
}
