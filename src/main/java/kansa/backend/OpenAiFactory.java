package kansa.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kansa.audit.Backend;
import kansa.audit.BackendFactory;
import kansa.audit.BackendSettings;
import kansa.audit.InputFault;
import kansa.audit.Wording;

/**
 * Opens {@code openai:MODEL}: a service that speaks OpenAI's chat completions (OpenAI, vLLM, llama.cpp, LM Studio, Ollama
 * and many more by {@code base-url}).
 *
 * <p>The key stands in the environment variable that {@code api-key-env} names, else in {@code OPENAI_API_KEY}; a service
 * of one's own may do without.
 */
final class OpenAiFactory implements BackendFactory {
    private static final String SERVICE = "https://api.openai.com/v1";
    private static final String KEY = "OPENAI_API_KEY";
    private static final String HEADERS = "headers.";
    private static final String PARAMETERS = "parameters.";
    private static final Set<String> OURS = Set.of("messages", "model", "n", "stream");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public String scheme() {
        return "openai";
    }

    @Override
    public Wording about() {
        return new Wording(
                "a model of OpenAI or, with base-url, of any compatible server", "OpenAIまたは互換サーバー（base-urlで指定）のモデル");
    }

    @Override
    public Backend open(BackendSettings settings) {
        if (settings.options().containsKey("token-command")) {
            throw InputFault.at(
                    settings.place(),
                    "openai: has no 'token-command'",
                    "Put the key into an environment variable and name it with api-key-env.");
        }
        List<String> secrets = new ArrayList<>();
        HttpRequest.Builder request = HttpRequest.newBuilder(address(settings))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        String key = key(settings);
        if (!key.isEmpty()) {
            secrets.add(key);
            header(settings, request, "Authorization", "Bearer " + key);
        }
        for (Map.Entry<String, String> option : settings.options().entrySet()) {
            if (option.getKey().startsWith(HEADERS)) {
                secrets.add(option.getValue());
                header(settings, request, option.getKey().substring(HEADERS.length()), option.getValue());
            }
        }
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(new EnvironmentProxy(settings.environment()))
                .connectTimeout(shorter(settings.timeout(), Duration.ofSeconds(20)))
                .build();
        OpenAiBackend backend = new OpenAiBackend(
                settings.name(),
                settings.target(),
                client,
                request,
                settings.timeout(),
                parameters(settings),
                new Keys(secrets));
        return Retry.of(backend, settings.retries());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static URI address(BackendSettings settings) {
        String base = settings.option("base-url", SERVICE).replaceAll("/+$", "");
        try {
            URI uri = URI.create(base + "/chat/completions");
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw badAddress(settings);
        }
        throw badAddress(settings);
    }

    private static InputFault badAddress(BackendSettings settings) {
        return InputFault.at(
                settings.place(),
                "'base-url' is not a web address without name and password",
                "Write, for example, base-url: http://localhost:8000/v1");
    }

    private static String key(BackendSettings settings) {
        String variable = settings.option("api-key-env", KEY);
        String key = settings.environment().apply(variable).strip();
        boolean optional = settings.options().containsKey("base-url")
                && !settings.options().containsKey("api-key-env");
        if (key.isEmpty() && !optional) {
            throw InputFault.at(
                    settings.place(),
                    "the environment variable " + variable + " is not set",
                    "Put the service's key into it, or name another variable with api-key-env.");
        }
        return key;
    }

    private static void header(BackendSettings settings, HttpRequest.Builder request, String name, String value) {
        try {
            request.setHeader(name, value);
        } catch (IllegalArgumentException e) {
            throw InputFault.at(
                    settings.place(),
                    "the header '" + name + "' cannot be sent", // its value may be a key
                    "Leave out Host, Connection and Content-Length, and characters a header cannot hold.");
        }
    }

    private static ObjectNode parameters(BackendSettings settings) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        settings.options().forEach((option, value) -> {
            if (!option.startsWith(PARAMETERS)) {
                return;
            }
            String name = option.substring(PARAMETERS.length());
            if (OURS.contains(name)) {
                throw InputFault.at(
                        settings.place(),
                        "the parameter '" + name + "' is set by Kansa",
                        name.equals("n") ? "Ask several times with 'repeats'." : "Leave it out.");
            }
            parameters.set(name, json(settings, name, value));
        });
        return parameters;
    }

    private static JsonNode json(BackendSettings settings, String name, String value) {
        try {
            return MAPPER.readTree(value);
        } catch (JsonProcessingException e) {
            throw InputFault.at(
                    settings.place(),
                    "the parameter '" + name + "' is not JSON",
                    "Write a number, true, or a text in double quotes.");
        }
    }
}
