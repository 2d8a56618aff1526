package kansa.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import kansa.audit.Ruleset;
import kansa.rule.Rulebook;

/** The compiled rules of every check, by check id. */
public final class Rulebooks {
    private static final Rulebook NONE = Rulebook.of(List.of());

    private final SortedMap<String, Rulebook> byCheck;
    private final Supplier<Sightings> sightings = once(() -> PersonalData.sightings(this));
    private final Supplier<Rulebook> credentials = once(() -> Credential.values(this));

    private Rulebooks(SortedMap<String, Rulebook> byCheck) {
        this.byCheck = Collections.unmodifiableSortedMap(byCheck);
    }

    /** Made by the first who asks, for all threads. */
    private static <T> Supplier<T> once(Supplier<T> make) {
        ConcurrentMap<String, T> made = new ConcurrentHashMap<>();
        return () -> made.computeIfAbsent("", key -> make.get());
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

    /** What looks for personal data; one for all, so that what it saw in a reading serves the check and the masker. */
    Sightings sightings() {
        return sightings.get();
    }

    /** The rules that find credentials, also those too weak to be reported; one for all. */
    Rulebook credentials() {
        return credentials.get();
    }

    /** The rules of one check; a book without rules when there are none. */
    public Rulebook of(String check) {
        return byCheck.getOrDefault(check, NONE);
    }
}
