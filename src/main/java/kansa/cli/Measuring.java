package kansa.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Evidence;
import kansa.audit.InputFault;
import kansa.audit.Judgement;
import kansa.audit.Trial;
import kansa.audit.TrialCheck;
import kansa.audit.Verdict;
import kansa.file.Recorded;
import kansa.stats.Estimate;
import kansa.stats.Labelled;
import kansa.stats.Measurement;
import kansa.stats.SpanMeasurement;
import org.jspecify.annotations.Nullable;

/**
 * One check tried on labelled rows, and what {@code kansa measure} says of it.
 *
 * @param labelled rows with a label
 * @param texts rows with labelled spans
 */
record Measuring(String check, List<Labelled> labelled, List<SpanMeasurement.Text> texts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Measuring of(
            TrialCheck check, List<Recorded> rows, @Nullable String score, String cluster, List<String> types) {
        SortedMap<String, String> renamed = new TreeMap<>();
        for (String pair : types) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw InputFault.of("--types " + pair + " is not LABEL=OURS", "Write, for example, --types SSN=US_SSN");
            }
            renamed.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        List<Labelled> labelled = new ArrayList<>();
        List<SpanMeasurement.Text> texts = new ArrayList<>();
        for (Recorded row : rows) {
            if (row.label() == null && row.spans() == null) {
                continue;
            }
            Trial trial = new Trial(row.exchange().prompt().trial(), List.of(row.exchange()));
            List<Judgement> judged = check.judge(trial);
            Judgement judgement = judged.isEmpty() ? null : judged.get(0);
            String named = row.field(cluster);
            String group = named.isEmpty() ? "row " + row.exchange().id() : named;
            if (row.label() != null) {
                labelled.add(new Labelled(
                        row.label() == Verdict.FLAGGED,
                        judgement == null ? null : judgement.verdict(),
                        judgement == null ? null : score(check, judgement, score),
                        group,
                        row.exchange().prompt().trial().language(),
                        row.exchange().prompt().trial().model()));
            }
            if (row.spans() != null && judgement != null) {
                texts.add(new SpanMeasurement.Text(marked(row, renamed), found(judgement, renamed), group));
            }
        }
        if (labelled.isEmpty() && texts.isEmpty()) {
            throw InputFault.of(
                    "none of the " + rows.size() + " rows carries 'label' or 'spans'",
                    "Give each row a label (flagged or clear), or relax --where.");
        }
        return new Measuring(check.about().id(), labelled, texts);
    }

    private static @Nullable Double score(TrialCheck check, Judgement judgement, @Nullable String name) {
        SortedMap<String, Double> scores = judgement.scores();
        String id = check.about().id();
        String wanted = name == null ? id.substring(id.indexOf('.') + 1) : name;
        if (scores.containsKey(wanted)) {
            return scores.get(wanted);
        }
        if (name != null && !scores.isEmpty()) {
            throw InputFault.of(
                    id + " has no score called '" + name + "'", "It has: " + String.join(", ", scores.keySet()));
        }
        return scores.size() == 1 ? scores.get(scores.firstKey()) : null;
    }

    private static List<SpanMeasurement.Typed> marked(Recorded row, SortedMap<String, String> renamed) {
        List<SpanMeasurement.Typed> marked = new ArrayList<>();
        if (row.spans() != null) {
            row.spans().forEach(span -> {
                String type = renamed.isEmpty() ? span.type() : renamed.get(span.type());
                if (type != null) {
                    marked.add(new SpanMeasurement.Typed(span.span(), type));
                }
            });
        }
        return marked;
    }

    /** What was found of the types that the labels know. */
    private static List<SpanMeasurement.Typed> found(Judgement judgement, SortedMap<String, String> renamed) {
        List<SpanMeasurement.Typed> found = new ArrayList<>();
        for (Evidence evidence : judgement.evidence()) {
            if (renamed.isEmpty() || renamed.containsValue(evidence.type())) {
                found.add(new SpanMeasurement.Typed(evidence.span(), evidence.type()));
            }
        }
        return found;
    }

    /** One JSON object, as the contract has it. */
    String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("v", 1);
        root.put("check", check);
        root.put("unit", "answer");
        measurement(root, Measurement.of(labelled));
        ObjectNode languages = root.putObject("byLanguage");
        Measurement.byLanguage(labelled).forEach((name, measured) -> measurement(languages.putObject(name), measured));
        ObjectNode models = root.putObject("byModel");
        Measurement.byModel(labelled).forEach((name, measured) -> measurement(models.putObject(name), measured));
        if (!texts.isEmpty()) {
            ObjectNode spans = root.putObject("spans");
            spans(spans, SpanMeasurement.of(texts));
            ObjectNode byType = spans.putObject("byType");
            SpanMeasurement.byType(texts).forEach((type, measured) -> spans(byType.putObject(type), measured));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(root)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void measurement(ObjectNode node, Measurement measured) {
        node.put("n", measured.n());
        node.put("flagged", measured.flagged());
        node.put("clear", measured.clear());
        node.put("undecided", measured.undecided());
        node.put("notTested", measured.notTested());
        node.put("clusters", measured.clusters());
        node.put("coverage", rounded(measured.coverage()));
        figures(node, measured.figures());
        figures(node.putObject("undecidedAsErrors"), measured.undecidedAsErrors());
    }

    private static void figures(ObjectNode node, Measurement.Figures figures) {
        node.put("truePositives", figures.truePositives());
        node.put("falsePositives", figures.falsePositives());
        node.put("falseNegatives", figures.falseNegatives());
        node.put("trueNegatives", figures.trueNegatives());
        estimate(node, "precision", figures.precision());
        estimate(node, "recall", figures.recall());
        estimate(node, "f1", figures.f1());
        estimate(node, "balancedAccuracy", figures.balancedAccuracy());
        estimate(node, "auc", figures.auc());
    }

    private static void spans(ObjectNode node, SpanMeasurement measured) {
        spanFigures(node.putObject("exact"), measured.exact());
        spanFigures(node.putObject("overlap"), measured.overlap());
        spanFigures(node.putObject("characters"), measured.characters());
    }

    private static void spanFigures(ObjectNode node, SpanMeasurement.Figures figures) {
        node.put("marked", figures.marked());
        node.put("found", figures.found());
        node.put("recalled", figures.recalled());
        node.put("precise", figures.precise());
        estimate(node, "precision", figures.precision());
        estimate(node, "recall", figures.recall());
        estimate(node, "f1", figures.f1());
        estimate(node, "f2", figures.f2());
    }

    private static void estimate(ObjectNode node, String name, @Nullable Estimate estimate) {
        if (estimate == null) {
            node.putNull(name);
            return;
        }
        ObjectNode three = node.putObject(name);
        three.put("value", rounded(estimate.value()));
        three.put("low", rounded(estimate.low()));
        three.put("high", rounded(estimate.high()));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(6)).stripTrailingZeros();
    }

    /** The same for people. */
    String text() {
        StringBuilder text = new StringBuilder(check).append('\n');
        lines(text, "all rows", Measurement.of(labelled));
        Map<String, Measurement> languages = Measurement.byLanguage(labelled);
        if (languages.size() > 1) {
            languages.forEach((name, measured) -> lines(text, "language " + name, measured));
        }
        Map<String, Measurement> models = Measurement.byModel(labelled);
        if (models.size() > 1) {
            models.forEach((name, measured) -> lines(text, "model " + name, measured));
        }
        if (!texts.isEmpty()) {
            text.append("  spans, ").append(texts.size()).append(" texts\n");
            line(text, "all types", SpanMeasurement.of(texts).overlap());
            SpanMeasurement.byType(texts).forEach((type, measured) -> line(text, type, measured.overlap()));
        }
        return text.toString();
    }

    private static void lines(StringBuilder text, String title, Measurement measured) {
        if (measured.n() == 0) {
            return;
        }
        Measurement.Figures figures = measured.figures();
        text.append(String.format(
                        Locale.ROOT,
                        "  %s: n = %d in %d clusters; flagged %d, clear %d, undecided %d, not tested %d%n",
                        title,
                        measured.n(),
                        measured.clusters(),
                        measured.flagged(),
                        measured.clear(),
                        measured.undecided(),
                        measured.notTested())
                .replace(System.lineSeparator(), "\n"));
        text.append("    precision ").append(shown(figures.precision()));
        text.append("  recall ").append(shown(figures.recall()));
        text.append("  F1 ").append(shown(figures.f1()));
        text.append("\n    balanced accuracy ").append(shown(figures.balancedAccuracy()));
        text.append("  AUC ").append(shown(figures.auc())).append('\n');
    }

    private static void line(StringBuilder text, String title, SpanMeasurement.Figures figures) {
        text.append("    ").append(title).append(": marked ").append(figures.marked());
        text.append(", found ").append(figures.found());
        text.append("; overlap precision ").append(shown(figures.precision()));
        text.append("  recall ").append(shown(figures.recall()));
        text.append("  F2 ").append(shown(figures.f2())).append('\n');
    }

    private static String shown(@Nullable Estimate estimate) {
        return estimate == null
                ? "not measured"
                : String.format(Locale.ROOT, "%.3f (%.3f-%.3f)", estimate.value(), estimate.low(), estimate.high());
    }
}
