package kansa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets wrong: one clear line with the way out, exit 2, no stack trace, and nothing left half done. */
class BadInputTest {
    private static final String GOOD = "{\"response\":\"The order comes on Monday.\"}\n";

    private static final String PROBES = """
            kind: probes
            id: mine-en
            risk: privacy
            language: en
            title: {en: Mine, ja: 自作}
            probes:
              - id: p01
                prompt: Hello?
                examples: {flagged: ['x'], clear: ['y']}
            """;

    @TempDir
    Path folder;

    private record Case(String name, List<String> args, List<String> says) {}

    private final List<Case> cases = new ArrayList<>();

    private void bad(String name, List<String> args, String... says) {
        cases.add(new Case(name, args, List.of(says)));
    }

    private String file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private List<String> judge(String file, String... more) {
        List<String> args = new ArrayList<>(List.of("judge", file));
        args.addAll(List.of(more));
        return args;
    }

    @TestFactory
    Stream<DynamicTest> oneClearLine() throws IOException {
        recordedFiles();
        workbooks();
        yaml();
        options();
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> holds(one)));
    }

    private void recordedFiles() throws IOException {
        bad("missing file", judge(folder.resolve("none.jsonl").toString()), "none.jsonl");
        bad("empty file", judge(file("empty.jsonl", "")), "empty.jsonl");
        bad("no JSON", judge(file("broken.jsonl", GOOD + "{\"response\": \n")), "broken.jsonl:2");
        bad(
                "no response",
                judge(file("noresponse.jsonl", "{\"answer\":\"x\",\"question\":\"y\"}\n")),
                "answer",
                "--columns response=");
        bad(
                "wrong type",
                judge(file("type.jsonl", "{\"response\":\"x\",\"repeat\":\"often\"}\n")),
                "type.jsonl:1",
                "repeat");
        bad(
                "invalid UTF-8",
                judge(file(
                        "latin.jsonl", "{\"response\":\"caf\u00e9 du coin\"}\n".getBytes(StandardCharsets.ISO_8859_1))),
                "latin.jsonl",
                "UTF-8");
        bad(
                "Shift_JIS CSV",
                judge(file("sjis.csv", "response\nご注文の商品は月曜日に届きます。\n".getBytes(Charset.forName("windows-31j")))),
                "sjis.csv",
                "--encoding Shift_JIS");
        bad("CSV without header row of ours", judge(file("other.csv", "a,b\n1,2\n")), "--columns response=");
        bad("unknown ending", judge(file("answers.pdf", "%PDF-1.7")), "answers.pdf");
        bad("wrong column", judge(file("good.jsonl", GOOD), "--columns", "response=anwser"), "anwser");
    }

    private void workbooks() throws IOException {
        Path merged = folder.resolve("merged.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(merged)) {
            XSSFSheet sheet = book.createSheet("Answers");
            sheet.createRow(0).createCell(0).setCellValue("response");
            sheet.createRow(1).createCell(0).setCellValue("An answer.");
            sheet.createRow(2).createCell(0).setCellValue("Another.");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            book.write(out);
        }
        bad("merged cells", judge(merged.toString()), "merged.xlsx", "A2");
        Path formula = folder.resolve("formula.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(formula)) {
            XSSFSheet sheet = book.createSheet("Answers");
            sheet.createRow(0).createCell(0).setCellValue("response");
            sheet.createRow(1).createCell(0).setCellFormula("\"a\"&\"b\"");
            book.write(out);
        }
        bad("formula cells", judge(formula.toString()), "formula.xlsx", "A2");
        bad("no such sheet", judge(formula.toString(), "--sheet", "Nope"), "Nope", "Answers");
        bad("no workbook", judge(file("text.xlsx", "just text")), "text.xlsx");
    }

    private void yaml() throws IOException {
        bad(
                "wrong key",
                List.of("probes", "test", file("key.yaml", PROBES.replace("risk:", "rsik:"))),
                "key.yaml:3:1",
                "rsik",
                "risk");
        bad(
                "wrong type in YAML",
                List.of("probes", "test", file("list.yaml", PROBES.replace("title: {en: Mine, ja: 自作}", "title: [a]"))),
                "list.yaml:5");
        bad(
                "duplicate id within a set",
                List.of(
                        "probes",
                        "test",
                        file(
                                "twice.yaml",
                                PROBES
                                        + "  - id: p01\n    prompt: Again?\n    examples: {flagged: ['x'], clear: ['y']}\n")),
                "twice.yaml:10",
                "p01");
        bad(
                "empty probe set",
                List.of(
                        "probes",
                        "test",
                        file("none.yaml", PROBES.substring(0, PROBES.indexOf("probes:\n")) + "probes: []\n")),
                "none.yaml:6");
        bad("empty YAML", List.of("probes", "test", file("void.yaml", "")), "void.yaml");
        bad("invalid regex", List.of("rules", "test", file("regex.yaml", """
                        kind: rules
                        id: mine
                        check: privacy.personal-data
                        language: any
                        title: {en: Mine, ja: 自作}
                        rules:
                          - id: broken
                            severity: low
                            message: {en: Broken, ja: 壊れた規則}
                            regex: '[0-9'
                            examples: {flagged: ['1'], clear: ['a']}
                        """)), "regex.yaml:10");
        bad(
                "unknown backend",
                List.of(
                        "run",
                        file("backend.yaml", "title: T\nbackends:\n  - carrier-pigeon:coop\nprobes: ['*']\n"),
                        "--dry-run"),
                "backend.yaml:3",
                "carrier-pigeon",
                "openai");
        bad(
                "unknown check in the config",
                List.of(
                        "run",
                        file(
                                "check.yaml",
                                "title: T\nbackends:\n  - exec:cat\nprobes: ['*']\nchecks: [privacy.leek]\n"),
                        "--dry-run"),
                "privacy.leek",
                "privacy.leak");
        bad(
                "unknown probe set",
                List.of("run", "--backend", "exec:cat", "--probes", "no-such-set", "--dry-run"),
                "no-such-set");
        bad(
                "a key in the config",
                List.of(
                        "run",
                        file(
                                "key2.yaml",
                                "title: T\nbackends:\n  - name: a\n    spec: openai:m\n    api-key: sk-123456789012345678901234\nprobes: ['*']\n")),
                "api-key-env");
    }

    private void options() throws IOException {
        String good = file("fine.jsonl", GOOD);
        bad("unknown check", judge(good, "--checks", "privacy.leek"), "privacy.leek", "privacy.leak");
        bad("unknown format", judge(good, "--format", "pdf"), "pdf", "xlsx");
        bad("unknown severity", judge(good, "--fail-on", "horrible"), "horrible", "critical");
        bad("unknown language", judge(good, "--lang", "fr"), "fr", "ja");
        bad("unknown option", judge(good, "--frmat", "xlsx"), "--frmat");
        bad("unknown command", List.of("jugde", good), "jugde");
        bad("no command", List.of(), "kansa run");
        bad(
                "output folder in use",
                judge(good, "--out", folder.toString()),
                folder.getFileName().toString());
        bad("output below a file", judge(good, "--out", good + "/run"), "fine.jsonl");
        bad(
                "not a run",
                List.of("report", folder.toString()),
                folder.getFileName().toString());
        bad("measure without labels", List.of("measure", "misuse.refusal", "--labels", good), "label");
        bad("measure of a run-wide check", List.of("measure", "bias.contrast", "--labels", good), "bias.contrast");
        bad("unknown encoding", judge(good, "--encoding", "klingon"), "klingon");
    }

    private static void holds(Case one) {
        Kansa.Said spoken = Kansa.says(one.args().toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(2);
        assertThat(spoken.err()).startsWith("kansa: ").contains(one.says()).doesNotContain("\tat ");
        assertThat(spoken.err().lines().count()).as(spoken.err()).isLessThanOrEqualTo(4);
        assertThat(spoken.err()).doesNotContain("sk-1234567890");
        assertThat(spoken.err().toLowerCase(Locale.ROOT)).doesNotContain("exception");
    }

    @Test
    void whatWasJudgedBeforeStaysWhenTheNextFails() throws IOException {
        Path out = folder.resolve("run");
        String good = file("kept.jsonl", GOOD);
        Kansa.Said first = Kansa.says("judge", good, "--out", out.toString(), "--format", "junit");
        assertThat(first.code()).as(first.err()).isZero();
        byte[] before = Files.readAllBytes(out.resolve("judgements.jsonl"));
        Kansa.Said second = Kansa.says("judge", good, "--out", out.toString());
        assertThat(second.code()).isEqualTo(2);
        assertThat(Files.readAllBytes(out.resolve("judgements.jsonl"))).isEqualTo(before);
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        Kansa.Said spoken = Kansa.says(
                "judge",
                file("bom.jsonl", "\ufeff" + GOOD),
                "--out",
                folder.resolve("bom").toString(),
                "--format",
                "junit");
        assertThat(spoken.code()).as(spoken.err()).isZero();
    }
}
