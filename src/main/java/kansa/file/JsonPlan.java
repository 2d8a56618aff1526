package kansa.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Gate;
import kansa.audit.Language;
import kansa.audit.Plan;
import kansa.audit.Plan.PlannedSource;
import kansa.audit.Severity;
import kansa.audit.TestFamily;

/** The plan of an audit and of a judging as JSON. */
final class JsonPlan {
    private JsonPlan() {}

    static void write(JsonGenerator json, Plan plan) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", JsonText.VERSION);
        JsonText.text(json, "title", plan.title());
        map(json, "target", plan.target());
        json.writeStringField("at", plan.at());
        json.writeStringField("version", plan.version());
        texts(json, "models", plan.models());
        sources(json, plan.sources());
        texts(json, "checks", plan.checks());
        gate(json, plan.gate());
        map(json, "settings", plan.settings());
        families(json, plan.families());
        json.writeNumberField("prompts", plan.prompts());
        json.writeEndObject();
    }

    static Plan readPlan(JsonNode json) {
        return new Plan(
                json.path("title").asText(),
                map(json.path("target")),
                json.path("at").asText(),
                json.path("version").asText(),
                texts(json.path("models")),
                sources(json.path("sources")),
                texts(json.path("checks")),
                gate(json.path("gate")),
                map(json.path("settings")),
                families(json.path("families")),
                json.path("prompts").asLong());
    }

    static void write(JsonGenerator json, RunJudging judging) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", JsonText.VERSION);
        json.writeStringField("version", judging.version());
        json.writeStringField("transcript", judging.transcript());
        texts(json, "checks", judging.checks());
        sources(json, judging.sources());
        gate(json, judging.gate());
        map(json, "settings", judging.settings());
        json.writeEndObject();
    }

    static RunJudging readJudging(JsonNode json) {
        return new RunJudging(
                json.path("version").asText(),
                json.path("transcript").asText(),
                texts(json.path("checks")),
                sources(json.path("sources")),
                gate(json.path("gate")),
                map(json.path("settings")));
    }

    private static void sources(JsonGenerator json, List<PlannedSource> sources) throws IOException {
        json.writeArrayFieldStart("sources");
        for (PlannedSource source : sources) {
            json.writeStartObject();
            json.writeStringField("kind", source.kind());
            JsonText.text(json, "id", source.id());
            json.writeStringField("sha256", source.sha256());
            json.writeStringField("language", source.language().code());
            json.writeNumberField("count", source.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<PlannedSource> sources(JsonNode json) {
        List<PlannedSource> sources = new ArrayList<>();
        for (JsonNode one : json) {
            sources.add(new PlannedSource(
                    one.path("kind").asText(),
                    one.path("id").asText(),
                    one.path("sha256").asText(),
                    Language.of(one.path("language").asText()),
                    one.path("count").asLong()));
        }
        return sources;
    }

    private static void families(JsonGenerator json, List<TestFamily> families) throws IOException {
        json.writeArrayFieldStart("families");
        for (TestFamily family : families) {
            json.writeStartObject();
            json.writeStringField("check", family.check());
            JsonText.text(json, "model", family.model());
            json.writeStringField("language", family.language().code());
            texts(json, "outcomes", family.outcomes());
            json.writeArrayFieldStart("comparisons");
            for (TestFamily.Compared compared : family.comparisons()) {
                json.writeStartObject();
                texts(json, "axes", compared.axes());
                json.writeArrayFieldStart("levels");
                for (List<String> levels : compared.levels()) {
                    array(json, levels);
                }
                json.writeEndArray();
                json.writeNumberField("probes", compared.probes());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<TestFamily> families(JsonNode json) {
        List<TestFamily> families = new ArrayList<>();
        for (JsonNode one : json) {
            List<TestFamily.Compared> comparisons = new ArrayList<>();
            for (JsonNode compared : one.path("comparisons")) {
                List<List<String>> levels = new ArrayList<>();
                compared.path("levels").forEach(each -> levels.add(texts(each)));
                comparisons.add(new TestFamily.Compared(
                        texts(compared.path("axes")),
                        levels,
                        compared.path("probes").asInt()));
            }
            families.add(new TestFamily(
                    one.path("check").asText(),
                    one.path("model").asText(),
                    Language.of(one.path("language").asText()),
                    texts(one.path("outcomes")),
                    comparisons));
        }
        return families;
    }

    private static void gate(JsonGenerator json, Gate gate) throws IOException {
        json.writeObjectFieldStart("gate");
        Severity failOn = gate.failOn();
        json.writeStringField("failOn", failOn == null ? "never" : failOn.code());
        numbers(json, "rates", gate.rates());
        numbers(json, "undecided", gate.undecided());
        texts(json, "required", gate.required());
        json.writeEndObject();
    }

    private static Gate gate(JsonNode json) {
        String failOn = json.path("failOn").asText("never");
        return new Gate(
                failOn.equals("never") ? null : Severity.valueOf(failOn.toUpperCase(Locale.ROOT)),
                numbers(json.path("rates")),
                numbers(json.path("undecided")),
                texts(json.path("required")));
    }

    private static void numbers(JsonGenerator json, String field, SortedMap<String, Double> numbers)
            throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Double> entry : numbers.entrySet()) {
            JsonText.number(json, entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static SortedMap<String, Double> numbers(JsonNode json) {
        SortedMap<String, Double> numbers = new TreeMap<>();
        json.properties().forEach(entry -> numbers.put(entry.getKey(), JsonJudgement.number(entry.getValue())));
        return numbers;
    }

    private static void map(JsonGenerator json, String field, SortedMap<String, String> map) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, String> entry : map.entrySet()) {
            JsonText.text(json, JsonText.whole(entry.getKey()), entry.getValue());
        }
        json.writeEndObject();
    }

    private static SortedMap<String, String> map(JsonNode json) {
        SortedMap<String, String> map = new TreeMap<>();
        json.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeFieldName(field);
        array(json, texts);
    }

    private static void array(JsonGenerator json, List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(JsonText.whole(text));
        }
        json.writeEndArray();
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
