package kansa.rule;

import java.util.List;
import kansa.audit.Rule;
import kansa.audit.Span;
import kansa.audit.Wording;

/**
 * Where a rule matched.
 *
 * @param span in the original text
 * @param score after verifier and context, 0..1
 * @param verified a verifier (a check digit) confirmed it
 * @param inContext a context word stood near it, and none that speaks against it
 * @param why the steps, in words for a report; no personal data
 */
public record Match(Rule rule, Span span, double score, boolean verified, boolean inContext, List<Wording> why) {
    public Match {
        why = List.copyOf(why);
    }
}
