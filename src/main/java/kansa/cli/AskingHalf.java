package kansa.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import kansa.audit.Audit;
import kansa.audit.Backend;
import kansa.audit.Expansion;
import kansa.audit.Probe;
import kansa.audit.ProbeSet;
import kansa.audit.Prompt;
import kansa.audit.TrialKey;
import kansa.audit.Varied;
import kansa.file.RunFolder;
import kansa.file.TranscriptWriter;

/**
 * The first half of a run: every probe to every backend, in a fixed order: backend, set, probe, variant, repeat.
 *
 * @param models names of the backends, sorted
 * @param repeats replaces the probes' own when above 0
 * @param limit at most so many probes of each set; 0 means all
 */
record AskingHalf(List<String> models, List<ProbeSet> sets, int repeats, int limit) {
    AskingHalf {
        models = List.copyOf(models);
        sets = sets.stream().map(set -> limited(set, limit)).toList();
    }

    private static ProbeSet limited(ProbeSet set, int limit) {
        if (limit <= 0 || set.probes().size() <= limit) {
            return set;
        }
        return new ProbeSet(
                set.id(),
                set.place(),
                set.twin(),
                set.risk(),
                set.language(),
                set.title(),
                set.origin(),
                set.checks(),
                set.probes().subList(0, limit));
    }

    /** How many prompts there are; nothing is expanded. */
    long prompts() {
        return models.size()
                * sets.stream().mapToLong(set -> Expansion.count(set, repeats)).sum();
    }

    /** The trials in plan order. */
    List<TrialKey> order() {
        Set<TrialKey> order = new LinkedHashSet<>();
        for (String model : models) {
            for (ProbeSet set : sets) {
                for (Probe probe : set.probes()) {
                    order.add(new TrialKey(model, set.id(), set.language(), probe.id()));
                }
            }
        }
        return new ArrayList<>(order);
    }

    /** Along which axes the trials are asked, in plan order. */
    List<Varied> varied() {
        return models.stream()
                .flatMap(model -> sets.stream()
                        .flatMap(set -> set.probes().stream()
                                .map(probe ->
                                        Varied.of(new TrialKey(model, set.id(), set.language(), probe.id()), probe))))
                .toList();
    }

    /** Asks, and leaves the transcript in the run's folder. */
    Audit.Asked ask(
            RunFolder run,
            SortedMap<String, Backend> backends,
            int concurrency,
            Clock clock,
            BooleanSupplier stop,
            Console console)
            throws InterruptedException {
        try (TranscriptWriter writer = run.createTranscript(false)) {
            return Audit.ask(
                    this::iterator,
                    prompts(),
                    backends,
                    writer::append,
                    concurrency,
                    clock,
                    stop,
                    console.progress("asking"));
        }
    }

    private Iterator<Prompt> iterator() {
        return models.stream()
                .flatMap(model -> sets.stream()
                        .flatMap(set -> set.probes().stream()
                                .flatMap(probe -> Expansion.prompts(set, probe, model, repeats).stream())))
                .iterator();
    }
}
