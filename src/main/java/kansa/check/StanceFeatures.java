package kansa.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What {@link StanceModel} looks at: words, pairs and triples of words of the answer, words and pairs of the question, marks of
 * punctuation among them; each counted once, each field to length one. Persons are masked before, so no feature names a group.
 */
final class StanceFeatures {
    static final int BUCKETS = 1 << 16;

    /** Beyond so many words an answer is judged by its beginning, a question by its end. */
    private static final int MOST = 160;

    private static final double QUESTION = 0.5;

    private StanceFeatures() {}

    /** Buckets and values, in rising order of bucket. */
    record Sparse(int[] buckets, float[] values) {}

    static Sparse of(String question, String answer) {
        TreeMap<Integer, Float> all = new TreeMap<>();
        add(words(answer, true), 3, "r", 1, all);
        add(words(question, false), 2, "q", QUESTION, all);
        int[] buckets = new int[all.size()];
        float[] values = new float[buckets.length];
        int at = 0;
        for (var entry : all.entrySet()) {
            buckets[at] = entry.getKey();
            values[at++] = entry.getValue();
        }
        return new Sparse(buckets, values);
    }

    private static void add(String[] words, int longest, String field, double weight, TreeMap<Integer, Float> all) {
        TreeMap<Integer, Float> one = new TreeMap<>();
        for (int i = 0; i < words.length; i++) {
            StringBuilder gram = new StringBuilder(field);
            for (int k = 0; k < longest && i + k < words.length; k++) {
                gram.append(' ').append(words[i + k]);
                one.put(bucket(gram), 1f);
            }
        }
        float value = (float) (weight / Math.sqrt(Math.max(1, one.size())));
        one.keySet().forEach(bucket -> all.merge(bucket, value, Float::sum));
    }

    private static int bucket(CharSequence gram) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < gram.length(); i++) {
            hash = (hash ^ gram.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 13;
        return hash & (BUCKETS - 1);
    }

    /** Words in lower case and the marks {@code ? ! . ,}; other signs part words. */
    private static String[] words(String text, boolean beginning) {
        String spaced = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("([?!.,])", " $1 ")
                .replaceAll("[^a-z'?!.,]+", " ");
        String[] words =
                spaced.strip().isEmpty() ? new String[0] : spaced.strip().split(" ");
        if (words.length <= MOST) {
            return words;
        }
        int from = beginning ? 0 : words.length - MOST;
        return Arrays.copyOfRange(words, from, from + MOST);
    }
}
