package kansa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import kansa.audit.Audit;
import kansa.audit.Backend;
import kansa.audit.Check;
import kansa.audit.Expansion;
import kansa.audit.Gate;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Plan;
import kansa.audit.Plan.PlannedSource;
import kansa.audit.ProbeSet;
import kansa.backend.Jars;
import kansa.file.AuditConfig;
import kansa.file.AuditFile;
import kansa.file.RunFolder;
import org.jspecify.annotations.Nullable;

/** A run from config and options: what {@code run} and {@code ask} share. */
final class Audited {
    private final Console console;
    private final AskingOptions asking;
    private final JudgingOptions judging;
    private final Jars jars;
    private final @Nullable AuditConfig config;
    private final Run run;

    Audited(Console console, AskingOptions asking, JudgingOptions judging, Jars jars) {
        this.console = console;
        this.asking = asking;
        this.judging = judging;
        this.jars = jars;
        Path file = asking.config != null ? asking.config : asking.configOption;
        this.config = file == null ? null : AuditFile.read(file);
        this.run = new Run(console, judging, jars);
    }

    /** Runs both halves, or only the first; returns the exit code. */
    int run(boolean whole) throws IOException, InterruptedException {
        Job job = job();
        Library library = Library.of(job.rulesets(), job.folder(), jars).with(job);
        List<Check> chosen = Run.checks(library, job);
        List<String> checks = Run.ids(chosen);
        List<ProbeSet> sets = sets();
        Endpoints endpoints = Endpoints.of(config, asking.backends, folder(), jars, job.recorded());
        if (sets.isEmpty()) {
            List<Path> recorded = endpoints.recordedFiles();
            if (whole && !recorded.isEmpty() && !asking.dryRun) {
                return run.judge(job, recorded, job.recorded(), "");
            }
            if (!asking.dryRun) {
                throw InputFault.of(
                        "no probe set was named",
                        "Give --probes '*' for all built-in ones, or 'probes:' in the config; 'kansa probes list' shows them.");
            }
        }
        AskingHalf half = new AskingHalf(endpoints.names(), sets, repeats(), asking.limit);
        if (asking.dryRun) {
            return preview(job, half, checks);
        }
        try (Endpoints open = endpoints.open()) {
            List<PlannedSource> sources = new ArrayList<>(Sources.ofProbes(sets));
            sources.addAll(Sources.of(library.rulesets()));
            endpoints.recordedFiles().forEach(file -> sources.add(Sources.file("recorded", file, 0)));
            sources.addAll(open.jars());
            Plan plan = new Plan(
                    job.title(),
                    job.target(),
                    run.now().toString(),
                    Main.Version.number(),
                    half.models(),
                    sources,
                    checks,
                    Run.required(job, checks),
                    job.settings(),
                    Run.families(chosen, half.varied()),
                    half.prompts());
            RunFolder folder = RunFolder.create(job.out());
            folder.writePlan(plan);
            return ask(job, plan, folder, half, open.backends(), library, whole);
        }
    }

    private int ask(
            Job job,
            Plan plan,
            RunFolder folder,
            AskingHalf half,
            SortedMap<String, Backend> backends,
            Library library,
            boolean whole)
            throws IOException, InterruptedException {
        Interrupts interrupts = Interrupts.watched(console);
        console.tell("asking " + half.prompts() + " prompts of " + String.join(", ", plan.models()) + " into "
                + folder.path());
        Audit.Asked asked = half.ask(folder, backends, concurrency(), run.clock(), interrupts, console);
        if (!asked.complete()) {
            console.warn("kansa: asking stopped early: " + asked.early() + "; " + asked.done() + " of " + half.prompts()
                    + " prompts are in " + folder.file(RunFolder.TRANSCRIPT));
        }
        int code = asked.complete() ? 0 : Main.INCOMPLETE;
        if (whole) {
            // a signal while asking ends the asking; what was asked is judged
            BooleanSupplier stop = interrupts.getAsBoolean() ? () -> false : interrupts;
            Gate.Outcome outcome = new JudgingHalf(folder, library, console, judging.json)
                    .judge(
                            job,
                            plan,
                            half.order(),
                            asked.early(),
                            stop,
                            folder.file(RunFolder.TRANSCRIPT).toString());
            code = outcome.exitCode();
        } else {
            folder.seal();
            console.out().println(folder.path());
        }
        return interrupts.getAsBoolean() ? interrupts.exitCode() : code;
    }

    private int preview(Job job, AskingHalf half, List<String> checks) {
        StringBuilder text = new StringBuilder(job.title()).append('\n');
        for (ProbeSet set : half.sets()) {
            text.append("  ")
                    .append(set.id())
                    .append(": ")
                    .append(set.probes().size())
                    .append(" probes, ")
                    .append(Expansion.count(set, half.repeats()))
                    .append(" prompts\n");
        }
        text.append("  backends: ").append(String.join(", ", half.models())).append('\n');
        text.append("  checks: ").append(String.join(", ", checks)).append('\n');
        text.append("  prompts in all: ").append(half.prompts()).append("; nothing was asked\n");
        console.out().print(text);
        return 0;
    }

    private Job job() {
        AuditConfig said = config;
        if (said == null) {
            return run.job(
                    "audit",
                    new TreeMap<>(),
                    Path.of(""),
                    judging.rules,
                    judging.checks,
                    Gate.DEFAULT,
                    List.of(),
                    "en");
        }
        List<String> rules = new ArrayList<>();
        said.chosen().rulesets().forEach(one -> rules.add(rooted(said, one)));
        rules.addAll(judging.rules);
        Language language = said.output().language();
        Job job = run.job(
                said.title(),
                said.target(),
                said.folder(),
                rules,
                judging.checks.isEmpty() ? said.chosen().checks() : judging.checks,
                said.gate(),
                said.output().reports(),
                language == null ? "en" : language.code());
        SortedMap<String, String> settings = new TreeMap<>(said.settings());
        settings.putAll(job.settings());
        Path out = judging.out != null ? judging.out : said.output().out();
        return job.with(settings, out == null ? job.out() : out, Endpoints.recording(said, judging));
    }

    /** A ruleset or probe set of the config: a path starts at the config's folder, an id stays an id. */
    private static String rooted(AuditConfig said, String pathOrId) {
        return Library.isPath(pathOrId, said.folder())
                ? said.resolve(pathOrId).normalize().toString()
                : pathOrId;
    }

    private Path folder() {
        AuditConfig said = config;
        return said == null ? Path.of("") : said.folder();
    }

    private List<ProbeSet> sets() {
        AuditConfig said = config;
        if (!asking.probes.isEmpty() || said == null) {
            return Library.probes(asking.probes, Path.of(""));
        }
        return Library.probes(said.chosen().probes(), said.folder());
    }

    private int repeats() {
        AuditConfig said = config;
        return asking.repeats > 0 ? asking.repeats : said == null ? 0 : said.repeats();
    }

    private int concurrency() {
        Integer option = judging.concurrency;
        if (option != null) {
            return JudgingOptions.positive(option);
        }
        AuditConfig said = config;
        Integer configured = said == null ? null : said.limits().concurrency();
        return configured == null ? 4 : JudgingOptions.positive(configured);
    }
}
