package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kansa.audit.Evidence;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.rule.Match;

/**
 * A stretch of text that looks like personal data of one type.
 *
 * @param rule id of the rule, or name of the spotter, that saw it
 * @param score how sure, 0..1, after check digit, context and grading
 * @param verified a check digit confirmed it
 * @param inContext a context word stood near it
 * @param graded lowered as a made-up value, a public desk or a public role
 * @param why the steps, in words for a report; no personal data
 */
record Sighting(
        String rule,
        String type,
        Span span,
        double score,
        Severity severity,
        boolean verified,
        boolean inContext,
        boolean graded,
        List<Wording> why) {
    static final String PERSON = "PERSON";

    Sighting {
        why = List.copyOf(why);
    }

    static Sighting of(Match match) {
        return new Sighting(
                match.rule().id(),
                match.rule().type(),
                match.span(),
                match.score(),
                match.rule().severity(),
                match.verified(),
                match.inContext(),
                false,
                match.why());
    }

    /** A check digit and a context word agree, and nothing speaks against it. */
    boolean decisive() {
        return !graded && verified && inContext;
    }

    boolean person() {
        return type.equals(PERSON);
    }

    /** Its steps begin with what it is and how sure. */
    Evidence evidence() {
        Wording title = PersonalTypes.title(type);
        String shown = String.format(Locale.ROOT, "%.2f", score);
        List<Wording> steps = new ArrayList<>();
        steps.add(new Wording("▪ " + title.en() + " (score " + shown + ")", "▪ " + title.ja() + "（スコア " + shown + "）"));
        steps.addAll(why);
        return new Evidence(span, type, null, steps);
    }

    /** The same, lowered for what a rule says of the place. */
    Sighting lowered(double to, Severity weaker, List<Wording> because) {
        return new Sighting(rule, type, span, to, weaker, verified, inContext, true, added(because));
    }

    /** The same, worse for what stands beside it. */
    Sighting raised(double to, Severity worse, Wording because) {
        return new Sighting(
                rule,
                type,
                span,
                Math.max(score, to),
                severity.worse(worse),
                verified,
                inContext,
                graded,
                added(List.of(because)));
    }

    /** The better sighting, which has the weaker one in mind: wider when of the same type, else mentioned. */
    Sighting with(Sighting weaker) {
        if (weaker.type.equals(type)) {
            Span both = new Span(Math.min(span.start(), weaker.span.start()), Math.max(span.end(), weaker.span.end()));
            return new Sighting(rule, type, both, score, severity, verified, inContext, graded, why);
        }
        Wording other = PersonalTypes.title(weaker.type);
        String shown = String.format(Locale.ROOT, "%.2f", weaker.score);
        Wording mention = new Wording(
                "Could also be: " + other.en() + " (score " + shown + ").",
                "ほかの可能性：" + other.ja() + "（スコア " + shown + "）。");
        return why.contains(mention)
                ? this
                : new Sighting(rule, type, span, score, severity, verified, inContext, graded, added(List.of(mention)));
    }

    private List<Wording> added(List<Wording> more) {
        List<Wording> all = new ArrayList<>(why);
        all.addAll(more);
        return all;
    }
}
