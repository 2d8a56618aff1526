package kansa.audit;

/**
 * A tested difference between two levels of an axis.
 *
 * @param axis such as {@code gender}
 * @param outcome such as {@code refusal}
 * @param pairs how many pairs (probes, repeats averaged) it rests on
 * @param leftValue mean outcome at the left level
 * @param rightValue mean outcome at the right level
 * @param estimate left minus right; for shares in -1..1
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param p exact two-sided p-value
 * @param adjusted p after Holm's correction over the family
 */
public record Contrast(
        String axis,
        String outcome,
        String left,
        String right,
        int pairs,
        double leftValue,
        double rightValue,
        double estimate,
        double low,
        double high,
        double p,
        double adjusted)
        implements RunFigure {
    @Override
    public String key() {
        return outcome + "/" + left + "/" + right;
    }
}
