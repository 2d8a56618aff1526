package kansa.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansa.audit.Evidence;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.RunFigure;
import kansa.audit.Subject;
import kansa.audit.Summary;
import kansa.audit.TrialKey;
import kansa.audit.Verdict;
import kansa.audit.Wording;

/**
 * JUnit XML for build servers: a suite a check, a case a judgement. FLAGGED is a failure, UNDECIDED an error, and what a
 * check did not test is one skipped case a reason.
 *
 * <p>Above {@value #ALL_CASES} judgements, clear ones are not written as cases, since build servers hold the whole file in
 * memory: each suite then counts them in its property {@code clear.omitted}. Cases are spooled to a file a suite, so that
 * the judgements are read once and memory stays small.
 */
final class JunitWriter implements ReportWriter {
    static final long ALL_CASES = 50_000;

    private static final Wording UNDECIDED = new Wording("not decided", "判定不能");
    private static final Wording NOT_TESTED = new Wording("not tested", "未実施");

    private final long allCases;

    JunitWriter() {
        this(ALL_CASES);
    }

    JunitWriter(long allCases) {
        this.allCases = allCases;
    }

    @Override
    public void write(Report report, Language language, OutputStream out) throws IOException {
        long judged = report.summary().byCheck().stream()
                .mapToLong(line -> line.tally().decided() + line.tally().undecided())
                .sum();
        Path folder = Files.createTempDirectory("kansa-junit");
        SortedMap<String, Suite> suites = new TreeMap<>();
        try {
            boolean clearToo = judged <= allCases;
            Report.Judgements all = report.judgements();
            try (Stream<Judgement> judgements = clearToo ? all.get() : all.notClear()) {
                for (Iterator<Judgement> each = judgements.iterator(); each.hasNext(); ) {
                    Judgement judgement = each.next();
                    suite(suites, folder, judgement.check()).add(judgement, language);
                }
            }
            for (Summary.Line line : report.summary().byCheck()) {
                if (!clearToo && line.tally().clear() > 0) {
                    suite(suites, folder, line.name()).omitted += line.tally().clear();
                }
            }
            for (Summary.NotTested line : report.summary().notTested()) {
                suite(suites, folder, line.check()).skip(line, language);
            }
            assemble(report, suites, out);
        } finally {
            for (Suite suite : suites.values()) {
                suite.discard();
            }
            Files.delete(folder);
        }
    }

