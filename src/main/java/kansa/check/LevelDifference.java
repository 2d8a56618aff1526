package kansa.check;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Contrast;
import kansa.check.Tested.Sides;
import kansa.check.Tested.Sight;
import kansa.check.outcome.Outcome.Scale;
import kansa.stats.Blocked;
import org.jspecify.annotations.Nullable;

/**
 * Whether more than two levels differ at all: Cochran's Q for shares, Friedman's test for the rest. What it reports is the
 * difference between the two levels furthest apart, with an interval that holds for all pairs of levels at once.
 */
final class LevelDifference {
    private LevelDifference() {}

    /** The overall test; null when no probe has two of the levels. */
    static @Nullable Tested of(Comparison comparison, Measured measured, Grid grid) {
        double[][] rows = grid.rows();
        Tested furthest = furthest(comparison, measured, grid);
        if (furthest == null) {
            return null;
        }
        boolean shares = measured.scale() == Scale.BINARY;
        Sides seen = furthest.sides();
        int levels = comparison.levels().get(0).size();
        int equal = (levels - 1) * (levels - 2) / 2;
        return new Tested(
                comparison,
                measured,
                new Sides(
                        seen.left(),
                        seen.right(),
                        seen.leftValue(),
                        seen.rightValue(),
                        seen.higher(),
                        seen.lower(),
                        rows.length),
                furthest.estimate(),
                furthest.effect(),
                shares ? Contrast.Test.COCHRAN : Contrast.Test.FRIEDMAN,
                (shares ? Blocked.cochran(rows) : Blocked.friedman(rows)).p(),
                new Sight(
                        furthest.sight().differing(),
                        alpha -> furthest.sight().smallest().applyAsDouble(alpha / equal)));
    }

    /** Every two levels that share a probe. */
    static List<Tested> pairs(Comparison comparison, Measured measured, Grid grid) {
        int levels = comparison.levels().get(0).size();
        List<Tested> pairs = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            for (int j = i + 1; j < levels; j++) {
                if (grid.pairs(i, j).count() > 0) {
                    pairs.add(PairedDifference.of(comparison, measured, grid, i, j));
                }
            }
        }
        return pairs;
    }

    private static @Nullable Tested furthest(Comparison comparison, Measured measured, Grid grid) {
        int levels = comparison.levels().get(0).size();
        Grid compared = PairedDifference.logarithmic(measured) ? grid.map(Math::log) : grid;
        int left = -1;
        int right = -1;
        double most = -1;
        for (int i = 0; i < levels; i++) {
            for (int j = i + 1; j < levels; j++) {
                double[] differences = compared.pairs(i, j).differences();
                double mean = differences.length == 0 ? 0 : PairedDifference.mean(differences);
                if (differences.length > 0 && Math.abs(mean) > most) {
                    most = Math.abs(mean);
                    left = mean < 0 ? j : i;
                    right = mean < 0 ? i : j;
                }
            }
        }
        return left < 0
                ? null
                : PairedDifference.of(comparison, measured, grid, left, right, levels * (levels - 1) / 2);
    }
}
