package kansa.stats;

import java.util.Arrays;

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

    private static Integer[] order(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> Double.compare(p[x], p[y]));
        return order;
    }
}
