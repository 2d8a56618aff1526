package kansa.audit;

/**
 * Verdicts counted, with what an interval that respects clusters needs: a cluster is a trial, since the repeats and
 * variants of one probe are not independent.
 *
 * @param clusters trials with at least one decided judgement
 * @param sumNN sum over clusters of decided squared
 * @param sumNX sum over clusters of decided times flagged
 * @param sumXX sum over clusters of flagged squared
 */
public record Tally(
        long flagged,
        long clear,
        long undecided,
        long notTested,
        long clusters,
        double sumNN,
        double sumNX,
        double sumXX) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    /** The counts of one cluster. */
    public static Tally ofCluster(long flagged, long clear, long undecided, long notTested) {
        double n = flagged + clear;
        return new Tally(
                flagged, clear, undecided, notTested, n > 0 ? 1 : 0, n * n, n * flagged, (double) flagged * flagged);
    }

    public Tally plus(Tally other) {
        return new Tally(
                flagged + other.flagged,
                clear + other.clear,
                undecided + other.undecided,
                notTested + other.notTested,
                clusters + other.clusters,
                sumNN + other.sumNN,
                sumNX + other.sumNX,
                sumXX + other.sumXX);
    }

    /** How many were decided. */
    public long decided() {
        return flagged + clear;
    }

    /** Nothing was judged at all. */
    public boolean silent() {
        return flagged + clear + undecided == 0;
    }
}
