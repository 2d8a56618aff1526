package kansa.audit;

import java.util.Arrays;

/**
 * A tested difference between levels of an axis.
 *
 * @param axis such as {@code gender}; {@code gender × age} for the combinations of two
 * @param outcome such as {@code refusal}; with its kind where it has kinds, such as {@code job=nurse}
 * @param left a level; all levels, joined by {@code " / "}, in a test over more than two; a combination
 * @param right the other level; empty in a test over more than two; what the axes of a combination would add up to
 * @param pairs how many pairs (probes, repeats averaged) it rests on
 * @param leftValue mean outcome at the left level; the highest of more than two
 * @param rightValue mean outcome at the right level; the lowest of more than two
 * @param estimate left minus right; for shares in -1..1
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param p exact two-sided p-value
 * @param adjusted p after Holm's correction over the family
 * @param basis how it was tested
 */
public record Contrast(
        String axis,
        String outcome,
        String left,
        String right,
        int pairs,
        double leftValue,
        double rightValue,
        double estimate,
        double low,
        double high,
        double p,
        double adjusted,
        Basis basis)
        implements RunFigure {
    /** How a difference was tested. */
    public enum Test {
        /** Not known. */
        UNKNOWN("", "", ""),
        MCNEMAR("mcnemar", "McNemar's exact test", "マクネマーの正確検定"),
        SIGN_FLIP("sign-flip", "sign-flip permutation test", "符号の並べ替え検定"),
        WILCOXON("wilcoxon", "Wilcoxon's signed-rank test", "ウィルコクソンの符号付順位検定"),
        COCHRAN("cochran", "Cochran's Q, permutation test", "コクランのQ検定（並べ替え）"),
        FRIEDMAN("friedman", "Friedman's test, permutation", "フリードマン検定（並べ替え）"),
        INTERACTION("interaction", "permutation test of the interaction", "交互作用の並べ替え検定");

        private final String code;
        private final Wording title;

        Test(String code, String en, String ja) {
            this.code = code;
            this.title = new Wording(en, ja);
        }

        public String code() {
            return code;
        }

        public Wording title() {
            return title;
        }

        /** Whether it is over more than two levels at once. */
        public boolean overall() {
            return this == COCHRAN || this == FRIEDMAN;
        }

        /** The test of this code; unknown for any other text. */
        public static Test of(String code) {
            return Arrays.stream(values())
                    .filter(test -> test.code.equals(code))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /** On which scale an effect is told. */
    public enum Effect {
        /** Not known. */
        UNKNOWN(""),
        /** Of two shares, -1..1. */
        DIFFERENCE("difference"),
        /** Of two typical amounts (geometric means); 1 for none. */
        RATIO("ratio"),
        /** Matched-pairs rank-biserial correlation, -1..1; 0 for none. */
        RANK_BISERIAL("rank-biserial");

        private final String code;

        Effect(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** The effect of this code; unknown for any other text. */
        public static Effect of(String code) {
            return Arrays.stream(values())
                    .filter(effect -> effect.code.equals(code))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /**
     * How a difference was tested, how large it is on the scale its margin is set in, and what could have been missed.
     *
     * @param title names the outcome
     * @param q p after Benjamini and Hochberg's correction over the family
     * @param value of the effect
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param unseen a smaller difference would probably have stayed unseen (80 % power): of shares, a relative difference, or a
     *     correlation; not a number when not known
     * @param differing share of pairs that differed to either side, as assumed for {@code unseen}
     * @param tests over how many tests the correction runs
     */
    public record Basis(
            Wording title,
            Test test,
            double q,
            Effect effect,
            double value,
            double low,
            double high,
            double unseen,
            double differing,
            int tests) {
        /** For a contrast of which no more is known. */
        public static final Basis UNKNOWN = new Basis(
                Wording.same(""),
                Test.UNKNOWN,
                Double.NaN,
                Effect.UNKNOWN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0);
    }

    /** A contrast of which no more is known. */
    public Contrast(
            String axis,
            String outcome,
            String left,
            String right,
            int pairs,
            double leftValue,
            double rightValue,
            double estimate,
            double low,
            double high,
            double p,
            double adjusted) {
        this(axis, outcome, left, right, pairs, leftValue, rightValue, estimate, low, high, p, adjusted, Basis.UNKNOWN);
    }

    @Override
    public String key() {
        return right.isEmpty() ? outcome + "/" + left : outcome + "/" + left + "/" + right;
    }
}
