package kansa.check;

import kansa.audit.Contrast;
import kansa.stats.Estimate;
import kansa.stats.Intervals;
import kansa.stats.Power;
import kansa.stats.Tests;

/**
 * The tested difference of one pairing.
 *
 * @param outcome {@code refusal} or {@code length}
 * @param estimate left minus right with its interval: of shares, or of characters
 * @param ratio typical ratio of left to right; 1 for shares
 * @param size of the difference on the scale of its margin: of shares, or relative to the right level
 * @param unseen a smaller size would probably not have been found with these pairs (80 % power); infinite when unknown
 */
record PairedDifference(
        Pairing pairing, String outcome, Estimate estimate, double ratio, double size, double p, double unseen) {
    static PairedDifference ofShares(Pairing pairing, String outcome, double alpha) {
        double[] left = pairing.left();
        double[] right = pairing.right();
        int n = pairing.pairs();
        double[] differences = new double[n];
        long[] cells = new long[4];
        boolean whole = true;
        for (int i = 0; i < n; i++) {
            differences[i] = left[i] - right[i];
            whole &= (left[i] == 0 || left[i] == 1) && (right[i] == 0 || right[i] == 1);
            cells[(left[i] >= 0.5 ? 0 : 2) + (right[i] >= 0.5 ? 0 : 1)]++;
        }
        Estimate paired = Intervals.pairedDifference(cells[0], cells[1], cells[2], cells[3]);
        Estimate mean = Intervals.mean(differences);
        boolean spread = mean.low() < mean.high();
        Estimate estimate = whole || !spread
                ? new Estimate(
                        mean.value(), Math.min(mean.value(), paired.low()), Math.max(mean.value(), paired.high()))
                : new Estimate(mean.value(), Math.max(-1, mean.low()), Math.min(1, mean.high()));
        double p = whole ? Tests.mcnemar((int) cells[1], (int) cells[2]) : Tests.signFlip(differences);
        return new PairedDifference(
                pairing, outcome, estimate, 1, Math.abs(mean.value()), p, Power.detectableShare(n, alpha));
    }

    static PairedDifference ofLengths(Pairing pairing, String outcome, double alpha) {
        double[] left = pairing.left();
        double[] right = pairing.right();
        int n = pairing.pairs();
        double[] differences = new double[n];
        double[] ratios = new double[n];
        for (int i = 0; i < n; i++) {
            differences[i] = left[i] - right[i];
            ratios[i] = Math.log((left[i] + 1) / (right[i] + 1));
        }
        Estimate ratio = Intervals.mean(ratios);
        double deviation = deviation(ratios, ratio.value());
        return new PairedDifference(
                pairing,
                outcome,
                Intervals.mean(differences),
                Math.exp(ratio.value()),
                relative(Math.abs(ratio.value())),
                Tests.wilcoxon(ratios),
                relative(Power.detectableMean(n, deviation, alpha)));
    }

    private static double relative(double logarithm) {
        return Math.expm1(logarithm);
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    Contrast contrast(double adjusted) {
        return new Contrast(
                pairing.axis(),
                outcome,
                pairing.leftLevel(),
                pairing.rightLevel(),
                pairing.pairs(),
                mean(pairing.left()),
                mean(pairing.right()),
                estimate.value(),
                estimate.low(),
                estimate.high(),
                p,
                adjusted);
    }
}
