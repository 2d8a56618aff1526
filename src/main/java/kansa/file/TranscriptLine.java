package kansa.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Candidate;
import kansa.audit.Exchange;
import kansa.audit.Expectation;
import kansa.audit.Finish;
import kansa.audit.Given;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Role;
import kansa.audit.TrialKey;
import kansa.audit.Usage;

/**
 * One exchange as one line of JSON: {@code v}, {@code seq}, {@code id}, {@code previous}, {@code model}, {@code set},
 * {@code language}, {@code probe}, {@code variant}, {@code repeat}, {@code messages}, {@code turns}, {@code given},
 * {@code response} or {@code noAnswer}, {@code retrieved}, {@code finish}, {@code modelReturned}, {@code usage},
 * {@code at}, {@code extra}, in this order. {@code turns} and everything after the answer stand only when there is
 * something to tell; so do the members of {@code given}, save {@code expect}.
 */
final class TranscriptLine {
    private TranscriptLine() {}

    /** The line without its end. */
    static byte[] write(Exchange exchange, long seq, String previous) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(2048);
        try (JsonGenerator json = JsonText.MAPPER.getFactory().createGenerator(bytes)) {
            Prompt prompt = exchange.prompt();
            json.writeStartObject();
            json.writeNumberField("v", JsonText.VERSION);
            json.writeNumberField("seq", seq);
            JsonText.text(json, "id", exchange.id());
            json.writeStringField("previous", previous);
            JsonText.text(json, "model", prompt.trial().model());
            JsonText.text(json, "set", prompt.trial().set());
            json.writeStringField("language", prompt.trial().language().code());
            JsonText.text(json, "probe", prompt.trial().probe());
            JsonText.text(json, "variant", prompt.variant());
            json.writeNumberField("repeat", prompt.repeat());
            json.writeArrayFieldStart("messages");
            for (Message message : prompt.messages()) {
                json.writeStartObject();
                json.writeStringField("role", message.role().code());
                JsonText.text(json, "content", message.content());
                json.writeEndObject();
            }
            json.writeEndArray();
            texts(json, "turns", exchange.turns());
            given(json, prompt.given());
            response(json, exchange.response());
            if (!exchange.at().isEmpty()) {
                json.writeStringField("at", exchange.at());
            }
            if (!exchange.extra().isEmpty()) {
                json.writeObjectFieldStart("extra");
                for (Map.Entry<String, String> entry : exchange.extra().entrySet()) {
                    json.writeFieldName(JsonText.whole(entry.getKey()));
                    json.writeRawValue(JsonText.whole(entry.getValue()));
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private static void given(JsonGenerator json, Given given) throws IOException {
        json.writeObjectFieldStart("given");
        texts(json, "context", given.context());
        texts(json, "reference", given.reference());
        texts(json, "secrets", given.secrets());
        if (!given.candidates().isEmpty()) {
            json.writeArrayFieldStart("candidates");
            for (Candidate candidate : given.candidates()) {
                json.writeStartObject();
                JsonText.text(json, "name", candidate.name());
                JsonText.text(json, "group", candidate.group());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeStringField("expect", given.expect().code());
        String stratum = given.stratum();
        if (stratum != null) {
            JsonText.text(json, "stratum", stratum);
        }
        json.writeEndObject();
    }

    private static void response(JsonGenerator json, Response response) throws IOException {
        if (response instanceof Response.NoAnswer none) {
            json.writeObjectFieldStart("noAnswer");
            JsonText.text(json, "reason", none.reason());
            json.writeBooleanField("retryable", none.retryable());
            json.writeEndObject();
        } else if (response instanceof Response.Answer answer) {
            JsonText.text(json, "response", answer.text());
            texts(json, "retrieved", answer.retrieved());
            if (answer.finish() != Finish.UNKNOWN) {
                json.writeStringField("finish", answer.finish().code());
            }
            if (!answer.modelReturned().isEmpty()) {
                JsonText.text(json, "modelReturned", answer.modelReturned());
            }
            if (!answer.usage().equals(Usage.UNKNOWN)) {
                json.writeObjectFieldStart("usage");
                json.writeNumberField("promptTokens", answer.usage().promptTokens());
                json.writeNumberField("answerTokens", answer.usage().answerTokens());
                json.writeEndObject();
            }
        }
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String text : texts) {
                json.writeString(JsonText.whole(text));
            }
            json.writeEndArray();
        }
    }

    /**
     * What the index needs of a line.
     *
     * @param version 0 when the line tells none
     */
    record Head(int version, String previous, String model, String set, String language, String probe) {}

    /** Reads the head of a line and stops there. */
    static Head head(byte[] bytes, int start, int length) throws IOException {
        int version = 0;
        String previous = "";
        String model = "";
        String set = "";
        String language = "";
        String probe = "";
        int wanted = 6;
        try (JsonParser json = JsonText.MAPPER.getFactory().createParser(bytes, start, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            while (wanted > 0 && json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                wanted--;
                switch (name) {
                    case "v" -> version = json.getValueAsInt();
                    case "previous" -> previous = json.getValueAsString("");
                    case "model" -> model = json.getValueAsString("");
                    case "set" -> set = json.getValueAsString("");
                    case "language" -> language = json.getValueAsString("");
                    case "probe" -> probe = json.getValueAsString("");
                    default -> {
                        wanted++;
                        json.skipChildren();
                    }
                }
            }
        }
        if (wanted > 0) {
            throw new IOException("a field is missing: v, previous, model, set, language and probe are needed");
        }
        return new Head(version, previous, model, set, language, probe);
    }

    /** Reads a line. */
    static Exchange read(byte[] bytes, int start, int length, long seq) throws IOException {
        JsonNode line = JsonText.MAPPER.readTree(bytes, start, length);
        TrialKey key = new TrialKey(
                line.path("model").asText(),
                line.path("set").asText(),
                Language.of(line.path("language").asText()),
                line.path("probe").asText());
        List<Message> messages = new ArrayList<>();
        for (JsonNode message : line.path("messages")) {
            messages.add(new Message(
                    Role.valueOf(message.path("role").asText().toUpperCase(Locale.ROOT)),
                    message.path("content").asText()));
        }
        Prompt prompt = new Prompt(
                key, line.path("variant").asText(), line.path("repeat").asInt(1), messages, given(line.path("given")));
        SortedMap<String, String> extra = new TreeMap<>();
        line.path("extra")
                .properties()
                .forEach(field -> extra.put(field.getKey(), field.getValue().toString()));
        return new Exchange(
                seq,
                line.path("id").asText(),
                prompt,
                response(line),
                texts(line.path("turns")),
                line.path("at").asText(),
                extra);
    }

    private static Given given(JsonNode given) {
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode one : given.path("candidates")) {
            candidates.add(
                    new Candidate(one.path("name").asText(), one.path("group").asText()));
        }
        return new Given(
                texts(given.path("context")),
                texts(given.path("reference")),
                texts(given.path("secrets")),
                candidates,
                Expectation.valueOf(given.path("expect").asText("comply").toUpperCase(Locale.ROOT)),
                given.has("stratum") ? given.get("stratum").asText() : null);
    }

    private static Response response(JsonNode line) {
        JsonNode none = line.get("noAnswer");
        if (none != null) {
            return new Response.NoAnswer(
                    none.path("reason").asText(), none.path("retryable").asBoolean());
        }
        JsonNode usage = line.path("usage");
        return new Response.Answer(
                line.path("response").asText(),
                texts(line.path("retrieved")),
                Finish.of(line.path("finish").asText()),
                line.path("modelReturned").asText(),
                usage.isMissingNode()
                        ? Usage.UNKNOWN
                        : new Usage(
                                usage.path("promptTokens").asLong(),
                                usage.path("answerTokens").asLong()));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>(list.size());
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
