package kansa.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kansa.audit.About;
import kansa.audit.Audit;
import kansa.audit.Check;
import kansa.audit.Finding;
import kansa.audit.Gate;
import kansa.audit.InputFault;
import kansa.audit.Judged;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Mask;
import kansa.audit.Plan;
import kansa.audit.Risk;
import kansa.audit.Subject;
import kansa.audit.Summary;
import kansa.audit.Transcript;
import kansa.audit.TrialKey;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import kansa.check.HiddenSpans;
import kansa.check.Hiding;
import kansa.check.Masker;
import kansa.file.RunFolder;
import kansa.file.RunJudgementWriter;
import kansa.file.RunJudging;
import kansa.file.TranscriptFile;
import kansa.report.Format;
import kansa.report.Report;
import kansa.report.TextSummary;
import kansa.stats.Intervals;

/** The second half of a run, from a transcript in its folder to the reports and the exit code. */
final class JudgingHalf {
    private final RunFolder run;
    private final Library library;
    private final Console console;
    private final boolean json;

    /** @param json the summary goes to standard output as JSON */
    JudgingHalf(RunFolder run, Library library, Console console, boolean json) {
        this.run = run;
        this.library = library;
        this.console = console;
        this.json = json;
    }

    /**
     * Judges, reports and tells.
     *
     * @param order trials in plan order; empty means the order of their first rows
     * @param early why not all was asked that was planned, or empty
     * @param stop becomes true when the user wants no more: what was judged is told and sealed, without the workbook
     * @param again what to judge anew once it was stopped
     * @return what the gate says
     */
    Gate.Outcome judge(Job job, Plan plan, List<TrialKey> order, String early, BooleanSupplier stop, String again)
            throws IOException, InterruptedException {
        HiddenSpans hidden = HiddenSpans.none();
        Supplier<List<Check>> checks = library.checks(job.checks(), hidden);
        List<About> abouts = checks.get().stream().map(Check::about).toList();
        SortedMap<String, Risk> risks = new TreeMap<>();
        abouts.forEach(about -> risks.put(about.id(), about.risk()));
        try (TranscriptFile said = run.transcript(order)) {
            SortedMap<String, String> settings = new TreeMap<>();
            settings.put("mask", mask().version());
            settings.putAll(job.marginSettings());
            run.writeJudging(new RunJudging(
                    plan.version(),
                    said.digest(),
                    plan.checks(),
                    Sources.of(library.rulesets()),
                    plan.gate(),
                    settings));
            Judged judged;
            try (RunJudgementWriter verdicts = run.createJudgements(risks)) {
                judged = Audit.judge(said, checks, verdicts, job.workers(), stop, console.progress("judging"));
            }
            Summary summary = summary(judged, said.trials(), plan.gate(), early);
            run.writeFindings(judged.findings());
            run.writeSummary(summary, risks);
            Report report = report(plan, summary, judged.findings(), abouts, judged.flagged(), said)
                    .with(Hiding.remembering(mask(), hidden));
            List<Format> written = write(report, job.formats(), job.language(), stop);
            tell(report, written, job.language());
            long trials = judged.volume().trials();
            if (trials < said.trials()) {
                console.warn("kansa: judging stopped early: " + trials + " of " + said.trials()
                        + " trials; to judge all of them: kansa judge " + again);
            } else if (job.formats().contains(Format.XLSX) && !written.contains(Format.XLSX)) {
                console.warn("kansa: everything was judged; for the workbook: kansa report " + run.path());
            }
            return summary.gate();
        }
    }

    /** Writes reports of a finished run again, from its folder alone. */
    void report(List<Format> formats, Language language) throws IOException {
        Plan plan = run.plan();
        List<About> abouts =
                library.checks(plan.checks()).get().stream().map(Check::about).toList();
        SortedMap<String, BitSet> flagged = new TreeMap<>();
        try (Stream<Judgement> judgements = run.judgementsNotClear()) {
            judgements.forEach(judgement -> {
                if (judgement.verdict() == Verdict.FLAGGED && judgement.subject() instanceof Subject.OfAnswer answer) {
                    flagged.computeIfAbsent(judgement.check(), id -> new BitSet())
                            .set(Math.toIntExact(answer.seq()));
                }
            });
        }
        try (TranscriptFile said = run.transcript(List.of())) {
            Report report = report(plan, run.summary(), run.findings(), abouts, flagged, said);
            tell(report, write(report, formats, language, () -> false), language);
        }
    }

