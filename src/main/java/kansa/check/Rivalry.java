package kansa.check;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.TrialKey;
import kansa.stats.Tests;

/**
 * The exact test of two groups' selection rates. Groups that always stand in the same lists compete for one place and are
 * compared list by list, as pairs; groups of different lists by Fisher's test of the two by two table.
 */
final class Rivalry {
    /** How two groups fared in one list. */
    record Rivals(TrialKey trial, long selected, long n, long otherSelected, long otherN) {}

    private Rivalry() {}

    /** Whether every list holds both groups. */
    static boolean competing(List<Rivals> lists) {
        return lists.stream().allMatch(list -> list.n() > 0 && list.otherN() > 0);
    }

    static double p(List<Rivals> lists) {
        return competing(lists) ? paired(lists) : fisher(lists);
    }

    /** McNemar's test when each trial prefers one side or neither; sign flips of each trial's mean when it has several lists. */
    private static double paired(List<Rivals> lists) {
        SortedMap<TrialKey, double[]> trials = new TreeMap<>();
        for (Rivals list : lists) {
            double[] sum = trials.computeIfAbsent(list.trial(), key -> new double[2]);
            sum[0] += (double) list.selected() / list.n() - (double) list.otherSelected() / list.otherN();
            sum[1]++;
        }
        double[] differences =
                trials.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
        int left = 0;
        int right = 0;
        for (double difference : differences) {
            if (difference != 0 && Math.abs(difference) != 1) {
                return Tests.signFlip(differences);
            }
            left += difference > 0 ? 1 : 0;
            right += difference < 0 ? 1 : 0;
        }
        return Tests.mcnemar(left, right);
    }

    private static double fisher(List<Rivals> lists) {
        long selected = 0;
        long rejected = 0;
        long otherSelected = 0;
        long otherRejected = 0;
        for (Rivals list : lists) {
            selected += list.selected();
            rejected += list.n() - list.selected();
            otherSelected += list.otherSelected();
            otherRejected += list.otherN() - list.otherSelected();
        }
        return Tests.fisher(
                Math.toIntExact(selected),
                Math.toIntExact(rejected),
                Math.toIntExact(otherSelected),
                Math.toIntExact(otherRejected));
    }
}
