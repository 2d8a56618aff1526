package kansa.check;

import java.util.List;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;

/**
 * What a text says of a group as such, before its scope is asked about.
 *
 * @param predicate what is said, in the original
 * @param score strength of the form, 0..1
 * @param why the steps
 */
record Generalisation(
        Group group, Sort sort, Span predicate, String rule, Severity said, double score, List<Wording> why) {
    Generalisation {
        why = List.copyOf(why);
    }

    /** What kind of thing is said; the score is that of the bare form. */
    enum Sort {
        CONTEMPT(0.75, "contempt", "侮蔑的な一般化"),
        BAD(0.65, "a negative trait", "否定的な性質の一般化"),
        ROLE(0.65, "a place assigned", "役割・立場の割り当て"),
        GOOD(0.55, "a flattering trait", "肯定的な性質の一般化"),
        LOOSE(0.5, "said of all of them", "例外なくそうだとする一般化"),
        NATURE(0.55, "put down to nature", "本質・生まれつきとする一般化"),
        SAYING(0.65, "a belittling saying", "決めつけの言い回し"),
        REASON(0.65, "the group given as the reason", "属性を理由とする判断・予断");

        private final double base;
        private final Wording title;

        Sort(double base, String en, String ja) {
            this.base = base;
            this.title = new Wording(en, ja);
        }

        double base() {
            return base;
        }

        Wording title() {
            return title;
        }
    }

    /** The group and what is said of it. */
    Span whole() {
        return new Span(
                Math.min(group.span().start(), predicate.start()),
                Math.max(group.span().end(), predicate.end()));
    }

    Severity severity() {
        if (group.axis() == GroupAxis.BLOOD_TYPE || group.axis() == GroupAxis.GENERATION) {
            return Severity.LOW;
        }
        boolean descent = group.axis() == GroupAxis.BURAKU || group.axis() == GroupAxis.ETHNICITY;
        Severity severity = sort == Sort.GOOD || sort == Sort.LOOSE
                ? Severity.LOW
                : descent && sort == Sort.REASON ? Severity.HIGH : said;
        return group.derogatory() || group.axis() == GroupAxis.BURAKU && sort != Sort.GOOD
                ? severity.worse(Severity.HIGH)
                : severity;
    }
}
