package kansa.rule;

import java.util.List;
import kansa.audit.Examples;
import kansa.audit.Language;
import kansa.audit.Origin;
import kansa.audit.Place;
import kansa.audit.Rule;
import kansa.audit.Rule.Boundary;
import kansa.audit.Rule.Conditions;
import kansa.audit.Rule.ContextWords;
import kansa.audit.Rule.Matching;
import kansa.audit.Ruleset;
import kansa.audit.Severity;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/** Rules and rulesets for tests, in few words. */
final class Rules {
    static final Place PLACE = new Place("rules.yaml", 7, 1);

    private Rules() {}

    static Ruleset set(@Nullable Language language, Rule... rules) {
        return new Ruleset("test", PLACE, "test.check", language, Wording.same("Test"), Origin.UNKNOWN, List.of(rules));
    }

    static Rule rule(String id, Matching matching, Conditions conditions, Examples examples) {
        return new Rule(
                id,
                PLACE,
                id,
                Severity.MEDIUM,
                0.5,
                new Wording("Found.", "検出。"),
                matching,
                conditions,
                List.of(),
                examples);
    }

    static Rule regex(String pattern, Conditions conditions) {
        return rule("regex", new Matching.Regex(pattern, PLACE), conditions, Examples.NONE);
    }

    static Rule regex(String pattern) {
        return regex(pattern, Conditions.NONE);
    }

    static Rule phrases(Conditions conditions, String... phrases) {
        return rule("phrases", new Matching.Phrases(List.of(phrases)), conditions, Examples.NONE);
    }

    static Conditions boundary(Boundary boundary) {
        return new Conditions(boundary, null, null, null, List.of(), List.of(), false, false, 0);
    }

    static Conditions verify(String verifier) {
        return new Conditions(Boundary.DIGITS, verifier, null, null, List.of(), List.of(), false, false, 0);
    }

    static Conditions context(boolean required, String... words) {
        return new Conditions(
                Boundary.NONE,
                null,
                new ContextWords(List.of(words), 10, required, 0.4),
                null,
                List.of(),
                List.of(),
                false,
                false,
                0);
    }

    static Conditions unless(String... phrases) {
        return new Conditions(Boundary.NONE, null, null, null, List.of(phrases), List.of(), false, false, 0);
    }

    static Conditions except(String... words) {
        return new Conditions(Boundary.NONE, null, null, null, List.of(), List.of(words), false, false, 0);
    }

    static Conditions skip(boolean negated, boolean quoted) {
        return new Conditions(Boundary.NONE, null, null, null, List.of(), List.of(), negated, quoted, 0);
    }

    static Conditions first(int sentences) {
        return new Conditions(Boundary.NONE, null, null, null, List.of(), List.of(), false, false, sentences);
    }
}
