package kansa.check.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SortedMap;

/**
 * Classes of words that are used alike: a coarse and a fine one for each. Immutable; shared by all threads.
 *
 * <p>File: {@code KNC1}, the coarse class of each fine one, count, hashes as in {@link NameList}, then the fine class of each.
 */
final class WordClasses {
    private static final int MAGIC = 0x4b4e4331;

    private final int[] keys;
    private final int[] values;

    private WordClasses(int[] hashes, int[] classes) {
        int capacity = Integer.highestOneBit(Math.max(16, hashes.length)) * 4;
        keys = new int[capacity];
        values = new int[capacity];
        for (int i = 0; i < hashes.length; i++) {
            int at = hashes[i] & (capacity - 1);
            while (values[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            keys[at] = hashes[i];
            values[at] = classes[i];
        }
    }

    /** The coarse class times 65,536 plus the fine one; 0 for an unknown word. */
    int of(CharSequence word) {
        int hash = NameList.hash(word, 0, word.length());
        int at = hash & (keys.length - 1);
        while (values[at] != 0) {
            if (keys[at] == hash) {
                return values[at];
            }
            at = (at + 1) & (keys.length - 1);
        }
        return 0;
    }

    static WordClasses read(InputStream in) throws IOException {
        DataInputStream file = new DataInputStream(in);
        if (file.readInt() != MAGIC) {
            throw new IOException("not classes of words");
        }
        int[] coarse = new int[file.readUnsignedShort()];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = file.readUnsignedByte();
        }
        int[] hashes = new int[file.readInt()];
        TaggerModel.readRising(file, hashes);
        int[] classes = new int[hashes.length];
        for (int i = 0; i < classes.length; i++) {
            int fine = file.readUnsignedShort();
            classes[i] = coarse[fine] << 16 | fine;
        }
        return new WordClasses(hashes, classes);
    }

    /**
     * Writes classes.
     *
     * @param coarse the coarse class of each fine one
     * @param fine the fine class (from 1) of each word's hash
     */
    static void write(OutputStream out, int[] coarse, SortedMap<Integer, Integer> fine) throws IOException {
        DataOutputStream file = new DataOutputStream(out);
        file.writeInt(MAGIC);
        file.writeShort(coarse.length);
        for (int group : coarse) {
            file.writeByte(group);
        }
        file.writeInt(fine.size());
        TaggerModel.writeRising(
                file, fine.keySet().stream().mapToInt(hash -> hash).toArray());
        for (int number : fine.values()) {
            file.writeShort(number);
        }
        file.flush();
    }
}
