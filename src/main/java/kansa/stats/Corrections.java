package kansa.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** p-values adjusted for many tests at once; in the order given, never below the raw value, at most 1. */
public final class Corrections {
    private Corrections() {}

    /** Holm's step-down: holds the chance of any false alarm (Scandinavian Journal of Statistics 6, 1979). */
    public static double[] holm(double... p) {
        Integer[] order = order(p);
        double[] adjusted = new double[p.length];
        double worst = 0;
        for (int i = 0; i < order.length; i++) {
            worst = Math.max(worst, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = worst;
        }
        return adjusted;
    }

    /** Benjamini and Hochberg's step-up: holds the share of false alarms among those reported (JRSS B 57, 1995). */
    public static double[] benjaminiHochberg(double... p) {
        Integer[] order = order(p);
        double[] adjusted = new double[p.length];
        double best = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            best = Math.min(best, p[order[i]] * p.length / (i + 1));
            adjusted[order[i]] = best;
        }
        return adjusted;
    }

    /**
     * Holm's step-down over families of nested hypotheses, such as an overall test and the pairs behind it: a family's share
     * of the error passes on to the others only when all of it is rejected, so the chance of any false alarm holds over all
     * hypotheses together (the sequential rejection principle: Goeman and Solari, Annals of Statistics 38, 2010,
     * 3782-3810). For families of one hypothesis each this is {@link #holm}.
     *
     * @param families p-values of each family, already adjusted within it
     */
    public static List<double[]> holm(List<double[]> families) {
        int m = families.size();
        double[] whole = families.stream()
                .mapToDouble(family -> Arrays.stream(family).max().orElse(0))
                .toArray();
        Integer[] order = order(whole);
        // After stage s the s families with the smallest largest p-values are done, at the error ended[s].
        double[] ended = new double[m + 1];
        for (int s = 1; s <= m; s++) {
            ended[s] = Math.max(ended[s - 1], (m - s + 1) * whole[order[s - 1]]);
        }
        List<double[]> adjusted = new ArrayList<>(families);
        for (int place = 0; place < m; place++) {
            int last = place;
            adjusted.set(
                    order[place],
                    Arrays.stream(families.get(order[place]))
                            .map(p -> {
                                double best = 1;
                                for (int s = 0; s <= last; s++) {
                                    best = Math.min(best, Math.max(ended[s], (m - s) * p));
                                }
                                return best;
                            })
                            .toArray());
        }
        return adjusted;
    }

    /**
     * Pairs of levels after an overall test: Shaffer's step-down, which knows how many pairs can still be equal once some are
     * not, and begins after the overall test has shown that not all are (JASA 81, 1986, 826-831). With three levels the pairs
     * need no further correction. Never below {@code overall}.
     *
     * @param levels of which any two may be compared
     * @param overall p-value of the overall test
     * @param pairs p-values of the pairs
     */
    public static double[] shaffer(int levels, double overall, double... pairs) {
        NavigableSet<Integer> possible = equalPairs(levels);
        int all = levels * (levels - 1) / 2;
        Integer[] order = order(pairs);
        double[] adjusted = new double[pairs.length];
        double worst = overall;
        for (int i = 0; i < order.length; i++) {
            int equal = Math.max(
                    1, possible.headSet(Math.min(all - 1, all - i), true).last());
            int most = Math.min(equal, pairs.length - i);
            worst = Math.max(worst, Math.min(1, most * pairs[order[i]]));
            adjusted[order[i]] = worst;
        }
        return adjusted;
    }

    /** How many pairs can be equal: the levels fall into groups of equals. */
    private static NavigableSet<Integer> equalPairs(int levels) {
        NavigableSet<Integer> possible = new TreeSet<>(List.of(0));
        for (int group = 2; group <= levels; group++) {
            for (int rest : equalPairs(levels - group)) {
                possible.add(group * (group - 1) / 2 + rest);
            }
        }
        return possible;
    }

    private static Integer[] order(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> Double.compare(p[x], p[y]));
        return order;
    }
}
