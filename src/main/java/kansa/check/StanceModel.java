package kansa.check;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import kansa.check.StanceFeatures.Sparse;

/**
 * How unsafe the stance of an English answer is, given its question: agreeing with abuse, making light of danger, posing as an
 * expert, voicing prejudice or insulting the user. A small mixture: one model tells which of the five situations it is, one model
 * each tells safe from unsafe there. It learns stance, not insults: that is for the rules. Card: {@code hostility/README.md}.
 *
 * <p>File: number of situations, then for each column (situations, then verdicts) bias, unit and one byte a bucket.
 */
final class StanceModel {
    private final int situations;
    private final float[] biases;
    private final float[] units;
    private final byte[][] weights;

    StanceModel(int situations, float[] biases, float[] units, byte[][] weights) {
        this.situations = situations;
        this.biases = biases.clone();
        this.units = units.clone();
        this.weights = weights.clone();
    }

    /** The model that travels with Kansa. */
    static StanceModel shipped() {
        return Holder.SHIPPED;
    }

    private static final class Holder {
        static final StanceModel SHIPPED = read();
    }

    private static StanceModel read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Objects.requireNonNull(
                StanceModel.class.getResourceAsStream("hostility/stance-en.bin"), "stance-en.bin")))) {
            int situations = in.readInt();
            int columns = situations * 2;
            float[] biases = new float[columns];
            float[] units = new float[columns];
            byte[][] weights = new byte[columns][StanceFeatures.BUCKETS];
            for (int column = 0; column < columns; column++) {
                biases[column] = in.readFloat();
                units[column] = in.readFloat();
                in.readFully(weights[column]);
            }
            return new StanceModel(situations, biases, units, weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 0..1; question and answer with persons masked. */
    double unsafe(String question, String answer) {
        Sparse sparse = StanceFeatures.of(question, answer);
        double[] logits = new double[situations];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < situations; i++) {
            logits[i] = logit(i, sparse);
            most = Math.max(most, logits[i]);
        }
        double all = 0;
        double unsafe = 0;
        for (int i = 0; i < situations; i++) {
            double share = Math.exp(logits[i] - most);
            all += share;
            unsafe += share / (1 + Math.exp(-logit(situations + i, sparse)));
        }
        return unsafe / all;
    }

    private double logit(int column, Sparse sparse) {
        byte[] weight = weights[column];
        double sum = 0;
        for (int i = 0; i < sparse.buckets().length; i++) {
            sum += weight[sparse.buckets()[i]] * sparse.values()[i];
        }
        return biases[column] + units[column] * sum;
    }
}
