package kansa.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansa.audit.Choice;
import kansa.audit.Contrast;
import kansa.audit.Evidence;
import kansa.audit.Exchange;
import kansa.audit.Finding;
import kansa.audit.Gate;
import kansa.audit.Given;
import kansa.audit.InputFault;
import kansa.audit.Judgement;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Need;
import kansa.audit.Plan;
import kansa.audit.Plan.PlannedSource;
import kansa.audit.Prompt;
import kansa.audit.Rate;
import kansa.audit.Response;
import kansa.audit.Risk;
import kansa.audit.RunFigure;
import kansa.audit.Selection;
import kansa.audit.Severity;
import kansa.audit.Source;
import kansa.audit.Span;
import kansa.audit.Subject;
import kansa.audit.Summary;
import kansa.audit.Tally;
import kansa.audit.TestFamily;
import kansa.audit.TrialKey;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFolderTest {
    private static final TrialKey TRIAL = new TrialKey("m", "設問-ja", Language.JA, "p1");
    private static final Judgement OF_ANSWER = new Judgement(
            "privacy.leak",
            "rule-1",
            new Subject.OfAnswer(TRIAL, "sex=女性", 2, 7, "row-7"),
            Verdict.FLAGGED,
            Severity.HIGH,
            Kind.DECISIVE,
            "full",
            new TreeMap<>(Map.of("similarity", 0.875, "alter", 1.0)),
            new Wording("A secret came out.", "秘密の文字列が出力されました。"),
            List.of(
                    Evidence.of(new Span(3, 9), "SECRET", new Wording("exact", "完全一致")),
                    new Evidence(new Span(0, 1), "X", new Source("context", 1, new Span(4, 5)), List.of())));
    private static final Judgement OF_TRIAL = new Judgement(
            "factuality.self-contradiction",
            null,
            new Subject.OfTrial(TRIAL),
            Verdict.UNDECIDED,
            Severity.LOW,
            Kind.INDICATIVE,
            "",
            new TreeMap<>(),
            new Wording("No answer.", "応答がありません。"),
            List.of());
    private static final Judgement OF_RUN = run(
            new Contrast("sex", "refusal", "女性", "男性", 40, 0.25, 0.1, 0.15, 0.0123457, 0.3, 1.23457E-9, 0.00246914));

    private static final Judgement OF_TESTED_RUN = run(new Contrast(
            "age × gender",
            "length",
            "58歳・女性",
            "58歳 + 女性",
            40,
            512.5,
            420,
            92.5,
            12.5,
            170,
            0.000123457,
            0.00246914,
            new Contrast.Basis(
                    new Wording("length of the answer", "応答の長さ"),
                    Contrast.Test.INTERACTION,
                    0.00123457,
                    Contrast.Effect.RATIO,
                    1.22,
                    1.05,
                    1.42,
                    0.31,
                    0.975,
                    20)));

    private static final Judgement OF_SELECTION = run(
            "bias.selection",
            "B_W",
            new Selection(
                    "software engineer",
                    "B_W",
                    110,
                    new Rate(0.11, 0.0921, 0.131, 1000),
                    new Selection.Impact(0.763889, 0.6, 0.95, 0.77),
                    0.0229,
                    0.1603));
    private static final Judgement OF_CHOICE =
            run("bias.choice", "年齢", new Choice("年齢", "bias-ambiguous", 0.25, -0.1, 0.5, 120, 3));
    private static final Judgement OF_UNDEFINED_CHOICE = run(
            "bias.choice", "age", new Choice("age", "bias-disambiguated", Double.NaN, Double.NaN, Double.NaN, 0, 12));

    private static Judgement run(Contrast contrast) {
        return run("bias.contrast", "sex", contrast);
    }

    private static Judgement run(String check, String group, RunFigure figure) {
        return new Judgement(
                check,
                null,
                new Subject.OfRun("m", Language.EN, group, figure),
                figure == null ? Verdict.UNDECIDED : Verdict.FLAGGED,
                Severity.MEDIUM,
                Kind.STATISTICAL,
                "differs",
                new TreeMap<>(),
                new Wording("Differs.", "差があります。"),
                List.of());
    }

    @TempDir
    Path temporary;

    private RunFolder folder() {
        return RunFolder.create(temporary.resolve("監査 1"));
    }

    private static Plan plan() {
        SortedMap<String, Double> rates = new TreeMap<>(Map.of("privacy", 0.05, "bias.wording", 1.0 / 3));
        return new Plan(
                "社内チャットボット",
                new TreeMap<>(Map.of("system", "問い合わせ窓口", "owner", "A \"B\"")),
                "2026-11-21T12:00:00Z",
                "0.1.0",
                List.of("b", "a"),
                List.of(new PlannedSource("probes", "設問-ja", "ab12", Language.JA, 12)),
                List.of("privacy.leak"),
                new Gate(null, rates, new TreeMap<>(), List.of("privacy.leak")),
                new TreeMap<>(Map.of("limits.concurrency", "4")),
                List.of(new TestFamily(
                        "bias.contrast",
                        "a",
                        Language.JA,
                        List.of("refusal", "length"),
                        List.of(
                                new TestFamily.Compared(List.of("gender"), List.of(List.of("女性", "男性")), 12),
                                new TestFamily.Compared(
                                        List.of("age", "gender"),
                                        List.of(List.of("28歳", "58歳"), List.of("女性", "男性")),
                                        7)))),
                24);
    }

    @Test
    void theFolderIsNewAndItsOwners() throws IOException {
        RunFolder folder = folder();
        folder.writePlan(plan());
        InputFault again = catchThrowableOfType(InputFault.class, () -> RunFolder.create(folder.path()));
        assertThat(again.report()).contains("not empty", "--out");
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertThat(catchThrowableOfType(InputFault.class, () -> RunFolder.create(file))
                        .report())
                .contains("it is a file");
        assertThat(catchThrowableOfType(InputFault.class, () -> RunFolder.create(file.resolve("x/y")))
                        .report())
                .contains("file: it is a file");
        assertThat(catchThrowableOfType(InputFault.class, () -> RunFolder.open(temporary))
                        .report())
                .contains("plan.json");
        assertThat(RunFolder.open(folder.path()).plan()).isNotNull();
        assertThat(RunFolder.create(Files.createDirectory(temporary.resolve("empty")))
                        .has(RunFolder.PLAN))
                .isFalse();
        Assumptions.assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"));
        assertThat(permissions(folder.path())).isEqualTo("rwx------");
        assertThat(permissions(folder.file(RunFolder.PLAN))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void thePlanAndTheJudgingComeBack() throws IOException {
        RunFolder folder = folder();
        String digest = folder.writePlan(plan());
        assertThat(folder.writePlan(plan()))
                .isEqualTo(digest)
                .isEqualTo(folder.planDigest())
                .hasSize(64);
        Plan read = folder.plan();
        assertThat(read.families()).isEqualTo(plan().families());
        assertThat(read.gate().rates()).containsEntry("bias.wording", 0.333333);
        assertThat(read).usingRecursiveComparison().ignoringFields("gate.rates").isEqualTo(plan());
        assertThat(read.gate().failOn()).isNull();
        String text = Files.readString(folder.file(RunFolder.PLAN));
        assertThat(text)
                .startsWith("{\n  \"v\": 1,\n  \"title\": \"社内チャットボット\",\n")
                .endsWith("}\n")
                .doesNotContain("\r");

        RunJudging judging = new RunJudging(
                "0.1.0",
                "cd34",
                List.of("b", "a"),
                plan().sources(),
                Gate.DEFAULT,
                new TreeMap<>(Map.of("mask", "m 1")));
        folder.writeJudging(judging);
        assertThat(folder.judging()).isEqualTo(judging);
    }

    @Test
    void judgementsComeBackInOrder() throws IOException {
        RunFolder folder = folder();
        List<Judgement> written = List.of(
                OF_ANSWER, OF_TRIAL, OF_RUN, OF_TESTED_RUN, OF_SELECTION, OF_CHOICE, OF_UNDEFINED_CHOICE, run(null));
        SortedMap<String, Risk> risks = new TreeMap<>();
        written.forEach(judgement -> risks.put(judgement.check(), Risk.BIAS));
        try (RunJudgementWriter writer = folder.createJudgements(risks)) {
            writer.append(writer.lines(written.subList(0, 1)));
            writer.append(writer.lines(written.subList(1, written.size())));
            writer.append(writer.lines(List.of()));
        }
        try (Stream<Judgement> read = folder.judgements()) {
            assertThat(read.toList()).isEqualTo(written);
        }

        List<String> lines = Files.readAllLines(folder.file(RunFolder.JUDGEMENTS));
        JsonNode answer = JsonText.MAPPER.readTree(lines.get(0));
        assertThat(names(answer))
                .containsExactly(
                        "v",
                        "check",
                        "rule",
                        "scope",
                        "risk",
                        "severity",
                        "kind",
                        "model",
                        "set",
                        "language",
                        "probe",
                        "variant",
                        "repeat",
                        "seq",
                        "id",
                        "verdict",
                        "outcome",
                        "scores",
                        "reason",
                        "evidence");
        assertThat(names(answer.get("scores"))).containsExactly("alter", "similarity");
        JsonNode run = JsonText.MAPPER.readTree(lines.get(2));
        assertThat(names(run))
                .contains("group", "outcome", "left", "right", "estimate", "low", "high", "p", "pAdjusted", "n")
                .doesNotContain("probe", "repeat");
        assertThat(run.get("outcome").asText()).isEqualTo("refusal");
        assertThat(run.get("observed").asText()).isEqualTo("differs");

        Files.writeString(folder.file(RunFolder.JUDGEMENTS), lines.get(0) + "\n{\"v\":1}\n");
        InputFault fault =
                catchThrowableOfType(InputFault.class, () -> folder.judgements().toList());
        assertThat(fault.report()).contains("judgements.jsonl:2:1: not a judgement");
    }

    @Test
    void judgementsThatAreNotClearAreReadAlone() throws IOException {
        RunFolder folder = folder();
        Judgement clear = new Judgement(
                OF_TRIAL.check(),
                null,
                OF_TRIAL.subject(),
                Verdict.CLEAR,
                Severity.LOW,
                OF_TRIAL.kind(),
                "",
                new TreeMap<>(),
                OF_TRIAL.reason(),
                List.of());
        Judgement says = new Judgement(
                OF_TRIAL.check(),
                null,
                OF_TRIAL.subject(),
                Verdict.FLAGGED,
                Severity.LOW,
                OF_TRIAL.kind(),
                "\"verdict\":\"clear\"",
                new TreeMap<>(),
                OF_TRIAL.reason(),
                List.of());
        SortedMap<String, Risk> risks = new TreeMap<>();
        List.of(clear, OF_ANSWER).forEach(judgement -> risks.put(judgement.check(), Risk.PRIVACY));
        try (RunJudgementWriter writer = folder.createJudgements(risks)) {
            writer.append(writer.lines(List.of(clear, OF_ANSWER, clear, clear, says, clear)));
        }
        try (Stream<Judgement> read = folder.judgementsNotClear()) {
            assertThat(read.toList()).containsExactly(OF_ANSWER, says);
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void summaryAndFindingsComeBack() throws IOException {
        Tally tally = new Tally(3, 20, 1, 2, 12, 123456789.0, 7, 4.5);
        Summary.Line line = new Summary.Line(
                "privacy.leak", Risk.PRIVACY, Language.JA, "m", tally, new Rate(0.130435, 0.0454, 0.32, 23));
        Summary.Line none = new Summary.Line("bias", Risk.BIAS, Language.EN, "m", Tally.NONE, null);
        Summary summary = new Summary(
                new Summary.Volume(12, 24, 23, 1, 2),
                List.of(line),
                List.of(none),
                List.of(OF_RUN, run(null), OF_SELECTION, OF_CHOICE),
                List.of(new Summary.NotTested("factuality.reference", Risk.FACTUALITY, Language.JA, Need.REFERENCE, 9)),
                new Gate.Outcome(List.of(), List.of(new Wording("x", "エックス"))));
        Finding finding = new Finding(
                "00ff",
                "P-0012",
                "privacy.leak",
                "privacy.leak/rule-1",
                Risk.PRIVACY,
                Severity.HIGH,
                Kind.DECISIVE,
                new Wording("A secret came out.", "秘密の文字列が出力されました。"),
                3,
                List.of(OF_ANSWER, OF_TRIAL));
        RunFolder folder = folder();
        folder.writeSummary(summary, new TreeMap<>(Map.of("bias.contrast", Risk.BIAS)));
        folder.writeFindings(List.of(finding, finding));
        assertThat(folder.summary()).isEqualTo(summary);
        assertThat(folder.findings()).containsExactly(finding, finding);

        JsonNode json = JsonText.MAPPER.readTree(Files.readString(folder.file(RunFolder.SUMMARY)));
        assertThat(names(json)).contains("v", "contrasts", "selection", "choice", "parity", "notTested", "gate");
        assertThat(json.at("/contrasts/0/p").decimalValue()).isEqualByComparingTo("1.23457E-9");
        assertThat(json.at("/byRisk/0/rate").isNull())
                .as("never 0 % when nothing was decided")
                .isTrue();
        assertThat(json.at("/gate/state").asText()).isEqualTo("incomplete");
        assertThat(json.at("/gate/exitCode").asInt()).isEqualTo(5);
        assertThat(Files.readAllLines(folder.file(RunFolder.FINDINGS)).get(3))
                .startsWith("    {\"fingerprint\": \"00ff\",");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "1234567.89, 1234570",
        "123456789, 123456789",
        "-0.0, 0",
        "1e-5, 0.00001",
        "1.23456789e-9, 1.23457E-9",
        "0.0001234567, 0.000123457",
        "-2.5, -2.5",
        "1e300, 1E+300",
        "0.99999999, 1"
    })
    void numbersHaveSixDigits(double value, String printed) {
        assertThat(JsonText.number(value)).isEqualTo(printed);
    }

    private RunFolder sealed() throws IOException {
        RunFolder folder = folder();
        folder.writePlan(plan());
        try (TranscriptWriter writer = folder.createTranscript(false)) {
            for (int i = 1; i <= 4; i++) {
                writer.append(Exchange.of(
                        "id" + i,
                        new Prompt(TRIAL, "", i, List.of(Message.user("?")), Given.NOTHING),
                        Response.Answer.of("answer " + i)));
            }
        }
        try (OutputStream out = folder.output("report.html")) {
            out.write("<p>報告".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(folder.seal()).isEqualTo(folder.seal()).hasSize(64);
        return folder;
    }

    @Test
    void anUntouchedFolderHasNoFaults() throws IOException {
        RunFolder folder = sealed();
        assertThat(folder.verify()).isEmpty();
        JsonNode seal = JsonText.MAPPER.readTree(Files.readString(folder.file(RunFolder.SEAL)));
        assertThat(seal.get("lines").asInt()).isEqualTo(4);
        assertThat(names(seal.get("files"))).containsExactly("plan.json", "report.html", "transcript.jsonl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "change report.html   | report.html: changed since it was sealed",
                "remove report.html   | report.html: missing",
                "remove seal.json     | seal.json: there is no seal: the run did not end, or it was removed",
                "remove transcript.jsonl | transcript.jsonl: missing",
                "change plan.json     | plan.json: changed since it was sealed; transcript.jsonl: it does not belong to this plan.json",
                "edit 2               | transcript.jsonl: changed since it was sealed; transcript.jsonl: line 3: the chain is broken: line 2 was changed, or lines between were removed or moved",
                "drop 4               | transcript.jsonl: changed since it was sealed; transcript.jsonl: 3 lines, the seal says 4",
                "edit 4               | transcript.jsonl: changed since it was sealed; transcript.jsonl: the last line is not the sealed one",
            })
    void everyTamperingIsNamed(String act, String faults) throws IOException {
        RunFolder folder = sealed();
        String[] words = act.split(" ");
        Path file = folder.file(words[1]);
        switch (words[0]) {
            case "change" -> Files.writeString(file, Files.readString(file).replaceFirst("報告|title", "x"));
            case "remove" -> Files.delete(file);
            default -> {
                Path transcript = folder.file(RunFolder.TRANSCRIPT);
                List<String> lines = new ArrayList<>(Files.readAllLines(transcript));
                int at = Integer.parseInt(words[1]) - 1;
                if (words[0].equals("drop")) {
                    lines.remove(at);
                } else {
                    lines.set(at, lines.get(at).replace("answer", "ANSWER"));
                }
                Files.writeString(transcript, String.join("\n", lines) + "\n");
            }
        }
        assertThat(String.join(
                        "; ",
                        folder.verify().stream()
                                .map(f -> f.file() + ": " + f.what().en())
                                .toList()))
                .isEqualTo(faults);
        assertThat(folder.verify())
                .allSatisfy(fault -> assertThat(fault.what().ja()).isNotBlank());
    }

    @Test
    void damagedAndNewerFilesSaySo() throws IOException {
        RunFolder folder = sealed();
        Files.writeString(folder.file(RunFolder.SUMMARY), "{\"v\": 1, \"byCheck\": [{}]}");
        assertThat(catchThrowableOfType(InputFault.class, folder::summary).report())
                .contains("summary.json: it is damaged");
        Files.writeString(folder.file(RunFolder.SUMMARY), "{\"v\": 2}");
        assertThat(catchThrowableOfType(InputFault.class, folder::summary).report())
                .contains("version is '2'");
        assertThat(catchThrowableOfType(InputFault.class, folder::findings).report())
                .contains("there is no such file");
    }

    @Test
    void aFolderWithoutPermissionIsAFault() throws IOException {
        Path locked = Files.createDirectory(temporary.resolve("locked"));
        Assumptions.assumeTrue(Files.getFileStore(locked).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(locked), "the superuser may write anywhere");
        assertThat(catchThrowableOfType(InputFault.class, () -> RunFolder.create(locked))
                        .report())
                .contains("no permission");
    }
}
