package kansa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SIGINT and SIGTERM to the program as a process of its own, in the middle of asking and of judging. */
@DisabledOnOs(OS.WINDOWS)
class SignalsTest {
    /** Far more than can be judged between the first judgement and the signal. */
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 2", "TERM, 15"})
    void judgingStopsAtATrialAndTellsWhatItJudged(String signal, int number) throws Exception {
        assumeFalse(ignored(number), "whoever started the tests ignores the signal, and so does every child");
        Path rows = folder.resolve("rows.jsonl");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            lines.add("{\"language\":\"en\",\"prompt\":\"Where is my order?\",\"response\":\"Your order " + i
                    + " left our warehouse on Monday. It usually takes three to five working days.\"}");
        }
        Files.write(rows, lines);
        Path out = folder.resolve("out");
        Process kansa = kansa(
                "judge", rows.toString(), "--out", out.toString(), "--concurrency", "1", "--format", "xlsx", "--quiet");
        Path judgements = out.resolve("judgements.jsonl");
        awaited(kansa, () -> Files.exists(judgements) && judgements.toFile().length() > 0);
        send(signal, kansa);
        assertThat(kansa.waitFor()).as(err()).isEqualTo(128 + number);

        Path transcript = out.resolve("transcript.jsonl");
        Matcher told = Pattern.compile("judging stopped early: (\\d+) of " + ROWS
                        + " trials; to judge all of them: kansa judge " + Pattern.quote(transcript.toString()))
                .matcher(err());
        assertThat(told.find()).as(err()).isTrue();
        int judged = Integer.parseInt(told.group(1));
        assertThat(judged).isBetween(1, ROWS - 1);
        JsonNode summary =
                new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        assertThat(summary.at("/volume/trials").asInt()).isEqualTo(judged);
        assertThat(summary.at("/gate").toString()).contains("Judging stopped early: " + judged + " of " + ROWS);
        assertThat(Files.lines(judgements)
                        .filter(line -> line.contains("\"check\":\"privacy.personal-data\""))
                        .count())
                .isEqualTo(judged);
        assertThat(out.resolve("findings.json")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("junit.xml"))).endsWith("</testsuites>\n");
        assertThat(out.resolve("report.xlsx")).doesNotExist();
        assertThat(Files.readAllLines(transcript)).hasSize(ROWS);
        assertThat(Kansa.says("verify", out.toString()).code()).isZero();
    }

    /** A backend that never answers within the test: the first prompts are under way when the signal comes. */
    private Process asking(Path out) throws IOException {
        Path probes = Files.writeString(folder.resolve("slow.yaml"), """
                kind: probes
                id: slow-en
                risk: robustness
                language: en
                title: {en: Slow, ja: 遅い}
                source: own
                licence: Apache-2.0
                author: test
                reviewed: 2026-11-22
                probes:
                  - id: one
                    prompt: Where is my order?
                  - id: two
                    prompt: When will it come?
                """);
        return kansa(
                "run",
                "--backend",
                "exec:sleep 120",
                "--probes",
                probes.toString(),
                "--out",
                out.toString(),
                "--concurrency",
                "1");
    }

    @Test
    void aSecondSignalEndsAtOnceWhatTheFirstLeftToEnd() throws Exception {
        Path out = folder.resolve("out");
        Process kansa = asking(out);
        awaited(kansa, () -> err().contains("asking 2 prompts"));
        send("TERM", kansa);
        awaited(kansa, () -> err().contains("stopping"));
        List<ProcessHandle> backends = kansa.descendants().toList();
        send("TERM", kansa);
        assertThat(kansa.waitFor()).as(err()).isEqualTo(143);
        backends.forEach(ProcessHandle::destroy);
        assertThat(out.resolve("summary.json")).doesNotExist();
    }

    @Test
    void askingStopsWithTheReportsThatMachinesRead() throws Exception {
        Path out = folder.resolve("out");
        Process kansa = asking(out);
        awaited(kansa, () -> err().contains("asking 2 prompts"));
        send("TERM", kansa);
        assertThat(kansa.waitFor()).as(err()).isEqualTo(143);
        assertThat(err()).contains("asking stopped early: stopped by the user; 0 of 2");
        assertThat(Files.readString(out.resolve("summary.json"))).contains("stopped by the user");
        assertThat(out.resolve("junit.xml")).isNotEmptyFile();
        assertThat(Kansa.says("verify", out.toString()).code()).isZero();
    }

    private Process kansa(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    /** The class path as the runner has it, whether it started this process with it or loads the tests itself. */
    private static String classPath() {
        if (SignalsTest.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(URI.create(url.toString())).toString());
            }
            return String.join(System.getProperty("path.separator"), paths);
        }
        return System.getProperty("java.class.path");
    }

    private String err() {
        try {
            return Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaited(Process process, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).as(err()).isFalse();
        }
    }

    private static void send(String signal, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Whether this process was started with the signal ignored, as {@code nohup} and a shell's {@code &} do. */
    private static boolean ignored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) >> (signal - 1) & 1) == 1);
    }
}
