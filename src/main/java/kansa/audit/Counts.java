package kansa.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts verdicts by check and by risk, per language and model; a trial is a cluster. Sums of batches in any order agree. */
final class Counts {
    private record Key(String name, Risk risk, Language language, String model) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::name)
                .thenComparing(Key::risk)
                .thenComparing(Key::language)
                .thenComparing(Key::model);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Untested(String check, Risk risk, Language language, Need reason) implements Comparable<Untested> {
        private static final Comparator<Untested> ORDER = Comparator.comparing(Untested::check)
                .thenComparing(Untested::risk)
                .thenComparing(Untested::language)
                .thenComparing(Untested::reason);

        @Override
        public int compareTo(Untested other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<Key, Tally> byCheck = new TreeMap<>();
    private final SortedMap<Key, Tally> byRisk = new TreeMap<>();
    private final SortedMap<Untested, Long> untested = new TreeMap<>();
    private final SortedMap<String, BitSet> flagged = new TreeMap<>();
    private long exchanges;
    private long answers;
    private long filtered;

    void add(Trial trial, List<Judgement> judgements, List<Check> checks) {
        Map<String, long[]> verdicts = new TreeMap<>();
        Map<Long, EnumMap<Risk, Verdict>> worst = new TreeMap<>();
        Map<String, Risk> risks = new TreeMap<>();
        checks.forEach(check -> risks.put(check.about().id(), check.about().risk()));
        for (Judgement judgement : judgements) {
            verdicts.computeIfAbsent(judgement.check(), id -> new long[4])[
                    judgement.verdict().ordinal()]++;
            if (judgement.subject() instanceof Subject.OfAnswer answer) {
                Risk risk = risks.get(judgement.check());
                if (risk != null) {
                    worst.computeIfAbsent(answer.seq(), seq -> new EnumMap<>(Risk.class))
                            .merge(risk, judgement.verdict(), Counts::join);
                }
                if (judgement.verdict() == Verdict.FLAGGED) {
                    flagged.computeIfAbsent(judgement.check(), id -> new BitSet())
                            .set(Math.toIntExact(answer.seq()));
                }
            }
        }
        for (Check check : checks) {
            long[] counts = verdicts.computeIfAbsent(check.about().id(), id -> new long[4]);
            for (Exchange exchange : trial.exchanges()) {
                Need missing = missing(check, exchange);
                if (missing != null) {
                    counts[3]++;
                    untested.merge(
                            new Untested(
                                    check.about().id(),
                                    check.about().risk(),
                                    trial.key().language(),
                                    missing),
                            1L,
                            Long::sum);
                }
            }
            byCheck.merge(
                    key(check.about().id(), check.about().risk(), trial),
                    Tally.ofCluster(counts[0], counts[1], counts[2], counts[3]),
                    Tally::plus);
        }
        EnumMap<Risk, long[]> riskCounts = new EnumMap<>(Risk.class);
        worst.values()
                .forEach(row -> row.forEach(
                        (risk, verdict) -> riskCounts.computeIfAbsent(risk, r -> new long[3])[verdict.ordinal()]++));
        riskCounts.forEach((risk, counts) -> byRisk.merge(
                key(risk.code(), risk, trial), Tally.ofCluster(counts[0], counts[1], counts[2], 0), Tally::plus));
        for (Exchange exchange : trial.exchanges()) {
            exchanges++;
            if (exchange.response() instanceof Response.Answer answer) {
                answers++;
                if (answer.finish() == Finish.FILTER) {
                    filtered++;
                }
            }
        }
    }

    /** A judgement over the run counts as a cluster of its own. */
    void addRun(Judgement judgement, About about) {
        if (judgement.subject() instanceof Subject.OfRun run) {
            Verdict verdict = judgement.verdict();
            byCheck.merge(
                    new Key(about.id(), about.risk(), run.language(), run.model()),
                    Tally.ofCluster(
                            verdict == Verdict.FLAGGED ? 1 : 0,
                            verdict == Verdict.CLEAR ? 1 : 0,
                            verdict == Verdict.UNDECIDED ? 1 : 0,
                            0),
                    Tally::plus);
        }
    }

    void add(Counts other) {
        other.byCheck.forEach((key, tally) -> byCheck.merge(key, tally, Tally::plus));
        other.byRisk.forEach((key, tally) -> byRisk.merge(key, tally, Tally::plus));
        other.untested.forEach((key, count) -> untested.merge(key, count, Long::sum));
        other.flagged.forEach((check, rows) ->
                flagged.computeIfAbsent(check, id -> new BitSet()).or(rows));
        exchanges += other.exchanges;
        answers += other.answers;
        filtered += other.filtered;
    }

    Summary.Volume volume(int trials) {
        return new Summary.Volume(trials, exchanges, answers, exchanges - answers, filtered);
    }

    /** Every check has a line, even one that judged nothing: silence must be seen. */
    List<Summary.Line> byCheck(List<About> abouts) {
        List<Summary.Line> lines = lines(byCheck);
        for (About about : abouts) {
            if (lines.stream().noneMatch(line -> line.name().equals(about.id()))) {
                lines.add(new Summary.Line(about.id(), about.risk(), Language.OTHER, "", Tally.NONE, null));
            }
        }
        lines.sort(Comparator.comparing(Summary.Line::name)
                .thenComparing(Summary.Line::language)
                .thenComparing(Summary.Line::model));
        return lines;
    }

    List<Summary.Line> byRisk() {
        List<Summary.Line> lines = lines(byRisk);
        lines.sort(Comparator.comparing(Summary.Line::risk)
                .thenComparing(Summary.Line::language)
                .thenComparing(Summary.Line::model));
        return lines;
    }

    private static List<Summary.Line> lines(SortedMap<Key, Tally> tallies) {
        List<Summary.Line> lines = new ArrayList<>();
        tallies.forEach((key, tally) ->
                lines.add(new Summary.Line(key.name(), key.risk(), key.language(), key.model(), tally, null)));
        return lines;
    }

    List<Summary.NotTested> notTested() {
        List<Summary.NotTested> list = new ArrayList<>();
        untested.forEach((key, count) ->
                list.add(new Summary.NotTested(key.check(), key.risk(), key.language(), key.reason(), count)));
        return list;
    }

    SortedMap<String, BitSet> flagged() {
        return flagged;
    }

    private static Key key(String name, Risk risk, Trial trial) {
        return new Key(name, risk, trial.key().language(), trial.key().model());
    }

    private static Verdict join(Verdict left, Verdict right) {
        if (left == Verdict.FLAGGED || right == Verdict.FLAGGED) {
            return Verdict.FLAGGED;
        }
        return left == Verdict.CLEAR || right == Verdict.CLEAR ? Verdict.CLEAR : Verdict.UNDECIDED;
    }

    private static @Nullable Need missing(Check check, Exchange exchange) {
        if (check instanceof TrialCheck trialCheck) {
            return trialCheck.missing(exchange);
        }
        return check instanceof RunCheck runCheck ? runCheck.missing(exchange) : null;
    }
}
