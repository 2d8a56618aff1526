package kansa.check.outcome;

import kansa.file.BuiltIn;
import kansa.rule.Rulebook;

/** The built-in rules of one check, for tests. */
final class BuiltInRules {
    private BuiltInRules() {}

    static Rulebook of(String check) {
        return Rulebook.of(BuiltIn.rulesets().stream()
                .filter(set -> set.check().equals(check))
                .toList());
    }
}
