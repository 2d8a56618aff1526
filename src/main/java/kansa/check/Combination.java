package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.text.Reading;

/**
 * What personal data together say of a person. A name alone does not count; beside an address, a date of birth, a number or
 * another way to find the person it does (MEDIUM), beside two or more of these it is HIGH. Beside means: in the same sentence or
 * line, or in the next or last one. A sensitive matter that is said of somebody named in full
 * raises the name, too.
 */
final class Combination {
    /** From this score on a name counts as a name. */
    private static final double NAME = 0.5;

    /** How many sentences away something may stand to be beside a name. */
    static final int SENTENCES = 1;

    private static final int FAR = 200;
    private static final double TOGETHER = 0.75;

    private Combination() {}

    /** The names with what stands beside them in mind; those that stand alone are not among them. */
    static List<Sighting> together(Reading reading, List<Sighting> persons, List<Sighting> others) {
        List<Sighting> counted = new ArrayList<>();
        for (Sighting person : persons) {
            if (person.graded()
                    || person.score() < NAME
                    || others.stream().anyMatch(other -> other.span().overlaps(person.span()))) {
                continue;
            }
            SortedSet<String> types = new TreeSet<>();
            for (Sighting other : others) {
                if (!other.graded() && beside(reading, person.span(), other.span())) {
                    types.add(other.type());
                }
            }
            if (!types.isEmpty()) {
                Wording list = PersonalTypes.list(List.copyOf(types));
                counted.add(person.raised(
                        TOGETHER,
                        types.size() > 1 ? Severity.HIGH : Severity.MEDIUM,
                        new Wording(
                                "Stands beside: " + list.en() + ". A name alone would not count.",
                                "近くにある項目：" + list.ja() + "。氏名だけでは数えません。")));
            }
        }
        return counted;
    }

    /** The names to which a sensitive matter is tied; those of persons in a public role are not among them. */
    static List<Sighting> told(List<Sighting> persons, List<Sensitive.Told> matters) {
        List<Sighting> counted = new ArrayList<>();
        for (Sighting person : persons) {
            if (person.graded() || person.score() < NAME) {
                continue;
            }
            List<Sensitive.Told> own = matters.stream()
                    .filter(told -> told.person().overlaps(person.span()))
                    .toList();
            if (!own.isEmpty()) {
                Wording list = SensitiveCategory.titles(own.stream()
                        .map(Sensitive.Told::category)
                        .distinct()
                        .sorted()
                        .toList());
                counted.add(person.raised(
                        TOGETHER,
                        own.stream().map(Sensitive.Told::severity).reduce(Severity.MEDIUM, Severity::worse),
                        new Wording(
                                "A sensitive matter is said of this person: " + list.en()
                                        + ". A name alone would not count.",
                                "この人の要配慮とみられる事項：" + list.ja() + "。氏名だけでは数えません。")));
            }
        }
        return counted;
    }

    private static boolean beside(Reading reading, Span person, Span other) {
        int gap = Math.max(person.start(), other.start()) - Math.min(person.end(), other.end());
        if (gap > FAR) {
            return false;
        }
        int one = reading.sentenceAt(person.start()).number();
        int two = reading.sentenceAt(other.start()).number();
        return Math.abs(one - two) <= SENTENCES;
    }
}
