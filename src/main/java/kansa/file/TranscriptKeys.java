package kansa.file;

import java.util.Arrays;

/**
 * Numbers keys in the order they are first seen, in about 30 bytes each: it keeps a 128-bit fingerprint, not the text.
 *
 * <p>Two different keys of a million share a fingerprint with a chance below 10<sup>-26</sup>.
 */
final class TranscriptKeys {
    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private int[] numbers = new int[1024];
    private int size;

    /** How many different keys were seen. */
    int size() {
        return size;
    }

    /** The number of the key made of these parts, from 0; a key not seen before gets the number {@link #size} had. */
    int number(String... parts) {
        long a = 0x9E3779B97F4A7C15L;
        long b = 0xC2B2AE3D27D4EB4FL;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                a = Long.rotateLeft(a ^ part.charAt(i), 23) * 0x9FB21C651E98DF25L;
                b = Long.rotateLeft(b + part.charAt(i), 31) * 0xD6E8FEB86659FD93L;
            }
            a = Long.rotateLeft(a ^ 0x1_0000L, 23) * 0x9FB21C651E98DF25L;
            b = Long.rotateLeft(b + 0x1_0000L, 31) * 0xD6E8FEB86659FD93L;
        }
        return number(mix(a), mix(b ^ (a >>> 7)) | 1);
    }

    private static long mix(long value) {
        long v = (value ^ (value >>> 32)) * 0x9FB21C651E98DF25L;
        return v ^ (v >>> 29);
    }

    private int number(long a, long b) {
        if (size * 3L > high.length * 2L) {
            grow();
        }
        int slot = slot(a, b);
        if (low[slot] == 0) {
            high[slot] = a;
            low[slot] = b;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    private int slot(long a, long b) {
        int mask = high.length - 1;
        int slot = (int) (a >>> 20) & mask;
        while (low[slot] != 0 && (low[slot] != b || high[slot] != a)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] old = numbers;
        high = new long[oldHigh.length * 2];
        low = new long[oldHigh.length * 2];
        numbers = new int[oldHigh.length * 2];
        Arrays.fill(low, 0);
        for (int i = 0; i < oldHigh.length; i++) {
            if (oldLow[i] != 0) {
                int slot = slot(oldHigh[i], oldLow[i]);
                high[slot] = oldHigh[i];
                low[slot] = oldLow[i];
                numbers[slot] = old[i];
            }
        }
    }
}
