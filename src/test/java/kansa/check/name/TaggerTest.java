package kansa.check.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tagger against a count over all labellings of short sequences. */
class TaggerTest {
    private static final String SEEN = "bic";

    /** Features b, i and c speak for B, I and O; with E and S also for those. */
    private static TaggerModel model(int labels) throws IOException {
        int[] hashes = IntStream.range(0, 3)
                .map(i -> Clues.hash(1, SEEN.substring(i, i + 1)))
                .toArray();
        byte[] wants = {1, 2, 0};
        Integer[] order = {0, 1, 2};
        Arrays.sort(order, (left, right) -> Integer.compare(hashes[left], hashes[right]));
        byte[] weights = new byte[3 * labels];
        for (int row = 0; row < 3; row++) {
            weights[row * labels + wants[order[row]]] = 20;
            if (labels > 3) {
                weights[row * labels + 3] = (byte) (wants[order[row]] == 2 ? 15 : 0);
                weights[row * labels + 4] = (byte) (wants[order[row]] == 1 ? 8 : 0);
            }
        }
        float[] steps = new float[labels * labels];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = 0.1f * (i % 4) - 0.2f;
        }
        int[] sorted = Arrays.stream(order).mapToInt(i -> hashes[i]).toArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TaggerModel.write(file, labels, 0.1f, steps, sorted, weights);
        return TaggerModel.read(new ByteArrayInputStream(file.toByteArray()));
    }

    private static Clues clues(String text) {
        Clues clues = new Clues();
        for (int i = 0; i < text.length(); i++) {
            clues.next();
            clues.add(Clues.hash(1, text.substring(i, i + 1)));
        }
        return clues;
    }

    @ParameterizedTest
    @CsvSource({
        "3, cbic, 1-3",
        "3, bbc, 0-1 1-2",
        "3, ccc, ''",
        "3, biibi, 0-3 3-5",
        "3, iic, 0-2",
        "5, cbic, 1-3",
        "5, bcb, 0-1 2-3",
        "5, cbiii, 1-5",
        "5, b, 0-1"
    })
    void marksStretches(int labels, String seen, String stretches) throws IOException {
        assertThat(new Tagger(model(labels))
                        .tag(clues(seen), 0).stream()
                                .map(found -> found.start() + "-" + found.end())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(stretches);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void aStretchIsAsProbableAsTheLabellingsThatHoldIt(int labels) throws IOException {
        TaggerModel model = model(labels);
        for (String seen : List.of("cbic", "bbici", "iicb", "b")) {
            float[][] scores = model.scores(clues(seen));
            Lattice lattice = new Lattice(model, scores);
            List<int[]> all = new ArrayList<>();
            every(labels, new int[seen.length()], 0, all);
            double total =
                    all.stream().mapToDouble(path -> weigh(model, scores, path)).sum();
            assertThat(lattice.logSum()).as(seen).isCloseTo(Math.log(total), within(1e-6));
            for (int start = 0; start < seen.length(); start++) {
                for (int end = start + 1; end <= seen.length(); end++) {
                    int from = start;
                    int to = end;
                    double held = all.stream()
                            .filter(path -> holds(path, from, to))
                            .mapToDouble(path -> weigh(model, scores, path))
                            .sum();
                    assertThat(lattice.probability(start, end))
                            .as("%s %d-%d", seen, from, to)
                            .isCloseTo(held / total, within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-9, 0", "0, 1", "9, 3"})
    void leaningFindsMoreOrLess(double lean, int places) throws IOException {
        List<Tagger.Tagged> found = new Tagger(model(3)).tag(clues("cbc"), lean);
        assertThat(found.stream()
                        .mapToInt(tagged -> tagged.end() - tagged.start())
                        .sum())
                .isEqualTo(places);
    }

    private static void every(int labels, int[] path, int at, List<int[]> all) {
        if (at == path.length) {
            all.add(path.clone());
            return;
        }
        for (int label = 0; label < labels; label++) {
            path[at] = label;
            every(labels, path, at + 1, all);
        }
    }

    private static double weigh(TaggerModel model, float[][] scores, int[] path) {
        double weight = 1;
        int before = 0;
        for (int i = 0; i < path.length; i++) {
            weight *= model.weight(before, path[i]) * Math.exp(scores[i][path[i]]);
            before = path[i];
        }
        return weight * model.weight(before, 0);
    }

    private static boolean holds(int[] path, int start, int end) {
        boolean begins = path[start] == 1 || path[start] == 4;
        for (int i = start + 1; i < end; i++) {
            begins &= path[i] == 2 || path[i] == 3;
        }
        return begins && (end == path.length || path[end] == 0 || path[end] == 1 || path[end] == 4);
    }
}
