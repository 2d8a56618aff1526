package kansa.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kansa.audit.Language;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.name.Name;
import kansa.check.name.Names;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reading;

/**
 * Everything in a text that looks like personal data: what rules and spotters see, overlaps settled, made-up values and public
 * desks graded down. Names of persons are looked for apart, since they cost more and mean little alone.
 */
final class Sightings {
    /** Rules of these types match nothing themselves, they lower what they cover. */
    private static final Set<String> LOWERING = Set.of("PLACEHOLDER", "PUBLIC_DESK");

    /** Rules of this type lower the names and birth dates in their sentence: a person spoken of in a public role. */
    private static final String PUBLIC_ROLE = "PUBLIC_ROLE";

    private static final Set<String> BIRTH = Set.of("JP_BIRTH_DATE", "DATE_OF_BIRTH");

    private static final Comparator<Sighting> BEST_FIRST = Comparator.comparingDouble(Sighting::score)
            .thenComparing(sighting -> sighting.span().length())
            .reversed()
            .thenComparing(Sighting::span)
            .thenComparing(Sighting::rule);

    private final Rulebook rules;
    private final List<Spotter> spotters;

    Sightings(Rulebook rules, List<Spotter> spotters) {
        this.rules = rules;
        this.spotters = List.copyOf(spotters);
    }

    /** What stands in a text, without names: the best reading of each stretch, in order. */
    List<Sighting> in(Reading reading) {
        List<Match> matches = rules.find(reading, languages(reading));
        List<Sighting> all = new ArrayList<>();
        List<Match> lowering = new ArrayList<>();
        List<Match> roles = new ArrayList<>();
        for (Match match : matches) {
            if (LOWERING.contains(match.rule().type())) {
                lowering.add(match);
            } else if (match.rule().type().equals(PUBLIC_ROLE)) {
                roles.add(match);
            } else {
                all.add(Sighting.of(match));
            }
        }
        spotters.forEach(spotter -> all.addAll(spotter.in(reading)));
        List<Sighting> graded = new ArrayList<>();
        for (Sighting one : all) {
            Sighting lower = covered(one, lowering);
            graded.add(BIRTH.contains(one.type()) ? inRole(reading, lower, roles) : lower);
        }
        return settled(graded);
    }

    /** Everything that matches, weak and made-up values included, overlaps not settled. */
    List<Sighting> raw(Reading reading) {
        List<Sighting> all = new ArrayList<>();
        for (Match match : rules.find(reading, languages(reading))) {
            if (!LOWERING.contains(match.rule().type()) && !match.rule().type().equals(PUBLIC_ROLE)) {
                all.add(Sighting.of(match));
            }
        }
        spotters.forEach(spotter -> all.addAll(spotter.in(reading)));
        return all;
    }

    /** The names of persons in a text, those of persons in a public role graded down. */
    List<Sighting> persons(Reading reading) {
        List<Name> names = Names.shared().in(reading);
        if (names.isEmpty()) {
            return List.of();
        }
        List<Match> lowering = new ArrayList<>();
        List<Match> roles = new ArrayList<>();
        for (Match match : rules.find(reading, languages(reading))) {
            if (match.rule().type().equals(PUBLIC_ROLE)) {
                roles.add(match);
            } else if (LOWERING.contains(match.rule().type())) {
                lowering.add(match);
            }
        }
        List<Sighting> persons = new ArrayList<>();
        for (Name name : names) {
            if (goesOn(reading.text(), name.span())) {
                continue;
            }
            Sighting person = new Sighting(
                    "name",
                    Sighting.PERSON,
                    name.span(),
                    name.score(),
                    Severity.LOW,
                    false,
                    name.honorific(),
                    false,
                    name.why());
            persons.add(inRole(reading, covered(person, lowering), roles));
        }
        return persons;
    }

    /** A katakana name within a longer katakana word, as マイ in マイナンバー, is none. */
    private static boolean goesOn(String text, Span name) {
        return (name.start() > 0 && katakana(text.charAt(name.start())) && katakana(text.charAt(name.start() - 1)))
                || (name.end() < text.length()
                        && katakana(text.charAt(name.end() - 1))
                        && katakana(text.charAt(name.end())));
    }

    private static boolean katakana(char c) {
        return (c >= 0x30a1 && c <= 0x30fa) || c == 'ー' || (c >= 0xff66 && c <= 0xff9f);
    }

    private static Sighting inRole(Reading reading, Sighting person, List<Match> roles) {
        int sentence = reading.sentenceAt(person.span().start()).number();
        for (Match role : roles) {
            if (reading.sentenceAt(role.span().start()).number() == sentence) {
                // a name stays as sure a name as it was; it only does not count
                return person.lowered(
                        person.person()
                                ? person.score()
                                : Math.min(person.score(), role.rule().score()),
                        Severity.LOW,
                        List.of(new Wording(
                                "Spoken of in a public role: "
                                        + role.rule().message().en(),
                                "公的な立場での言及：" + role.rule().message().ja())));
            }
        }
        return person;
    }

    private static Sighting covered(Sighting sighting, List<Match> lowering) {
        Sighting graded = sighting;
        for (Match lower : lowering) {
            if (covers(lower.span(), sighting.span()) && lower.rule().score() <= graded.score()) {
                graded = graded.lowered(lower.rule().score(), lower.rule().severity(), lower.why());
            }
        }
        return graded;
    }

    /** Whether one stretch covers at least half of the other: 555-0123 does so for (212) 555-0123. */
    private static boolean covers(Span lower, Span span) {
        int common = Math.min(lower.end(), span.end()) - Math.max(lower.start(), span.start());
        return common * 2 >= span.length();
    }

    /** Of what overlaps, the surest; the others are mentioned by it. */
    static List<Sighting> settled(List<Sighting> all) {
        List<Sighting> byRank = new ArrayList<>(all);
        byRank.sort(BEST_FIRST);
        TreeMap<Integer, Sighting> kept = new TreeMap<>();
        for (Sighting next : byRank) {
            Map.Entry<Integer, Sighting> over = kept.floorEntry(next.span().end() - 1);
            if (over == null || !over.getValue().span().overlaps(next.span())) {
                kept.put(next.span().start(), next);
            } else {
                Sighting wider = over.getValue().with(next);
                kept.remove(over.getKey());
                kept.put(wider.span().start(), wider);
            }
        }
        return List.copyOf(kept.values());
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
