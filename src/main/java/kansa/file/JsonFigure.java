package kansa.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import kansa.audit.Choice;
import kansa.audit.Contrast;
import kansa.audit.Rate;
import kansa.audit.RunFigure;
import kansa.audit.Selection;
import org.jspecify.annotations.Nullable;

/** The figures over a run as fields of their judgement's line. */
final class JsonFigure {
    private JsonFigure() {}

    /** Writes the figure's fields; returns the outcome to show. */
    static String write(JsonGenerator json, RunFigure figure, String outcome) throws IOException {
        if (figure instanceof Contrast contrast) {
            contrast(json, contrast);
            return contrast.outcome();
        }
        if (figure instanceof Selection selection) {
            selection(json, selection);
        } else if (figure instanceof Choice choice) {
            choice(json, choice);
        }
        return outcome;
    }

    /** Reads what {@link #write} wrote; null when the line carries no figure. */
    static @Nullable RunFigure read(JsonNode json) {
        if (json.has("axis")) {
            return contrast(json);
        }
        if (json.has("impactRatio")) {
            return selection(json);
        }
        return json.has("measure") ? choice(json) : null;
    }

    private static void contrast(JsonGenerator json, Contrast contrast) throws IOException {
        JsonText.text(json, "axis", contrast.axis());
        JsonText.text(json, "left", contrast.left());
        JsonText.text(json, "right", contrast.right());
        JsonText.number(json, "leftValue", contrast.leftValue());
        JsonText.number(json, "rightValue", contrast.rightValue());
        JsonText.number(json, "estimate", contrast.estimate());
        JsonText.number(json, "low", contrast.low());
        JsonText.number(json, "high", contrast.high());
        JsonText.number(json, "p", contrast.p());
        JsonText.number(json, "pAdjusted", contrast.adjusted());
        json.writeNumberField("n", contrast.pairs());
        Contrast.Basis basis = contrast.basis();
        if (!basis.equals(Contrast.Basis.UNKNOWN)) {
            JsonJudgement.wording(json, "title", basis.title());
            JsonText.text(json, "test", basis.test().code());
            JsonText.number(json, "q", basis.q());
            JsonText.text(json, "effect", basis.effect().code());
            JsonText.number(json, "effectValue", basis.value());
            JsonText.number(json, "effectLow", basis.low());
            JsonText.number(json, "effectHigh", basis.high());
            JsonText.number(json, "unseen", basis.unseen());
            JsonText.number(json, "differing", basis.differing());
            json.writeNumberField("tests", basis.tests());
        }
    }

    private static Contrast contrast(JsonNode json) {
        return new Contrast(
                json.path("axis").asText(),
                json.path("outcome").asText(),
                json.path("left").asText(),
                json.path("right").asText(),
                json.path("n").asInt(),
                number(json, "leftValue"),
                number(json, "rightValue"),
                number(json, "estimate"),
                number(json, "low"),
                number(json, "high"),
                number(json, "p"),
                number(json, "pAdjusted"),
                basis(json));
    }

    private static Contrast.Basis basis(JsonNode json) {
        return json.has("test")
                ? new Contrast.Basis(
                        JsonJudgement.wording(json.path("title")),
                        Contrast.Test.of(json.path("test").asText()),
                        number(json, "q"),
                        Contrast.Effect.of(json.path("effect").asText()),
                        number(json, "effectValue"),
                        number(json, "effectLow"),
                        number(json, "effectHigh"),
                        number(json, "unseen"),
                        number(json, "differing"),
                        json.path("tests").asInt())
                : Contrast.Basis.UNKNOWN;
    }

    private static void selection(JsonGenerator json, Selection selection) throws IOException {
        JsonText.text(json, "stratum", selection.stratum());
        json.writeNumberField("selected", selection.selected());
        json.writeNumberField("n", selection.rate().n());
        JsonText.number(json, "rate", selection.rate().share());
        JsonText.number(json, "low", selection.rate().low());
        JsonText.number(json, "high", selection.rate().high());
        Selection.Impact impact = selection.impact();
        JsonText.number(json, "impactRatio", impact.ratio());
        JsonText.number(json, "impactLow", impact.low());
        JsonText.number(json, "impactHigh", impact.high());
        JsonText.number(json, "impactEvened", impact.evened());
        JsonText.number(json, "p", selection.p());
        JsonText.number(json, "pAdjusted", selection.adjusted());
    }

    private static Selection selection(JsonNode json) {
        return new Selection(
                json.path("stratum").asText(),
                json.path("group").asText(),
                json.path("selected").asLong(),
                new Rate(
                        number(json, "rate"),
                        number(json, "low"),
                        number(json, "high"),
                        json.path("n").asLong()),
                new Selection.Impact(
                        number(json, "impactRatio"),
                        number(json, "impactLow"),
                        number(json, "impactHigh"),
                        number(json, "impactEvened")),
                number(json, "p"),
                number(json, "pAdjusted"));
    }

    private static void choice(JsonGenerator json, Choice choice) throws IOException {
        JsonText.text(json, "stratum", choice.stratum());
        JsonText.text(json, "measure", choice.measure());
        JsonText.number(json, "estimate", choice.value());
        JsonText.number(json, "low", choice.low());
        JsonText.number(json, "high", choice.high());
        json.writeNumberField("n", choice.n());
        json.writeNumberField("unread", choice.unread());
    }

    private static Choice choice(JsonNode json) {
        return new Choice(
                json.path("stratum").asText(),
                json.path("measure").asText(),
                number(json, "estimate"),
                number(json, "low"),
                number(json, "high"),
                json.path("n").asLong(),
                json.path("unread").asLong());
    }

    private static double number(JsonNode json, String field) {
        return JsonJudgement.number(json.path(field));
    }
}
