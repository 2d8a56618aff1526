package kansa.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kansa.audit.Contrast;
import kansa.audit.Language;
import kansa.check.Tested.Effect;
import kansa.check.Tested.Sides;
import kansa.check.Tested.Sight;
import kansa.check.outcome.Outcome.Scale;
import kansa.stats.Estimate;
import kansa.stats.Interplay;
import kansa.stats.Intervals;
import kansa.stats.Power;

/**
 * Whether a combination of two attributes is treated otherwise than the two on their own add up to (on logarithms: multiply).
 * Left is the combination, right what the single changes add up to.
 */
final class JointDifference {
    private final Comparison comparison;
    private final Measured measured;
    private final Language language;
    private final List<double[][]> amounts;
    private final List<double[][]> compared;

    private JointDifference(Comparison comparison, Measured measured, Grid grid, Language language) {
        this.comparison = comparison;
        this.measured = measured;
        this.language = language;
        this.amounts = squares(grid);
        this.compared = PairedDifference.logarithmic(measured) ? squares(grid.map(Math::log)) : amounts;
    }

    /**
     * The combinations, the clearest first, each with its p-value after correction over the combinations; with two levels
     * each there is one question only, and of the four combinations the one that stands out most is shown. Empty when no
     * probe has all combinations.
     */
    static List<Tested> of(Comparison comparison, Measured measured, Grid grid, Language language) {
        JointDifference joint = new JointDifference(comparison, measured, grid, language);
        return joint.amounts.isEmpty() ? List.of() : joint.tested();
    }

    private int rows() {
        return comparison.levels().get(0).size();
    }

    private int columns() {
        return comparison.levels().get(1).size();
    }

    private List<double[][]> squares(Grid grid) {
        return grid.whole(rows() * columns()).stream()
                .map(cells -> {
                    double[][] square = new double[rows()][];
                    Arrays.setAll(square, r -> Arrays.copyOfRange(cells, r * columns(), (r + 1) * columns()));
                    return square;
                })
                .toList();
    }

    private List<Tested> tested() {
        double[][] deviations =
                flat(compared.stream().map(Interplay::deviations).toList());
        double[][] raw = flat(amounts.stream().map(Interplay::deviations).toList());
        double[] p = Interplay.test(deviations);
        List<Tested> all = new ArrayList<>();
        for (int cell = 0; cell < p.length; cell++) {
            all.add(of(cell, p[cell], column(deviations, cell), column(raw, cell)));
        }
        if (p.length == 4) {
            return List.of(all.get(outstanding()));
        }
        all.sort(Comparator.comparingDouble(Tested::p)
                .thenComparing(one -> one.effect().size(), Comparator.reverseOrder()));
        return all;
    }

    /** Which of four combinations is furthest from the mean of the others. */
    private int outstanding() {
        double[] means = new double[4];
        Arrays.setAll(means, cell -> PairedDifference.mean(column(flat(compared), cell)));
        double sum = Arrays.stream(means).sum();
        int outstanding = 0;
        for (int cell = 1; cell < 4; cell++) {
            if (Math.abs(4 * means[cell] - sum) > Math.abs(4 * means[outstanding] - sum) + 1e-9) {
                outstanding = cell;
            }
        }
        return outstanding;
    }

    private Tested of(int cell, double p, double[] deviations, double[] raw) {
        int intervals = rows() * columns() == 4 ? 1 : rows() * columns();
        int n = deviations.length;
        double own = PairedDifference.mean(column(flat(amounts), cell));
        Estimate estimate = Intervals.meanAmong(intervals, raw);
        String one = comparison.levels().get(0).get(cell / columns());
        String other = comparison.levels().get(1).get(cell % columns());
        int higher = (int) Arrays.stream(deviations).filter(d -> d > 1e-9).count();
        int lower = (int) Arrays.stream(deviations).filter(d -> d < -1e-9).count();
        Sides sides = new Sides(
                one + (language == Language.JA ? "・" : ", ") + other,
                one + " + " + other,
                own,
                own - estimate.value(),
                higher,
                lower,
                n);
        double deviation = PairedDifference.deviation(deviations);
        boolean ranked = measured.scale() == Scale.ORDINAL;
        return new Tested(
                comparison,
                measured,
                sides,
                estimate,
                effect(estimate, deviations, intervals),
                Contrast.Test.INTERACTION,
                p,
                new Sight(
                        (double) (higher + lower) / n,
                        alpha -> ranked
                                ? Power.detectableRank(alpha, deviations)
                                : unseen(Power.detectableMean(n, deviation, alpha / intervals))));
    }

    private double unseen(double mean) {
        return PairedDifference.logarithmic(measured) ? Math.expm1(mean) : mean;
    }

    private Effect effect(Estimate estimate, double[] deviations, int intervals) {
        return switch (measured.scale()) {
            case BINARY, NOMINAL -> new Effect(Contrast.Effect.DIFFERENCE, estimate, Math.abs(estimate.value()));
            case ORDINAL -> {
                Estimate correlation = Intervals.rankBiserial(intervals, deviations);
                yield new Effect(Contrast.Effect.RANK_BISERIAL, correlation, Math.abs(correlation.value()));
            }
            case RATIO -> PairedDifference.ratio(Intervals.meanAmong(intervals, deviations));
        };
    }

    private static double[][] flat(List<double[][]> squares) {
        return squares.stream()
                .map(square ->
                        Arrays.stream(square).flatMapToDouble(Arrays::stream).toArray())
                .toArray(double[][]::new);
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
