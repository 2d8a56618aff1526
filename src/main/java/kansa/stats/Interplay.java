package kansa.stats;

import java.util.Arrays;

/**
 * Whether two attributes act together otherwise than each on its own: the interaction of two factors that were crossed within
 * the same blocks (probes). In each block a cell's deviation is its value less what the single changes of the two factors
 * add up to; when they only add up, a deviation is as likely to have either sign, so the signs of whole blocks are flipped.
 *
 * <p>With two levels each there is one deviation a block (the difference of differences). With more, each cell's p-value is
 * that of the largest standardised deviation over all cells (Westfall and Young, Resampling-based multiple testing, 1993), so
 * the smallest of them tests the interaction as a whole. Deviations of 0-1 answers are only about symmetric where the
 * attributes differ much on their own: the test is then approximate.
 */
public final class Interplay {
    private static final long SEED = 20261121;

    private Interplay() {}

    /**
     * Deviations of one block: value of the cell, less the mean of the other cells in its row, less that in its column, plus
     * the mean of those in neither.
     */
    public static double[][] deviations(double[][] block) {
        int rows = block.length;
        int columns = block[0].length;
        double[] row = new double[rows];
        double[] column = new double[columns];
        double all = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                row[r] += block[r][c] / columns;
                column[c] += block[r][c] / rows;
                all += block[r][c] / rows / columns;
            }
        }
        double scale = (double) rows / (rows - 1) * columns / (columns - 1);
        double[][] deviations = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                deviations[r][c] = scale * (block[r][c] - row[r] - column[c] + all);
            }
        }
        return deviations;
    }

    /** One p-value a cell, from the cells' deviations, one row a block. */
    public static double[] test(double[][] deviations) {
        int cells = deviations.length == 0 ? 0 : deviations[0].length;
        if (cells == 4) {
            double[] p = new double[cells];
            Arrays.fill(p, Tests.signFlip(column(deviations, 0)));
            return p;
        }
        double[] spread = new double[cells];
        double[] bound = new double[cells];
        for (double[] block : deviations) {
            for (int cell = 0; cell < cells; cell++) {
                spread[cell] += block[cell] * block[cell];
                bound[cell] += block[cell];
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            bound[cell] = standard(bound[cell], spread[cell]) * (1 - 1e-9);
        }
        return Arrays.stream(bound).max().orElse(0) == 0 ? ones(cells) : test(deviations, spread, bound);
    }

    private static double[] ones(int cells) {
        double[] ones = new double[cells];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Each cell's share of sign patterns in which any cell is as far out; every pattern, or {@link Draws}. */
    private static double[] test(double[][] deviations, double[] spread, double[] bound) {
        double clearest = Arrays.stream(bound).max().orElse(0);
        int[] extreme = new int[bound.length];
        int[] draws = {0};
        if (deviations.length <= Tests.EXHAUSTIVE - 4) {
            int patterns = 1 << deviations.length;
            for (int pattern = 0; pattern < patterns; pattern++) {
                int signs = pattern;
                count(largest(deviations, spread, block -> (signs >>> block & 1) == 0), bound, extreme);
            }
            return Arrays.stream(extreme)
                    .mapToDouble(n -> (double) n / patterns)
                    .toArray();
        }
        Dice dice = new Dice(SEED);
        double least = Draws.p(() -> {
            draws[0]++;
            double largest = largest(deviations, spread, block -> dice.below(2) == 0);
            count(largest, bound, extreme);
            return largest >= clearest;
        });
        return Arrays.stream(extreme)
                .mapToDouble(n -> Math.max(least, Math.min(1, (n + 1.0) / (draws[0] + 1.0))))
                .toArray();
    }

    private static void count(double largest, double[] bound, int[] extreme) {
        for (int cell = 0; cell < bound.length; cell++) {
            extreme[cell] += largest >= bound[cell] ? 1 : 0;
        }
    }

    private interface Sign {
        boolean kept(int block);
    }

    private static double largest(double[][] deviations, double[] spread, Sign sign) {
        double[] sums = new double[spread.length];
        for (int block = 0; block < deviations.length; block++) {
            boolean kept = sign.kept(block);
            for (int cell = 0; cell < sums.length; cell++) {
                sums[cell] += kept ? deviations[block][cell] : -deviations[block][cell];
            }
        }
        double largest = 0;
        for (int cell = 0; cell < sums.length; cell++) {
            largest = Math.max(largest, standard(sums[cell], spread[cell]));
        }
        return largest;
    }

    private static double standard(double sum, double squares) {
        return squares == 0 ? 0 : Math.abs(sum) / Math.sqrt(squares);
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
