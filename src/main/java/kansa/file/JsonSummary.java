package kansa.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import kansa.audit.Contrast;
import kansa.audit.Finding;
import kansa.audit.Gate;
import kansa.audit.Judgement;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Need;
import kansa.audit.Rate;
import kansa.audit.Risk;
import kansa.audit.Severity;
import kansa.audit.Subject;
import kansa.audit.Summary;
import kansa.audit.Tally;
import kansa.audit.Wording;

/** The figures and findings of a finished run as JSON. */
final class JsonSummary {
    private JsonSummary() {}

    /** Writes a summary; {@code risks} tells the risk of each check that made a judgement over the run. */
    static void write(JsonGenerator json, Summary summary, SortedMap<String, Risk> risks) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", JsonText.VERSION);
        Summary.Volume volume = summary.volume();
        json.writeObjectFieldStart("volume");
        json.writeNumberField("trials", volume.trials());
        json.writeNumberField("exchanges", volume.exchanges());
        json.writeNumberField("answers", volume.answers());
        json.writeNumberField("noAnswers", volume.noAnswers());
        json.writeNumberField("filtered", volume.filtered());
        json.writeEndObject();
        lines(json, "byCheck", summary.byCheck());
        lines(json, "byRisk", summary.byRisk());
        for (String part : List.of("contrasts", "selection", "choice", "parity")) {
            json.writeArrayFieldStart(part);
            for (Judgement judgement : summary.run()) {
                if (part(judgement).equals(part)) {
                    JsonJudgement.write(
                            json, judgement, risks.getOrDefault(judgement.check(), riskOf(judgement.check())));
                }
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("notTested");
        for (Summary.NotTested one : summary.notTested()) {
            json.writeStartObject();
            json.writeStringField("check", one.check());
            json.writeStringField("risk", one.risk().code());
            json.writeStringField("language", one.language().code());
            json.writeStringField("reason", one.reason().name().toLowerCase(Locale.ROOT));
            JsonJudgement.wording(json, "why", one.reason().missing());
            json.writeNumberField("exchanges", one.exchanges());
            json.writeEndObject();
        }
        json.writeEndArray();
        gate(json, summary.gate());
        json.writeEndObject();
    }

    /** Where a figure over the run stands: by its kind, else by the check that made it. */
    private static String part(Judgement judgement) {
        if (judgement.subject() instanceof Subject.OfRun run && run.figure() instanceof Contrast) {
            return judgement.check().equals("bias.parity") ? "parity" : "contrasts";
        }
        return switch (judgement.check()) {
            case "bias.selection" -> "selection";
            case "bias.choice" -> "choice";
            case "bias.parity" -> "parity";
            default -> "contrasts";
        };
    }

    /** The risk that a check's id begins with. */
    private static Risk riskOf(String check) {
        String first = check.split("\\.", 2)[0].toUpperCase(Locale.ROOT);
        for (Risk risk : Risk.values()) {
            if (risk.name().equals(first)) {
                return risk;
            }
        }
        return Risk.ROBUSTNESS;
    }

    private static void lines(JsonGenerator json, String field, List<Summary.Line> lines) throws IOException {
        json.writeArrayFieldStart(field);
        for (Summary.Line line : lines) {
            json.writeStartObject();
            json.writeStringField("name", line.name());
            json.writeStringField("risk", line.risk().code());
            json.writeStringField("language", line.language().code());
            JsonText.text(json, "model", line.model());
            Tally tally = line.tally();
            json.writeNumberField("flagged", tally.flagged());
            json.writeNumberField("clear", tally.clear());
            json.writeNumberField("undecided", tally.undecided());
            json.writeNumberField("notTested", tally.notTested());
            json.writeNumberField("clusters", tally.clusters());
            JsonText.number(json, "sumNN", tally.sumNN());
            JsonText.number(json, "sumNX", tally.sumNX());
            JsonText.number(json, "sumXX", tally.sumXX());
            Rate rate = line.rate();
            if (rate == null) {
                json.writeNullField("rate");
            } else {
                json.writeObjectFieldStart("rate");
                JsonText.number(json, "share", rate.share());
                JsonText.number(json, "low", rate.low());
                JsonText.number(json, "high", rate.high());
                json.writeNumberField("n", rate.n());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void gate(JsonGenerator json, Gate.Outcome gate) throws IOException {
        json.writeObjectFieldStart("gate");
        String state =
                !gate.exceeded().isEmpty() ? "exceeded" : gate.incomplete().isEmpty() ? "within" : "incomplete";
        json.writeStringField("state", state);
        json.writeNumberField("exitCode", gate.exitCode());
        wordings(json, "exceeded", gate.exceeded());
        wordings(json, "incomplete", gate.incomplete());
        json.writeEndObject();
    }

    private static void wordings(JsonGenerator json, String field, List<Wording> wordings) throws IOException {
        json.writeArrayFieldStart(field);
        for (Wording wording : wordings) {
            JsonJudgement.wording(json, null, wording);
        }
        json.writeEndArray();
    }

    static Summary readSummary(JsonNode json) {
        JsonNode volume = json.path("volume");
        List<Judgement> run = new ArrayList<>();
        for (String part : List.of("contrasts", "selection", "choice", "parity")) {
            json.path(part).forEach(one -> run.add(JsonJudgement.read(one)));
        }
        List<Summary.NotTested> notTested = new ArrayList<>();
        for (JsonNode one : json.path("notTested")) {
            notTested.add(new Summary.NotTested(
                    one.path("check").asText(),
                    JsonJudgement.constant(Risk.class, one, "risk"),
                    Language.of(one.path("language").asText()),
                    JsonJudgement.constant(Need.class, one, "reason"),
                    one.path("exchanges").asLong()));
        }
        return new Summary(
                new Summary.Volume(
                        volume.path("trials").asLong(),
                        volume.path("exchanges").asLong(),
                        volume.path("answers").asLong(),
                        volume.path("noAnswers").asLong(),
                        volume.path("filtered").asLong()),
                lines(json.path("byCheck")),
                lines(json.path("byRisk")),
                run,
                notTested,
                new Gate.Outcome(
                        wordings(json.path("gate").path("exceeded")),
                        wordings(json.path("gate").path("incomplete"))));
    }

    private static List<Wording> wordings(JsonNode json) {
        List<Wording> wordings = new ArrayList<>();
        json.forEach(one -> wordings.add(JsonJudgement.wording(one)));
        return wordings;
    }

    private static List<Summary.Line> lines(JsonNode json) {
        List<Summary.Line> lines = new ArrayList<>();
        for (JsonNode one : json) {
            JsonNode rate = one.path("rate");
            lines.add(new Summary.Line(
                    one.path("name").asText(),
                    JsonJudgement.constant(Risk.class, one, "risk"),
                    Language.of(one.path("language").asText()),
                    one.path("model").asText(),
                    new Tally(
                            one.path("flagged").asLong(),
                            one.path("clear").asLong(),
                            one.path("undecided").asLong(),
                            one.path("notTested").asLong(),
                            one.path("clusters").asLong(),
                            one.path("sumNN").asDouble(),
                            one.path("sumNX").asDouble(),
                            one.path("sumXX").asDouble()),
                    rate.isObject()
                            ? new Rate(
                                    rate.path("share").asDouble(),
                                    rate.path("low").asDouble(),
                                    rate.path("high").asDouble(),
                                    rate.path("n").asLong())
                            : null));
        }
        return lines;
    }

    static void write(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", JsonText.VERSION);
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("fingerprint", finding.fingerprint());
            JsonText.text(json, "number", finding.number());
            json.writeStringField("check", finding.check());
            JsonText.text(json, "topic", finding.topic());
            json.writeStringField("risk", finding.risk().code());
            json.writeStringField("severity", finding.severity().code());
            json.writeStringField("kind", finding.kind().code());
            JsonJudgement.wording(json, "message", finding.message());
            json.writeNumberField("occurrences", finding.occurrences());
            json.writeArrayFieldStart("sample");
            for (Judgement judgement : finding.sample()) {
                JsonJudgement.write(json, judgement, finding.risk());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static List<Finding> readFindings(JsonNode json) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode one : json.path("findings")) {
            List<Judgement> sample = new ArrayList<>();
            one.path("sample").forEach(judgement -> sample.add(JsonJudgement.read(judgement)));
            findings.add(new Finding(
                    one.path("fingerprint").asText(),
                    one.path("number").asText(),
                    one.path("check").asText(),
                    one.path("topic").asText(),
                    JsonJudgement.constant(Risk.class, one, "risk"),
                    JsonJudgement.constant(Severity.class, one, "severity"),
                    JsonJudgement.constant(Kind.class, one, "kind"),
                    JsonJudgement.wording(one.path("message")),
                    one.path("occurrences").asLong(),
                    sample));
        }
        return findings;
    }
}
