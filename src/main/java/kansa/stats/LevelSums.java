package kansa.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The exact distribution of level sums when each block's scores may stand in any order: built up block by block over all
 * sums that can come up. The sum of the last level follows from the others.
 */
final class LevelSums {
    private final List<int[]> steps;
    private final List<int[]> present;
    private final int[] sizes;
    private double[] chance;

    private LevelSums(List<int[]> steps, List<int[]> present, int[] sizes) {
        this.steps = steps;
        this.present = present;
        this.sizes = sizes;
        this.chance = new double[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
        this.chance[0] = 1;
    }

    /**
     * The chance of sums that satisfy the condition; not a number when the scores share no coarse step, or it would take more
     * than {@link Blocked#STEPS} additions.
     *
     * @param scores by block, centred on their mean
     * @param present which level each score stood at
     */
    static double tail(List<double[]> scores, List<int[]> present, int levels, Predicate<double[]> condition) {
        List<double[]> lifted = scores.stream().map(LevelSums::lifted).toList();
        int parts = Tests.parts(
                lifted.stream().flatMapToDouble(Arrays::stream).distinct().toArray());
        if (parts == 0) {
            return Double.NaN;
        }
        List<int[]> steps = lifted.stream()
                .map(block -> Arrays.stream(block)
                        .mapToInt(v -> (int) Math.rint(v * parts))
                        .toArray())
                .toList();
        int[] sizes = sizes(steps, present, levels);
        double work = Arrays.stream(sizes).asDoubleStream().reduce(1, (a, b) -> a * b)
                * steps.stream().mapToDouble(LevelSums::orders).sum();
        if (work > Blocked.STEPS) {
            return Double.NaN;
        }
        LevelSums sums = new LevelSums(steps, present, sizes);
        for (int block = 0; block < steps.size(); block++) {
            sums.add(block);
        }
        return sums.tail(scores, parts, levels, condition);
    }

    /** So that the least is 0. */
    private static double[] lifted(double[] block) {
        double least = Arrays.stream(block).min().orElse(0);
        return Arrays.stream(block).map(v -> v - least).toArray();
    }

    /** For each level but the last, one more than its largest sum. */
    private static int[] sizes(List<int[]> steps, List<int[]> present, int levels) {
        int[] sizes = new int[levels - 1];
        Arrays.fill(sizes, 1);
        for (int block = 0; block < steps.size(); block++) {
            int most = Arrays.stream(steps.get(block)).max().orElse(0);
            for (int level : present.get(block)) {
                if (level < sizes.length) {
                    sizes[level] += most;
                }
            }
        }
        return sizes;
    }

    private static double orders(int[] block) {
        double orders = 1;
        for (int i = 2; i <= block.length; i++) {
            orders *= i;
        }
        for (int value : Arrays.stream(block).distinct().toArray()) {
            for (int i = 2; i <= Arrays.stream(block).filter(v -> v == value).count(); i++) {
                orders /= i;
            }
        }
        return orders;
    }

    private void add(int block) {
        SortedMap<Integer, Integer> shifts = new TreeMap<>();
        int orders = 0;
        for (int[] order : orders(steps.get(block), 0, new ArrayList<>())) {
            int shift = 0;
            for (int i = 0; i < order.length; i++) {
                int level = present.get(block)[i];
                shift += level < sizes.length ? order[i] * stride(level) : 0;
            }
            shifts.merge(shift, 1, Integer::sum);
            orders++;
        }
        double[] next = new double[chance.length];
        int all = orders;
        shifts.forEach((shift, count) -> {
            double share = (double) count / all;
            for (int at = 0; at + shift < next.length; at++) {
                next[at + shift] += chance[at] * share;
            }
        });
        chance = next;
    }

    private int stride(int level) {
        int stride = 1;
        for (int i = 0; i < level; i++) {
            stride *= sizes[i];
        }
        return stride;
    }

    private static List<int[]> orders(int[] values, int from, List<int[]> orders) {
        if (from >= values.length - 1) {
            orders.add(values.clone());
            return orders;
        }
        for (int i = from; i < values.length; i++) {
            int[] swapped = values.clone();
            swapped[from] = values[i];
            swapped[i] = values[from];
            orders(swapped, from + 1, orders);
        }
        return orders;
    }

    private double tail(List<double[]> scores, int parts, int levels, Predicate<double[]> condition) {
        double[] offset = new double[levels];
        double all = 0;
        for (int block = 0; block < scores.size(); block++) {
            double least = Arrays.stream(scores.get(block)).min().orElse(0);
            for (int level : present.get(block)) {
                offset[level] += least;
            }
            all += Arrays.stream(scores.get(block)).sum();
        }
        double tail = 0;
        for (int at = 0; at < chance.length; at++) {
            if (chance[at] > 0) {
                double[] sums = new double[levels];
                double rest = all;
                int left = at;
                for (int level = 0; level < sizes.length; level++) {
                    sums[level] = offset[level] + (double) (left % sizes[level]) / parts;
                    rest -= sums[level];
                    left /= sizes[level];
                }
                sums[levels - 1] = rest;
                tail += condition.test(sums) ? chance[at] : 0;
            }
        }
        return Math.min(1, tail);
    }
}
