package kansa.check.name;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Fits the weights of a {@link Tagger}: stochastic gradient of the conditional likelihood, a step size for each weight. */
final class ChainFit {
    record Sequence(int[][] clues, int[] labels) {}

    private static final int LABELS = 5;

    private final List<Sequence> sequences = new ArrayList<>();
    private final Map<Integer, Integer> seen = new HashMap<>();

    void add(Clues clues, int[] labels) {
        int[][] rows = new int[clues.places()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new int[clues.start(i + 1) - clues.start(i)];
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] = clues.hash(clues.start(i) + k);
                seen.merge(rows[i][k], 1, Integer::sum);
            }
        }
        sequences.add(new Sequence(rows, labels.clone()));
    }

    int size() {
        return sequences.size();
    }

    TaggerModel fit(int epochs, int rarest, float shrink, OutputStream out) throws IOException {
        TreeMap<Integer, Integer> kept = new TreeMap<>();
        seen.forEach((hash, times) -> {
            if (times >= rarest) {
                kept.put(hash, 0);
            }
        });
        int[] hashes = new int[kept.size()];
        int next = 0;
        for (Map.Entry<Integer, Integer> one : kept.entrySet()) {
            one.setValue(next);
            hashes[next++] = one.getKey();
        }
        float[] weights = new float[hashes.length * LABELS];
        float[] squares = new float[weights.length];
        float[] steps = new float[LABELS * LABELS];
        float[] stepSquares = new float[steps.length];
        List<int[][]> rows = new ArrayList<>();
        for (Sequence sequence : sequences) {
            int[][] mapped = new int[sequence.clues.length][];
            for (int i = 0; i < mapped.length; i++) {
                mapped[i] = Arrays.stream(sequence.clues[i])
                        .filter(kept::containsKey)
                        .map(kept::get)
                        .toArray();
            }
            rows.add(mapped);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        Random random = new Random(11);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            for (int at : order) {
                loss += learn(rows.get(at), sequences.get(at).labels, weights, squares, steps, stepSquares, shrink);
            }
            System.out.printf("epoch %d loss %.4f%n", epoch, loss / order.size());
        }
        return pack(hashes, weights, steps, out);
    }

    private static double learn(
            int[][] rows,
            int[] labels,
            float[] weights,
            float[] squares,
            float[] steps,
            float[] stepSquares,
            float shrink) {
        int places = rows.length;
        float[][] scores = new float[places][LABELS];
        double gold = 0;
        for (int i = 0; i < places; i++) {
            for (int row : rows[i]) {
                for (int label = 0; label < LABELS; label++) {
                    scores[i][label] += weights[row * LABELS + label];
                }
            }
            gold += scores[i][labels[i]] + steps[(i == 0 ? 0 : labels[i - 1]) * LABELS + labels[i]];
        }
        gold += steps[labels[places - 1] * LABELS];
        Lattice lattice = new Lattice(new TaggerModel(LABELS, 1, steps, new int[0], new byte[0]), scores);
        float[] turn = new float[LABELS * LABELS];
        for (int i = 0; i < places; i++) {
            for (int label = 0; label < LABELS; label++) {
                float slope = (float) ((labels[i] == label ? 1 : 0) - lattice.label(i, label));
                if (i == 0) {
                    turn[label] += slope;
                }
                if (Math.abs(slope) < 1e-4f) {
                    continue;
                }
                for (int row : rows[i]) {
                    int at = row * LABELS + label;
                    float step = slope - shrink * weights[at];
                    squares[at] += step * step;
                    weights[at] += 0.15f * step / (float) Math.sqrt(1 + squares[at]);
                }
            }
            for (int from = 0; i > 0 && from < LABELS; from++) {
                for (int to = 0; to < LABELS; to++) {
                    if (TaggerModel.may(LABELS, from, to)) {
                        turn[from * LABELS + to] += (float)
                                ((labels[i - 1] == from && labels[i] == to ? 1 : 0) - lattice.step(i, from, to));
                    }
                }
            }
        }
        for (int i = 0; i < turn.length; i++) {
            stepSquares[i] += turn[i] * turn[i];
            steps[i] += 0.1f * turn[i] / (float) Math.sqrt(1 + stepSquares[i]);
        }
        return lattice.logSum() - gold;
    }

    private static TaggerModel pack(int[] hashes, float[] weights, float[] steps, OutputStream out) throws IOException {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float unit = most / 127;
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < hashes.length; row++) {
            for (int label = 0; label < LABELS; label++) {
                if (Math.abs(weights[row * LABELS + label]) > 0.03f) {
                    rows.add(row);
                    break;
                }
            }
        }
        int[] kept = new int[rows.size()];
        byte[] bytes = new byte[rows.size() * LABELS];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = hashes[rows.get(i)];
            for (int label = 0; label < LABELS; label++) {
                bytes[i * LABELS + label] = (byte) Math.round(weights[rows.get(i) * LABELS + label] / unit);
            }
        }
        TaggerModel.write(out, LABELS, unit, steps, kept, bytes);
        return new TaggerModel(LABELS, unit, steps, kept, bytes);
    }
}
