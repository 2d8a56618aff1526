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
import kansa.audit.Evidence;
import kansa.audit.Judgement;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Risk;
import kansa.audit.RunFigure;
import kansa.audit.Severity;
import kansa.audit.Source;
import kansa.audit.Span;
import kansa.audit.Subject;
import kansa.audit.TrialKey;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as JSON: {@code v}, {@code check}, {@code rule}, {@code scope}, {@code risk}, {@code severity},
 * {@code kind}, what it is about, {@code verdict}, {@code outcome}, {@code scores}, {@code reason}, {@code evidence}.
 *
 * <p>A figure over the run has {@code group}, {@code axis}, {@code left}, {@code right}, {@code leftValue},
 * {@code rightValue}, {@code estimate}, {@code low}, {@code high}, {@code p}, {@code pAdjusted}, {@code n} in place of
 * probe and repeat; {@code observed} stands when the judgement's own outcome is another word than the figure's.
 */
final class JsonJudgement {
    private JsonJudgement() {}

    static void write(JsonGenerator json, Judgement judgement, Risk risk) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", JsonText.VERSION);
        json.writeStringField("check", judgement.check());
        String rule = judgement.rule();
        if (rule != null) {
            json.writeStringField("rule", rule);
        }
        json.writeStringField("scope", judgement.subject().scope());
        json.writeStringField("risk", risk.code());
        json.writeStringField("severity", judgement.severity().code());
        json.writeStringField("kind", judgement.kind().code());
        String outcome = subject(json, judgement.subject(), judgement.outcome());
        json.writeStringField("verdict", judgement.verdict().code());
        JsonText.text(json, "outcome", outcome);
        if (!outcome.equals(judgement.outcome())) {
            JsonText.text(json, "observed", judgement.outcome());
        }
        json.writeObjectFieldStart("scores");
        for (Map.Entry<String, Double> score : judgement.scores().entrySet()) {
            JsonText.number(json, score.getKey(), score.getValue());
        }
        json.writeEndObject();
        wording(json, "reason", judgement.reason());
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : judgement.evidence()) {
            evidence(json, evidence);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes what the judgement is about; returns the outcome to show. */
    private static String subject(JsonGenerator json, Subject subject, String outcome) throws IOException {
        if (subject instanceof Subject.OfAnswer answer) {
            trial(json, answer.trial());
            JsonText.text(json, "variant", answer.variant());
            json.writeNumberField("repeat", answer.repeat());
            json.writeNumberField("seq", answer.seq());
            JsonText.text(json, "id", answer.id());
        } else if (subject instanceof Subject.OfTrial trial) {
            trial(json, trial.trial());
        } else if (subject instanceof Subject.OfRun run) {
            JsonText.text(json, "model", run.model());
            json.writeStringField("language", run.language().code());
            JsonText.text(json, "group", run.group());
            RunFigure figure = run.figure();
            if (figure != null) {
                return JsonFigure.write(json, figure, outcome);
            }
        }
        return outcome;
    }

    private static void trial(JsonGenerator json, TrialKey trial) throws IOException {
        JsonText.text(json, "model", trial.model());
        JsonText.text(json, "set", trial.set());
        json.writeStringField("language", trial.language().code());
        JsonText.text(json, "probe", trial.probe());
    }

    private static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeNumberField("start", evidence.span().start());
        json.writeNumberField("end", evidence.span().end());
        JsonText.text(json, "type", evidence.type());
        Source source = evidence.source();
        if (source != null) {
            json.writeObjectFieldStart("source");
            json.writeStringField("part", source.part());
            json.writeNumberField("index", source.index());
            json.writeNumberField("start", source.span().start());
            json.writeNumberField("end", source.span().end());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("why");
        for (Wording why : evidence.why()) {
            wording(json, null, why);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void wording(JsonGenerator json, @Nullable String field, Wording wording) throws IOException {
        if (field != null) {
            json.writeFieldName(field);
        }
        json.writeStartObject();
        JsonText.text(json, "en", wording.en());
        JsonText.text(json, "ja", wording.ja());
        json.writeEndObject();
    }

    static Wording wording(JsonNode node) {
        return new Wording(node.path("en").asText(), node.path("ja").asText());
    }

    /** Reads what {@link #write} wrote. */
    static Judgement read(JsonNode json) {
        SortedMap<String, Double> scores = new TreeMap<>();
        json.path("scores").properties().forEach(score -> scores.put(score.getKey(), number(score.getValue())));
        List<Evidence> evidence = new ArrayList<>();
        for (JsonNode one : json.path("evidence")) {
            evidence.add(evidence(one));
        }
        return new Judgement(
                json.path("check").asText(),
                json.has("rule") ? json.get("rule").asText() : null,
                subject(json),
                constant(Verdict.class, json, "verdict"),
                constant(Severity.class, json, "severity"),
                constant(Kind.class, json, "kind"),
                json.path("observed").asText(json.path("outcome").asText()),
                scores,
                wording(json.path("reason")),
                evidence);
    }

    private static Subject subject(JsonNode json) {
        String scope = json.path("scope").asText();
        return switch (scope) {
            case "answer" ->
                new Subject.OfAnswer(
                        trial(json),
                        json.path("variant").asText(),
                        json.path("repeat").asInt(),
                        json.path("seq").asLong(),
                        json.path("id").asText());
            case "trial" -> new Subject.OfTrial(trial(json));
            case "run" ->
                new Subject.OfRun(
                        json.path("model").asText(),
                        Language.of(json.path("language").asText()),
                        json.path("group").asText(),
                        JsonFigure.read(json));
            default -> throw new IllegalArgumentException("unknown scope '" + scope + "'");
        };
    }

    private static TrialKey trial(JsonNode json) {
        return new TrialKey(
                json.path("model").asText(),
                json.path("set").asText(),
                Language.of(json.path("language").asText()),
                json.path("probe").asText());
    }

    private static Evidence evidence(JsonNode json) {
        JsonNode side = json.get("source");
        Source source = side == null
                ? null
                : new Source(side.path("part").asText(), side.path("index").asInt(), span(side));
        List<Wording> why = new ArrayList<>();
        json.path("why").forEach(step -> why.add(wording(step)));
        return new Evidence(span(json), json.path("type").asText(), source, why);
    }

    private static Span span(JsonNode json) {
        return new Span(json.path("start").asInt(), json.path("end").asInt());
    }

    static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }

    /** The constant that a field names by its code. */
    static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, String field) {
        return Enum.valueOf(type, json.path(field).asText().toUpperCase(Locale.ROOT));
    }
}
