package kansa.check;

import java.util.function.DoubleUnaryOperator;
import kansa.audit.Contrast;
import kansa.stats.Estimate;
import kansa.stats.Power;

/**
 * One tested difference, before any correction over the family.
 *
 * @param sides what was compared, and what was seen on either side
 * @param estimate left minus right with its interval
 * @param effect the same on the scale of the margin
 * @param test how
 * @param p of this test alone
 * @param sight what would have been seen
 */
record Tested(
        Comparison comparison,
        Measured measured,
        Sides sides,
        Estimate estimate,
        Effect effect,
        Contrast.Test test,
        double p,
        Sight sight) {

    /**
     * The two sides; of more than two levels, the highest and the lowest.
     *
     * @param higher pairs in which the left is higher
     * @param lower pairs in which the right is
     * @param pairs all
     */
    record Sides(String left, String right, double leftValue, double rightValue, int higher, int lower, int pairs) {}

    /**
     * An effect.
     *
     * @param size never negative: a difference, a relative difference, or a correlation, as its margin is set
     */
    record Effect(Contrast.Effect scale, Estimate estimate, double size) {}

    /**
     * From which size on a difference would probably have been found.
     *
     * @param differing share of pairs that differ to either side, as observed
     * @param smallest by the level of the test
     */
    record Sight(double differing, DoubleUnaryOperator smallest) {}

    /** The fewest probes with which such a test can come below {@code alpha} at all. */
    int needed(double alpha) {
        return test.overall() ? Power.blocksNeeded(comparison.levels().get(0).size(), alpha) : Power.pairsNeeded(alpha);
    }

    /** Among how many tests behind the same overall test it must stand out at first: pairs of levels that may all be equal. */
    int rivals() {
        int levels = comparison.levels().get(0).size();
        return comparison.crossed() || test.overall() ? 1 : Math.max(1, (levels - 1) * (levels - 2) / 2);
    }

    /** Whether it has so many. */
    boolean able(double alpha) {
        return sides.pairs() >= needed(alpha);
    }

    Contrast contrast(double adjusted, double q, double unseen, int tests) {
        return new Contrast(
                comparison.label(),
                measured.id(),
                test.overall() ? String.join(" / ", comparison.levels().get(0)) : sides.left(),
                test.overall() ? "" : sides.right(),
                sides.pairs(),
                sides.leftValue(),
                sides.rightValue(),
                estimate.value(),
                estimate.low(),
                estimate.high(),
                p,
                adjusted,
                new Contrast.Basis(
                        measured.title(),
                        test,
                        q,
                        effect.scale(),
                        effect.estimate().value(),
                        effect.estimate().low(),
                        effect.estimate().high(),
                        unseen,
                        sight.differing(),
                        tests));
    }
}
