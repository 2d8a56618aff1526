package kansa.stats;

import java.util.function.BooleanSupplier;

/**
 * p-values from random draws, the observed arrangement counted with them (Phipson and Smyth, Statistical Applications in
 * Genetics and Molecular Biology 9, 2010, article 39). Drawing ends early once {@value #ENOUGH} draws were as extreme, which
 * keeps the test's level (Besag and Clifford, Biometrika 78, 1991, 301-304): only small p-values need all
 * {@value #MOST} draws.
 */
final class Draws {
    static final int MOST = 99_999;
    static final int ENOUGH = 100;

    private Draws() {}

    /** The p-value; {@code extreme} makes one draw and tells whether it is at least as extreme as what was observed. */
    static double p(BooleanSupplier extreme) {
        int seen = 0;
        for (int draw = 1; draw <= MOST; draw++) {
            seen += extreme.getAsBoolean() ? 1 : 0;
            if (seen == ENOUGH) {
                return (double) ENOUGH / draw;
            }
        }
        return (seen + 1.0) / (MOST + 1.0);
    }
}
