package kansa.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import kansa.audit.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How far a check agrees with human labels.
 *
 * @param n labelled rows
 * @param flagged rows the check flagged, whatever the label; with the next three this adds up to {@code n}
 * @param clear rows it cleared
 * @param undecided rows it should have decided and could not
 * @param notTested rows it did not test
 * @param clusters how many independent groups the rows form
 * @param figures over decided rows
 * @param undecidedAsErrors the same with every undecided or untested row counted wrong
 */
public record Measurement(
        int n,
        int flagged,
        int clear,
        int undecided,
        int notTested,
        int clusters,
        Figures figures,
        Figures undecidedAsErrors) {
    /**
     * The four counts and what follows from them. A figure is null where it is not defined, such as precision when
     * nothing was flagged. Intervals of precision, recall and F1 are those of ratios over clusters; that of balanced
     * accuracy adds recall and specificity square by square; that of the AUC resamples clusters.
     */
    public record Figures(
            int truePositives,
            int falsePositives,
            int falseNegatives,
            int trueNegatives,
            @Nullable Estimate precision,
            @Nullable Estimate recall,
            @Nullable Estimate f1,
            @Nullable Estimate balancedAccuracy,
            @Nullable Estimate auc) {}

    /** The share of rows that the check decided; 0 when there are none. */
    public double coverage() {
        return n == 0 ? 0 : (double) (flagged + clear) / n;
    }

    /** Measures all rows together. */
    public static Measurement of(List<Labelled> rows) {
        List<Call> calls = new ArrayList<>(rows.size());
        List<Call> strict = new ArrayList<>(rows.size());
        for (Labelled row : rows) {
            if (row.decided()) {
                calls.add(new Call(row.flagged(), row.verdict() == Verdict.FLAGGED, row.score(), row.cluster()));
                strict.add(calls.get(calls.size() - 1));
            } else {
                Double wrong = row.flagged() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                strict.add(new Call(row.flagged(), !row.flagged(), wrong, row.cluster()));
            }
        }
        return new Measurement(
                rows.size(),
                count(rows, row -> row.verdict() == Verdict.FLAGGED),
                count(rows, row -> row.verdict() == Verdict.CLEAR),
                count(rows, row -> row.verdict() == Verdict.UNDECIDED),
                count(rows, row -> row.verdict() == null),
                (int) rows.stream().map(Labelled::cluster).distinct().count(),
                figures(calls),
                figures(strict));
    }

    /** Measures the rows of each language. */
    public static SortedMap<String, Measurement> byLanguage(List<Labelled> rows) {
        return by(rows, row -> row.language().code());
    }

    /** Measures the rows of each model. */
    public static SortedMap<String, Measurement> byModel(List<Labelled> rows) {
        return by(rows, Labelled::model);
    }

    private static SortedMap<String, Measurement> by(List<Labelled> rows, Function<Labelled, String> name) {
        SortedMap<String, List<Labelled>> groups = new TreeMap<>();
        rows.forEach(row -> groups.computeIfAbsent(name.apply(row), key -> new ArrayList<>())
                .add(row));
        SortedMap<String, Measurement> measured = new TreeMap<>();
        groups.forEach((key, group) -> measured.put(key, of(group)));
        return measured;
    }

    private static int count(List<Labelled> rows, Predicate<Labelled> which) {
        return (int) rows.stream().filter(which).count();
    }

    private record Call(
            boolean label, boolean said, @Nullable Double score, String cluster) {}

    private static Figures figures(List<Call> calls) {
        SortedMap<String, double[]> clusters = new TreeMap<>();
        double[] all = new double[4];
        for (Call call : calls) {
            int cell = call.label() ? (call.said() ? 0 : 2) : (call.said() ? 1 : 3);
            clusters.computeIfAbsent(call.cluster(), key -> new double[4])[cell]++;
            all[cell]++;
        }
        Estimate recall = ratio(clusters, new double[] {1, 0, 0, 0}, new double[] {1, 0, 1, 0});
        Estimate specificity = ratio(clusters, new double[] {0, 0, 0, 1}, new double[] {0, 1, 0, 1});
        return new Figures(
                (int) all[0],
                (int) all[1],
                (int) all[2],
                (int) all[3],
                ratio(clusters, new double[] {1, 0, 0, 0}, new double[] {1, 1, 0, 0}),
                recall,
                ratio(clusters, new double[] {2, 0, 0, 0}, new double[] {2, 1, 1, 0}),
                recall == null || specificity == null ? null : halfSum(recall, specificity),
                auc(calls));
    }

    /** {@code part} and {@code whole} weigh the four counts; null where the whole is nothing. */
    private static @Nullable Estimate ratio(SortedMap<String, double[]> clusters, double[] part, double[] whole) {
        double[] parts = new double[clusters.size()];
        double[] wholes = new double[clusters.size()];
        double[] units = new double[clusters.size()];
        int at = 0;
        for (double[] counts : clusters.values()) {
            for (int cell = 0; cell < 4; cell++) {
                parts[at] += part[cell] * counts[cell];
                wholes[at] += whole[cell] * counts[cell];
                units[at] += whole[cell] > 0 ? counts[cell] : 0;
            }
            at++;
        }
        return Intervals.ratio(parts, wholes, units).orElse(null);
    }

    private static Estimate halfSum(Estimate a, Estimate b) {
        double value = (a.value() + b.value()) / 2;
        double below = Math.hypot(a.value() - a.low(), b.value() - b.low()) / 2;
        double above = Math.hypot(a.high() - a.value(), b.high() - b.value()) / 2;
        return new Estimate(value, Math.max(0, value - below), Math.min(1, value + above));
    }

    private static @Nullable Estimate auc(List<Call> calls) {
        List<Call> scored = calls.stream().filter(call -> call.score() != null).toList();
        double[] scores = new double[scored.size()];
        boolean[] labels = new boolean[scored.size()];
        List<String> clusters = new ArrayList<>(scored.size());
        for (int i = 0; i < scores.length; i++) {
            Double score = scored.get(i).score();
            scores[i] = score == null ? 0 : score;
            labels[i] = scored.get(i).label();
            clusters.add(scored.get(i).cluster());
        }
        return Auc.byCluster(scores, labels, clusters).orElse(null);
    }
}
