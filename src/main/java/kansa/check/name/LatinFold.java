package kansa.check.name;

import java.text.Normalizer;
import java.util.Locale;

/** Latin letters without case and diacritics (Jiří and JIRI become jiri), as names.txt has them. */
final class LatinFold {
    private static final int SIZE = 0x1f00;
    private static final char[] ONE = new char[SIZE];
    private static final String TWO_FROM = "æœßþǽĳ";
    private static final String[] TWO_TO = {"ae", "oe", "ss", "th", "ae", "ij"};
    private static final String OTHERS_FROM = "ıøðłđħəŋŧʻ’ʼ`´";
    private static final String OTHERS_TO = "iodldhant'''''";

    static {
        for (char c = 0; c < SIZE; c++) {
            char low = Character.toLowerCase(c);
            int other = OTHERS_FROM.indexOf(low);
            String bare = Normalizer.normalize(String.valueOf(low), Normalizer.Form.NFD);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            ONE[c] = mark ? 0 : other >= 0 ? OTHERS_TO.charAt(other) : bare.charAt(0);
        }
    }

    private LatinFold() {}

    /** Writes the folded letters of a stretch into {@code out} from {@code at} on; returns where they end. */
    static int fold(CharSequence text, int start, int end, char[] out, int at) {
        int to = at;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out[to++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
                continue;
            }
            char low = Character.toLowerCase(c);
            int two = TWO_FROM.indexOf(low);
            if (two >= 0) {
                out[to++] = TWO_TO[two].charAt(0);
                out[to++] = TWO_TO[two].charAt(1);
            } else if (c == '’') {
                out[to++] = '\'';
            } else {
                char one = c < SIZE ? ONE[c] : low;
                if (one != 0) {
                    out[to++] = one;
                }
            }
        }
        return to;
    }

    static String fold(String word) {
        char[] out = new char[2 * word.length()];
        return new String(out, 0, fold(word.toLowerCase(Locale.ROOT), 0, word.length(), out, 0));
    }

    /** A hash of folded letters, 64 bits: the key of the lists. */
    static long key(char[] letters, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ letters[i]) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }

    static long key(String folded) {
        return key(folded.toCharArray(), 0, folded.length());
    }
}