    private static Suite suite(SortedMap<String, Suite> suites, Path folder, String check) throws IOException {
        try {
            return suites.computeIfAbsent(check, id -> new Suite(id, folder.resolve("suite-" + suites.size())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void assemble(Report report, SortedMap<String, Suite> suites, OutputStream out) throws IOException {
        long tests = 0;
        long failures = 0;
        long errors = 0;
        long skipped = 0;
        for (Suite suite : suites.values()) {
            suite.cases.close();
            tests += suite.tests();
            failures += suite.failures;
            errors += suite.errors;
            skipped += suite.skipped;
        }
        Writer xml = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\""
                + escape(report.plan().title()) + '"' + counts(tests, failures, errors, skipped) + ">\n");
        for (Suite suite : suites.values()) {
            xml.write("  <testsuite name=\"" + escape(suite.check) + '"'
                    + counts(suite.tests(), suite.failures, suite.errors, suite.skipped)
                    + " time=\"0\" timestamp=\"" + escape(report.finished()) + "\">\n");
            if (suite.omitted > 0) {
                xml.write("    <properties>\n      <property name=\"clear.omitted\" value=\"" + suite.omitted
                        + "\"/>\n    </properties>\n");
            }
            xml.flush();
            Files.copy(suite.spool, out);
            xml.write("  </testsuite>\n");
        }
        xml.write("</testsuites>\n");
        xml.flush();
    }

    private static String counts(long tests, long failures, long errors, long skipped) {
        return " tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"" + errors + "\" skipped=\"" + skipped
                + '"';
    }

    static String escape(String text) {
        return Cells.legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\r", "&#13;")
                .replace("\n", "&#10;");
    }

    /** The cases of one check, and how many of each kind. */
    private static final class Suite {
        private final String check;
        private final Path spool;
        private final Writer cases;
        private long passed;
        private long failures;
        private long errors;
        private long skipped;
        private long omitted;

        Suite(String check, Path spool) {
            this.check = check;
            this.spool = spool;
            try {
                this.cases = Files.newBufferedWriter(spool, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long tests() {
            return passed + failures + errors + skipped;
        }

        void add(Judgement judgement, Language language) throws IOException {
            if (judgement.verdict() == Verdict.CLEAR) {
                passed++;
                cases.write(open(group(judgement.subject()), name(judgement.subject())) + "/>\n");
                return;
            }
            boolean flagged = judgement.verdict() == Verdict.FLAGGED;
            String element = flagged ? "failure" : "error";
            failures += flagged ? 1 : 0;
            errors += flagged ? 0 : 1;
            cases.write(
                    open(group(judgement.subject()), name(judgement.subject())) + ">\n      <" + element + " type=\""
                            + (flagged ? judgement.severity().code() : "undecided") + "\" message=\""
                            + escape((flagged ? "" : UNDECIDED.in(language) + ": ")
                                    + judgement.reason().in(language)) + "\">"
                            + escape(detail(judgement, language)) + "</" + element + ">\n    </testcase>\n");
        }

        void skip(Summary.NotTested line, Language language) throws IOException {
            skipped++;
            String name = line.language().code() + "/" + line.reason().name().toLowerCase(java.util.Locale.ROOT);
            cases.write(open(check, name) + ">\n      <skipped message=\""
                    + escape(NOT_TESTED.in(language) + ": "
                            + line.reason().missing().in(language) + " (" + line.exchanges() + ")")
                    + "\"/>\n    </testcase>\n");
        }

        private String open(String group, String name) {
            return "    <testcase classname=\"" + escape(check + (group.isEmpty() ? "" : "." + group)) + "\" name=\""
                    + escape(name) + "\" time=\"0\"";
        }

        void discard() throws IOException {
            cases.close();
            Files.deleteIfExists(spool);
        }
    }

    private static String group(Subject subject) {
        if (subject instanceof Subject.OfAnswer answer) {
            return group(answer.trial());
        }
        if (subject instanceof Subject.OfTrial trial) {
            return group(trial.trial());
        }
        return "run";
    }

    private static String group(TrialKey key) {
        return key.set().isEmpty() ? key.language().code() : key.set();
    }

    private static String name(Subject subject) {
        if (subject instanceof Subject.OfAnswer answer) {
            return answer.id();
        }
        if (subject instanceof Subject.OfTrial trial) {
            TrialKey key = trial.trial();
            return String.join("/", key.model(), key.set(), key.language().code(), key.probe());
        }
        Subject.OfRun run = (Subject.OfRun) subject;
        RunFigure figure = run.figure();
        String group = String.join("/", run.model(), run.language().code(), run.group());
        return figure == null ? group : group + "/" + figure.key();
    }

    /** Rule, outcome, spans and steps: nothing of the answer's own text. */
    private static String detail(Judgement judgement, Language language) {
        StringBuilder text = new StringBuilder(judgement.kind().title().in(language));
        if (judgement.rule() != null) {
            text.append('\n').append(judgement.rule());
        }
        if (!judgement.outcome().isEmpty()) {
            text.append('\n').append(judgement.outcome());
        }
        for (Evidence evidence : judgement.evidence()) {
            text.append('\n')
                    .append(evidence.type())
                    .append(" [")
                    .append(evidence.span().start())
                    .append(", ")
                    .append(evidence.span().end())
                    .append(')');
            evidence.why().forEach(step -> text.append("\n  ").append(step.in(language)));
        }
        return text.toString();
    }
}
