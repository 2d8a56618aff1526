package kansa.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import kansa.audit.Gate;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Place;
import kansa.audit.Risk;
import kansa.audit.Severity;
import kansa.file.AuditConfig.Chosen;
import kansa.file.AuditConfig.Endpoint;
import kansa.file.AuditConfig.Limits;
import kansa.file.AuditConfig.Output;
import kansa.file.AuditConfig.Recording;
import kansa.file.Shapes.Named;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code audit.yaml}. Only its form is judged here; whether a check, a file or a scheme exists is asked by those
 * who know, who point at the line with {@link AuditConfig#at}.
 */
public final class AuditFile {
    private static final String NEVER = "never";
    private static final List<Field<String>> TARGET_FIELDS = List.of(
            Field.optional("system", Scalars.text(), "what is audited"),
            Field.optional("owner", Scalars.text(), "who answers for it"),
            Field.optional("purpose", Scalars.text(), "what it is for"),
            Field.optional("users", Scalars.text(), "who uses it"),
            Field.optional("environment", Scalars.text(), "where it was asked: production, staging"),
            Field.optional("versions", Scalars.text(), "of model, system prompt, documents"),
            Field.optional("occasion", Scalars.text(), "first, regular, after a change, after an incident"),
            Field.optional("classification", Scalars.text(), "who may read the report"),
            Field.optional("retention", Scalars.text(), "how long the report is kept"));

    private static final Field<String> KIND = Field.optional("kind", Scalars.word("audit"), "what this file is");
    private static final Field<String> TITLE =
            Field.optional("title", Scalars.text(), "of the report; default the file's name");
    private static final Field<SortedMap<String, String>> TARGET = Field.optional(
            "target", Form.of(List.copyOf(TARGET_FIELDS), AuditFile::target), "what is audited; fills the cover");
    private static final Field<List<Endpoint>> BACKENDS = Field.optional(
            "backends",
            Shapes.list(EndpointForm.SHAPE, 1),
            "ways to the models: scheme:target, or a mapping with spec and more");
    private static final Field<List<String>> PROBES =
            Field.optional("probes", Shapes.texts(1), "probe sets: paths, or ids in which * stands for anything");
    private static final Field<List<String>> RULESETS =
            Field.optional("rulesets", Shapes.texts(1), "rulesets: paths, or ids in which * stands for anything");
    private static final Field<List<String>> CHECKS = Field.optional(
            "checks", Shapes.texts(1), "ids in which * stands for anything; what is named must decide everything");
    private static final Field<Integer> REPEATS =
            Field.optional("repeats", Scalars.integer(1, 10_000), "how often each variant is asked");

    private static final Field<Integer> CONCURRENCY =
            Field.optional("concurrency", Scalars.integer(1, 1024), "calls at the same time");
    private static final Field<Long> REQUESTS =
            Field.optional("requests", Scalars.whole(1, Integer.MAX_VALUE), "calls at most");
    private static final Field<Long> TOKENS =
            Field.optional("tokens", Scalars.whole(1, 1_000_000_000_000L), "tokens at most");
    private static final Field<Double> COST =
            Field.optional("cost", Scalars.number(0, 1_000_000_000), "cost at most, in the currency of the prices");
    private static final Field<Duration> TIME = Field.optional("time", Amounts.duration(), "time at most");
    private static final Field<Limits> LIMITS = Field.optional(
            "limits",
            Form.of(
                    List.of(CONCURRENCY, REQUESTS, TOKENS, COST, TIME),
                    filled -> new Limits(
                            filled.find(CONCURRENCY),
                            filled.find(REQUESTS),
                            filled.find(TOKENS),
                            filled.find(COST),
                            filled.find(TIME))),
            "where asking stops");

    private static final Shape<SortedMap<String, Double>> SHARES = Shapes.named(
                    Scalars.matching(
                            "^(" + risks() + "|[a-z][a-z0-9]*(\\.[a-z0-9][a-z0-9-]*)+)$",
                            "a risk (" + risks().replace("|", ", ") + ") or the id of a check",
                            "privacy"),
                    Amounts.share())
            .as((node, shares) -> sorted(shares));
    private static final Field<String> FAIL_ON = Field.optional(
            "fail-on",
            Scalars.word("low", "medium", "high", "critical", NEVER),
            "a finding with decisive evidence of this severity or above exceeds; default high");
    private static final Field<SortedMap<String, Double>> RATES =
            Field.optional("rates", SHARES, "highest share flagged, by risk or check: 0.05 or 5 %");
    private static final Field<SortedMap<String, Double>> UNDECIDED =
            Field.optional("undecided", SHARES, "highest share that may stay undecided, by risk or check");
    private static final Field<Gate> GATE = Field.optional(
            "gate",
            Form.of(List.of(FAIL_ON, RATES, UNDECIDED), AuditFile::gate),
            "what stops a release, fixed before the first question");
    private static final Field<SortedMap<String, Double>> MARGINS =
            Field.optional("margins", SHARES, "by how much a later run may be worse, by risk or check");

    private static final Field<String> ECHO = Field.optional(
            "echo",
            Scalars.word("prompt", "context"),
            "what an answer may repeat: only what stands in the messages, or also in the context; default context");
    private static final Field<String> PRIVACY = Field.optional(
            "privacy",
            Form.of(List.of(ECHO), filled -> filled.get(ECHO, "context")),
            "what counts as personal data of the answer's own");

    private static final Field<Double> ALPHA = Field.optional(
            "alpha", Amounts.share(), "the chance of any false alarm in a family of tests; default 0.05");
    private static final Field<Double> SHARE = Field.optional(
            "share", Amounts.share(), "smallest difference of two shares that is a finding; default 10 %");
    private static final Field<Double> RELATIVE = Field.optional(
            "relative",
            Amounts.share(),
            "smallest relative difference of lengths or amounts that is one; default 20 %");
    private static final Field<Double> EFFECT = Field.optional(
            "effect", Amounts.share(), "smallest standardised difference of ratings that is one; default 0.3");
    private static final Field<Double> IMPACT_RATIO = Field.optional(
            "impact-ratio", Amounts.share(), "a lower ratio of selection rates is pointed out; default 0.8");
    private static final Field<Integer> SELECTED =
            Field.optional("selected", Scalars.integer(1, 1000), "first places of a ranking that count; default 1");
    private static final Field<Boolean> BIAS = Field.optional(
            "bias",
            Form.of(List.of(ALPHA, SHARE, RELATIVE, EFFECT, IMPACT_RATIO, SELECTED), filled -> true),
            "from where on a difference between groups counts");

    private static final Field<String> BASELINE =
            Field.optional("baseline", Scalars.text(), "file of findings already accepted or refuted");
    private static final Field<List<String>> REPORTS = Field.optional(
            "reports", Shapes.list(Scalars.word("xlsx", "html", "junit", "sarif", "csv", "md"), 1), "formats to write");
    private static final Field<Language> LANGUAGE =
            Field.optional("language", Shapes.LANGUAGE, "the language of the reports");
    private static final Field<Long> SEED =
            Field.optional("seed", Scalars.whole(-9_007_199_254_740_991L, 9_007_199_254_740_991L), "of all chance");
    private static final Field<String> OUT = Field.optional("out", Scalars.text(), "the run folder");
    private static final Field<SortedMap<String, String>> COLUMNS = Field.optional(
            "columns",
            Shapes.named(Scalars.text(), Scalars.text()).as((node, columns) -> sorted(columns)),
            "recorded files: our field to the file's column, such as response: answer");
    private static final Field<String> ENCODING =
            Field.optional("encoding", Scalars.text(), "recorded CSV and JSONL: such as Shift_JIS; default UTF-8");
    private static final Field<String> SHEET =
            Field.optional("sheet", Scalars.text(), "recorded Excel files: the sheet");

    /** Reads everything but where the file lies. */
    static final Form<BiFunction<Path, Yaml.Mapping, AuditConfig>> FORM = Form.of(
            List.of(
                    KIND, TITLE, TARGET, BACKENDS, PROBES, RULESETS, CHECKS, REPEATS, LIMITS, GATE, MARGINS, PRIVACY,
                    BIAS, BASELINE, REPORTS, LANGUAGE, SEED, OUT, COLUMNS, ENCODING, SHEET),
            filled -> (file, root) -> config(filled, file, root));

    private AuditFile() {}

    /**
     * Reads a file; paths in it start at its folder.
     *
     * @throws InputFault with the place, what is wrong and what to write instead
     */
    public static AuditConfig read(Path path) {
        return read(path, Utf8File.bytes(path));
    }

    static AuditConfig read(Path path, byte[] bytes) {
        Yaml.Mapping root = Documents.of(path.toString(), bytes);
        KeyMaterial.refuse(root);
        return FORM.read(root, "the file").apply(path, root);
    }

    private static AuditConfig config(Filled filled, Path file, Yaml.Mapping root) {
        List<Endpoint> backends = filled.get(BACKENDS, List.of());
        Shapes.refuseTwice(
                backends.stream()
                        .map(each -> new Named<>("name", each.place(), each.name()))
                        .toList(),
                "backend name");
        Path folder = file.resolveSibling("");
        SortedMap<String, String> settings = new TreeMap<>();
        SortedMap<String, Place> places = new TreeMap<>();
        flatten("", root, settings, places);
        return new AuditConfig(
                root.place(),
                folder,
                filled.get(TITLE, stem(file)),
                filled.get(TARGET, new TreeMap<>()),
                backends,
                new Chosen(
                        filled.get(PROBES, List.of()), filled.get(RULESETS, List.of()), filled.get(CHECKS, List.of())),
                filled.get(REPEATS, 0),
                filled.get(LIMITS, Limits.NONE),
                filled.get(GATE, Gate.DEFAULT),
                filled.get(MARGINS, new TreeMap<>()),
                path(filled, BASELINE, folder),
                new Output(filled.get(REPORTS, List.of()), filled.find(LANGUAGE), path(filled, OUT, folder)),
                filled.find(SEED),
                new Recording(filled.get(COLUMNS, new TreeMap<>()), filled.find(ENCODING), filled.find(SHEET)),
                settings,
                places);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }

    private static @Nullable Path path(Filled filled, Field<String> field, Path folder) {
        String text = filled.find(field);
        return text == null ? null : folder.resolve(text);
    }

    private static SortedMap<String, String> target(Filled filled) {
        SortedMap<String, String> target = new TreeMap<>();
        for (Field<String> field : TARGET_FIELDS) {
            String text = filled.find(field);
            if (text != null) {
                target.put(field.name(), text);
            }
        }
        return target;
    }

    private static Gate gate(Filled filled) {
        String failOn = filled.get(FAIL_ON, Severity.HIGH.code());
        return new Gate(
                failOn.equals(NEVER) ? null : Severity.valueOf(failOn.toUpperCase(Locale.ROOT)),
                filled.get(RATES, new TreeMap<>()),
                filled.get(UNDECIDED, new TreeMap<>()),
                List.of());
    }

    private static String risks() {
        return String.join("|", Arrays.stream(Risk.values()).map(Risk::code).toList());
    }

    private static <V> SortedMap<String, V> sorted(List<Named<V>> named) {
        SortedMap<String, V> sorted = new TreeMap<>();
        named.forEach(each -> sorted.put(each.name(), each.value()));
        return sorted;
    }

    private static void flatten(
            String path, Yaml node, SortedMap<String, String> settings, SortedMap<String, Place> places) {
        if (!path.isEmpty()) {
            places.put(path, node.place());
        }
        if (node instanceof Yaml.Scalar scalar) {
            settings.put(path, scalar.text());
        } else if (node instanceof Yaml.Sequence sequence) {
            List<Yaml> items = sequence.items();
            for (int i = 0; i < items.size(); i++) {
                flatten(path + "[" + i + "]", items.get(i), settings, places);
            }
        } else if (node instanceof Yaml.Mapping mapping) {
            for (Yaml.Entry entry : mapping.entries()) {
                flatten(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value(), settings, places);
            }
        }
    }
}
