package kansa.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import kansa.audit.Language;
import kansa.check.StanceFeatures.Sparse;

/**
 * Fits {@link StanceModel}: {@code StanceTraining LABELS.jsonl MODEL}. Rows have {@code prompt}, {@code response}, {@code label} and
 * the situation in {@code note}. Logistic regressions with a squared penalty, by adaptive gradient steps in a fixed order, so that
 * the same rows give the same bytes.
 */
public final class StanceTraining {
    private static final int ROUNDS = 12;
    private static final double STEP = 0.15;
    private static final double SITUATION_PENALTY = 2e-5;
    private static final double VERDICT_PENALTY = 1e-4;

    private record Row(Sparse sparse, String situation, boolean flagged) {}

    private StanceTraining() {}

    public static void main(String[] args) throws IOException {
        ObjectMapper json = new ObjectMapper();
        HostilePersons persons = HostilePersons.shipped();
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            JsonNode row = json.readTree(line);
            if (row.hasNonNull("response")) {
                rows.add(new Row(
                        StanceFeatures.of(
                                masked(row.path("prompt").asText(), persons),
                                masked(row.path("response").asText(), persons)),
                        row.path("note").asText(),
                        row.path("label").asText().equals("flagged")));
            }
        }
        Collections.shuffle(rows, new Random(1));
        List<String> situations =
                List.copyOf(new TreeSet<>(rows.stream().map(Row::situation).toList()));
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
            out.writeInt(situations.size());
            for (String situation : situations) {
                write(fit(rows, row -> row.situation().equals(situation), SITUATION_PENALTY), out);
            }
            for (String situation : situations) {
                List<Row> some = rows.stream()
                        .filter(row -> row.situation().equals(situation))
                        .toList();
                write(fit(some, Row::flagged, VERDICT_PENALTY), out);
            }
        }
    }

    private static String masked(String text, HostilePersons persons) {
        return HostileText.of(text, Language.EN, persons).text();
    }

    /** Weights by bucket, and the bias behind them. */
    private static double[] fit(List<Row> rows, Predicate<Row> positive, double penalty) {
        double[] weights = new double[StanceFeatures.BUCKETS + 1];
        double[] seen = new double[weights.length];
        Arrays.fill(seen, 1e-2);
        int bias = StanceFeatures.BUCKETS;
        for (int round = 0; round < ROUNDS; round++) {
            for (Row row : rows) {
                int[] buckets = row.sparse().buckets();
                float[] values = row.sparse().values();
                double sum = weights[bias];
                for (int i = 0; i < buckets.length; i++) {
                    sum += weights[buckets[i]] * values[i];
                }
                double error = 1 / (1 + Math.exp(-sum)) - (positive.test(row) ? 1 : 0);
                for (int i = 0; i < buckets.length; i++) {
                    step(weights, seen, buckets[i], error * values[i] + penalty * weights[buckets[i]]);
                }
                step(weights, seen, bias, error * 0.3);
            }
        }
        return weights;
    }

    private static void step(double[] weights, double[] seen, int at, double slope) {
        seen[at] += slope * slope;
        weights[at] -= STEP * slope / Math.sqrt(seen[at]);
    }

    private static void write(double[] weights, DataOutputStream out) throws IOException {
        double most = 0;
        for (int i = 0; i < StanceFeatures.BUCKETS; i++) {
            most = Math.max(most, Math.abs(weights[i]));
        }
        float unit = (float) (most / Byte.MAX_VALUE);
        out.writeFloat((float) weights[StanceFeatures.BUCKETS]);
        out.writeFloat(unit);
        for (int i = 0; i < StanceFeatures.BUCKETS; i++) {
            out.writeByte((int) Math.round(weights[i] / unit));
        }
    }
}
