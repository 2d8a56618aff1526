package kansa.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules that serve one check; a lexicon of terms ({@code kind: words}) is a ruleset whose rules match phrases.
 *
 * @param check the id of the check that tries them
 * @param language the language of the answers they are tried on; null means any
 */
public record Ruleset(
        String id,
        Place place,
        String check,
        @Nullable Language language,
        Wording title,
        Origin origin,
        List<Rule> rules) {
    public Ruleset {
        rules = List.copyOf(rules);
    }

    /** Whether its rules are tried on a text in this language. */
    public boolean covers(Language other) {
        return language == null || language == other;
    }
}
