package kansa.check.name;

import java.util.Arrays;

/** What is seen at each place of a sequence, as hashed features: the input of a {@link Tagger}. Used by one thread. */
final class Clues {
    private int[] hashes = new int[2048];
    private int[] starts = new int[128];
    private int size;
    private int places;

    /** Begins the next place; what is added from here on is seen there. */
    void next() {
        if (places + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[places++] = size;
    }

    void add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash;
    }

    int places() {
        return places;
    }

    /** Index of the first clue of a place; those of the last place end at {@link #size}. */
    int start(int place) {
        return place == places ? size : starts[place];
    }

    int size() {
        return size;
    }

    int hash(int index) {
        return hashes[index];
    }

    /** The hash of a kind of feature with its value. */
    static int hash(int kind, CharSequence value) {
        int hash = mix(0x9747b28c, kind);
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x01000193;
        }
        return mix(hash, value.length());
    }

    /** Two hashes, or a kind and a small value, made one; order counts. */
    static int mix(int first, int second) {
        int mixed = first * 0xcc9e2d51 + Integer.rotateLeft(second * 0x1b873593, 15);
        mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
