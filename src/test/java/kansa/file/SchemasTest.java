package kansa.file;

import static kansa.file.Faults.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansa.audit.InputFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema for editors and the reader must agree: what one refuses, so does the other. */
class SchemasTest {
    private static final Path SOURCES = Path.of("src/main/resources/kansa/file/schema");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, Consumer<byte[]>> READERS = new TreeMap<>(Map.of(
            "audit", bytes -> AuditFile.read(Path.of("f"), bytes),
            "probes", bytes -> ProbeSetFile.read("f", bytes),
            "rules", bytes -> RulesetFile.read("f", bytes),
            "words", bytes -> RulesetFile.read("f", bytes)));
    private static final Map<String, String> GOOD = new TreeMap<>(Map.of(
            "audit", AuditFileTest.FULL,
            "probes", ProbeSetFileTest.FULL,
            "rules", RulesetFileTest.FULL,
            "words", RulesetFileTest.WORDS));

    private static final Map<String, Schema> SCHEMAS = new TreeMap<>();

    static {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schemas.texts().forEach((kind, text) -> SCHEMAS.put(kind, registry.getSchema(text)));
    }

    /** What only the reader can know. */
    private static final Pattern BEYOND_A_SCHEMA = Pattern.compile(
            "stands twice|no axis fills|which no text uses|does not end in the language|fills \\{|both fill|the last turn is"
                    + "|empty assistant turn|less than 'min'|there is no day|a system turn after");

    static Stream<String> kinds() {
        return GOOD.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theCommittedSchemaIsTheOneThatTheFieldsMake(String kind) throws IOException {
        String made = Schemas.texts().get(kind);
        if (Boolean.getBoolean("kansa.schemas.write")) {
            Files.createDirectories(SOURCES);
            Files.writeString(SOURCES.resolve(kind + ".json"), made, StandardCharsets.UTF_8);
            return;
        }
        try (InputStream committed = Schemas.class.getResourceAsStream("schema/" + kind + ".json")) {
            assertThat(committed == null ? "" : new String(committed.readAllBytes(), StandardCharsets.UTF_8))
                    .as(
                            "%s.json in %s; to write it anew: mvn test -Dtest=SchemasTest -Dkansa.schemas.write=true",
                            kind, SOURCES)
                    .isEqualTo(made);
        }
    }

    /** Takes a good file and spoils one value after the other; both must say the same of each. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everySpoiltValueIsRefusedByBothOrByNeither(String kind) throws IOException {
        JsonNode good = YAML.readTree(GOOD.get(kind));
        assertThat(refusals(kind, good)).as("the good file").isEqualTo("schema [] reader null");
        List<String> disagreements = new ArrayList<>();
        int[] count = new int[3];
        for (JsonNode spoilt : spoil(good)) {
            boolean schema = !SCHEMAS.get(kind).validate(spoilt).isEmpty();
            String reader = reader(kind, spoilt);
            count[schema ? 1 : reader == null ? 0 : 2]++;
            boolean beyond = reader != null && BEYOND_A_SCHEMA.matcher(reader).find();
            if (schema != (reader != null) && !(beyond && !schema)) {
                disagreements.add(refusals(kind, spoilt) + "\n" + spoilt);
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(count[0]).as("still good").isPositive();
        assertThat(count[1]).as("refused by both").isGreaterThan(100);
    }

    private static String refusals(String kind, JsonNode node) throws IOException {
        return "schema " + SCHEMAS.get(kind).validate(node) + " reader " + reader(kind, node);
    }

    private static String reader(String kind, JsonNode node) throws JsonProcessingException {
        return reader(kind, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node));
    }

    private static String reader(String kind, String yaml) {
        try {
            READERS.get(kind).accept(utf8(yaml));
            return null;
        } catch (InputFault fault) {
            return fault.report();
        }
    }

    /** Every tree that differs in one place: a field gone, misspelt, or holding something else. */
    private static List<JsonNode> spoil(JsonNode node) throws IOException {
        List<JsonNode> spoilt = new ArrayList<>();
        for (String other :
                List.of("\"x\"", "\"\"", "7", "-1", "0.5", "true", "null", "[]", "{}", "[null]", "{\"a\": 1}")) {
            spoilt.add(JSON.readTree(other));
        }
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                spoilt.add(object.deepCopy().without(name));
                ObjectNode misspelt = object.deepCopy();
                misspelt.set(name + "X", misspelt.remove(name));
                spoilt.add(misspelt);
                for (JsonNode child : spoil(object.get(name))) {
                    spoilt.add(object.deepCopy().set(name, child));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                ArrayNode shorter = array.deepCopy();
                shorter.remove(i);
                spoilt.add(shorter);
                for (JsonNode child : spoil(array.get(i))) {
                    ArrayNode other = array.deepCopy();
                    other.set(i, child);
                    spoilt.add(other);
                }
            }
        }
        return spoilt;
    }