    private Mask mask() {
        return Masker.shared(library.rulebooks());
    }

    private Report report(
            Plan plan,
            Summary summary,
            List<Finding> findings,
            List<About> abouts,
            SortedMap<String, BitSet> flagged,
            Transcript said) {
        SortedMap<String, String> record = new TreeMap<>();
        record.put("plan", run.planDigest());
        record.put("transcript", said.digest());
        return new Report(plan, summary, findings, abouts, flagged, said, mask(), record, plan.at(), judgements());
    }

    private Report.Judgements judgements() {
        return new Report.Judgements() {
            @Override
            public Stream<Judgement> get() {
                return run.judgements();
            }

            @Override
            public Stream<Judgement> notClear() {
                return run.judgementsNotClear();
            }
        };
    }

    /**
     * What machines read first: on a full disk or after a second Ctrl-C, JUnit is there before the workbook. Once stopped,
     * JUnit is written in any case and the workbook not.
     *
     * @return what was written
     */
    private List<Format> write(Report report, List<Format> formats, Language language, BooleanSupplier stop) {
        List<Format> written = new ArrayList<>(formats);
        if (stop.getAsBoolean() && !written.contains(Format.JUNIT)) {
            written.add(Format.JUNIT);
        }
        written.stream()
                .filter(format -> format != Format.XLSX)
                .sorted(Comparator.comparing(format -> format != Format.JUNIT))
                .forEach(format -> write(report, format, language));
        if (written.contains(Format.XLSX) && !workbook(report, language, stop)) {
            written.remove(Format.XLSX);
        }
        return written;
    }

    /** Whether the workbook was written to its end: it takes long, and may be made from the folder at any time. */
    private boolean workbook(Report report, Language language, BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            return false;
        }
        try {
            write(report.with(new StoppingMask(report.mask(), stop)), Format.XLSX, language);
            return true;
        } catch (Interrupts.Stopped left) {
            run.remove(Format.XLSX.file());
            return false;
        }
    }

    private void write(Report report, Format format, Language language) {
        console.tell("writing " + format.file());
        try (OutputStream out = new BufferedOutputStream(run.output(format.file()))) {
            format.writer().write(report, language, out);
        } catch (IOException fault) {
            throw InputFault.of(
                    run.file(format.file()) + ": it cannot be written: " + fault.getMessage(),
                    "Make room, then: kansa report " + run.path() + " --format " + format.id()
                            + "; nothing already written is lost.");
        }
    }

    /** Seals the folder and says how the run ended and where to look. */
    private void tell(Report report, List<Format> formats, Language language) throws IOException {
        String seal = run.seal();
        if (json) {
            console.out().print(Files.readString(run.file(RunFolder.SUMMARY)));
            return;
        }
        console.out().print(TextSummary.of(report, language));
        console.out().println();
        console.tell("seal " + seal + " (keep it elsewhere: kansa verify --digest)");
        for (Format format : formats) {
            console.out().println(run.file(format.file()));
        }
        if (formats.isEmpty()) {
            console.out().println(run.path());
        }
    }

    private static Summary summary(Judged judged, int trials, Gate gate, String early) {
        List<Summary.Line> byCheck = rated(judged.byCheck());
        List<Summary.Line> byRisk = rated(judged.byRisk());
        Gate.Outcome outcome = gate.weigh(byCheck, byRisk, judged.findings());
        if (!early.isEmpty()) {
            outcome = outcome.andIncomplete(
                    new Wording("Asking stopped early: " + early + ".", "問合せが途中で終わりました：" + early));
        }
        long done = judged.volume().trials();
        if (done < trials) {
            outcome = outcome.andIncomplete(new Wording(
                    "Judging stopped early: " + done + " of " + trials + " trials.",
                    "判定が途中で終わりました：" + trials + "件の設問単位のうち" + done + "件"));
        }
        return new Summary(judged.volume(), byCheck, byRisk, judged.run(), judged.notTested(), outcome);
    }

    private static List<Summary.Line> rated(List<Summary.Line> lines) {
        List<Summary.Line> rated = new ArrayList<>();
        for (Summary.Line line : lines) {
            rated.add(new Summary.Line(
                    line.name(),
                    line.risk(),
                    line.language(),
                    line.model(),
                    line.tally(),
                    Intervals.rate(line.tally()).orElse(null)));
        }
        return rated;
    }
}
