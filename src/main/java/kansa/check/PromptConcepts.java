package kansa.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What instructions to assistants are about, in English and Japanese words ({@code prompt-concepts.txt}): so an instruction is
 * known again in other words and in the other language.
 */
final class PromptConcepts {
    private static final double MANNER = 0.3;
    private static final PromptConcepts SHIPPED = new PromptConcepts();

    /** The forms by their first character, and which concepts they name. */
    private final TreeMap<Character, List<Form>> forms = new TreeMap<>();

    private final BitSet manners = new BitSet();

    /** One of so many concepts that a form may stand for. */
    private record Form(String text, int concept, double weight) {}

    private PromptConcepts() {
        SortedMap<String, List<Integer>> named = new TreeMap<>();
        int concept = 0;
        for (String line : lines()) {
            if (line.startsWith("#")) {
                continue;
            }
            boolean manner = line.startsWith("! ");
            manners.set(concept, manner);
            for (String form : (manner ? line.substring(2) : line).split(" *[,|] *")) {
                named.computeIfAbsent(form, one -> new ArrayList<>()).add(concept);
            }
            concept++;
        }
        named.forEach((form, concepts) ->
                concepts.forEach(one -> forms.computeIfAbsent(form.charAt(0), first -> new ArrayList<>())
                        .add(new Form(form, one, (manners.get(one) ? MANNER : 1) / concepts.size()))));
    }

    static PromptConcepts shipped() {
        return SHIPPED;
    }

    private static List<String> lines() {
        String name = "prompt-concepts.txt";
        try (InputStream in = Objects.requireNonNull(PromptConcepts.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The concepts that a folded text in small letters names, with how much they tell; the characters that name them are marked. */
    SortedMap<Integer, Double> in(String lower, BitSet named) {
        SortedMap<Integer, Double> found = new TreeMap<>();
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (i > 0 && latin(c) && latin(lower.charAt(i - 1))) {
                continue;
            }
            for (Form form : forms.getOrDefault(c, List.of())) {
                if (lower.startsWith(form.text(), i)) {
                    found.merge(form.concept(), form.weight(), Math::max);
                    named.set(i, i + form.text().length());
                }
            }
        }
        return found;
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
