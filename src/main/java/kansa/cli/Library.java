package kansa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import kansa.audit.Check;
import kansa.audit.CheckFactory;
import kansa.audit.InputFault;
import kansa.audit.ProbeSet;
import kansa.audit.Ruleset;
import kansa.backend.Jars;
import kansa.check.Checks;
import kansa.check.Echo;
import kansa.check.HiddenSpans;
import kansa.check.Hiding;
import kansa.check.Margins;
import kansa.check.Rulebooks;
import kansa.check.Setup;
import kansa.file.BuiltIn;
import kansa.file.ProbeSetFile;
import kansa.file.RulesetFile;
import kansa.text.Reader;

/**
 * What travels with Kansa and what the user adds to it.
 *
 * @param rulesets built-in ones first, then the user's
 * @param rulebooks the same, compiled once for all workers
 * @param others checks that jars offer
 * @param echo what an answer may repeat
 * @param margins from where on a difference between groups counts
 * @param everySpan whether checks also show what does not count, for measuring
 */
record Library(
        List<Ruleset> rulesets,
        Rulebooks rulebooks,
        List<CheckFactory> others,
        Echo echo,
        Margins margins,
        boolean everySpan) {
    /**
     * The built-in rulesets, and the user's by path.
     *
     * @param globsOrPaths paths of files; or globs of built-in ids, and then only those
     * @param folder relative paths start here
     */
    static Library of(List<String> globsOrPaths, Path folder, Jars jars) {
        List<Ruleset> builtIn = BuiltIn.rulesets();
        List<String> globs = new ArrayList<>();
        List<Ruleset> own = new ArrayList<>();
        for (String one : globsOrPaths) {
            if (isPath(one, folder)) {
                own.add(RulesetFile.read(folder.resolve(one)));
            } else {
                globs.add(one);
            }
        }
        List<Ruleset> all = new ArrayList<>(Globs.choose(builtIn, Ruleset::id, globs, "ruleset", null));
        all.addAll(own);
        unique(all);
        return new Library(List.copyOf(all), Rulebooks.of(all), jars.checks(), Echo.CONTEXT, Margins.DEFAULT, false);
    }

    /** The same with what the job says of its checks. */
    Library with(Job job) {
        return new Library(rulesets, rulebooks, others, job.echo(), job.margins(), everySpan);
    }

    Library showingEverySpan() {
        return new Library(rulesets, rulebooks, others, echo, margins, true);
    }

    private static void unique(List<Ruleset> rulesets) {
        SortedMap<String, Ruleset> seen = new TreeMap<>();
        for (Ruleset ruleset : rulesets) {
            Ruleset before = seen.put(ruleset.id(), ruleset);
            if (before != null) {
                throw InputFault.at(
                        ruleset.place(),
                        "the ruleset id '" + ruleset.id() + "' is taken by "
                                + before.place().file(),
                        "Give it another id.");
            }
        }
    }

    /** Whether a user means a file rather than an id. */
    static boolean isPath(String text, Path folder) {
        return text.endsWith(".yaml")
                || text.endsWith(".yml")
                || text.indexOf('/') >= 0
                || Files.exists(folder.resolve(text));
    }

    /** Probe sets by path or by glob of built-in ids, in the order asked for; none when nothing is asked for. */
    static List<ProbeSet> probes(List<String> globsOrPaths, Path folder) {
        List<ProbeSet> sets = new ArrayList<>();
        SortedMap<String, ProbeSet> seen = new TreeMap<>();
        for (String one : globsOrPaths) {
            List<ProbeSet> found = isPath(one, folder)
                    ? List.of(ProbeSetFile.read(folder.resolve(one)))
                    : Globs.choose(BuiltIn.probeSets(), ProbeSet::id, List.of(one), "probe set", null);
            for (ProbeSet set : found) {
                ProbeSet before = seen.putIfAbsent(set.id(), set);
                if (before == null) {
                    sets.add(set);
                } else if (!before.place().file().equals(set.place().file())) {
                    throw InputFault.at(
                            set.place(),
                            "the probe set id '" + set.id() + "' is taken by "
                                    + before.place().file(),
                            "Give it another id.");
                }
            }
        }
        return sets;
    }

    /** Every check, for one thread. */
    List<Check> checks() {
        return checks(setup());
    }

    private Setup setup() {
        return new Setup(new Reader(), rulebooks, echo, margins, everySpan);
    }

    private List<Check> checks(Setup setup) {
        List<Check> checks = new ArrayList<>(Checks.all(setup));
        others.forEach(factory -> checks.addAll(factory.checks()));
        checks.sort(Comparator.comparing(check -> check.about().id()));
        return checks;
    }

    /** Makes the chosen checks anew for each worker. */
    Supplier<List<Check>> checks(List<String> globs) {
        return () -> Globs.choose(checks(), check -> check.about().id(), globs, "check", null);
    }

    /** The same; they leave what is to be hidden in each answer. */
    Supplier<List<Check>> checks(List<String> globs, HiddenSpans hidden) {
        return () -> {
            Setup setup = setup();
            List<Check> chosen =
                    Globs.choose(checks(setup), check -> check.about().id(), globs, "check", null);
            return Hiding.noting(chosen, setup, hidden);
        };
    }
}
