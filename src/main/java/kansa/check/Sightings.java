package kansa.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kansa.audit.Language;
import kansa.rule.Rulebook;
import kansa.text.Reading;

/** Looks for personal data by rules and by spotters; what it finds is {@link Seen}. Shared by all threads. */
final class Sightings {
    /** Rules of these types match nothing themselves, they lower what they cover. */
    private static final Set<String> LOWERING = Set.of("PLACEHOLDER", "PUBLIC_DESK");

    /** Rules of this type lower the names and birth dates in their sentence: a person spoken of in a public role. */
    private static final String PUBLIC_ROLE = "PUBLIC_ROLE";

    private final Rulebook rules;
    private final Rulebook lowering;
    private final Rulebook roles;
    private final List<Spotter> spotters;

    Sightings(Rulebook rules, List<Spotter> spotters) {
        this.rules = rules.where(
                rule -> !LOWERING.contains(rule.type()) && !rule.type().equals(PUBLIC_ROLE));
        this.lowering = rules.where(rule -> LOWERING.contains(rule.type()));
        this.roles = rules.where(rule -> rule.type().equals(PUBLIC_ROLE));
        this.spotters = List.copyOf(spotters);
    }

    /** Looks through a text, but for names; what could grade a sighting down only where there is one. */
    Seen in(Reading reading) {
        return reading.once(this, () -> seen(reading));
    }

    private Seen seen(Reading reading) {
        Set<Language> languages = languages(reading);
        List<Sighting> all = new ArrayList<>();
        rules.find(reading, languages).forEach(match -> all.add(Sighting.of(match)));
        spotters.forEach(spotter -> all.addAll(spotter.in(reading)));
        return all.isEmpty()
                ? new Seen(reading, List.of(), List.of(), List.of())
                : new Seen(reading, all, lowering.find(reading, languages), roles.find(reading, languages));
    }

    /** English forms are tried everywhere: a number without words around it has no language. */
    private static Set<Language> languages(Reading reading) {
        return reading.language() == Language.JA || holdsJapanese(reading.text())
                ? EnumSet.of(Language.EN, Language.JA)
                : EnumSet.of(Language.EN);
    }

    private static boolean holdsJapanese(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (japanese(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean japanese(char c) {
        return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x4e00 && c <= 0x9fff) || c == '〒' || (c >= 0xff66 && c <= 0xff9f);
    }
}
