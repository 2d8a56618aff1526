package kansa.check;

import java.util.Arrays;

/** A growing set of hashes, without boxing. */
final class LongSet {
    private long[] table;
    private int size;

    LongSet(int expected) {
        table = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
    }

    boolean add(long value) {
        long key = key(value);
        int slot = slot(key);
        if (table[slot] == key) {
            return false;
        }
        table[slot] = key;
        if (++size * 2 > table.length) {
            grow();
        }
        return true;
    }

    boolean contains(long value) {
        long key = key(value);
        return table[slot(key)] == key;
    }

    int size() {
        return size;
    }

    private static long key(long value) {
        return value == 0 ? 1 : value;
    }

    private int slot(long key) {
        int mask = table.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.stream(old).filter(key -> key != 0).forEach(key -> table[slot(key)] = key);
    }
}
