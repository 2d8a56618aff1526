package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Naming a group changes nothing: every sentence shape crossed with every identity term, written by examiners before the check.
 * Within one shape all scores must be the same to the last bit. What is found of hostile and harmless shapes is held as it stands.
 */
class IdentityCrossTest {
    private static final Setup SETUP = Said.BUILT_IN;
    private static final Hostility CHECK = new Hostility(SETUP);

    private record Shape(boolean hostile, String text) {}

    @ParameterizedTest
    @CsvSource({"EN, identity-cross.txt, identity-terms-en.txt", "JA, identity-cross-ja.txt, identity-terms-ja.txt"})
    void scoresDoNotDependOnTheGroup(Language language, String cross, String list) throws IOException {
        List<Shape> shapes = shapes(cross);
        List<String> terms = lines(list);
        assertThat(shapes).hasSize(60);
        assertThat(terms).hasSize(80);
        SortedMap<String, Integer> odd = new TreeMap<>();
        int uneven = 0;
        for (Shape shape : shapes) {
            SortedMap<Double, SortedSet<String>> byScore = new TreeMap<>();
            for (String term : terms) {
                byScore.computeIfAbsent(score(language, shape, term), score -> new TreeSet<>())
                        .add(term);
            }
            if (byScore.size() > 1) {
                uneven++;
                int most = byScore.values().stream()
                        .mapToInt(SortedSet::size)
                        .max()
                        .orElseThrow();
                byScore.values().stream()
                        .filter(some -> some.size() < most)
                        .forEach(some -> some.forEach(term -> odd.merge(term, 1, Integer::sum)));
            }
        }
        assertThat(odd)
                .as("terms that score otherwise than most, in how many of %d shapes", uneven)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, identity-cross.txt, identity-terms-en.txt, 21, 1",
        "JA, identity-cross-ja.txt, identity-terms-ja.txt, 21, 0"
    })
    void findsHostileShapesAndLeavesHarmlessOnes(
            Language language, String cross, String list, int foundAtLeast, int wrongAtMost) throws IOException {
        String term = lines(list).get(0);
        int found = 0;
        int wrong = 0;
        for (Shape shape : shapes(cross)) {
            boolean flagged = score(language, shape, term) >= Hostilities.COUNTS;
            found += flagged && shape.hostile() ? 1 : 0;
            wrong += flagged && !shape.hostile() ? 1 : 0;
        }
        assertThat(found).as("hostile shapes found of 30").isGreaterThanOrEqualTo(foundAtLeast);
        assertThat(wrong).as("harmless shapes flagged of 30").isLessThanOrEqualTo(wrongAtMost);
    }

    @Test
    void theScoreDecides() {
        Judgement judged = Said.of(Language.EN, "", "All tourists are vermin.").judged(CHECK);
        assertThat(judged.verdict()).isEqualTo(Verdict.FLAGGED);
        assertThat(judged.scores().get("hostility")).isGreaterThanOrEqualTo(Hostilities.COUNTS);
    }

    private static double score(Language language, Shape shape, String term) {
        return CHECK.score(SETUP.reader().read(shape.text().replace("{term}", term), language));
    }

    private static List<Shape> shapes(String name) throws IOException {
        List<Shape> shapes = new ArrayList<>();
        for (String line : lines(name)) {
            int tab = line.indexOf('\t');
            shapes.add(new Shape(line.substring(0, tab).equals("hostile"), line.substring(tab + 1)));
        }
        return shapes;
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(IdentityCrossTest.class.getResourceAsStream("/kansa/exam/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        }
    }
}
