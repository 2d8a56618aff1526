package kansa.check;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Contrast;
import kansa.stats.Corrections;

/**
 * All tests of a model in one language, corrected together, so that the chance of any false alarm among them stays below
 * alpha.
 *
 * <p>The family holds one test for each comparison and outcome: of the two levels, of all levels at once (Cochran, Friedman),
 * or of the interaction of two axes. Pairs of levels and single combinations stand behind their overall test and are looked
 * at only where it has shown something: six levels then cost the family one test, not fifteen. Behind it the pairs are
 * stepped down by Shaffer's rule, the combinations by the largest deviation. Over the family runs Holm's step-down (Scandinavian
 * Journal of Statistics 6, 1979) in the form that knows such groups ({@link Corrections#holm(List)}): it assumes nothing on how
 * the tests depend on each other, as they do, being read from the same answers. Benjamini and Hochberg's q over the same
 * tests stands beside it for whoever explores; no verdict rests on it.
 *
 * <p>A test whose number of probes cannot reach the corrected level even if every probe went one way is left out, for it could
 * only cost the others (Tarone, Biometrics 46, 1990, 515-522, here by the number of probes, which is known before any answer is
 * read); it is undecided.
 */
final class Correction {
    private final double alpha;
    private final List<Group> groups;
    private final double level;
    private final int tests;

    private Correction(double alpha, List<Group> groups, double level) {
        this.alpha = alpha;
        this.groups = groups;
        this.level = level;
        this.tests = able(groups, level);
    }

    /**
     * One test of the family and what stands behind it.
     *
     * @param inner looked at only when the overall test shows something
     * @param local p-values of the overall test and of the inner ones, adjusted within the group
     */
    record Group(Tested overall, List<Tested> inner, double[] local) {
        Group {
            inner = List.copyOf(inner);
        }

        static Group of(Tested only) {
            return new Group(only, List.of(), new double[] {only.p()});
        }

        /** More than two levels: pairs are worked out only when the overall test alone is below alpha. */
        static Group levels(Tested overall, List<Tested> pairs) {
            double[] local = new double[1 + pairs.size()];
            local[0] = overall.p();
            double[] adjusted = Corrections.shaffer(
                    overall.comparison().levels().get(0).size(),
                    overall.p(),
                    pairs.stream().mapToDouble(Tested::p).toArray());
            System.arraycopy(adjusted, 0, local, 1, adjusted.length);
            return new Group(overall, pairs, local);
        }

        /** Combinations, the clearest first, their p-values adjusted among them. */
        static Group combinations(List<Tested> all) {
            return new Group(
                    all.get(0),
                    all.subList(1, all.size()),
                    all.stream().mapToDouble(Tested::p).toArray());
        }
    }

    /**
     * A difference as the family leaves it.
     *
     * @param tests how many the correction counts for it
     * @param counted whether it has enough probes to take part
     */
    record Corrected(Tested tested, double adjusted, double q, int tests, boolean counted) {}

    static Correction of(List<Group> groups, double alpha) {
        int tests = 1;
        while (able(groups, alpha / tests) > tests) {
            tests++;
        }
        return new Correction(alpha, List.copyOf(groups), alpha / tests);
    }

    private static int able(List<Group> groups, double level) {
        return (int)
                groups.stream().filter(group -> group.overall().able(level)).count();
    }

    private boolean counted(Group group) {
        return group.overall().able(level);
    }

    /** Every test in its order, what stands behind it after it where it showed something. */
    List<Corrected> corrected() {
        List<Group> in = groups.stream().filter(this::counted).toList();
        List<double[]> adjusted = Corrections.holm(in.stream().map(Group::local).toList());
        double[] q = Corrections.benjaminiHochberg(
                in.stream().mapToDouble(group -> group.overall().p()).toArray());
        List<Corrected> all = new ArrayList<>();
        int next = 0;
        for (Group group : groups) {
            if (counted(group)) {
                add(group, adjusted.get(next), q[next], all);
                next++;
            } else {
                // Its p is above level by its number of probes, so this is above alpha.
                int rivals = Math.max(tests + 1, (int) Math.ceil(alpha / level));
                double alone = Math.min(1, rivals * group.overall().p());
                all.add(new Corrected(group.overall(), alone, alone, rivals, false));
            }
        }
        return all;
    }

    private void add(Group group, double[] adjusted, double q, List<Corrected> all) {
        all.add(new Corrected(group.overall(), adjusted[0], q, tests, true));
        if (adjusted[0] >= alpha) {
            return;
        }
        double[] inner = Corrections.benjaminiHochberg(
                group.inner().stream().mapToDouble(Tested::p).toArray());
        for (int i = 0; i < inner.length; i++) {
            Tested one = group.inner().get(i);
            boolean combination = one.test() == Contrast.Test.INTERACTION;
            if (!combination || adjusted[i + 1] < alpha) {
                all.add(new Corrected(one, adjusted[i + 1], Math.max(q, inner[i]), tests, true));
            }
        }
    }
}
