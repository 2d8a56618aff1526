package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InterplayTest {
    @Test
    void effectsThatOnlyAddUpLeaveNoDeviation() {
        double[][] deviations = Interplay.deviations(new double[][] {{1, 3, 7}, {2, 4, 8}});
        for (double[] row : deviations) {
            for (double deviation : row) {
                assertThat(deviation).isCloseTo(0, within(1e-12));
            }
        }
    }

    @Test
    void twoByTwoIsTheDifferenceOfDifferences() {
        double[][] deviations = Interplay.deviations(new double[][] {{1, 0.2}, {0.3, 0.4}});
        double expected = 1 - 0.2 - 0.3 + 0.4;
        assertThat(deviations[0][0]).isCloseTo(expected, within(1e-12));
        assertThat(deviations[1][1]).isCloseTo(expected, within(1e-12));
        assertThat(deviations[0][1]).isCloseTo(-expected, within(1e-12));
    }

    /** In a table of more cells the deviation of a cell is its value less what the other cells' single changes give. */
    @Test
    void aCellAgainstTheSumOfSingleChanges() {
        double[][] block = {{9, 1, 2}, {3, 5, 4}};
        double own = 9 - (1 + 2) / 2.0 - 3 + (5 + 4) / 2.0;
        assertThat(Interplay.deviations(block)[0][0]).isCloseTo(own, within(1e-12));
    }

    @Test
    void twoByTwoIsTestedByExactSignFlips() {
        double[][] rows = new double[8][];
        Arrays.setAll(rows, i -> new double[] {i < 7 ? 1 : -1, 0, 0, 0});
        double[] p = Interplay.test(rows);
        assertThat(p).hasSize(4).containsOnly(Tests.mcnemar(7, 1));
    }

    /** Every sign pattern of the whole blocks, and for each the largest standardised cell, by hand for two blocks. */
    @Test
    void theLargestCellCounts() {
        double[][] rows = {{2, 1, 0, -1, -1, -1}, {2, -1, 0, 1, -1, -1}};
        double[] p = Interplay.test(rows);
        // Patterns ++ and -- give |4|/sqrt(8) in the first cell and 2/sqrt(2) in the last two, all sqrt(2); +- and -+
        // give
        // sqrt(2) in the second and fourth.
        assertThat(p).containsExactly(1, 1, 1, 1, 1, 1);
        double[][] alike = new double[10][];
        Arrays.setAll(alike, i -> new double[] {2, -1, -1, -2, 1, 1});
        assertThat(Interplay.test(alike)).containsOnly(2 * Math.pow(0.5, 10));
    }

    @Test
    void chanceIsNotShownAndTheResultIsRepeatable() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] rows = new double[40][];
        Arrays.setAll(rows, i -> random.doubles(6).map(v -> v - 0.5).toArray());
        double[] p = Interplay.test(rows);
        assertThat(Arrays.stream(p).min().orElse(0)).isGreaterThan(0.01);
        assertThat(Interplay.test(rows)).containsExactly(p);
        for (double[] row : rows) {
            row[3] += 0.6;
        }
        double[] shifted = Interplay.test(rows);
        assertThat(shifted[3]).isEqualTo(1e-5);
        assertThat(Arrays.stream(shifted).filter(each -> each < 0.05)).hasSize(1);
    }
}
