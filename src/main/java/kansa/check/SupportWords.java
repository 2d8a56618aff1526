package kansa.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Word lists that bear on support, read once from {@code kansa/check/support}: see the card there for their sources. */
final class SupportWords {
    private static final String FOLDER = "support/";

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Long, long[]> antonyms = new HashMap<>();
    private final Map<Long, int[]> near = new HashMap<>();

    private SupportWords() {
        lines("words.txt").forEach(this::list);
        lines("antonyms-en.txt").forEach(this::pair);
        lines("near-en.txt").forEach(this::meanings);
    }

    /** The lists, read when first asked for. */
    static SupportWords shipped() {
        return Holder.SHIPPED;
    }

    private static final class Holder {
        static final SupportWords SHIPPED = new SupportWords();
    }

    boolean in(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    @Nullable
    Integer number(String word) {
        return numbers.get(word);
    }

    /** Stems' hashes that say the opposite of a stem. */
    long[] antonyms(long stem) {
        return antonyms.getOrDefault(stem, NONE);
    }

    /** Numbers of the meanings of a stem and of those one step more general. */
    int[] meanings(long stem) {
        return near.getOrDefault(stem, NO_MEANING);
    }

    private static final long[] NONE = {};
    private static final int[] NO_MEANING = {};

    private void list(String line) {
        String[] parts = line.split(":", 2);
        String[] words = parts[1].trim().split(" ");
        if (parts[0].startsWith("numbers-")) {
            for (String word : words) {
                int equals = word.indexOf('=');
                numbers.put(word.substring(0, equals), Integer.valueOf(word.substring(equals + 1)));
            }
        } else {
            lists.put(parts[0], Set.of(words));
        }
    }

    private void pair(String line) {
        String[] words = line.split(" ");
        long left = Hash.of(Stem.of(words[0]));
        long right = Hash.of(Stem.of(words[1]));
        antonyms.merge(left, new long[] {right}, SupportWords::join);
        antonyms.merge(right, new long[] {left}, SupportWords::join);
    }

    private void meanings(String line) {
        String[] parts = line.split(" ");
        int[] ids = new int[parts.length - 1];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Integer.parseInt(parts[i + 1]);
        }
        near.merge(Hash.of(Stem.of(parts[0])), ids, SupportWords::join);
    }

    private static long[] join(long[] left, long[] right) {
        long[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    private static int[] join(int[] left, int[] right) {
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        InputStream stream = Objects.requireNonNull(SupportWords.class.getResourceAsStream(FOLDER + name), name);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
