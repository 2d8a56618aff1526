package kansa.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kansa.audit.Candidate;
import kansa.audit.Exchange;
import kansa.audit.Expectation;
import kansa.audit.Finish;
import kansa.audit.Given;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Role;
import kansa.audit.Trial;
import kansa.audit.TrialKey;
import kansa.audit.Usage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptFileTest {
    private static final String PLAN = "plan-digest";

    @TempDir
    Path folder;

    private static Exchange said(String probe, int repeat, String answer) {
        TrialKey key = new TrialKey("m", "s-ja", Language.JA, probe);
        return Exchange.of(
                probe + "/" + repeat,
                new Prompt(key, "", repeat, List.of(Message.user("問い " + probe)), Given.NOTHING),
                Response.Answer.of(answer));
    }

    private Path write(Exchange... exchanges) {
        Path file = folder.resolve("transcript.jsonl");
        try (TranscriptWriter writer = TranscriptWriter.create(file, PLAN, false)) {
            for (Exchange exchange : exchanges) {
                writer.append(exchange);
            }
        }
        return file;
    }

    @Test
    void everyFieldComesBack() {
        TreeMap<String, String> extra = new TreeMap<>();
        extra.put("注", "{\"a\":[1,\"二\"]}");
        Given given = new Given(
                List.of("文脈", ""),
                List.of("答え"),
                List.of("秘密"),
                List.of(new Candidate("李 明", "外国籍")),
                Expectation.REFUSE,
                "経理");
        Prompt prompt = new Prompt(
                new TrialKey("モデル", "s", Language.OTHER, "p/1 \"x\""),
                "sex=女性;age=57歳",
                2,
                List.of(Message.system("短く"), Message.user("一\n二"), new Message(Role.ASSISTANT, ""), Message.user("三")),
                given);
        Exchange answered = new Exchange(
                0,
                "id-1",
                prompt,
                new Response.Answer("😀 はい\u0000\t", List.of("出典 1"), Finish.FILTER, "m-2026", new Usage(12, 34)),
                List.of("途中"),
                "2026-01-02T03:04:05Z",
                extra);
        Exchange none = new Exchange(
                1,
                "id-2",
                new Prompt(prompt.trial(), "", 1, List.of(), Given.NOTHING),
                new Response.NoAnswer("HTTP 503", true),
                List.of(),
                "",
                new TreeMap<>());
        try (TranscriptFile file = TranscriptFile.open(write(answered, none))) {
            assertThat(file.exchanges()).isEqualTo(2);
            assertThat(file.trials()).isEqualTo(1);
            assertThat(file.trial(0)).isEqualTo(new Trial(prompt.trial(), List.of(answered, none)));
        }
    }

    @Test
    void halfASurrogatePairKeepsOffsetsTrue() {
        try (TranscriptFile file = TranscriptFile.open(write(said("p", 1, "a\uD83Db\uDE00\uD83D\uDE00")))) {
            assertThat(((Response.Answer) file.exchange(0).response()).text()).isEqualTo("a\uFFFDb\uFFFD\uD83D\uDE00");
        }
    }

    @Test
    void rowsOfATrialMayLieAnywhere() {
        Path path =
                write(said("b", 1, "1"), said("a", 1, "2"), said("b", 2, "3"), said("c", 1, "4"), said("a", 2, "5"));
        try (TranscriptFile file = TranscriptFile.open(path)) {
            assertThat(answers(file)).containsExactly("b[1, 3]@0,2", "a[2, 5]@1,4", "c[4]@3");
        }
        TrialKey a = new TrialKey("m", "s-ja", Language.JA, "a");
        TrialKey never = new TrialKey("m", "s-ja", Language.JA, "never");
        TrialKey c = new TrialKey("m", "s-ja", Language.JA, "c");
        try (TranscriptFile file = TranscriptFile.open(path, List.of(never, c, a))) {
            assertThat(answers(file)).containsExactly("c[4]@3", "a[2, 5]@1,4", "b[1, 3]@0,2");
        }
    }

    private static List<String> answers(TranscriptFile file) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < file.trials(); i++) {
            Trial trial = file.trial(i);
            all.add(trial.key().probe()
                    + trial.exchanges().stream()
                            .map(e -> ((Response.Answer) e.response()).text())
                            .toList()
                    + "@"
                    + String.join(
                            ",",
                            trial.exchanges().stream()
                                    .map(e -> String.valueOf(e.seq()))
                                    .toList()));
        }
        return all;
    }

    @Test
    void theChainIsWhatTheManualSays() throws Exception {
        Path path = write(said("a", 1, "はい"), said("b", 1, "いいえ"));
        List<String> lines = Files.readAllLines(path);
        assertThat(lines.get(0))
                .startsWith("{\"v\":1,\"seq\":0,\"id\":\"a/1\",\"previous\":\"" + sha("kansa-transcript-1:" + PLAN)
                        + "\",");
        assertThat(lines.get(1)).contains("\"previous\":\"" + sha(lines.get(0)) + "\"");
        try (TranscriptFile file = TranscriptFile.open(path)) {
            assertThat(file.last()).isEqualTo(sha(lines.get(1)));
            assertThat(file.digest()).isEqualTo(sha(Files.readString(path)));
            assertThat(file.bytes()).isEqualTo(Files.size(path));
        }
        assertThat(TranscriptFile.isTranscript(path)).isTrue();
        assertThat(TranscriptFile.isTranscript(Files.writeString(folder.resolve("x"), "{\"v\":1}")))
                .isFalse();
    }

    private static String sha(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damageIsNamedByItsLine(String damage, int[] lines, String part) throws IOException {
        Path path = write(said("a", 1, "first"), said("b", 1, "second"), said("c", 1, "third"), said("d", 1, "last"));
        List<String> whole = Files.readAllLines(path);
        List<String> damaged = new ArrayList<>();
        for (int line : lines) {
            damaged.add(
                    line < 0
                            ? whole.get(-line).replace("second", "sEcond")
                            : line == 9 ? "{\"v\":1," : whole.get(line));
        }
        Files.writeString(path, String.join("\n", damaged) + "\n");
        InputFault fault = catchThrowableOfType(
                InputFault.class, () -> TranscriptFile.open(path).close());
        assertThat(fault).as(damage).isNotNull();
        assertThat(fault.report()).contains(part);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of(
                        "a changed line", new int[] {0, -1, 2, 3}, ":3:1: the chain is broken: line 2 was changed"),
                Arguments.of("a removed line", new int[] {0, 2, 3}, ":2:1: the chain is broken"),
                Arguments.of("moved lines", new int[] {0, 2, 1, 3}, ":2:1: the chain is broken"),
                Arguments.of("a doubled line", new int[] {0, 0, 1, 2, 3}, ":2:1: the chain is broken"),
                Arguments.of("a broken line", new int[] {0, 9, 2, 3}, ":2:1: the line is broken"),
                Arguments.of("a broken end", new int[] {0, 1, 9}, ":3:1: not a line of a transcript"));
    }

    @Test
    void everyCutIsRecovered() throws IOException {
        Path path = write(said("a", 1, "はい"), said("b", 1, "いいえ"));
        byte[] bytes = Files.readAllBytes(path);
        int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        for (int length : List.of(second + 1, second + 40, bytes.length - 5, bytes.length - 1)) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(0);
                file.write(bytes, 0, length);
            }
            InputFault fault = catchThrowableOfType(
                    InputFault.class, () -> TranscriptFile.open(path).close());
            assertThat(fault.report()).contains(":2:1: the last line is cut off");
            try (TranscriptFile file = TranscriptFile.recover(path)) {
                assertThat(file.whole()).isFalse();
                assertThat(file.exchanges()).isEqualTo(1);
            }
            try (TranscriptWriter writer = TranscriptWriter.resume(path, PLAN, true)) {
                assertThat(writer.append(said("b", 1, "いいえ"))).isEqualTo(1);
            }
            assertThat(Files.readAllBytes(path)).isEqualTo(bytes);
        }
        InputFault other = catchThrowableOfType(InputFault.class, () -> TranscriptWriter.resume(path, "other", false));
        assertThat(other.report()).contains("another plan");
    }

    @Test
    void resumingAnEmptyTranscriptBeginsIt() throws IOException {
        Path path = write();
        try (TranscriptFile file = TranscriptFile.open(path)) {
            assertThat(file.trials()).isZero();
            assertThat(file.exchanges()).isZero();
        }
        TranscriptWriter.resume(path, PLAN, false).close();
        try (TranscriptWriter writer = TranscriptWriter.resume(path, PLAN, false)) {
            writer.append(said("a", 1, "x"));
        }
        byte[] resumed = Files.readAllBytes(path);
        Files.delete(path);
        assertThat(Files.readAllBytes(write(said("a", 1, "x")))).isEqualTo(resumed);
    }

    @Test
    void severalThreadsWriteAndRead() throws Exception {
        Path path = folder.resolve("t.jsonl");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try (TranscriptWriter writer = TranscriptWriter.create(path, PLAN, false)) {
            List<Callable<Long>> jobs = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                Exchange exchange = said("p" + i % 40, i / 40 + 1, "長い文 ".repeat(i));
                jobs.add(() -> writer.append(exchange));
            }
            assertThat(pool.invokeAll(jobs).stream()
                            .map(TranscriptFileTest::get)
                            .sorted()
                            .distinct())
                    .hasSize(400);
        }
        try (TranscriptFile file = TranscriptFile.open(path)) {
            assertThat(file.trials()).isEqualTo(40);
            List<Callable<Integer>> jobs = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int trial = i % 40;
                jobs.add(() -> (int) file.trial(trial).exchanges().stream()
                        .filter(e -> e.prompt().trial().equals(file.trial(trial).key()))
                        .count());
            }
            assertThat(pool.invokeAll(jobs).stream().map(TranscriptFileTest::get))
                    .containsOnly(10);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anInterruptedWriterGoesOn() {
        Path path = folder.resolve("t.jsonl");
        try (TranscriptWriter writer = TranscriptWriter.create(path, PLAN, false)) {
            Thread.currentThread().interrupt();
            writer.append(said("a", 1, "x"));
            writer.append(said("b", 1, "y"));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        try (TranscriptFile file = TranscriptFile.open(path)) {
            assertThat(file.exchanges()).isEqualTo(2);
        }
    }

    @Test
    void aFullDiskIsAFaultAndNotASilence() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full), "needs /dev/full");
        try (TranscriptWriter writer =
                new TranscriptWriter(full, new FileOutputStream(full.toFile(), true), false, "", 0, 0)) {
            for (int i = 0; i < 2; i++) {
                InputFault fault = catchThrowableOfType(InputFault.class, () -> writer.append(said("a", 1, "x")));
                assertThat(fault.report())
                        .contains("/dev/full", "cannot be written", "nothing already written is lost");
            }
            assertThat(writer.lines()).isZero();
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Path path = write(said("a", 1, "x"));
        Assumptions.assumeTrue(Files.getFileStore(path).supportsFileAttributeView("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        InputFault again = catchThrowableOfType(InputFault.class, () -> TranscriptWriter.create(path, PLAN, false));
        assertThat(again.report()).contains("it exists already");
    }

    @Test
    void anotherFormatVersionIsRefused() throws IOException {
        Path path = write(said("a", 1, "x"));
        Files.writeString(path, Files.readString(path).replace("{\"v\":1,", "{\"v\":2,"));
        InputFault fault = catchThrowableOfType(
                InputFault.class, () -> TranscriptFile.open(path).close());
        assertThat(fault.report()).contains("version is 2");
    }
}
