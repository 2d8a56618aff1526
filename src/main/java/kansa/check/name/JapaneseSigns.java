package kansa.check.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words that stand at names: honorifics, titles, labels of fields; read from {@code signs-ja.txt}. Immutable. */
final class JapaneseSigns {
    private static final int LONGEST = 14;

    private final Map<String, Set<String>> words = new HashMap<>();

    private JapaneseSigns(List<String> lines) {
        for (String line : lines) {
            if (!line.startsWith("#")) {
                int colon = line.indexOf(':');
                words.put(
                        line.substring(0, colon),
                        Set.of(line.substring(colon + 2).split(" ")));
            }
        }
    }

    static JapaneseSigns shipped() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JapaneseSigns.class.getResourceAsStream("signs-ja.txt"), "signs-ja.txt"),
                StandardCharsets.UTF_8))) {
            return new JapaneseSigns(reader.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Length of the longest word of a kind that begins here, 0 for none. */
    int at(String kind, String text, int from) {
        Set<String> of = Objects.requireNonNull(words.get(kind), kind);
        for (int to = Math.min(text.length(), from + LONGEST); to > from; to--) {
            if (of.contains(text.substring(from, to))) {
                return to - from;
            }
        }
        return 0;
    }

    boolean is(String kind, String word) {
        return Objects.requireNonNull(words.get(kind), kind).contains(word);
    }
}
