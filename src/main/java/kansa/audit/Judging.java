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
import java.util.function.Supplier;

/** The second half of an audit: workers judge batches of trials, one thread keeps their order and their sums. */
final class Judging {
    private static final int BATCH = 32;

    /** By row, then check id; judgements of a trial come after those of its answers. */
    private static final Comparator<Judgement> ORDER =
            Comparator.comparingLong(Judging::row).thenComparing(Judgement::check);

    private final Transcript said;
    private final Supplier<List<Check>> checks;
    private final Verdicts verdicts;

    Judging(Transcript said, Supplier<List<Check>> checks, Verdicts verdicts) {
        this.said = said;
        this.checks = checks;
        this.verdicts = verdicts;
    }

    /** What one batch of trials comes to. */
    private record Batch(
            List<Trial> trials,
            List<List<Judgement>> judgements,
            SortedMap<String, List<Observation>> observations,
            byte[] lines,
            Counts counts) {}

    Judged judge(int workers, Progress progress) throws InterruptedException {
        List<Check> own = checks.get();
        List<About> abouts = own.stream().map(Check::about).toList();
        Counts counts = new Counts();
        Findings findings = new Findings(abouts);
        SortedMap<String, List<Observation>> observations = new TreeMap<>();
        ThreadLocal<List<Check>> perWorker = ThreadLocal.withInitial(checks);
        ExecutorService pool = Executors.newFixedThreadPool(workers, run -> {
            Thread thread = new Thread(run, "judge");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<Batch>> inFlight = new ArrayDeque<>();
            int next = 0;
            long done = 0;
            while (next < said.trials() || !inFlight.isEmpty()) {
                while (next < said.trials() && inFlight.size() < workers * 4) {
                    int from = next;
                    int to = Math.min(said.trials(), from + BATCH);
                    next = to;
                    inFlight.add(pool.submit(() -> batch(from, to, perWorker.get())));
                }
                Batch batch = finished(inFlight.remove());
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
        } finally {
            pool.shutdownNow();
        }
        List<Judgement> run = conclude(own, observations);
        verdicts.append(verdicts.lines(run));
        run.forEach(judgement -> counts.addRun(judgement, about(abouts, judgement.check())));
        findings.add(run);
        return new Judged(
                counts.volume(said.trials()),
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
        for (int index = from; index < to; index++) {
            Trial trial = said.trial(index);
            List<Judgement> ofTrial = new ArrayList<>();
            for (Check check : own) {
                if (check instanceof TrialCheck trialCheck) {
                    ofTrial.addAll(trialCheck.judge(trial));
                } else if (check instanceof RunCheck runCheck) {
                    List<Observation> seen = runCheck.observe(trial);
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
        return new Batch(trials, judgements, observations, verdicts.lines(all), counts);
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

    private static Batch finished(Future<Batch> future) throws InterruptedException {
        try {
            return future.get();
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
