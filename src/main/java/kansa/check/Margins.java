package kansa.check;

/**
 * From where on a difference between variants counts.
 *
 * @param alpha the chance of any false alarm in a family of tests
 * @param share smallest difference of two shares (0..1) that is worth a person's look
 * @param length smallest relative difference of two lengths that is
 */
public record Margins(double alpha, double share, double length) {
    public static final Margins DEFAULT = new Margins(0.05, 0.10, 0.20);
}
