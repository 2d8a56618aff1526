package kansa.check.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What the lists know of a folded word: in how many languages it is a given name or a surname, whether it is an ordinary word or
 * a place, and what it cues. One number for all of it. Immutable.
 */
class Lexis {
    /** Kinds of cues.txt; the place here is the bit. */
    static final List<String> CUES = List.of(
            "title",
            "after",
            "particle",
            "relation",
            "role",
            "say",
            "called",
            "greet",
            "contact",
            "field",
            "org",
            "street",
            "month",
            "day",
            "nation",
            "place",
            "pronoun",
            "be",
            "of",
            "at",
            "with",
            "article",
            "month-like",
            "self",
            "abbreviation",
            "thing");

    private static final int CUE_SHIFT = 12;
    private static final String[] FILES = {"names.txt", "words.txt", "places.txt", "cues.txt", "things.txt"};

    private final long[] keys = new long[1 << 19];
    private final long[] values = new long[1 << 19];

    Lexis() {
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(Lexis.class.getResourceAsStream("en/" + file), file);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#")) {
                        take(file, line);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }

    static Lexis shipped() {
        return new Lexis();
    }

    private void take(String file, String line) {
        int space = line.indexOf(' ');
        String word = line.substring(0, space);
        switch (file) {
            case "names.txt" -> put(word, level(line.charAt(space + 1)) | level(line.charAt(space + 2)) << 4);
            case "words.txt" -> put(word, (line.charAt(space + 1) - '0') << 8);
            case "places.txt" -> put(word, (line.charAt(space + 1) - '0') << 10);
            case "things.txt" -> put(word, 1L << (CUE_SHIFT + CUES.indexOf("thing")));
            default -> {
                int cue = CUES.indexOf(word.substring(0, word.length() - 1));
                if (cue < 0) {
                    throw new IllegalStateException("cues.txt: unknown kind " + word);
                }
                for (String one : line.substring(space + 1).split(" ")) {
                    put(one, 1L << (CUE_SHIFT + cue));
                }
            }
        }
    }

    /** 1 a rare surname of the United States, else one more than the number of languages. */
    private static long level(char c) {
        return c == '0' ? 0 : c == 'r' ? 1 : c - '0' + 1;
    }

    private void put(String word, long value) {
        long key = LatinFold.key(word);
        int at = at(key);
        keys[at] = key;
        values[at] |= value;
    }

    private int at(long key) {
        int at = (int) key & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    /** All that is known of a word; 0 is nothing. */
    long of(long key) {
        return values[at(key)];
    }

    long of(String folded) {
        return of(LatinFold.key(folded));
    }

    /** In how many languages it is a given name, from 2 up; 1 rare. */
    static int given(long known) {
        return (int) known & 15;
    }

    static int family(long known) {
        return (int) (known >>> 4) & 15;
    }

    /** How common it is as an ordinary word, 0 to 3. */
    static int word(long known) {
        return (int) (known >>> 8) & 3;
    }

    /** How large a place is called so, 0 to 3. */
    static int place(long known) {
        return (int) (known >>> 10) & 3;
    }

    /** Its cues as bits in the order of {@link #CUES}. */
    static int cues(long known) {
        return (int) (known >>> CUE_SHIFT);
    }

    static int cue(String kind) {
        return 1 << CUES.indexOf(kind);
    }
}
