package kansa.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kansa.audit.Finish;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Role;
import kansa.audit.Usage;

/**
 * Starts a command for each prompt: the text of the only message (or the whole conversation as {@code role: text}) on
 * standard input, the answer on standard output, both UTF-8.
 *
 * <p>With JSON the input is {@code {"messages": [{"role", "content"}], "language", "probe", "variant", "repeat"}}, and the
 * output {@code {"response": …}} with {@code retrieved}, {@code finish}, {@code modelReturned}, {@code usage} as in a
 * transcript, {@code {"noAnswer": {"reason": …}}}, or plain text. A command that takes too long is ended with all it started.
 */
final class ExecBackend implements Retry.Once {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Keys KEYS = new Keys(List.of());

    private final String name;
    private final List<String> command;
    private final Path folder;
    private final Duration timeout;
    private final boolean json;

    ExecBackend(String name, List<String> command, Path folder, Duration timeout, boolean json) {
        this.name = name;
        this.command = List.copyOf(command);
        this.folder = folder;
        this.timeout = timeout;
        this.json = json;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Attempt attempt(Prompt prompt) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).directory(folder.toFile()).start();
        } catch (IOException e) {
            return Attempt.failed(KEYS.hide("the command did not start: " + e.getMessage()), false);
        }
        byte[] input = json ? asJson(prompt) : asText(prompt.messages());
        CompletableFuture<Void> writing = start(() -> write(process, input));
        CompletableFuture<byte[]> answer = start(() -> read(process.getInputStream()));
        CompletableFuture<byte[]> complaint = start(() -> read(process.getErrorStream()));
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return late();
            }
            if (process.exitValue() != 0) {
                String said = firstLine(await(complaint, deadline));
                return Attempt.failed(KEYS.hide("exit code " + process.exitValue() + said), false);
            }
            return Attempt.of(response(await(answer, deadline)));
        } catch (TimeoutException e) {
            return late(); // it ended, but something it started still holds its output
        } catch (ExecutionException e) {
            return Attempt.failed(KEYS.hide("the output could not be read: " + e.getCause()), false);
        } finally {
            end(process);
            writing.cancel(true);
        }
    }

    private Attempt late() {
        return Attempt.failed("no answer within " + timeout.toMillis() / 1000.0 + " s", true);
    }

    private static byte[] await(CompletableFuture<byte[]> output, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        return output.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** A thread of its own for each stream: a command that blocks must not hold up a shared pool. */
    private static <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, run -> {
            Thread thread = new Thread(run, "exec");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static void end(Process process) {
        List<ProcessHandle> started = process.descendants().collect(Collectors.toList());
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private static Void write(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            // The command may answer without reading its input to the end; its exit code and output tell how it fared.
            return null;
        }
        return null;
    }

    private static byte[] read(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(byte[] complaint) {
        return new String(complaint, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> ": " + line.strip())
                .orElse("");
    }

    private static byte[] asText(List<Message> messages) {
        String text = messages.size() == 1 && messages.get(0).role() == Role.USER
                ? messages.get(0).content()
                : messages.stream()
                        .map(message -> message.role().code() + ": " + message.content())
                        .collect(Collectors.joining("\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] asJson(Prompt prompt) {
        ObjectNode json = MAPPER.createObjectNode();
        for (Message message : prompt.messages()) {
            json.withArray("messages")
                    .addObject()
                    .put("role", message.role().code())
                    .put("content", message.content());
        }
        json.put("language", prompt.trial().language().code())
                .put("probe", prompt.trial().probe())
                .put("variant", prompt.variant())
                .put("repeat", prompt.repeat());
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Response response(byte[] output) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(output))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Response.NoAnswer("the output is not valid UTF-8", false);
        }
        text = text.replaceFirst("\\r?\\n\\z", "");
        if (json && text.stripLeading().startsWith("{")) {
            try {
                JsonNode said = MAPPER.readTree(text);
                if (said.path("response").isTextual()) {
                    return answer(said);
                }
                JsonNode reason = said.path("noAnswer").path("reason");
                return new Response.NoAnswer(
                        reason.isTextual() ? KEYS.hide(reason.asText()) : "the output has no 'response' that is a text",
                        false);
            } catch (JsonProcessingException e) {
                return new Response.NoAnswer("the output is not JSON", false);
            }
        }
        return Response.Answer.of(text);
    }

    private static Response answer(JsonNode said) {
        List<String> retrieved = new ArrayList<>();
        said.path("retrieved").forEach(passage -> retrieved.add(passage.asText()));
        JsonNode usage = said.path("usage");
        return new Response.Answer(
                said.get("response").asText(),
                retrieved,
                Finish.of(said.path("finish").asText("")),
                said.path("modelReturned").asText(""),
                new Usage(
                        usage.path("promptTokens").asLong(0),
                        usage.path("answerTokens").asLong(0)));
    }
}
