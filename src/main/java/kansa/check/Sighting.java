package kansa.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kansa.audit.Evidence;
import kansa.audit.Language;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reading;

/**
 * A stretch of text that looks like personal data, once overlapping readings of it are settled and made-up values and public
 * desks are graded down.
 *
 * @param match the best of the rules that matched here
 * @param decisive a check digit and a context word agree
 */
record Sighting(Match match, Span span, double score, Severity severity, boolean decisive, List<Wording> why) {
    /** Rules of these types match nothing themselves, they lower what they cover. */
    private static final Set<String> LOWERING = Set.of("PLACEHOLDER", "PUBLIC_DESK");

    private static final Comparator<Sighting> BEST_FIRST = Comparator.comparingDouble(Sighting::score)
            .thenComparing(sighting -> sighting.span().length())
            .reversed()
            .thenComparing(Sighting::span)
            .thenComparing(sighting -> sighting.match().rule().id());

    Sighting {
        why = List.copyOf(why);
    }

    String type() {
        return match.rule().type();
    }

    Evidence evidence() {
        return new Evidence(span, type(), null, why);
    }

    /** Everything a book's rules see, best reading of each stretch, in order. Rules of Japanese are tried where Japanese stands. */
    static List<Sighting> in(Reading reading, Rulebook rules) {
        List<Match> matches = rules.find(reading, languages(reading));
        if (matches.isEmpty()) {
            return List.of();
        }
        List<Match> lowering = matches.stream().filter(Sighting::lowers).toList();
        List<Sighting> all = new ArrayList<>();
        for (Match match : matches) {
            if (!lowers(match)) {
                all.add(graded(match, lowering));
            }
        }
        all.sort(BEST_FIRST);
        List<Sighting> kept = new ArrayList<>();
        for (Sighting next : all) {
            int over = overlapping(kept, next);
            if (over < 0) {
                kept.add(next);
            } else {
                kept.set(over, kept.get(over).with(next));
            }
        }
        kept.sort(Comparator.comparing(Sighting::span));
        return kept;
    }

    /** What a book's rules see, without those that only lower others. */
    static List<Match> matches(Reading reading, Rulebook rules) {
        return rules.find(reading, languages(reading)).stream()
                .filter(match -> !lowers(match))
                .toList();
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

    private static boolean lowers(Match match) {
        return LOWERING.contains(match.rule().type());
    }

    private static Sighting graded(Match match, List<Match> lowering) {
        double score = match.score();
        Severity severity = match.rule().severity();
        List<Wording> why = new ArrayList<>(match.why());
        boolean made = false;
        for (Match lower : lowering) {
            if (covers(lower.span(), match.span()) && lower.rule().score() <= score) {
                score = lower.rule().score();
                severity = lower.rule().severity();
                why.addAll(lower.why());
                made = true;
            }
        }
        return new Sighting(match, match.span(), score, severity, !made && match.verified() && match.inContext(), why);
    }

    /** Whether one stretch covers at least half of the other: 555-0123 does so for (212) 555-0123. */
    private static boolean covers(Span lower, Span span) {
        int common = Math.min(lower.end(), span.end()) - Math.max(lower.start(), span.start());
        return common * 2 >= span.length();
    }

    private static int overlapping(List<Sighting> kept, Sighting next) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).span().overlaps(next.span())) {
                return i;
            }
        }
        return -1;
    }

    /** The better sighting, which has the weaker one in mind: wider when of the same type, else mentioned. */
    private Sighting with(Sighting weaker) {
        if (weaker.type().equals(type())) {
            Span both = new Span(Math.min(span.start(), weaker.span.start()), Math.max(span.end(), weaker.span.end()));
            return new Sighting(match, both, score, severity, decisive, why);
        }
        Wording other = PersonalTypes.title(weaker.type());
        List<Wording> more = new ArrayList<>(why);
        more.add(new Wording("Could also be: " + other.en() + ".", "ほかの可能性：" + other.ja() + "。"));
        return new Sighting(match, span, score, severity, decisive, more);
    }
}
