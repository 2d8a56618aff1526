package kansa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kansa.audit.Check;
import kansa.audit.Exchange;
import kansa.audit.Gate;
import kansa.audit.Plan;
import kansa.audit.Plan.PlannedSource;
import kansa.audit.Progress;
import kansa.audit.RunCheck;
import kansa.audit.TestFamily;
import kansa.audit.Varied;
import kansa.backend.Jars;
import kansa.file.RecordedFile;
import kansa.file.RecordedOptions;
import kansa.file.RunFolder;
import kansa.file.TranscriptFile;
import kansa.file.TranscriptWriter;
import kansa.text.Languages;

/** One run over recorded answers: rows become the transcript of a new folder, which is then judged. */
final class Run {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Console console;
    private final JudgingOptions options;
    private final Jars jars;
    private final Clock clock;

    Run(Console console, JudgingOptions options, Jars jars) {
        this.console = console;
        this.options = options;
        this.jars = jars;
        this.clock = Clock.systemUTC();
    }

    /** What is to be done: the config's values where no option says otherwise. */
    Job job(
            String title,
            SortedMap<String, String> target,
            Path folder,
            List<String> rules,
            List<String> checks,
            Gate configured,
            List<String> formats,
            String lang) {
        Gate gate = options.gate(configured);
        String language = options.lang;
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("language", language == null ? lang : language);
        settings.put(
                "gate.fail-on", gate.failOn() == null ? "never" : gate.failOn().code());
        gate.rates().forEach((name, share) -> settings.put("gate.rates." + name, share.toString()));
        gate.undecided().forEach((name, share) -> settings.put("gate.undecided." + name, share.toString()));
        String echo = options.echo();
        if (echo != null) {
            settings.put(Job.ECHO, echo);
        }
        Path out = options.out;
        return new Job(
                title,
                target,
                folder,
                out != null ? out : Path.of("kansa-out", fileName(title) + "-" + STAMP.format(clock.instant())),
                rules,
                checks,
                gate,
                options.formats(formats),
                Talking.language(language == null ? lang : language),
                options.workers(),
                options.recorded(),
                settings);
    }

    private static String fileName(String title) {
        String name = title.strip().replaceAll("[\\\\/:*?\"<>|\\s\\p{Cntrl}]+", "-");
        return name.length() > 60 ? name.substring(0, 60) : name;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Clock clock() {
        return clock;
    }

    /** Judges recorded files; returns the exit code. {@code early} says why they are not all that was planned, or is empty. */
    int judge(Job job, List<Path> files, RecordedOptions recorded, String early)
            throws IOException, InterruptedException {
        Interrupts interrupts = Interrupts.watched(console);
        String again = files.stream().map(Path::toString).collect(Collectors.joining(" "));
        Library library = Library.of(job.rulesets(), job.folder(), jars).with(job);
        List<Check> chosen = checks(library, job);
        List<String> checks = ids(chosen);
        Varied.Gathering varied = new Varied.Gathering();
        SortedSet<String> models = new TreeSet<>();
        List<PlannedSource> sources = new ArrayList<>(Sources.of(library.rulesets()));
        long rows = 0;
        for (Path file : files) {
            long before = rows;
            rows += scan(file, recorded, models, varied, interrupts);
            sources.add(
                    Sources.file(TranscriptFile.isTranscript(file) ? "transcript" : "recorded", file, rows - before));
        }
        if (interrupts.getAsBoolean()) {
            console.warn("kansa: stopped while reading; nothing was judged or written; to judge: kansa judge " + again);
            return interrupts.exitCode();
        }
        Plan plan = new Plan(
                job.title(),
                job.target(),
                now().toString(),
                Main.Version.number(),
                List.copyOf(models),
                sources,
                checks,
                required(job, checks),
                job.settings(),
                families(chosen, varied.all()),
                rows);
        RunFolder run = RunFolder.create(job.out());
        run.writePlan(plan);
        Progress progress = console.progress("reading");
        long total = rows;
        long[] done = {0};
        try (TranscriptWriter writer = run.createTranscript(false)) {
            copy(files, recorded, interrupts, exchange -> {
                writer.append(exchange);
                progress.at(++done[0], total);
            });
        }
        boolean read = done[0] == total;
        Gate.Outcome outcome = new JudgingHalf(run, library, console, options.json)
                .judge(
                        job,
                        plan,
                        List.of(),
                        read ? early : "reading ended after " + done[0] + " of " + total + " rows",
                        interrupts,
                        read ? run.file(RunFolder.TRANSCRIPT).toString() : again);
        return interrupts.getAsBoolean() ? interrupts.exitCode() : outcome.exitCode();
    }

    /** Reads a file once to its end before anything is written, so that a fault in the last row costs no half run. */
    private static long scan(
            Path file,
            RecordedOptions recorded,
            SortedSet<String> models,
            Varied.Gathering varied,
            BooleanSupplier stop) {
        long[] rows = {0};
        copy(List.of(file), recorded, stop, exchange -> {
            rows[0]++;
            models.add(exchange.prompt().trial().model());
            varied.accept(exchange.prompt());
        });
        return rows[0];
    }

    /** Hands every row on, or only the first ones once the user wants no more. */
    private static void copy(
            List<Path> files, RecordedOptions recorded, BooleanSupplier stop, Consumer<Exchange> sink) {
        Consumer<Exchange> going = exchange -> {
            if (stop.getAsBoolean()) {
                throw new Interrupts.Stopped();
            }
            sink.accept(exchange);
        };
        List<Path> rows = new ArrayList<>();
        try {
            for (Path file : files) {
                if (TranscriptFile.isTranscript(file)) {
                    try (TranscriptFile said = TranscriptFile.open(file)) {
                        for (int row = 0; row < said.exchanges(); row++) {
                            going.accept(said.exchange(row));
                        }
                    }
                } else {
                    rows.add(file);
                }
            }
            if (!rows.isEmpty()) {
                RecordedFile.read(rows, recorded, Languages::detect, row -> going.accept(row.exchange()));
            }
        } catch (Interrupts.Stopped early) {
            return;
        }
    }

    /** The checks that will judge; a glob that chooses none is a fault before anything is written. */
    static List<Check> checks(Library library, Job job) {
        return library.checks(job.checks()).get();
    }

    static List<String> ids(List<Check> checks) {
        return checks.stream().map(check -> check.about().id()).toList();
    }

    /** The tests that checks over the run will make of these probes. */
    static List<TestFamily> families(List<Check> checks, List<Varied> varied) {
        List<TestFamily> families = new ArrayList<>();
        for (Check check : checks) {
            if (check instanceof RunCheck run) {
                families.addAll(run.families(varied));
            }
        }
        return families;
    }

    /** The gate with the checks the user named by their full id as required; a glob names none. */
    static Gate required(Job job, List<String> checks) {
        Gate gate = job.gate();
        List<String> required = new ArrayList<>(gate.required());
        checks.stream()
                .filter(check -> job.checks().contains(check) && !required.contains(check))
                .forEach(required::add);
        return new Gate(gate.failOn(), gate.rates(), gate.undecided(), required);
    }
}
