package kansa.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansa.audit.Backend;
import kansa.audit.BackendSettings;
import kansa.audit.Finish;
import kansa.audit.InputFault;
import kansa.audit.Message;
import kansa.audit.Place;
import kansa.audit.Response;
import kansa.audit.Role;
import kansa.audit.Usage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs a real program: the Java that runs this test, with a small source file. */
class ExecBackendTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String MODEL = """
            import java.nio.charset.StandardCharsets;
            public class Model {
                public static void main(String[] args) throws Exception {
                    String in = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
                    switch (args[0]) {
                        case "echo" -> out(in);
                        case "keep" -> java.nio.file.Files.writeString(java.nio.file.Path.of(args[1], "kept"), in);
                        case "say" -> out(args[1]);
                        case "bytes" -> { System.out.write(new byte[] {(byte) 0x93, (byte) 0xFA}); System.out.flush(); }
                        case "fail" -> { System.err.println("\\nno model: Bearer abc12345\\nmore"); System.exit(3); }
                        case "big" -> { System.err.write(new byte[300_000]); out("大".repeat(200_000)); }
                        case "hang" -> {
                            Process child = new ProcessBuilder(args[1], "-cp", args[2], "Model", "sleep").start();
                            java.nio.file.Path file = java.nio.file.Path.of(args[2], "pid");
                            java.nio.file.Files.writeString(file.resolveSibling("pid.part"), "" + child.pid());
                            java.nio.file.Files.move(file.resolveSibling("pid.part"), file);
                            Thread.sleep(60_000);
                        }
                        default -> Thread.sleep(60_000);
                    }
                }
                static void out(String text) throws Exception {
                    System.out.write(text.getBytes(StandardCharsets.UTF_8));
                    System.out.flush();
                }
            }
            """;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeEach
    void compile() throws IOException {
        if (!Files.exists(shared.resolve("Model.class"))) {
            Path source = Files.writeString(shared.resolve("Model.java"), MODEL);
            var compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
            assertThat(compiler.run(null, null, null, "-encoding", "UTF-8", "-d", shared.toString(), source.toString()))
                    .isZero();
        }
    }

    private BackendSettings settings(String command, Duration timeout, boolean json) {
        TreeMap<String, String> options = new TreeMap<>();
        if (json) {
            options.put("exec-json", "true");
        }
        Map<String, String> environment = Map.of("PATH", String.valueOf(JAVA.getParent()));
        return new BackendSettings(
                "m",
                command,
                folder,
                Place.of("audit.yaml"),
                options,
                timeout,
                0,
                name -> environment.getOrDefault(name, ""));
    }

    private Response ask(boolean json, String arguments, Message... messages) throws InterruptedException {
        String command = "java -XX:TieredStopAtLevel=1 -cp '" + shared + "' Model " + arguments;
        try (Backend backend = new ExecFactory().open(settings(command, Duration.ofSeconds(50), json))) {
            assertThat(backend.name()).isEqualTo("m");
            return backend.ask(OpenAiBackendTest.prompt(messages));
        }
    }

    @Test
    void aMessageGoesInAndItsAnswerComesOut() throws InterruptedException {
        assertThat(ask(false, "echo", Message.user("首都は？ 😀\n二行目\n"))).isEqualTo(Response.Answer.of("首都は？ 😀\n二行目"));
        assertThat(ask(
                        false,
                        "echo",
                        Message.system("短く"),
                        Message.user("一"),
                        new Message(Role.ASSISTANT, "二"),
                        Message.user("三")))
                .isEqualTo(Response.Answer.of("system: 短く\nuser: 一\nassistant: 二\nuser: 三"));
        assertThat(ask(false, "say 'a \"b\"'", Message.user("?"))).isEqualTo(Response.Answer.of("a \"b\""));
        assertThat(ask(false, "say \"\"", Message.user("?"))).isEqualTo(Response.Answer.of(""));
    }

    @Test
    void muchOutputOnBothSidesDoesNotStall() throws InterruptedException {
        Response.Answer answer = (Response.Answer) ask(false, "big", Message.user("x".repeat(500_000)));
        assertThat(answer.text()).hasSize(200_000);
    }

    @Test
    void jsonGoesIn() throws Exception {
        ask(true, "keep '" + shared + "'", Message.system("短く"), Message.user("問い"));
        assertThat(new ObjectMapper().readTree(Files.readString(shared.resolve("kept"))))
                .isEqualTo(new ObjectMapper().readTree("""
                                        {"messages": [{"role": "system", "content": "短く"}, {"role": "user", "content": "問い"}],
                                         "language": "ja", "probe": "p1", "variant": "", "repeat": 1}"""));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void everyJsonOutputBecomesAResponse(String output, Response expected) throws InterruptedException {
        assertThat(ask(true, "say '" + output + "'", Message.user("?"))).isEqualTo(expected);
    }

    static Stream<Arguments> outputs() {
        return Stream.of(
                Arguments.of("plain {text}", Response.Answer.of("plain {text}")),
                Arguments.of("{\"response\": \"はい\"}", Response.Answer.of("はい")),
                Arguments.of(
                        "{\"response\": \"a\", \"retrieved\": [\"r\"], \"finish\": \"length\", \"modelReturned\": \"v2\", \"usage\": {\"promptTokens\": 3, \"answerTokens\": 4}}",
                        new Response.Answer("a", List.of("r"), Finish.LENGTH, "v2", new Usage(3, 4))),
                Arguments.of("{\"noAnswer\": {\"reason\": \"busy\"}}", new Response.NoAnswer("busy", false)),
                Arguments.of(
                        "{\"response\": 5}",
                        new Response.NoAnswer("the output has no 'response' that is a text", false)),
                Arguments.of("{\"response\": ", new Response.NoAnswer("the output is not JSON", false)));
    }

    @Test
    void whatTheCommandDoesWrongIsNoAnswer() throws InterruptedException {
        assertThat(ask(false, "fail", Message.user("?")))
                .isEqualTo(new Response.NoAnswer("exit code 3: no model: Bearer ***", false));
        assertThat(ask(false, "bytes", Message.user("?")))
                .isEqualTo(new Response.NoAnswer("the output is not valid UTF-8", false));
    }

    @Test
    void aCommandThatHangsIsEndedWithAllItStarted() throws Exception {
        String command = "java -cp '" + shared + "' Model hang '" + JAVA + "' '" + shared + "'";
        Path pid = shared.resolve("pid");
        Backend backend = new ExecFactory().open(settings(command, Duration.ofSeconds(4), false));
        Response response = backend.ask(OpenAiBackendTest.prompt(Message.user("?")));
        assertThat(response).isEqualTo(new Response.NoAnswer("no answer within 4.0 s", true));
        Assumptions.assumeTrue(Files.exists(pid), "this machine is too slow to start the child in time");
        ProcessHandle.of(Long.parseLong(Files.readString(pid)))
                .ifPresent(child -> child.onExit().join());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a b  c|a,b,c",
                "'a b' c|a b,c",
                "\"a 'b\" c|a 'b,c",
                "a\\b|a\\b",
                "\"a\\\"b\\\\c\\d\"|a\"b\\c\\d",
                "a'b c'd|ab cd",
                "x '' \"\"|x,,",
                "python3 \"モデル 1.py\"|python3,モデル 1.py"
            })
    void commandsAreSplitWithoutAShell(String command, String expected) {
        assertThat(String.join(",", CommandLine.split(command, Place.of("x")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no-such-command x | 'no-such-command' was not found",
                "./model.sh        | model.sh was not found",
                "./plain.txt       | plain.txt may not be run",
                "java 'x           | quote that is not closed",
                "''                | was not found",
                "`  `              | names no command",
            })
    void aCommandThatCannotStartIsAFault(String command, String part) throws IOException {
        Files.writeString(folder.resolve("plain.txt"), "x", StandardCharsets.UTF_8);
        InputFault fault = catchThrowableOfType(
                InputFault.class, () -> new ExecFactory().open(settings(command, Duration.ofSeconds(1), false)));
        assertThat(fault.report()).contains(part).contains("audit.yaml");
        assertThat(fault.remedy()).isNotEmpty();
    }
}