    /** Scalars as people write them, without quotes: in place of {@code @}. */
    static Stream<Arguments> plainScalars() {
        return Stream.of(
                arguments("reviewed: @", "2026-11-21", true),
                arguments("reviewed: @", "2026", false),
                arguments("reviewed: @", "21.11.2026", false),
                arguments("source: @", "2024", true),
                arguments("source: @", "yes", true),
                arguments("source: @", "true", true),
                arguments("source: @", "~", false),
                arguments("source: @", "", false),
                arguments("source: @", "'  '", false),
                arguments("source: @", "'　'", false),
                arguments("source: @", "12:30", true),
                arguments("twin: @", "2024", true),
                arguments("twin: @", "1.5", false),
                arguments("twin: @", "-5", false),
                arguments("twin: @", "Twin", false),
                arguments("repeats: @", "3", true),
                arguments("repeats: @", "3.5", false),
                arguments("repeats: @", "'3'", false),
                arguments("repeats: @", "three", false),
                arguments("checks: @", "[bias.wording]", true),
                arguments("checks: @", "[1.5]", false),
                arguments("checks: @", "bias.wording", false));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @MethodSource("plainScalars")
    void scalarsWithoutQuotesMeanTheSameToBoth(String line, String scalar, boolean good) throws IOException {
        String yaml = ProbeSetFileTest.HEAD + "probes: [{id: a, prompt: x}]\n" + line.replace("@", scalar) + "\n";
        assertThat(reader("probes", yaml) == null).as(reader("probes", yaml)).isEqualTo(good);
        assertThat(SCHEMAS.get("probes").validate(YAML.readTree(yaml)).isEmpty())
                .isEqualTo(good);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0.05",
                "5 %",
                "5%",
                "100 %",
                "0",
                "1",
                "1e-2",
                "101 %",
                "'0.05'",
                "-1",
                "2",
                "5 percent",
                "[5 %]"
            })
    void sharesMeanTheSameToBoth(String share) throws IOException {
        agree("gate: {rates: {bias: " + share + "}}");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"30", "'30'", "1.5", "30 s", "500ms", "0", "0 s", "-1", "true", "soon", "2 days", "1000000"})
    void timesMeanTheSameToBoth(String time) throws IOException {
        agree("limits: {time: " + time + "}");
    }

    private static void agree(String yaml) throws IOException {
        assertThat(SCHEMAS.get("audit").validate(YAML.readTree(yaml)).isEmpty())
                .as(reader("audit", yaml))
                .isEqualTo(reader("audit", yaml) == null);
    }

    @Test
    void everyFieldIsDescribedForEditors() throws IOException {
        for (Map.Entry<String, String> each : Schemas.texts().entrySet()) {
            for (JsonNode properties : JSON.readTree(each.getValue()).findValues("properties")) {
                properties
                        .properties()
                        .forEach(field -> assertThat(
                                        field.getValue().path("description").asText())
                                .as(each.getKey() + ": " + field.getKey())
                                .isNotBlank());
            }
        }
    }
}
