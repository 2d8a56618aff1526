package kansa.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.file.AuditConfig.Endpoint;
import kansa.file.Shapes.Named;
import org.jspecify.annotations.Nullable;

/** One entry of {@code backends:}: a {@code scheme:target}, or a mapping with a {@code spec} and what else it takes. */
final class EndpointForm {
    private static final Shape<String> SPEC_SHAPE =
            Scalars.matching("^[a-z][a-z0-9-]*:[^\\s]", "a way to a model, as scheme:target", "openai:gpt-4o-mini");
    private static final Shape<JsonNode> JSON = Shape.of((node, name) -> json(node), Scalars::object);

    private static final Field<String> NAME =
            Field.optional("name", Scalars.text(), "as reports shall call the model; default the spec");
    private static final Field<String> SPEC = Field.required("spec", SPEC_SHAPE, "scheme:target");
    private static final Field<String> BASE_URL = Field.optional(
            "base-url",
            Scalars.matching("^https?://[^\\s/]", "a web address", "http://localhost:8000/v1"),
            "of the service");
    private static final Field<String> API_KEY_ENV = Field.optional(
            "api-key-env",
            Scalars.matching(
                    "^[A-Za-z_][A-Za-z0-9_]*$",
                    "the name of an environment variable",
                    "OPENAI_API_KEY",
                    List.of("string", "boolean")),
            "the environment variable that holds the key");
    private static final Field<String> TOKEN_COMMAND = Field.optional(
            "token-command", Scalars.text(), "a command that prints a token; run again before it expires");
    private static final Field<Boolean> EXEC_JSON =
            Field.optional("exec-json", Scalars.flag(), "exec: JSON on standard input and output");
    private static final Field<List<Named<String>>> HEADERS =
            Field.optional("headers", Shapes.named(Scalars.text(), Scalars.text()), "sent with every request; no keys");
    private static final Field<List<Named<JsonNode>>> PARAMETERS = Field.optional(
            "parameters", Shapes.named(Scalars.text(), JSON), "sent in every request, such as temperature: 0.2");
    private static final Field<Double> INPUT =
            Field.optional("input", Scalars.number(0, 1_000_000), "a million tokens of prompts");
    private static final Field<Double> OUTPUT =
            Field.optional("output", Scalars.number(0, 1_000_000), "a million tokens of answers");
    private static final Field<Filled> PRICES =
            Field.optional("prices", Form.of(List.of(INPUT, OUTPUT), filled -> filled), "what a million tokens cost");
    private static final Field<Duration> TIMEOUT = Field.optional("timeout", Amounts.duration(), "for one answer");
    private static final Field<Integer> RETRIES =
            Field.optional("retries", Scalars.integer(0, 100), "how often a failed call is tried again");
    private static final Field<Integer> CONCURRENCY =
            Field.optional("concurrency", Scalars.integer(1, 1024), "calls at the same time");
    private static final Field<List<Named<String>>> OPTIONS = Field.optional(
            "options", Shapes.named(Scalars.text(), Scalars.text()), "for backends that come in jars: their own keys");

    static final Shape<Endpoint> SHAPE = Shapes.scalarOr(
            SPEC_SHAPE.as((node, spec) -> endpoint(spec, spec, new TreeMap<>(), null, node)),
            Form.of(
                            List.of(
                                    NAME,
                                    SPEC,
                                    BASE_URL,
                                    API_KEY_ENV,
                                    TOKEN_COMMAND,
                                    EXEC_JSON,
                                    HEADERS,
                                    PARAMETERS,
                                    PRICES,
                                    TIMEOUT,
                                    RETRIES,
                                    CONCURRENCY,
                                    OPTIONS),
                            filled -> filled)
                    .as((node, filled) -> endpoint(
                            filled.get(NAME, filled.get(SPEC)), filled.get(SPEC), options(filled), filled, node)));

    private EndpointForm() {}

    private static Endpoint endpoint(
            String name, String spec, SortedMap<String, String> options, @Nullable Filled filled, Yaml node) {
        int colon = spec.indexOf(':');
        return new Endpoint(
                name,
                spec.substring(0, colon),
                spec.substring(colon + 1),
                options,
                filled == null ? null : filled.find(TIMEOUT),
                filled == null ? null : filled.find(RETRIES),
                filled == null ? null : filled.find(CONCURRENCY),
                filled == null ? node.place() : filled.at(SPEC));
    }

    private static SortedMap<String, String> options(Filled filled) {
        SortedMap<String, String> options = new TreeMap<>();
        filled.get(OPTIONS, List.of()).forEach(each -> options.put(each.name(), each.value()));
        for (Field<String> field : List.of(BASE_URL, API_KEY_ENV, TOKEN_COMMAND)) {
            String text = filled.find(field);
            if (text != null) {
                options.put(field.name(), text);
            }
        }
        if (filled.get(EXEC_JSON, false)) {
            options.put(EXEC_JSON.name(), "true");
        }
        filled.get(HEADERS, List.of()).forEach(each -> options.put("headers." + each.name(), each.value()));
        filled.get(PARAMETERS, List.of())
                .forEach(each ->
                        options.put("parameters." + each.name(), each.value().toString()));
        Filled prices = filled.find(PRICES);
        if (prices != null) {
            for (Field<Double> field : List.of(INPUT, OUTPUT)) {
                Double price = prices.find(field);
                if (price != null) {
                    options.put(
                            "prices." + field.name(), BigDecimal.valueOf(price).toPlainString());
                }
            }
        }
        return options;
    }

    /** A value as JSON, by the core schema of YAML 1.2. */
    private static JsonNode json(Yaml node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (node instanceof Yaml.Sequence sequence) {
            ArrayNode array = json.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        if (node instanceof Yaml.Mapping mapping) {
            ObjectNode object = json.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
            return object;
        }
        Yaml.Scalar scalar = (Yaml.Scalar) node;
        if (scalar.nothing()) {
            return json.nullNode();
        }
        if (scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"))) {
            return json.booleanNode(scalar.text().equals("true"));
        }
        return Scalars.isNumber(scalar) ? json.numberNode(new BigDecimal(scalar.text())) : json.textNode(scalar.text());
    }
}
