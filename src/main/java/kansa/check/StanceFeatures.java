package kansa.check;

import java.util.Arrays;
import java.util.Locale;

/**
 * What {@link StanceModel} looks at: words, pairs and triples of words of the answer, words and pairs of the question, marks of
 * punctuation among them; each counted once, each field to length one. Persons are masked before, so no feature names a group.
 */
final class StanceFeatures {
    static final int BUCKETS = 1 << 16;

    /** Beyond so many words an answer is judged by its beginning, a question by its end. */
    private static final int MOST = 60;

    private static final int MOST_CHARACTERS = 600;
    private static final double QUESTION = 0.5;
    private static final String[] NOTHING = {};

    private StanceFeatures() {}

    /** Buckets and values, in rising order of bucket; one bucket stands twice when both fields hold it. */
    record Sparse(int[] buckets, float[] values) {}

    static Sparse of(String question, String answer) {
        int[] said = buckets(words(answer, true), 3, "r");
        int[] asked = buckets(words(question, false), 2, "q");
        int[] buckets = Arrays.copyOf(said, said.length + asked.length);
        System.arraycopy(asked, 0, buckets, said.length, asked.length);
        float[] values = new float[buckets.length];
        Arrays.fill(values, 0, said.length, (float) (1 / Math.sqrt(Math.max(1, said.length))));
        Arrays.fill(values, said.length, values.length, (float) (QUESTION / Math.sqrt(Math.max(1, asked.length))));
        return new Sparse(buckets, values);
    }

    /** The buckets of runs of words, each once. */
    private static int[] buckets(String[] words, int longest, String field) {
        int[] all = new int[words.length * longest];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            int hash = hash(0x811c9dc5, field);
            for (int k = 0; k < longest && i + k < words.length; k++) {
                hash = hash(hash(hash, " "), words[i + k]);
                all[count++] = mixed(hash);
            }
        }
        Arrays.sort(all, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    private static int hash(int start, String text) {
        int hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    private static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 15) * 0x2c1b3c6d;
        return (mixed ^ mixed >>> 13) & (BUCKETS - 1);
    }

    /** Words in lower case and the marks {@code ? ! . ,}; other signs part words. */
    private static String[] words(String text, boolean beginning) {
        int cut = Math.max(0, text.length() - MOST_CHARACTERS);
        String some = beginning ? text.substring(0, text.length() - cut) : text.substring(cut);
        String spaced = some.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("([?!.,])", " $1 ")
                .replaceAll("[^a-z'?!.,]+", " ")
                .strip();
        String[] words = spaced.isEmpty() ? NOTHING : spaced.split(" ");
        if (words.length <= MOST) {
            return words;
        }
        int from = beginning ? 0 : words.length - MOST;
        return Arrays.copyOfRange(words, from, from + MOST);
    }
}
