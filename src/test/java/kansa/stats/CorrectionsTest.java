package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    /** The 15 p-values of Benjamini and Hochberg's own example (JRSS B 57, 1995, section 4). */
    private static final double[] EXAMPLE = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0
    };

    private static final Offset<Double> NEAR = Offset.offset(5e-9);

    // statsmodels 0.15.0: multipletests(p, method="holm"). Bonferroni-type control keeps three at 0.05, as the paper
    // says.
    @Test
    void holm() {
        double[] expected = {0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1};
        assertThat(Corrections.holm(EXAMPLE)).containsExactly(expected, NEAR);
        assertThat(Corrections.holm(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, NEAR);
    }

    // statsmodels 0.15.0: multipletests(p, method="fdr_bh"). The first four are kept at 0.05, as the paper says.
    @Test
    void benjaminiHochberg() {
        double[] expected = {
            0.0015,
            0.003,
            0.0095,
            0.035625,
            0.0603,
            0.06385714286,
            0.06385714286,
            0.0645,
            0.0765,
            0.486,
            0.58118181818,
            0.714875,
            0.75323076923,
            0.81321428571,
            1
        };
        assertThat(Corrections.benjaminiHochberg(EXAMPLE)).containsExactly(expected, NEAR);
        assertThat(Corrections.benjaminiHochberg(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, NEAR);
    }

    @Test
    void nothingToCorrect() {
        assertThat(Corrections.holm()).isEmpty();
        assertThat(Corrections.benjaminiHochberg()).isEmpty();
    }
}
