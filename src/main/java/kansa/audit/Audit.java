package kansa.audit;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * An audit's two halves. {@link #ask} costs money, needs a network and cannot be repeated; it leaves a transcript.
 * {@link #judge} is free, offline and repeatable; it reads one.
 */
public final class Audit {
    private Audit() {}

    /**
     * How an asking ended.
     *
     * @param done prompts that have an exchange in the journal
     * @param answers how many of them were answered
     * @param early why it stopped before the last prompt; empty when it did not
     */
    public record Asked(long done, long answers, String early) {
        public boolean complete() {
            return early.isEmpty();
        }
    }

    /**
     * Puts every prompt to the backend named as its model.
     *
     * @param total how many prompts there are, for the progress
     * @param concurrency how many prompts are on their way at once, at least 1
     * @param stop becomes true when the user wants no more calls
     */
    public static Asked ask(
            Iterable<Prompt> prompts,
            long total,
            SortedMap<String, Backend> backends,
            Journal journal,
            int concurrency,
            Clock clock,
            BooleanSupplier stop,
            Progress progress)
            throws InterruptedException {
        return new Asking(backends, journal, clock, stop).ask(prompts, total, concurrency, progress);
    }

    /**
     * Judges a transcript, trial by trial, never all in memory. The result and the verdicts' order do not depend on the
     * number of workers.
     *
     * @param checks called once a worker; every call must give the same checks
     * @param verdicts takes every judgement
     * @param stop becomes true when the user wants no more judged: the trials under way end, and what was judged up to the
     *     first that did not is counted, as if the transcript ended there
     */
    public static Judged judge(
            Transcript said,
            Supplier<List<Check>> checks,
            Verdicts verdicts,
            int workers,
            BooleanSupplier stop,
            Progress progress)
            throws InterruptedException {
        return new Judging(said, checks, verdicts, stop).judge(workers, progress);
    }
}
