package kansa.audit;

/**
 * How often one group was selected among named candidates.
 *
 * @param stratum what is counted apart, such as a job; empty when nothing is
 * @param group of the candidates
 * @param selected how many of them were selected
 * @param rate selected of all of the group that stood among candidates, with its 95 % interval
 * @param impact how the rate compares with the highest of the stratum
 * @param p of the exact test against the group with the highest rate; 1 for that group itself
 * @param adjusted p after Holm's correction over all pairs of groups of the family
 */
public record Selection(
        String stratum, String group, long selected, Rate rate, Impact impact, double p, double adjusted)
        implements RunFigure {
    /**
     * A rate divided by the highest rate of the stratum; not a number when nobody was selected.
     *
     * @param low lower end of the 95 % interval; 1 for the group with the highest rate
     * @param high upper end
     * @param evened the same ratio when each choice counts against what its place in the list alone would lead one to expect
     */
    public record Impact(double ratio, double low, double high, double evened) {}

    @Override
    public String key() {
        return stratum + "/" + group;
    }
}
