package kansa.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The English noun that a number counts: the next word for one, else the next plural within three words. */
final class Nouns {
    record Found(String unit, int end) {}

    private static final Set<String> STOP = Set.of(
            "of", "and", "or", "in", "to", "the", "is", "was", "are", "were", "per", "for", "from", "with", "by", "on",
            "at", "as", "than", "more", "less", "a", "an", "has", "have", "had", "that", "which", "who", "will", "can",
            "may", "it", "its", "this", "these", "his", "her", "their", "he", "she", "they", "we", "i", "you", "but",
            "if", "when", "while", "because", "after", "before", "until", "since", "during", "through", "between",
            "not", "be", "been", "does", "did", "would", "should", "could", "must", "also", "there", "over", "under",
            "about", "around", "then", "so", "each", "every", "another", "other", "s", "makes", "gives", "equals",
            "plus", "minus", "times", "divided", "us", "our", "into", "out", "up", "down", "off", "any", "all", "both",
            "where", "what");
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("persons", "person"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("lives", "life"),
            Map.entry("wives", "wife"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("mice", "mouse"),
            Map.entry("fish", "fish"),
            Map.entry("sheep", "sheep"),
            Map.entry("species", "species"),
            Map.entry("series", "series"),
            Map.entry("staff", "staff"),
            Map.entry("aircraft", "aircraft"),
            Map.entry("cases", "case"),
            Map.entry("houses", "house"));

    /** What the word "one" counts; before other words it is a pronoun. */
    private static final Set<String> ONE = Set.of(
            "person",
            "man",
            "woman",
            "child",
            "boy",
            "girl",
            "case",
            "employee",
            "user",
            "member",
            "patient",
            "student",
            "customer",
            "company",
            "country",
            "product",
            "item",
            "point",
            "page",
            "book",
            "car",
            "house",
            "vote",
            "seat",
            "incident",
            "error",
            "death",
            "injury",
            "city",
            "state",
            "team",
            "room",
            "unit",
            "vehicle",
            "school",
            "hospital",
            "store",
            "office",
            "copy",
            "goal",
            "game",
            "win",
            "dose",
            "application",
            "complaint",
            "report",
            "study",
            "victim",
            "worker",
            "applicant",
            "candidate");

    private Nouns() {}

    static @Nullable Found after(String lower, String text, Numeral n) {
        boolean one = n.isWhole(1, 1);
        int at = n.end() + 1;
        for (int i = 0; i < (one ? 1 : 3); i++) {
            int end = at;
            while (end < lower.length()
                    && (isLetter(lower.charAt(end)) || (lower.charAt(end) == '-' && end > at))
                    && end - at < 24) {
                end++;
            }
            String word = lower.substring(at, end);
            if (word.length() < 2 || STOP.contains(word) || Character.isUpperCase(text.charAt(at))) {
                return null;
            }
            boolean known = n.script() == Numeral.Script.DIGITS || ONE.contains(word);
            String noun = one ? (known ? word : null) : singular(word);
            if (noun != null) {
                return new Found(noun, end);
            }
            if (end >= lower.length() || lower.charAt(end) != ' ') {
                return null;
            }
            at = end + 1;
        }
        return null;
    }

    /** Null when the word does not look like a plural. */
    static @Nullable String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() < 3
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")
                || word.endsWith("'s")) {
            return null;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes") || word.endsWith("sses")) {
            return word.substring(0, word.length() - 2);
        }
        return word.substring(0, word.length() - 1);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
