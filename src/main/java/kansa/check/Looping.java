package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Span;
import kansa.text.Reading;
import kansa.text.Sentence;

/** Finds text that goes round in circles: the same sentence over and over, a tail that repeats itself, few new n-grams. */
final class Looping {
    /** Sentences of fewer characters than this, such as "Yes." or a heading, may return. */
    private static final int SENTENCE = 10;

    private static final int TIMES = 4;
    private static final double SHARE = 0.4;

    /** How much of the end is searched for a period, and how much of it must be periodic. */
    private static final int TAIL = 1200;

    private static final int PERIODIC = 40;
    private static final int PERIODIC_SHORT = 24;

    private static final int GRAM = 8;
    private static final int LONG = 400;
    private static final double FEW_NEW = 0.3;

    private Looping() {}

    /** How far the text loops: 0 not at all, 1 throughout; and where. */
    record Found(double score, List<Span> spans) {
        static final Found NOTHING = new Found(0, List.of());
    }

    static Found find(Reading answer, String prose) {
        Found sentences = sentences(answer);
        if (sentences.score() > 0) {
            return sentences;
        }
        Found tail = tail(prose);
        if (tail.score() > 0) {
            return tail;
        }
        double fresh = freshGrams(prose);
        return fresh < FEW_NEW ? new Found(1 - fresh, List.of()) : Found.NOTHING;
    }

    private static Found sentences(Reading answer) {
        List<Sentence> all = answer.sentences();
        if (all.size() < TIMES) {
            return Found.NOTHING;
        }
        SortedMap<String, List<Span>> places = new TreeMap<>();
        int letters = 0;
        for (Sentence sentence : all) {
            String text = sentence.span().in(answer.text()).strip();
            letters += text.length();
            if (text.length() >= SENTENCE && lettered(text)) {
                places.computeIfAbsent(unnumbered(text), key -> new ArrayList<>())
                        .add(sentence.span());
            }
        }
        List<Span> repeated = new ArrayList<>();
        int most = 0;
        int covered = 0;
        for (List<Span> same : places.values()) {
            if (same.size() > 1) {
                most = Math.max(most, same.size());
                for (Span span : same.subList(1, same.size())) {
                    repeated.add(span);
                    covered += span.length();
                }
            }
        }
        double share = letters == 0 ? 0 : (double) covered / letters;
        if (most < TIMES || share < SHARE) {
            return Found.NOTHING;
        }
        repeated.sort(null);
        return new Found(Math.min(1, share + 0.3), repeated);
    }

    private static boolean lettered(String text) {
        return text.chars().filter(Character::isLetter).limit(SENTENCE / 2).count() >= SENTENCE / 2;
    }

    /** The sentence without the number or bullet it begins with. */
    private static String unnumbered(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(at);
    }

    /** Whether the end of the text, numbers and signs aside, is one stretch four times and more. */
    private static Found tail(String prose) {
        int[] letters = new int[TAIL];
        int length = 0;
        for (int i = prose.length() - 1; i >= 0 && length < TAIL; i--) {
            if (Character.isLetter(prose.charAt(i))) {
                letters[length++] = i;
            }
        }
        // Read from the back: what is periodic at the end is a prefix that matches itself one period later (Z
        // function).
        int[] z = new int[length];
        int left = 0;
        int right = 0;
        for (int i = 1; i < length; i++) {
            z[i] = i < right ? Math.min(right - i, z[i - left]) : 0;
            while (i + z[i] < length && prose.charAt(letters[z[i]]) == prose.charAt(letters[i + z[i]])) {
                z[i]++;
            }
            if (i + z[i] > right) {
                left = i;
                right = i + z[i];
            }
        }
        for (int period = 1; period < length; period++) {
            int covered = z[period] + period;
            if (covered >= TIMES * period
                    && (covered >= PERIODIC
                            || (covered >= PERIODIC_SHORT && covered >= (TIMES + 1) * period && period > 1))) {
                Span span = new Span(letters[covered - 1], letters[0] + 1);
                return new Found(Math.min(1, 0.6 + (double) span.length() / prose.length()), List.of(span));
            }
        }
        return Found.NOTHING;
    }

    /** Share of 8-character stretches that had not come before; 1 for short texts. */
    private static double freshGrams(String prose) {
        int length = prose.length();
        if (length < LONG) {
            return 1;
        }
        LongSet grams = new LongSet(length);
        int count = 0;
        long hash = 0;
        long drop = 1;
        for (int i = 0; i < GRAM; i++) {
            drop *= 1_000_003;
        }
        int letters = 0;
        char[] window = new char[length];
        for (int i = 0; i < length; i++) {
            char c = prose.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            window[letters++] = c;
            hash = hash * 1_000_003 + c;
            if (letters > GRAM) {
                hash -= drop * window[letters - 1 - GRAM];
            }
            if (letters >= GRAM) {
                count++;
                grams.add(hash);
            }
        }
        if (count < LONG) {
            return 1;
        }
        return (double) grams.size() / count;
    }
}
