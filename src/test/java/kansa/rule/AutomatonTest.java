package kansa.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonTest {
    @Test
    void findsPhrasesWithinAndAcrossOneAnother() {
        assertThat(found(List.of("he", "she", "his", "hers"), "ushers"))
                .containsExactlyInAnyOrder("1-4 she", "2-4 he", "2-6 hers");
    }

    @Test
    void withoutPhrasesFindsNothing() {
        assertThat(found(List.of(), "abc")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithSearchingPhraseByPhrase(long seed) {
        Random random = new Random(seed);
        String alphabet = seed % 2 == 0 ? "ab" : "看護婦さんabカ\ud83d\ude00";
        TreeSet<String> phrases = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            phrases.add(text(random, alphabet, 1 + random.nextInt(6)));
        }
        String text = text(random, alphabet, 2000);
        List<String> naive = new ArrayList<>();
        for (String phrase : phrases) {
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                naive.add(at + "-" + (at + phrase.length()) + " " + phrase);
            }
        }
        assertThat(found(List.copyOf(phrases), text)).containsExactlyInAnyOrderElementsOf(naive);
    }

    private static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static List<String> found(List<String> phrases, String text) {
        List<String> found = new ArrayList<>();
        new Automaton(phrases)
                .scan(text, (phrase, start, end) -> found.add(start + "-" + end + " " + phrases.get(phrase)));
        return found;
    }
}
