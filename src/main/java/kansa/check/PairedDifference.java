package kansa.check;

import java.util.Arrays;
import kansa.audit.Contrast;
import kansa.check.Tested.Effect;
import kansa.check.Tested.Sides;
import kansa.check.Tested.Sight;
import kansa.check.outcome.Outcome.Scale;
import kansa.stats.Estimate;
import kansa.stats.Intervals;
import kansa.stats.Power;
import kansa.stats.Tests;

/**
 * The difference between two levels, tested by its scale: shares by McNemar's exact test with Newcombe's interval (with
 * averaged repeats by sign flips and Student's), grades by Wilcoxon's signed-rank test with the matched-pairs rank-biserial
 * correlation, amounts by the same test on logarithms with the ratio of geometric means.
 */
final class PairedDifference {
    private PairedDifference() {}

    /** Compares two levels of a comparison's only axis. */
    static Tested of(Comparison comparison, Measured measured, Grid grid, int left, int right) {
        return of(comparison, measured, grid, left, right, 1);
    }

    /** The same as one of so many whose intervals shall all hold at once. */
    static Tested of(Comparison comparison, Measured measured, Grid grid, int left, int right, int intervals) {
        Grid.Pairs pairs = grid.pairs(left, right);
        double[] differences = pairs.differences();
        Sides sides = new Sides(
                comparison.levels().get(0).get(left),
                comparison.levels().get(0).get(right),
                mean(pairs.left()),
                mean(pairs.right()),
                (int) Arrays.stream(differences).filter(d -> d > 0).count(),
                (int) Arrays.stream(differences).filter(d -> d < 0).count(),
                pairs.count());
        return switch (measured.scale()) {
            case BINARY, NOMINAL -> shares(comparison, measured, sides, pairs, intervals);
            case ORDINAL -> grades(comparison, measured, sides, differences, intervals);
            case RATIO ->
                amounts(
                        comparison,
                        measured,
                        sides,
                        differences,
                        grid.map(Math::log).pairs(left, right).differences(),
                        intervals);
        };
    }

    private static Tested shares(
            Comparison comparison, Measured measured, Sides sides, Grid.Pairs pairs, int intervals) {
        int n = pairs.count();
        double[] differences = pairs.differences();
        long[] cells = new long[4];
        boolean whole = true;
        for (int i = 0; i < n; i++) {
            double left = pairs.left()[i];
            double right = pairs.right()[i];
            whole &= (left == 0 || left == 1) && (right == 0 || right == 1);
            cells[(left >= 0.5 ? 0 : 2) + (right >= 0.5 ? 0 : 1)]++;
        }
        Estimate paired = Intervals.pairedDifference(cells[0], cells[1], cells[2], cells[3], intervals);
        Estimate mean = Intervals.meanAmong(intervals, differences);
        boolean spread = mean.low() < mean.high();
        Estimate estimate = whole || !spread
                ? new Estimate(
                        mean.value(), Math.min(mean.value(), paired.low()), Math.max(mean.value(), paired.high()))
                : new Estimate(mean.value(), Math.max(-1, mean.low()), Math.min(1, mean.high()));
        double differing = (double) (sides.higher() + sides.lower()) / n;
        double deviation = deviation(differences);
        return new Tested(
                comparison,
                measured,
                sides,
                estimate,
                new Effect(Contrast.Effect.DIFFERENCE, estimate, Math.abs(mean.value())),
                whole ? Contrast.Test.MCNEMAR : Contrast.Test.SIGN_FLIP,
                whole ? Tests.mcnemar((int) cells[1], (int) cells[2]) : Tests.signFlip(differences),
                whole
                        ? new Sight(differing, alpha -> Power.detectableShare(n, alpha, differing))
                        : new Sight(differing, alpha -> Math.min(1, Power.detectableMean(n, deviation, alpha))));
    }

    private static Tested grades(
            Comparison comparison, Measured measured, Sides sides, double[] differences, int intervals) {
        Estimate correlation = Intervals.rankBiserial(intervals, differences);
        return new Tested(
                comparison,
                measured,
                sides,
                Intervals.meanAmong(intervals, differences),
                new Effect(Contrast.Effect.RANK_BISERIAL, correlation, Math.abs(correlation.value())),
                Contrast.Test.WILCOXON,
                Tests.wilcoxon(differences),
                new Sight(
                        (double) (sides.higher() + sides.lower()) / sides.pairs(),
                        alpha -> Power.detectableRank(alpha, differences)));
    }

    private static Tested amounts(
            Comparison comparison,
            Measured measured,
            Sides sides,
            double[] differences,
            double[] logarithms,
            int intervals) {
        Estimate ratio = Intervals.meanAmong(intervals, logarithms);
        double deviation = deviation(logarithms);
        return new Tested(
                comparison,
                measured,
                sides,
                Intervals.meanAmong(intervals, differences),
                ratio(ratio),
                Contrast.Test.WILCOXON,
                Tests.wilcoxon(logarithms),
                new Sight(
                        (double) (sides.higher() + sides.lower()) / sides.pairs(),
                        alpha -> Math.expm1(Power.detectableMean(sides.pairs(), deviation, alpha))));
    }

    /** The effect behind a mean of logarithms. */
    static Effect ratio(Estimate logarithm) {
        return new Effect(
                Contrast.Effect.RATIO,
                new Estimate(Math.exp(logarithm.value()), Math.exp(logarithm.low()), Math.exp(logarithm.high())),
                Math.expm1(Math.abs(logarithm.value())));
    }

    /** Standard deviation; 0 with fewer than two values. */
    static double deviation(double... values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }

    static double mean(double... values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** Whether values of this scale are compared by their logarithms. */
    static boolean logarithmic(Measured measured) {
        return measured.scale() == Scale.RATIO;
    }
}
