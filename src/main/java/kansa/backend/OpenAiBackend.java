package kansa.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kansa.audit.Finish;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Usage;

/**
 * Asks a chat-completions service once a prompt, and turns whatever comes back into a Response.
 *
 * <p>A refusal that the service puts into a field of its own is the answer; an answer or prompt that a filter stopped is
 * an empty or cut answer that says FILTER. Thinking in {@code <think>} tags is part of the answer. The body's wire format:
 * <a href="https://platform.openai.com/docs/api-reference/chat">API reference</a>.
 */
final class OpenAiBackend implements Retry.Once {
    private static final Set<Integer> AGAIN = Set.of(408, 409, 425, 429);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String name;
    private final String model;
    private final HttpClient client;
    private final HttpRequest.Builder request;
    private final Duration timeout;
    private final ObjectNode parameters;
    private final Keys keys;

    OpenAiBackend(
            String name,
            String model,
            HttpClient client,
            HttpRequest.Builder request,
            Duration timeout,
            ObjectNode parameters,
            Keys keys) {
        this.name = name;
        this.model = model;
        this.client = client;
        this.request = request;
        this.timeout = timeout;
        this.parameters = parameters;
        this.keys = keys;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Attempt attempt(Prompt prompt) throws InterruptedException {
        HttpRequest post = request.copy()
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(prompt.messages())))
                .build();
        // The client's own timeout ends with the head of the reply; a body that trickles would be waited for without
        // end.
        CompletableFuture<HttpResponse<byte[]>> reply = client.sendAsync(post, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return read(reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return late();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                return late();
            }
            if (e.getCause() instanceof IOException cause) {
                String said = cause.getMessage();
                String kind = cause.getClass().getSimpleName();
                return Attempt.failed(keys.hide("no connection: " + kind + (said == null ? "" : ": " + said)), true);
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            reply.cancel(true);
        }
    }

    private Attempt late() {
        return Attempt.failed("no reply within " + timeout.toMillis() / 1000.0 + " s", true);
    }

    private byte[] body(List<Message> messages) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("model", model);
        for (Message message : messages) {
            body.withArray("messages")
                    .addObject()
                    .put("role", message.role().code())
                    .put("content", message.content());
        }
        body.setAll(parameters);
        // As text first: half a surrogate pair then becomes '?', not an exception.
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Attempt read(HttpResponse<byte[]> reply) {
        JsonNode json = json(reply.body());
        int status = reply.statusCode();
        if (status / 100 != 2) {
            return refused(reply, status, json);
        }
        JsonNode choice = json.path("choices").path(0);
        JsonNode message = choice.path("message");
        JsonNode text = message.path("content").isTextual() ? message.path("content") : message.path("refusal");
        Finish finish = Finish.of(choice.path("finish_reason").asText(""));
        if (text.isTextual() || finish == Finish.FILTER) {
            JsonNode usage = json.path("usage");
            return Attempt.of(new Response.Answer(
                    text.isTextual() ? text.asText() : "",
                    List.of(),
                    finish,
                    json.path("model").asText(""),
                    new Usage(
                            usage.path("prompt_tokens").asLong(0),
                            usage.path("completion_tokens").asLong(0))));
        }
        if (json.path("error").isObject()) { // some servers report faults with status 200
            return Attempt.failed(keys.hide("the service said: " + complaint(json, reply.body())), false);
        }
        String why = json.isMissingNode()
                ? "the reply is not JSON"
                : !message.path("tool_calls").isEmpty()
                        ? "the reply holds tool calls and no text"
                        : "the reply holds no choices[0].message.content";
        return Attempt.failed(why, false);
    }

    private static JsonNode json(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode(); // read() and refused() say that it is not JSON
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    private Attempt refused(HttpResponse<byte[]> reply, int status, JsonNode json) {
        String code = json.path("error").path("code").asText("");
        if (status == 400 && code.equals("content_filter")) {
            return Attempt.of(new Response.Answer("", List.of(), Finish.FILTER, "", Usage.UNKNOWN));
        }
        boolean again = (AGAIN.contains(status) || status >= 500) && !code.equals("insufficient_quota");
        String said = complaint(json, reply.body());
        String reason = keys.hide("HTTP " + status + (said.isEmpty() ? "" : ": " + said));
        return new Attempt(new Response.NoAnswer(reason, again), wait(reply));
    }

    /** What the service says went wrong. */
    private static String complaint(JsonNode json, byte[] body) {
        for (JsonNode said : List.of(
                json.path("error").path("message"), json.path("error"), json.path("message"), json.path("detail"))) {
            if (said.isTextual()) {
                return said.asText();
            }
        }
        String text = new String(body, 0, Math.min(body.length, 1000), StandardCharsets.UTF_8);
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Seconds of {@code Retry-After}; a date there is not read. */
    private static Duration wait(HttpResponse<?> reply) {
        String after = reply.headers().firstValue("Retry-After").orElse("").strip();
        return after.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(after)) : Duration.ZERO;
    }
}
