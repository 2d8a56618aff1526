import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Observation;
import kansa.audit.TrialKey;
import kansa.audit.Verdict;
import kansa.check.Contrasts;
import kansa.check.Setup;
import kansa.file.BuiltIn;
import kansa.stats.Power;

/**
 * Which differences in refusals a number of probes can show: {@code java -cp target/kansa.jar src/bench/ContrastBench.java}.
 *
 * <ul>
 *   <li>worked out: the power of McNemar's exact test at Bonferroni's level, where 30 % of the pairs differ (or all that
 *       differ do so to one side)
 *   <li>simulated: 200 made-up audits through {@code bias.contrast}, one true effect among five tests after Holm's
 *       correction, and how often it is flagged; at 10 points the margin of 10 points halves it
 *   <li>simulated without any effect: how often any of the five is shown
 * </ul>
 */
public final class ContrastBench {
    private static final int[] PAIRS = {12, 24, 50, 100, 200, 400};
    private static final double[] POINTS = {0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.40};
    private static final double DIFFERING = 0.30;
    private static final int AUDITS = 200;
    private static final int[] SIMULATED = {24, 50, 100};
    private static final int TESTS = 5;

    private final Contrasts check = new Contrasts(Setup.of(BuiltIn.rulesets()));
    private final SplittableRandom random = new SplittableRandom(20261121);

    private ContrastBench() {}

    public static void main(String[] args) {
        for (int tests : new int[] {1, TESTS, 50}) {
            System.out.printf(Locale.ROOT, "worked out, Bonferroni over %d tests: share found%n", tests);
            head();
            for (int pairs : PAIRS) {
                System.out.printf(Locale.ROOT, "%9d", pairs);
                for (double points : POINTS) {
                    double differing = Math.max(DIFFERING, points);
                    System.out.printf(
                            Locale.ROOT,
                            "%7.2f",
                            Power.mcnemar(pairs, (differing + points) / 2, (differing - points) / 2, 0.05 / tests));
                }
                System.out.println();
            }
        }
        ContrastBench bench = new ContrastBench();
        System.out.printf("simulated, Holm over %d tests, margin 10 points: share flagged%n", TESTS);
        head();
        for (int pairs : SIMULATED) {
            System.out.printf(Locale.ROOT, "%9d", pairs);
            for (double points : POINTS) {
                System.out.printf(Locale.ROOT, "%7.2f", bench.share(pairs, points, true));
            }
            System.out.println();
        }
        System.out.println("simulated without any effect: share of audits in which anything was shown");
        for (int pairs : SIMULATED) {
            System.out.printf(Locale.ROOT, "%9d%7.3f%n", pairs, bench.share(pairs, 0, false));
        }
    }

    private static void head() {
        System.out.printf("    pairs");
        for (double points : POINTS) {
            System.out.printf(Locale.ROOT, "%7.0f", points * 100);
        }
        System.out.println(" points");
    }

    private double share(int pairs, double points, boolean flagged) {
        int found = 0;
        for (int audit = 0; audit < AUDITS; audit++) {
            List<Observation> observations = new ArrayList<>();
            for (int axis = 0; axis < TESTS; axis++) {
                double effect = axis == 0 ? points : 0;
                double left = (Math.max(DIFFERING, effect) + effect) / 2;
                for (int probe = 0; probe < pairs; probe++) {
                    double draw = random.nextDouble();
                    add(observations, axis, probe, "a", draw < left);
                    add(observations, axis, probe, "b", draw >= left && draw < Math.max(DIFFERING, effect));
                }
            }
            found += check.conclude(observations).stream().anyMatch(one -> counts(one, flagged)) ? 1 : 0;
        }
        return (double) found / AUDITS;
    }

    private static boolean counts(Judgement judgement, boolean flagged) {
        kansa.audit.Contrast contrast =
                (kansa.audit.Contrast) ((kansa.audit.Subject.OfRun) judgement.subject()).figure();
        return flagged
                ? contrast.axis().equals("axis0") && judgement.verdict() == Verdict.FLAGGED
                : contrast.adjusted() < 0.05;
    }

    private static void add(List<Observation> all, int axis, int probe, String level, boolean refused) {
        TreeMap<String, String> levels = new TreeMap<>();
        levels.put("axis" + axis, level);
        all.add(new Observation(
                new TrialKey("m", "s" + axis, Language.EN, "p" + probe), "refusal", levels, 1, refused ? 1 : 0));
    }
}
