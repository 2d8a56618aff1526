package kansa.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The second half of an audit: workers judge batches of trials, one thread keeps their order and their sums. */
final class Judging {
    private static final int BATCH = 32;

    /** Trials under way get so long once the user asked to stop. */
    private static final long GRACE_MILLIS = 5_000;

    /** So often it is looked whether the user asked to stop. */
    private static final long LOOK_MILLIS = 200;

    /** By row, then check id; judgements of a trial come after those of its answers. */
    private static final Comparator<Judgement> ORDER =
            Comparator.comparingLong(Judging::row).thenComparing(Judgement::check);

    private final Transcript said;
    private final Supplier<List<Check>> checks;
    private final Verdicts verdicts;
    private final BooleanSupplier stop;

    Judging(Transcript said, Supplier<List<Check>> checks, Verdicts verdicts, BooleanSupplier stop) {
        this.said = said;
        this.checks = checks;
        this.verdicts = verdicts;
        this.stop = stop;
    }

    /** What one batch of trials comes to; it ends before its last trial when the user stopped. */
    private record Batch(
            List<Trial> trials,
            List<List<Judgement>> judgements,
            SortedMap<String, List<Observation>> observations,
            byte[] lines,
            Counts counts,
            boolean whole) {}

    Judged judge(int workers, Progress progress) throws InterruptedException {
        List<Check> own = checks.get();
        List<About> abouts = own.stream().map(Check::about).toList();
        Counts counts = new Counts();
        Findings findings = new Findings(abouts);
        SortedMap<String, List<Observation>> observations = new TreeMap<>();
        int done = 0;
        ThreadLocal<List<Check>> perWorker = ThreadLocal.withInitial(checks);
        ExecutorService pool = Executors.newFixedThreadPool(workers, run -> {
            Thread thread = new Thread(run, "judge");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<Batch>> inFlight = new ArrayDeque<>();
            int next = 0;
            boolean whole = true;
            while (whole && (next < said.trials() || !inFlight.isEmpty())) {
                while (next < said.trials() && inFlight.size() < workers * 4) {
                    int from = next;
                    int to = Math.min(said.trials(), from + BATCH);
                    next = to;
                    inFlight.add(pool.submit(() -> batch(from, to, perWorker.get())));
                }
                Batch batch = finished(inFlight.remove());
                if (batch == null) {
                    break;
                }
                // what was judged is a prefix of the trials: behind a batch cut short nothing counts
                whole = batch.whole();
                verdicts.append(batch.lines());
                counts.add(batch.counts());
                for (int i = 0; i < batch.trials().size(); i++) {
                    findings.add(batch.judgements().get(i));
                }
                batch.observations()
                        .forEach((check, seen) -> observations
                                .computeIfAbsent(check, id -> new ArrayList<>())
                                .addAll(seen));
                done += batch.trials().size();
                progress.at(done, said.trials());
            }
            // no reading of the transcript is broken off in its middle: that would close it for the reports
            pool.shutdown();
            pool.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            pool.shutdownNow();
        }
        List<Judgement> run = conclude(own, observations);
        verdicts.append(verdicts.lines(run));
        run.forEach(judgement -> counts.addRun(judgement, about(abouts, judgement.check())));
        findings.add(run);
        return new Judged(
                counts.volume(done),
                counts.byCheck(abouts),
                counts.byRisk(),
                run,
                counts.notTested(),
                findings.list(),
                counts.flagged());
    }

    private static List<Judgement> conclude(List<Check> checks, SortedMap<String, List<Observation>> observations) {
        List<Judgement> run = new ArrayList<>();
        for (Check check : checks) {
            List<Observation> seen = observations.get(check.about().id());
            if (check instanceof RunCheck runCheck && seen != null) {
                run.addAll(runCheck.conclude(seen));
            }
        }
        return run;
    }

    private Batch batch(int from, int to, List<Check> own) {
        List<Trial> trials = new ArrayList<>(to - from);
        List<List<Judgement>> judgements = new ArrayList<>(to - from);
        SortedMap<String, List<Observation>> observations = new TreeMap<>();
        List<Judgement> all = new ArrayList<>();
        Counts counts = new Counts();
        for (int index = from; index < to && !stop.getAsBoolean(); index++) {
            Trial trial = said.trial(index);
            List<Judgement> ofTrial = new ArrayList<>();
            for (Check check : own) {
                if (check instanceof TrialCheck trialCheck) {
                    ofTrial.addAll(trialCheck.judge(trial));
                }
            }
            for (Check check : own) {
                if (check instanceof RunCheck runCheck) {
                    List<Observation> seen = runCheck.observe(trial, ofTrial);
                    if (!seen.isEmpty()) {
                        observations
                                .computeIfAbsent(check.about().id(), id -> new ArrayList<>())
                                .addAll(seen);
                    }
                }
            }
            ofTrial.sort(ORDER);
            counts.add(trial, ofTrial, own);
            trials.add(trial);
            judgements.add(ofTrial);
            all.addAll(ofTrial);
        }
        return new Batch(trials, judgements, observations, verdicts.lines(all), counts, trials.size() == to - from);
    }

    private static long row(Judgement judgement) {
        return judgement.subject() instanceof Subject.OfAnswer answer ? answer.seq() : Long.MAX_VALUE;
    }

    private static About about(List<About> abouts, String id) {
        return abouts.stream()
                .filter(about -> about.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a judgement of an unknown check: " + id));
    }

    /** The batch; null when it has not come in time after the user asked to stop. */
    private @Nullable Batch finished(Future<Batch> future) throws InterruptedException {
        try {
            while (!stop.getAsBoolean()) {
                try {
                    return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    continue;
                }
            }
            return future.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return null;
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (broken.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(broken.getCause());
        }
    }
}
