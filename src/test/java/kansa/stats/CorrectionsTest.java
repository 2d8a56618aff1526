package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    @Test
    void familiesOfOneAreHolm() {
        List<double[]> families =
                Arrays.stream(EXAMPLE).mapToObj(p -> new double[] {p}).toList();
        double[] adjusted = Corrections.holm(families).stream()
                .mapToDouble(family -> family[0])
                .toArray();
        assertThat(adjusted).containsExactly(Corrections.holm(EXAMPLE), NEAR);
    }

    /** What the rule says, run stage by stage at one level: a family's share passes on when all of it is rejected. */
    @Test
    void familiesAreRejectedStageByStage() {
        java.util.Random random = new java.util.Random(7);
        for (int round = 0; round < 200; round++) {
            List<double[]> families = new ArrayList<>();
            for (int f = 0; f < 4; f++) {
                families.add(random.doubles(1 + random.nextInt(3), 0, 0.06).toArray());
            }
            List<double[]> adjusted = Corrections.holm(families);
            double alpha = 0.05;
            boolean[][] rejected = new boolean[4][3];
            for (boolean again = true; again; ) {
                again = false;
                long open = 0;
                for (int f = 0; f < 4; f++) {
                    for (int h = 0; h < families.get(f).length; h++) {
                        if (!rejected[f][h]) {
                            open++;
                            break;
                        }
                    }
                }
                for (int f = 0; f < 4; f++) {
                    for (int h = 0; h < families.get(f).length; h++) {
                        if (!rejected[f][h] && families.get(f)[h] * open <= alpha) {
                            rejected[f][h] = true;
                            again = true;
                        }
                    }
                }
            }
            for (int f = 0; f < 4; f++) {
                for (int h = 0; h < families.get(f).length; h++) {
                    assertThat(adjusted.get(f)[h] <= alpha).as("round " + round).isEqualTo(rejected[f][h]);
                }
            }
        }
    }

    // Shaffer (JASA 81, 1986): of k levels' pairs at most 1 (k = 3), 3, 3, 3, 3, 2, 1 (k = 4) and 6 (k = 5) can still
    // be equal
    // once the overall test has shown that not all are.
    @Test
    void shaffer() {
        assertThat(Corrections.shaffer(3, 0.02, 0.01, 0.04, 0.3)).containsExactly(new double[] {0.02, 0.04, 0.3}, NEAR);
        assertThat(Corrections.shaffer(4, 0.001, 0.001, 0.002, 0.003, 0.004, 0.05, 0.5))
                .containsExactly(new double[] {0.003, 0.006, 0.009, 0.012, 0.1, 0.5}, NEAR);
        assertThat(Corrections.shaffer(5, 0.001, 0.001)[0]).isEqualTo(0.001);
        double[] ten = new double[10];
        Arrays.fill(ten, 0.9);
        ten[4] = 0.001;
        assertThat(Corrections.shaffer(5, 0.001, ten)[4]).isEqualTo(0.006);
        assertThat(Corrections.shaffer(4, 0.2)).isEmpty();
    }
}
