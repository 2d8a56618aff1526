package kansa.check.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The weights of a {@link Tagger}: one byte for each feature and label, times a common unit, and a score for each step from
 * label to label. Before the first and after the last place stands O. Immutable once read.
 *
 * <p>File: {@code KNT1}, labels, unit, steps, then features in rising order of hash as differences (7 bits a byte), then weights.
 */
final class TaggerModel {
    static final int O = 0;
    static final int B = 1;
    static final int I = 2;
    static final int E = 3;
    static final int S = 4;
    private static final int MAGIC = 0x4b4e5431;

    private final int labels;
    private final float unit;
    private final float[] steps;
    private final double[] stepWeights;
    private final int[] keys;
    private final int[] rows;
    private final byte[] weights;

    /**
     * @param hashes in rising order, none twice
     * @param weights of the first feature for each label, of the second, and so on
     */
    TaggerModel(int labels, float unit, float[] steps, int[] hashes, byte[] weights) {
        this.labels = labels;
        this.unit = unit;
        this.steps = new float[labels * labels];
        this.stepWeights = new double[labels * labels];
        this.weights = weights.clone();
        for (int i = 0; i < steps.length; i++) {
            boolean may = may(labels, i / labels, i % labels);
            this.steps[i] = may ? steps[i] : Float.NEGATIVE_INFINITY;
            this.stepWeights[i] = may ? Math.exp(steps[i]) : 0;
        }
        int capacity = Integer.highestOneBit(Math.max(16, hashes.length * 2)) * 2;
        keys = new int[capacity];
        rows = new int[capacity];
        for (int row = 0; row < hashes.length; row++) {
            int at = hashes[row] & (capacity - 1);
            while (rows[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            keys[at] = hashes[row];
            rows[at] = row + 1;
        }
    }

    /** Whether one label may follow another. */
    static boolean may(int labels, int from, int to) {
        boolean inside = labels > E ? from == B || from == I : from != O;
        boolean goesOn = to == I || to == E;
        return labels > E ? inside == goesOn : inside || !goesOn;
    }

    int labels() {
        return labels;
    }

    float step(int from, int to) {
        return steps[from * labels + to];
    }

    /** The step's score as a factor. */
    double weight(int from, int to) {
        return stepWeights[from * labels + to];
    }

    /** The score of each label at each place, steps apart. */
    float[][] scores(Clues clues) {
        float[][] scores = new float[clues.places()][labels];
        int mask = keys.length - 1;
        for (int place = 0; place < scores.length; place++) {
            float[] here = scores[place];
            int end = clues.start(place + 1);
            for (int i = clues.start(place); i < end; i++) {
                int hash = clues.hash(i);
                int at = hash & mask;
                while (rows[at] != 0 && keys[at] != hash) {
                    at = (at + 1) & mask;
                }
                if (rows[at] != 0) {
                    int row = (rows[at] - 1) * labels;
                    for (int label = 0; label < labels; label++) {
                        here[label] += weights[row + label];
                    }
                }
            }
            for (int label = 0; label < labels; label++) {
                here[label] *= unit;
            }
        }
        return scores;
    }

    static TaggerModel read(InputStream in) throws IOException {
        DataInputStream file = new DataInputStream(in);
        if (file.readInt() != MAGIC) {
            throw new IOException("not a tagger model");
        }
        int labels = file.readUnsignedByte();
        float unit = file.readFloat();
        float[] steps = new float[labels * labels];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = file.readFloat();
        }
        int[] hashes = new int[file.readInt()];
        readRising(file, hashes);
        byte[] weights = new byte[hashes.length * labels];
        file.readFully(weights);
        return new TaggerModel(labels, unit, steps, hashes, weights);
    }

    static void write(OutputStream out, int labels, float unit, float[] steps, int[] hashes, byte[] weights)
            throws IOException {
        DataOutputStream file = new DataOutputStream(out);
        file.writeInt(MAGIC);
        file.writeByte(labels);
        file.writeFloat(unit);
        for (float step : steps) {
            file.writeFloat(step);
        }
        file.writeInt(hashes.length);
        writeRising(file, hashes);
        file.write(weights);
        file.flush();
    }

    /** Reads numbers written by {@link #writeRising}. */
    static void readRising(DataInputStream file, int[] numbers) throws IOException {
        int number = Integer.MIN_VALUE;
        for (int i = 0; i < numbers.length; i++) {
            number += readVaried(file);
            numbers[i] = number;
        }
    }

    /** Writes rising numbers as differences of 7 bits a byte. */
    static void writeRising(DataOutputStream file, int[] numbers) throws IOException {
        int last = Integer.MIN_VALUE;
        for (int number : numbers) {
            int difference = number - last;
            while ((difference & ~0x7f) != 0) {
                file.writeByte(difference & 0x7f | 0x80);
                difference >>>= 7;
            }
            file.writeByte(difference);
            last = number;
        }
    }

    private static int readVaried(DataInputStream file) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int read = file.readUnsignedByte();
            value |= (read & 0x7f) << shift;
            if (read < 0x80) {
                return value;
            }
        }
    }
}
