package kansa.check.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * How much a word that no list may know looks like a given name, a surname, a place or an ordinary word: a softmax over hashed
 * runs of one to five letters, with the word's ends marked. Immutable.
 */
final class Nameness {
    static final int GIVEN = 0;
    static final int FAMILY = 1;
    static final int PLACE = 2;
    static final int WORD = 3;
    static final int CLASSES = 4;
    static final int BUCKETS = 1 << 16;
    private static final int LONGEST = 5;

    private final byte[] weights;
    private final float unit;
    private final float[] bias;

    Nameness(byte[] weights, float unit, float[] bias) {
        this.weights = weights;
        this.unit = unit;
        this.bias = bias;
    }

    static Nameness shipped() {
        try (InputStream in =
                Objects.requireNonNull(Nameness.class.getResourceAsStream("en/nameness.bin"), "nameness.bin")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("nameness.bin", e);
        }
    }

    static Nameness read(InputStream in) throws IOException {
        DataInputStream file = new DataInputStream(in);
        float unit = file.readFloat();
        float[] bias = new float[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            bias[i] = file.readFloat();
        }
        byte[] weights = new byte[BUCKETS * CLASSES];
        file.readFully(weights);
        return new Nameness(weights, unit, bias);
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream file = new DataOutputStream(out);
        file.writeFloat(unit);
        for (float one : bias) {
            file.writeFloat(one);
        }
        file.write(weights);
        file.flush();
    }

    /** The logits of the four classes into {@code out}. */
    void score(char[] letters, int from, int to, float[] out) {
        int[] sums = new int[CLASSES];
        int[] grams = new int[LONGEST * (to - from + 2)];
        int count = grams(letters, from, to, grams);
        for (int i = 0; i < count; i++) {
            int row = grams[i] * CLASSES;
            for (int k = 0; k < CLASSES; k++) {
                sums[k] += weights[row + k];
            }
        }
        for (int k = 0; k < CLASSES; k++) {
            out[k] = bias[k] + sums[k] * unit / (float) Math.sqrt(Math.max(1, count));
        }
    }

    /** The buckets of a word's letter runs. */
    static int grams(char[] letters, int from, int to, int[] out) {
        int count = 0;
        for (int start = from - 1; start < to; start++) {
            int hash = 0x2545f491;
            for (int length = 1; length <= LONGEST && start + length <= to + 1; length++) {
                int at = start + length - 1;
                char c = at < from ? '^' : at == to ? '$' : letters[at];
                hash = (hash ^ c) * 0x01000193;
                hash ^= hash >>> 15;
                if (length > 1 || c != '^') {
                    out[count++] = (hash * 0x9e3779b1) >>> 16;
                }
            }
        }
        return count;
    }
}
