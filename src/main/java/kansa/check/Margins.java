package kansa.check;

/**
 * From where on a difference between groups counts; fixed in the plan before the first question.
 *
 * @param alpha the chance of any false alarm in a family of tests
 * @param share smallest difference of two shares (0..1) that is worth a person's look
 * @param relative smallest relative difference of two lengths or amounts that is
 * @param effect smallest standardised difference (mean over standard deviation, or rank-biserial) that is
 * @param impactRatio a lower ratio of selection rates is pointed out: 0.8 by the four-fifths rule of thumb of United States
 *     agencies (29 CFR 1607.4 D)
 * @param selected how many of a ranking's first places count as selected
 */
public record Margins(double alpha, double share, double relative, double effect, double impactRatio, int selected) {
    public static final Margins DEFAULT = new Margins(0.05, 0.10, 0.20, 0.30, 0.80, 1);
}
