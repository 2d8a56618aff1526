package kansa.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Ruleset;
import kansa.rule.Rulebook;

/** The compiled rules of every check, by check id. */
public final class Rulebooks {
    private static final Rulebook NONE = Rulebook.of(List.of());

    private final SortedMap<String, Rulebook> byCheck;

    private Rulebooks(SortedMap<String, Rulebook> byCheck) {
        this.byCheck = Collections.unmodifiableSortedMap(byCheck);
    }

    /**
     * Compiles rulesets, check by check.
     *
     * @throws kansa.audit.InputFault at the first rule that cannot run
     */
    public static Rulebooks of(List<Ruleset> rulesets) {
        SortedMap<String, List<Ruleset>> grouped = new TreeMap<>();
        rulesets.forEach(set ->
                grouped.computeIfAbsent(set.check(), id -> new ArrayList<>()).add(set));
        SortedMap<String, Rulebook> compiled = new TreeMap<>();
        grouped.forEach((check, sets) -> compiled.put(check, Rulebook.of(sets)));
        return new Rulebooks(compiled);
    }

    /** The rules of one check; a book without rules when there are none. */
    public Rulebook of(String check) {
        return byCheck.getOrDefault(check, NONE);
    }
}
