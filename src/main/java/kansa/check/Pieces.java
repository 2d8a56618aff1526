package kansa.check;

import java.util.Arrays;

/** A sentence as a row of small pieces to be laid beside another: words, numbers, katakana runs, and single kanji and hiragana. */
final class Pieces {
    /** Longer sentences are cut here. */
    private static final int MOST = 240;

    private int count;
    private final long[] keys = new long[MOST];
    private final Units.Type[] types = new Units.Type[MOST];
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];

    private Pieces() {}

    static Pieces of(String lower, int from, int to, Units units) {
        Pieces pieces = new Pieces();
        int at = from;
        for (int i = 0; i < units.count(); i++) {
            if (units.type(i) == Units.Type.KANJI) {
                continue;
            }
            pieces.characters(lower, at, units.start(i));
            pieces.add(units.key(i), units.type(i), units.start(i), units.end(i));
            at = Math.max(at, units.end(i));
        }
        pieces.characters(lower, at, to);
        return pieces;
    }

    int count() {
        return count;
    }

    long key(int i) {
        return keys[i];
    }

    Units.Type type(int i) {
        return types[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** How much a piece tells: function words and hiragana little. */
    double weight(int i) {
        return switch (types[i]) {
            case STOP -> 0.25;
            case KANJI -> 0.7;
            default -> 1;
        };
    }

    boolean content(int i) {
        return types[i] != Units.Type.STOP;
    }

    boolean has(long key) {
        return Arrays.stream(keys, 0, count).anyMatch(k -> k == key);
    }

    private void characters(String lower, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = lower.charAt(i);
            if (Units.kanji(c)) {
                add(Hash.of(lower, i, i + 1), Units.Type.KANJI, i, i + 1);
            } else if (c >= 'ぁ' && c <= 'ゖ') {
                add(Hash.of(lower, i, i + 1), Units.Type.STOP, i, i + 1);
            }
        }
    }

    private void add(long key, Units.Type type, int start, int end) {
        if (count < MOST) {
            keys[count] = key;
            types[count] = type;
            starts[count] = start;
            ends[count++] = end;
        }
    }
}
