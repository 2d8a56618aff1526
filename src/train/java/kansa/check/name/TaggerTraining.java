package kansa.check.name;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits a {@link TaggerModel} by stochastic gradient ascent on the likelihood, with steps scaled by AdaGrad and an L2 penalty spread over the
 * occurrences of each feature; the weights kept are the mean of those after each round of the second half. Deterministic.
 */
final class TaggerTraining {
    /** One sequence with its right labels (O, B, I, E, S). */
    record Example(Clues clues, byte[] labels, double weight) {}

    /** @param rare features seen less often are dropped */
    record Settings(int labels, int rounds, double rate, double penalty, int rare) {}

    private final Settings settings;
    private final int labels;
    private int[] hashes = new int[0];
    private float[] weights = new float[0];
    private float[] steps = new float[0];

    TaggerTraining(Settings settings) {
        this.settings = settings;
        this.labels = settings.labels();
    }

    TaggerTraining fit(List<Example> examples) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Example example : examples) {
            for (int i = 0; i < example.clues().size(); i++) {
                counts.merge(example.clues().hash(i), 1, Integer::sum);
            }
        }
        hashes = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= settings.rare())
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        float[] share = new float[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            share[i] = (float) (settings.penalty() / counts.get(hashes[i]));
        }
        List<int[]> rows = new ArrayList<>();
        for (Example example : examples) {
            int[] row = new int[example.clues().size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = Arrays.binarySearch(hashes, example.clues().hash(i));
            }
            rows.add(row);
        }
        counts.clear();
        weights = new float[hashes.length * labels];
        steps = new float[labels * labels];
        float[] both = new float[2 * weights.length]; // weight and sum of squares side by side
        float[] stepSquares = new float[steps.length];
        int[] order = IntStream.range(0, examples.size()).toArray();
        Random random = new Random(20261122);
        for (int round = 0; round < settings.rounds(); round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[other];
                order[other] = swap;
            }
            double rate = settings.rate() * (1 - 0.9 * round / settings.rounds());
            for (int index : order) {
                learn(examples.get(index), rows.get(index), rate, share, both, stepSquares);
            }
            if (round >= settings.rounds() / 2) {
                float part = 1f / (settings.rounds() - settings.rounds() / 2);
                for (int i = 0; i < weights.length; i++) {
                    weights[i] += part * both[2 * i];
                }
            }
        }
        return this;
    }

    private void learn(Example example, int[] rows, double rate, float[] share, float[] both, float[] stepSquares) {
        Clues clues = example.clues();
        int places = clues.places();
        if (places == 0) {
            return;
        }
        float[][] scores = new float[places][labels];
        for (int place = 0; place < places; place++) {
            for (int i = clues.start(place); i < clues.start(place + 1); i++) {
                if (rows[i] >= 0) {
                    for (int label = 0; label < labels; label++) {
                        scores[place][label] += both[2 * (rows[i] * labels + label)];
                    }
                }
            }
        }
        TaggerModel now = new TaggerModel(labels, 1, steps, new int[0], new byte[0]);
        Lattice lattice = new Lattice(now, scores);
        byte[] right = example.labels();
        float[] gradient = new float[labels];
        float[] stepGradient = new float[steps.length];
        for (int place = 0; place < places; place++) {
            float size = 0;
            for (int label = 0; label < labels; label++) {
                gradient[label] =
                        (float) (example.weight() * ((right[place] == label ? 1 : 0) - lattice.label(place, label)));
                size += Math.abs(gradient[label]);
                if (place > 0) {
                    for (int previous = 0; previous < labels; previous++) {
                        stepGradient[previous * labels + label] += (float) (example.weight()
                                * ((right[place] == label && right[place - 1] == previous ? 1 : 0)
                                        - lattice.step(place, previous, label)));
                    }
                }
            }
            if (size < 0.005) {
                continue;
            }
            for (int i = clues.start(place); i < clues.start(place + 1); i++) {
                if (rows[i] < 0) {
                    continue;
                }
                int at = 2 * rows[i] * labels;
                for (int label = 0; label < labels; label++, at += 2) {
                    float slope = gradient[label] - share[rows[i]] * both[at];
                    both[at + 1] += slope * slope;
                    both[at] += (float) rate * slope / (float) Math.sqrt(1e-3f + both[at + 1]);
                }
            }
        }
        for (int i = 0; i < steps.length; i++) {
            if (TaggerModel.may(labels, i / labels, i % labels)) {
                stepSquares[i] += stepGradient[i] * stepGradient[i];
                steps[i] += (float) (rate * stepGradient[i] / Math.sqrt(1e-3 + stepSquares[i]));
            }
        }
    }

    /** Writes the model, weights rounded to bytes and features whose weights are all next to nothing left out. */
    void write(OutputStream out, double smallest) throws IOException {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        most = Math.min(most, 4);
        float unit = most / 127;
        int[] kept = IntStream.range(0, hashes.length)
                .filter(row -> IntStream.range(0, labels)
                        .anyMatch(label -> Math.abs(weights[row * labels + label]) >= smallest))
                .toArray();
        int[] keys = new int[kept.length];
        byte[] bytes = new byte[kept.length * labels];
        for (int i = 0; i < kept.length; i++) {
            keys[i] = hashes[kept[i]];
            for (int label = 0; label < labels; label++) {
                float weight = weights[kept[i] * labels + label];
                bytes[i * labels + label] = (byte) Math.max(-127, Math.min(127, Math.round(weight / unit)));
            }
        }
        TaggerModel.write(out, labels, unit, steps, keys, bytes);
    }
}
