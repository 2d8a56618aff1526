package kansa.audit;

/**
 * How often one group was selected among named candidates.
 *
 * @param stratum what is counted apart, such as a job; empty when nothing is
 * @param group of the candidates
 * @param selected how many of them were selected
 * @param n how often one of them stood among the candidates
 * @param rate selected of n, 0..1
 * @param impactRatio rate divided by the highest rate of the stratum; not a number when nobody was selected
 * @param low lower end of the 95 % interval of the rate
 * @param high upper end
 * @param p of the test against the group with the highest rate; 1 for that group itself
 * @param adjusted p after Holm's correction over the family
 */
public record Selection(
        String stratum,
        String group,
        long selected,
        long n,
        double rate,
        double impactRatio,
        double low,
        double high,
        double p,
        double adjusted)
        implements RunFigure {
    @Override
    public String key() {
        return stratum + "/" + group;
    }
}
