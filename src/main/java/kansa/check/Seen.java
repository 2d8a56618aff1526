package kansa.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.name.Name;
import kansa.check.name.Names;
import kansa.rule.Match;
import kansa.text.Reader;
import kansa.text.Reading;
import kansa.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What looks like personal data in one text. Names of persons are looked for apart, since they cost more and mean little alone.
 * Used by one thread, as its reading is.
 */
final class Seen {
    private static final Set<String> BIRTH = Set.of("JP_BIRTH_DATE", "DATE_OF_BIRTH");

    private static final Comparator<Sighting> BEST_FIRST = Comparator.comparingDouble(Sighting::score)
            .thenComparing(sighting -> sighting.span().length())
            .reversed()
            .thenComparing(Sighting::span)
            .thenComparing(Sighting::rule);

    private final Reading reading;
    private final List<Sighting> raw;
    private final List<Match> lowering;
    private final List<Match> roles;

    private @Nullable List<Sighting> settled;
    private List<Span> lastAround = List.of();
    private List<Sighting> lastPersons = List.of();

    /**
     * With what was found in a reading.
     *
     * @param raw everything that matched, weak and made-up values included, overlaps not settled
     * @param lowering matches that grade down what they cover: made-up values, public desks
     * @param roles signs that a person is spoken of in a public role
     */
    Seen(Reading reading, List<Sighting> raw, List<Match> lowering, List<Match> roles) {
        this.reading = reading;
        this.raw = List.copyOf(raw);
        this.lowering = List.copyOf(lowering);
        this.roles = List.copyOf(roles);
    }

    List<Sighting> raw() {
        return raw;
    }

    /** The best reading of each stretch, graded, in order. */
    List<Sighting> settled() {
        List<Sighting> made = settled;
        if (made == null) {
            made = graded();
            settled = made;
        }
        return made;
    }

    private List<Sighting> graded() {
        List<Sighting> graded = new ArrayList<>();
        for (Sighting one : raw) {
            Sighting lower = covered(one);
            graded.add(BIRTH.contains(one.type()) ? inRole(lower) : lower);
        }
        return settled(graded);
    }

    /** Every name of a person, those of persons in a public role graded down. */
    List<Sighting> persons() {
        return persons(List.of(new Span(0, reading.text().length())));
    }

    /** The names in the sentences around some stretches, which is where they count. */
    List<Sighting> personsBeside(List<Sighting> others) {
        List<Sentence> sentences = reading.sentences();
        List<Span> around = new ArrayList<>();
        for (Sighting other : others) {
            int first = reading.sentenceAt(other.span().start()).number();
            int last = reading.sentenceAt(other.span().end() - 1).number();
            Span span = new Span(
                    sentences
                            .get(Math.max(0, first - Combination.SENTENCES))
                            .span()
                            .start(),
                    sentences
                            .get(Math.min(sentences.size() - 1, last + Combination.SENTENCES))
                            .span()
                            .end());
            Span before = around.isEmpty() ? null : around.get(around.size() - 1);
            if (before != null && span.start() <= before.end()) {
                around.set(around.size() - 1, new Span(before.start(), Math.max(before.end(), span.end())));
            } else {
                around.add(span);
            }
        }
        // the check and the masker mostly ask for the same names, one after the other
        if (!around.equals(lastAround)) {
            lastPersons = List.copyOf(persons(around));
            lastAround = around;
        }
        return lastPersons;
    }

    private List<Sighting> persons(List<Span> stretches) {
        List<Sighting> persons = new ArrayList<>();
        for (Span stretch : stretches) {
            boolean whole = stretch.length() == reading.text().length();
            Reading part = whole ? reading : new Reader().read(stretch.in(reading.text()), reading.language());
            for (Name name : Names.shared().in(part)) {
                Span span = new Span(
                        name.span().start() + stretch.start(), name.span().end() + stretch.start());
                if (!goesOn(reading.text(), span)) {
                    persons.add(inRole(covered(person(name, span))));
                }
            }
        }
        return persons;
    }

    private static Sighting person(Name name, Span span) {
        return new Sighting(
                "name", Sighting.PERSON, span, name.score(), Severity.LOW, false, name.honorific(), false, name.why());
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

    private Sighting inRole(Sighting person) {
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

    private Sighting covered(Sighting sighting) {
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
}
