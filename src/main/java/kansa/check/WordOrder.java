package kansa.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kansa.audit.Span;

/** Function words in sequences that no sentence has: "the of" in English, をが in Japanese. */
final class WordOrder {
    private static final SortedMap<String, SortedSet<String>> NEVER = never(
            "the an my your our their",
            "of and or is are was were the an at from with has have to it he they which",
            "of at from with into",
            "of and or is are was were from has have",
            "and or",
            "of and or",
            "is are was",
            "is are was has have were");

    private static final int LONGEST = 5;
    private static final String PARTICLES = "をがへとはにので";
    private static final List<String> NEVER_JA = List.of(
            "とがに", "がにを", "はがを", "にがを", "はをに", "のをの", "でをで", "がはを", "をはが", "にをに", "のがのを", "とをと", "をが", "がを", "をを", "がへ",
            "へが", "をへ");

    private WordOrder() {}

    private static SortedMap<String, SortedSet<String>> never(String... table) {
        SortedMap<String, SortedSet<String>> never = new TreeMap<>();
        for (int i = 0; i < table.length; i += 2) {
            for (String first : table[i].split(" ")) {
                never.put(first, Collections.unmodifiableSortedSet(new TreeSet<>(List.of(table[i + 1].split(" ")))));
            }
        }
        return Collections.unmodifiableSortedMap(never);
    }

    /** Pairs of English words, in order; a word may be the second of one pair only. */
    static List<Span> english(String prose) {
        List<Span> found = new ArrayList<>();
        int free = 0;
        for (int space = prose.indexOf(' '); space >= 0; space = prose.indexOf(' ', space + 1)) {
            int start = wordStart(prose, space);
            int end = wordEnd(prose, space + 1);
            if (start < free
                    || start == space
                    || end == space + 1
                    || space - start > LONGEST
                    || end - space > LONGEST + 1) {
                continue;
            }
            SortedSet<String> never = NEVER.get(lower(prose, start, space));
            if (never != null && never.contains(lower(prose, space + 1, end))) {
                found.add(new Span(start, end));
                free = end;
            }
        }
        return found;
    }

    private static String lower(String text, int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && word(text.charAt(start - 1)) && end - start <= LONGEST) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && word(text.charAt(end)) && end - start <= LONGEST) {
            end++;
        }
        return end;
    }

    private static boolean word(char c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    /** Sequences of Japanese particles, in order. */
    static List<Span> japanese(String prose) {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i + 1 < prose.length(); i++) {
            if (PARTICLES.indexOf(prose.charAt(i)) >= 0 && PARTICLES.indexOf(prose.charAt(i + 1)) >= 0) {
                int at = i;
                String longest = NEVER_JA.stream()
                        .filter(sequence -> prose.startsWith(sequence, at))
                        .findFirst()
                        .orElse("");
                if (!longest.isEmpty()) {
                    found.add(new Span(i, i + longest.length()));
                    i += longest.length() - 1;
                }
            }
        }
        return found;
    }
}
