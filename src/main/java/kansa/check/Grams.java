package kansa.check;

import java.util.function.LongConsumer;

/** Runs of characters that overlap: four of a Latin text, three where Japanese script takes part. */
final class Grams {
    private Grams() {}

    static void each(String lower, int from, int to, LongConsumer use) {
        char[] window = new char[4];
        int filled = 0;
        for (int i = from; i < to; i++) {
            char c = lower.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || c == 'ー';
            if (!letter) {
                c = ' ';
                if (filled > 0 && window[3] == ' ') {
                    continue;
                }
            }
            window[0] = window[1];
            window[1] = window[2];
            window[2] = window[3];
            window[3] = c;
            filled++;
            boolean wide = c >= '\u3040' || (window[2] >= '\u3040') || (window[1] >= '\u3040');
            if (wide && filled >= 3) {
                if (window[1] != ' ' && window[2] != ' ' && c != ' ') {
                    use.accept(hash(window, 1));
                }
            } else if (!wide && filled >= 4) {
                use.accept(hash(window, 0));
            }
        }
    }

    private static long hash(char[] window, int from) {
        long packed = from;
        for (int i = from; i < 4; i++) {
            packed = (packed << 16) ^ window[i];
        }
        return packed * 0x9E3779B97F4A7C15L;
    }
}
