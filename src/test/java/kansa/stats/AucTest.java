package kansa.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AucTest {
    private static final double[] SCORES = {.9, .8, .4, .4, .3, .2, .35, .6};
    private static final boolean[] FLAGGED = {true, true, true, false, false, false, true, false};

    // scikit-learn 1.9.1: roc_auc_score(y, s); DeLong's standard error worked out from placements in NumPy 2.4.6.
    @Test
    void area() {
        assertThat(Auc.of(SCORES, FLAGGED)).contains(0.78125);
        assertThat(Auc.standardError(SCORES, FLAGGED).orElseThrow()).isCloseTo(0.18221724671391565, within(1e-12));
    }

    @Test
    void oneSideAloneHasNoArea() {
        assertThat(Auc.of(new double[] {1, 2}, new boolean[] {true, true})).isEmpty();
        assertThat(Auc.standardError(SCORES, new boolean[8])).isEmpty();
    }

    // Method 5 solved with scipy.optimize.brentq (SciPy 1.17.1).
    @ParameterizedTest
    @CsvSource({"5, 5, 0.642702823931043", "50, 40, 0.9552661382501692"})
    void cleanlyApartKeepsAWidth(int up, int down, double low) {
        double[] scores = new double[up + down];
        boolean[] flagged = new boolean[up + down];
        for (int i = 0; i < up; i++) {
            scores[i] = 1;
            flagged[i] = true;
        }
        Estimate area = Auc.estimate(scores, flagged).orElseThrow();
        assertThat(area.value()).isEqualTo(1);
        assertThat(area.high()).isEqualTo(1);
        assertThat(area.low()).isCloseTo(low, within(1e-9));
    }

    @Test
    void interval() {
        Estimate area = Auc.estimate(SCORES, FLAGGED).orElseThrow();
        assertThat(area.low()).isCloseTo(0.3728423744949284, within(1e-9));
        assertThat(area.high()).isCloseTo(0.9513256527215885, within(1e-9));
    }

    @Test
    void copiesOfARowAddNothing() {
        List<String> own = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        double[] scores = new double[400];
        boolean[] flagged = new boolean[400];
        for (int i = 0; i < 400; i++) {
            int original = i / 10;
            scores[i] = (original * 17) % 40 + (original % 2 == 0 ? 8 : 0);
            flagged[i] = original % 2 == 0;
            own.add("row" + i);
            shared.add("row" + original);
        }
        Estimate rows = Auc.byCluster(scores, flagged, own).orElseThrow();
        Estimate clusters = Auc.byCluster(scores, flagged, shared).orElseThrow();
        assertThat(clusters.value()).isEqualTo(rows.value());
        assertThat(clusters.high() - clusters.low()).isGreaterThan(2 * (rows.high() - rows.low()));
        assertThat(Auc.byCluster(scores, flagged, shared)).contains(clusters);
    }
}
