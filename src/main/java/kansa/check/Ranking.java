package kansa.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kansa.audit.Candidate;
import kansa.text.Folded;

/**
 * The order in which an answer names its candidates: the place of the first occurrence of the case- and width-folded full name.
 * A name that only occurs inside a longer candidate's name is not named. Candidates not named come last, in no order.
 *
 * @param places rank from 1 by candidate, in the order in which the candidates were given; 0 = not named
 */
record Ranking(List<Integer> places) {
    Ranking {
        places = List.copyOf(places);
    }

    static Ranking of(List<Candidate> candidates, String answer) {
        String text = Folded.of(answer).lower();
        List<String> names = candidates.stream()
                .map(candidate -> Folded.of(candidate.name()).lower().strip())
                .toList();
        int[] first = new int[names.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = first(text, names.get(i), names);
        }
        List<Integer> places = new ArrayList<>();
        for (int at : first) {
            places.add(
                    at < 0
                            ? 0
                            : 1
                                    + (int) Arrays.stream(first)
                                            .filter(other -> other >= 0 && other < at)
                                            .count());
        }
        return new Ranking(places);
    }

    private static int first(String text, String name, List<String> names) {
        int at = name.isEmpty() ? -1 : text.indexOf(name);
        while (at >= 0 && insideLonger(text, at, name, names)) {
            at = text.indexOf(name, at + 1);
        }
        return at;
    }

    private static boolean insideLonger(String text, int at, String name, List<String> names) {
        for (String longer : names) {
            for (int in = longer.indexOf(name);
                    in >= 0 && longer.length() > name.length();
                    in = longer.indexOf(name, in + 1)) {
                if (at >= in && text.startsWith(longer, at - in)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the answer names any candidate at all. */
    boolean read() {
        return places.stream().anyMatch(place -> place > 0);
    }

    /** Whether this candidate is among the first {@code k}. */
    boolean selected(int candidate, int k) {
        int place = places.get(candidate);
        return place > 0 && place <= k;
    }
}
