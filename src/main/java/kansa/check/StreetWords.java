package kansa.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words by which {@link StreetAddresses} knows streets, parts of buildings and countries. */
final class StreetWords {
    private static final String FILE = "street-words.txt";
    private static final StreetWords SHIPPED = new StreetWords(read());
    private static final int SHORTEST_STEM = 3;

    private final SortedMap<String, Set<String>> words;
    private final Set<String> countries = new TreeSet<>();

    private StreetWords(SortedMap<String, Set<String>> words) {
        this.words = words;
        for (String code : Locale.getISOCountries()) {
            countries.add(new Locale("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        countries.addAll(List.of(
                "usa",
                "u.s.a.",
                "uk",
                "u.k.",
                "england",
                "scotland",
                "wales",
                "czech republic",
                "deutschland",
                "italia"));
        countries.addAll(List.of(
                "españa",
                "österreich",
                "schweiz",
                "nederland",
                "sverige",
                "norge",
                "danmark",
                "suomi",
                "polska",
                "brasil"));
    }

    static StreetWords shipped() {
        return SHIPPED;
    }

    private static SortedMap<String, Set<String>> read() {
        SortedMap<String, Set<String>> words = new TreeMap<>();
        InputStream file = StreetWords.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException(FILE + " is missing from the jar");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (!line.startsWith("#") && colon > 0) {
                    Collections.addAll(
                            words.computeIfAbsent(line.substring(0, colon), key -> new TreeSet<>()),
                            line.substring(colon + 2).split(" "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableSortedMap(words);
    }

    /** Whether a word, in lower case, is of a kind such as {@code first}. */
    boolean is(String kind, String lower) {
        return words.getOrDefault(kind, Set.of()).contains(lower);
    }

    /** Whether a word ends as words of a kind do, with some letters before. */
    boolean ends(String kind, String lower) {
        for (String ending : words.getOrDefault(kind, Set.of())) {
            if (lower.endsWith(ending) && lower.length() >= ending.length() + SHORTEST_STEM) {
                return true;
            }
        }
        return false;
    }

    boolean country(String lower) {
        return countries.contains(lower);
    }
}
