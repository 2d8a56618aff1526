package kansa.backend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps keys out of messages: those we sent, and whatever looks like one. */
final class Keys {
    private static final int LONGEST = 300;
    private static final String HIDDEN = "***";
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("(?i)(?<=\\bbearer )\\S+|\\b(?:sk|pk|rk|key|gsk|hf|xai)[-_][A-Za-z0-9*._-]{6,}");

    private final List<String> known;

    /** Hides these, longest first; texts shorter than four characters are no keys. */
    Keys(List<String> known) {
        List<String> sorted = new ArrayList<>(known);
        sorted.removeIf(key -> key.length() < 4);
        sorted.sort(Comparator.comparingInt(String::length).reversed());
        this.known = List.copyOf(sorted);
    }

    /** One line of at most {@value #LONGEST} characters, without keys. */
    String hide(String message) {
        String hidden = message.strip();
        for (String key : known) {
            hidden = hidden.replace(key, HIDDEN);
        }
        hidden = LOOKS_LIKE_ONE.matcher(hidden).replaceAll(HIDDEN);
        String line = hidden.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
