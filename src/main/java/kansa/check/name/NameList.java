package kansa.check.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SortedMap;

/**
 * What word lists say of a folded string: surname, given name, place, other word. Kept as 32-bit hashes, so that about one
 * string in ten thousand is taken for another. Immutable; shared by all threads.
 *
 * <p>File: {@code KNL1}, count, hashes in rising order as differences (7 bits a byte), then one byte of marks each.
 */
final class NameList {
    /** A surname that many bear. */
    static final int COMMON_SURNAME = 1;
    /** Borne as a surname. */
    static final int SURNAME = 2;
    /** A usual given name. */
    static final int COMMON_GIVEN = 4;
    /** Borne as a given name. */
    static final int GIVEN = 8;
    /** Part or whole of a foreign or a famous person's name. */
    static final int PERSON = 16;
    /** A place. */
    static final int PLACE = 32;
    /** Any other word, brand or organisation. */
    static final int WORD = 64;
    /** The reading of a Japanese name in kana or Latin letters. */
    static final int READING = 128;

    private static final int MAGIC = 0x4b4e4c31;

    private final int[] keys;
    private final byte[] marks;

    private NameList(int[] hashes, byte[] listed) {
        int capacity = Integer.highestOneBit(Math.max(16, hashes.length)) * 4;
        keys = new int[capacity];
        marks = new byte[capacity];
        for (int i = 0; i < hashes.length; i++) {
            int at = hashes[i] & (capacity - 1);
            while (marks[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            keys[at] = hashes[i];
            marks[at] = listed[i];
        }
    }

    /** The marks of a string, 0 when no list has it. */
    int marks(CharSequence text, int start, int end) {
        int hash = hash(text, start, end);
        int at = hash & (keys.length - 1);
        while (marks[at] != 0) {
            if (keys[at] == hash) {
                return marks[at] & 0xff;
            }
            at = (at + 1) & (keys.length - 1);
        }
        return 0;
    }

    static int hash(CharSequence text, int start, int end) {
        int hash = 0x811c9dc5;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return Clues.mix(hash, end - start);
    }

    static NameList read(InputStream in) throws IOException {
        DataInputStream file = new DataInputStream(in);
        if (file.readInt() != MAGIC) {
            throw new IOException("not a list of names");
        }
        int[] hashes = new int[file.readInt()];
        TaggerModel.readRising(file, hashes);
        byte[] marks = new byte[hashes.length];
        file.readFully(marks);
        return new NameList(hashes, marks);
    }

    /** Writes hashes with their marks. */
    static void write(OutputStream out, SortedMap<Integer, Byte> entries) throws IOException {
        DataOutputStream file = new DataOutputStream(out);
        file.writeInt(MAGIC);
        file.writeInt(entries.size());
        TaggerModel.writeRising(
                file, entries.keySet().stream().mapToInt(hash -> hash).toArray());
        for (byte marks : entries.values()) {
            file.writeByte(marks);
        }
        file.flush();
    }
}
