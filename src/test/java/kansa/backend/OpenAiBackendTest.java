package kansa.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kansa.audit.Backend;
import kansa.audit.BackendSettings;
import kansa.audit.Finish;
import kansa.audit.Given;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Place;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.TrialKey;
import kansa.audit.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a real server on this machine that answers by script and keeps what it was sent. */
class OpenAiBackendTest {
    private static final String KEY = "sk-test-0123456789abcdef";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    private record Request(String method, String path, Map<String, List<String>> headers, String body) {}

    /** How the server replies once. */
    private interface Reply {
        void to(HttpExchange exchange) throws IOException, InterruptedException;

        static Reply of(int status, String body, String... headers) {
            return exchange -> {
                for (int i = 0; i < headers.length; i += 2) {
                    exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
                }
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            };
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            Reply reply = script.size() > 1 ? script.poll() : script.peek();
            try (exchange) {
                reply.to(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    private static BackendSettings settings(Duration timeout, int retries, String key, String... options) {
        TreeMap<String, String> all = new TreeMap<>();
        for (int i = 0; i < options.length; i += 2) {
            all.put(options[i], options[i + 1]);
        }
        return new BackendSettings(
                "名前",
                "model-1",
                Path.of(""),
                Place.of("audit.yaml"),
                all,
                timeout,
                retries,
                name -> name.equals("OPENAI_API_KEY") || name.equals("OTHER_KEY") ? key : "");
    }

    private Backend backend(String... options) {
        List<String> all = new ArrayList<>(List.of("base-url", base()));
        all.addAll(List.of(options));
        return new OpenAiFactory().open(settings(Duration.ofSeconds(20), 0, KEY, all.toArray(new String[0])));
    }

    static Prompt prompt(Message... messages) {
        return new Prompt(new TrialKey("名前", "s-ja", Language.JA, "p1"), "", 1, List.of(messages), Given.NOTHING);
    }

    private static String said(String content, String finish) {
        return "{\"model\":\"model-1-0613\",\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":" + content
                + "},\"finish_reason\":" + finish + "}],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":7}}";
    }

    @Test
    void sendsWhatTheServiceExpects() throws Exception {
        script.add(Reply.of(200, said("\"東京です。😀\"", "\"stop\"")));
        Backend backend = backend(
                "parameters.temperature",
                "0.2",
                "parameters.stop",
                "[\"終\"]",
                "headers.X-Team",
                "audit",
                "api-key-env",
                "OTHER_KEY");
        Response response = backend.ask(prompt(Message.system("短く。"), Message.user("首都は？ \"\\\n\uD83D")));
        assertThat(response)
                .isEqualTo(new Response.Answer("東京です。😀", List.of(), Finish.STOP, "model-1-0613", new Usage(11, 7)));
        assertThat(backend.name()).isEqualTo("名前");
        Request request = requests.get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/chat/completions");
        assertThat(request.headers())
                .containsEntry("Authorization", List.of("Bearer " + KEY))
                .containsEntry("Content-type", List.of("application/json"))
                .containsEntry("X-team", List.of("audit"))
                .doesNotContainKey("Upgrade");
        assertThat(JSON.readTree(request.body())).isEqualTo(JSON.readTree("""
                                {"model": "model-1", "messages": [{"role": "system", "content": "短く。"},
                                 {"role": "user", "content": "首都は？ \\"\\\\\\n?"}], "temperature": 0.2, "stop": ["終"]}"""));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void everyReplyBecomesAResponse(int status, String body, Response expected) throws InterruptedException {
        script.add(Reply.of(status, body));
        assertThat(backend().ask(prompt(Message.user("?")))).isEqualTo(expected);
    }

    private static Response answer(String text, Finish finish) {
        return new Response.Answer(text, List.of(), finish, "model-1-0613", new Usage(11, 7));
    }

    static Stream<Arguments> replies() {
        String filtered = "{\"error\":{\"message\":\"The response was filtered\",\"code\":\"content_filter\"}}";
        return Stream.of(
                Arguments.of(200, said("\"\"", "\"length\""), answer("", Finish.LENGTH)),
                Arguments.of(200, said("\"<think>x</think>y\"", "null"), answer("<think>x</think>y", Finish.UNKNOWN)),
                Arguments.of(
                        200,
                        said("null,\"refusal\":\"I can't help.\"", "\"stop\""),
                        answer("I can't help.", Finish.STOP)),
                Arguments.of(200, said("null", "\"content_filter\""), answer("", Finish.FILTER)),
                Arguments.of(200, said("\"half\"", "\"content_filter\""), answer("half", Finish.FILTER)),
                Arguments.of(400, filtered, new Response.Answer("", List.of(), Finish.FILTER, "", Usage.UNKNOWN)),
                none(200, said("null", "\"stop\""), "the reply holds no choices[0].message.content", false),
                none(
                        200,
                        said("null,\"tool_calls\":[{\"id\":\"1\"}]", "\"tool_calls\""),
                        "the reply holds tool calls and no text",
                        false),
                none(200, "{\"choices\":[]}", "the reply holds no choices[0].message.content", false),
                none(200, "{\"choices\":[{\"mess", "the reply is not JSON", false),
                none(200, "", "the reply is not JSON", false),
                none(200, "{\"error\":{\"message\":\"overloaded\"}}", "the service said: overloaded", false),
                none(302, "", "HTTP 302", false),
                none(400, "{\"error\":{\"message\":\"Bad\\nmodel\"}}", "HTTP 400: Bad model", false),
                none(
                        401,
                        "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + ". See Bearer xyz123\"}}",
                        "HTTP 401: Incorrect API key provided: ***. See Bearer ***",
                        false),
                none(401, "key sk-te******cdef is wrong", "HTTP 401: key *** is wrong", false),
                none(404, "{\"detail\":\"Not Found\"}", "HTTP 404: Not Found", false),
                none(408, "", "HTTP 408", true),
                none(409, "", "HTTP 409", true),
                none(429, "{\"error\":\"slow down\"}", "HTTP 429: slow down", true),
                none(
                        429,
                        "{\"error\":{\"message\":\"no money\",\"code\":\"insufficient_quota\"}}",
                        "HTTP 429: no money",
                        false),
                none(500, "<html>\n<b>oops</b>", "HTTP 500: <html>", true),
                none(503, "{\"message\":\"" + "x".repeat(400) + "\"}", "HTTP 503: " + "x".repeat(290) + "…", true));
    }

    private static Arguments none(int status, String body, String reason, boolean retryable) {
        return Arguments.of(status, body, new Response.NoAnswer(reason, retryable));
    }

    @Test
    void waitsAsLongAsItIsAsked() throws Exception {
        script.add(Reply.of(429, "", "Retry-After", "7"));
        script.add(Reply.of(500, ""));
        script.add(Reply.of(200, said("\"ok\"", "\"stop\"")));
        List<Duration> waited = new ArrayList<>();
        Retry retry = new Retry(once(Duration.ofSeconds(20)), 3, 42, waited::add);
        assertThat(retry.ask(prompt(Message.user("?")))).isEqualTo(answer("ok", Finish.STOP));
        assertThat(requests).hasSize(3);
        assertThat(waited.get(0)).isEqualTo(Duration.ofSeconds(7));
        assertThat(waited.get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private Retry.Once once(Duration timeout) {
        return new OpenAiBackend(
                "m",
                "model-1",
                java.net.http.HttpClient.newHttpClient(),
                java.net.http.HttpRequest.newBuilder(java.net.URI.create(base() + "/chat/completions"))
                        .timeout(timeout),
                timeout,
                JSON.createObjectNode(),
                new Keys(List.of()));
    }

    @Test
    void aReplyThatComesTooLateIsNoAnswer() throws Exception {
        script.add(exchange -> over.await());
        Response.NoAnswer silent =
                (Response.NoAnswer) once(Duration.ofMillis(300)).ask(prompt(Message.user("?")));
        assertThat(silent).isEqualTo(new Response.NoAnswer("no reply within 0.3 s", true));
        script.clear();
        script.add(
                exchange -> { // the head comes at once, the body never ends
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    over.await();
                });
        assertThat(once(Duration.ofMillis(300)).ask(prompt(Message.user("?")))).isEqualTo(silent);
    }

    @Test
    void aDroppedOrRefusedConnectionIsNoAnswer() throws Exception {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("dropped");
        });
        Response.NoAnswer dropped = (Response.NoAnswer) backend().ask(prompt(Message.user("?")));
        assertThat(dropped.reason()).startsWith("no connection: ");
        assertThat(dropped.retryable()).isTrue();

        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Backend nobody = new OpenAiFactory()
                .open(settings(Duration.ofSeconds(20), 0, "", "base-url", "http://127.0.0.1:" + free));
        Response.NoAnswer refused = (Response.NoAnswer) nobody.ask(prompt(Message.user("?")));
        assertThat(refused.reason()).startsWith("no connection: ConnectException");
        assertThat(refused.retryable()).isTrue();
    }

    @Test
    void anInterruptEndsTheWaiting() {
        script.add(exchange -> over.await());
        Thread.currentThread().interrupt();
        assertThat(catchThrowableOfType(
                        InterruptedException.class, () -> backend().ask(prompt(Message.user("?")))))
                .isNotNull();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aServerOfOnesOwnNeedsNoKey() throws Exception {
        script.add(Reply.of(200, said("\"ok\"", "\"stop\"")));
        Backend backend = new OpenAiFactory().open(settings(Duration.ofSeconds(20), 0, "", "base-url", base() + "/"));
        backend.ask(prompt(Message.user("?")));
        assertThat(requests.get(0).headers()).doesNotContainKey("Authorization");
        assertThat(requests.get(0).path()).isEqualTo("/v1/chat/completions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "``         | -                 | -                | OPENAI_API_KEY is not set",
                "``         | api-key-env       | OTHER_KEY        | OTHER_KEY is not set",
                "sk-secret1 | base-url          | localhost:8000   | 'base-url' is not a web address",
                "sk-secret1 | base-url          | http://u:pw@host | 'base-url' is not a web address",
                "sk-secret1 | base-url          | http://a b       | 'base-url' is not a web address",
                "sk-secret1 | headers.Host      | x                | header 'Host'",
                "sk-secret1 | parameters.stream | true             | parameter 'stream'",
                "sk-secret1 | parameters.n      | 2                | repeats",
                "sk-secret1 | parameters.seed   | one              | parameter 'seed' is not JSON",
                "sk-secret1 | token-command     | gcloud           | api-key-env",
                "`sk-s\nx`  | -                 | -                | header 'Authorization'",
            })
    void settingsThatCannotWorkAreFaults(String key, String option, String value, String part) {
        BackendSettings settings = option == null
                ? settings(Duration.ofSeconds(1), 0, key)
                : settings(Duration.ofSeconds(1), 0, key, option, value);
        InputFault fault = catchThrowableOfType(InputFault.class, () -> new OpenAiFactory().open(settings));
        assertThat(fault.report())
                .contains(part)
                .contains("audit.yaml")
                .doesNotContain("sk-s")
                .doesNotContain("pw");
        assertThat(fault.remedy()).isNotEmpty();
    }
}
