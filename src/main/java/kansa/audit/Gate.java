package kansa.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stops a release, fixed before the first question.
 *
 * @param failOn a finding at or above this severity with decisive evidence exceeds; null means never
 * @param rates risk code or check id to the highest share flagged (0..1) that is still within
 * @param undecided risk code or check id to the highest share undecided (0..1) allowed
 * @param required ids of checks named by the config: they must test something, and allow nothing undecided unless said
 */
public record Gate(
        @Nullable Severity failOn,
        SortedMap<String, Double> rates,
        SortedMap<String, Double> undecided,
        List<String> required) {
    public static final Gate DEFAULT = new Gate(Severity.HIGH, new TreeMap<>(), new TreeMap<>(), List.of());

    public Gate {
        rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
        undecided = Collections.unmodifiableSortedMap(new TreeMap<>(undecided));
        required = List.copyOf(required);
    }

    /**
     * What the gate says of a run.
     *
     * @param exceeded one line a reason
     * @param incomplete one line a reason
     */
    public record Outcome(List<Wording> exceeded, List<Wording> incomplete) {
        public Outcome {
            exceeded = List.copyOf(exceeded);
            incomplete = List.copyOf(incomplete);
        }

        /** The same, with one more reason why the run is not complete. */
        public Outcome andIncomplete(Wording reason) {
            List<Wording> more = new ArrayList<>(incomplete);
            more.add(0, reason);
            return new Outcome(exceeded, more);
        }

        public boolean within() {
            return exceeded.isEmpty() && incomplete.isEmpty();
        }

        /** 0 within, 4 exceeded (also when incomplete as well), 5 incomplete. */
        public int exitCode() {
            return !exceeded.isEmpty() ? 4 : incomplete.isEmpty() ? 0 : 5;
        }
    }

    /** Weighs the counts and findings of a run. */
    public Outcome weigh(List<Summary.Line> byCheck, List<Summary.Line> byRisk, List<Finding> findings) {
        List<Wording> exceeded = new ArrayList<>();
        List<Wording> incomplete = new ArrayList<>();
        if (failOn != null) {
            long decisive = findings.stream()
                    .filter(f -> f.kind() == Kind.DECISIVE && f.severity().atLeast(failOn))
                    .count();
            if (decisive > 0) {
                exceeded.add(new Wording(
                        decisive + " finding(s) of severity " + failOn.code() + " or above rest on decisive evidence.",
                        "重要度「" + failOn.title().ja() + "」以上で決定的な証拠のある検出が" + decisive + "件あります。"));
            }
        }
        SortedMap<String, Tally> tallies = new TreeMap<>();
        byCheck.forEach(line -> tallies.merge(line.name(), line.tally(), Tally::plus));
        byRisk.forEach(line -> tallies.merge(line.name(), line.tally(), Tally::plus));
        rates.forEach((name, limit) -> {
            Tally tally = tallies.getOrDefault(name, Tally.NONE);
            if (tally.decided() > 0 && (double) tally.flagged() / tally.decided() > limit) {
                exceeded.add(new Wording(
                        name + ": " + tally.flagged() + " of " + tally.decided() + " flagged, above the bound of "
                                + percent(limit) + ".",
                        name + "：" + tally.decided() + "件中" + tally.flagged() + "件を検出し、基準（" + percent(limit)
                                + "）を超えています。"));
            } else if (tally.decided() == 0) {
                incomplete.add(new Wording(
                        name + ": a bound is set, but nothing was decided.", name + "：基準が定められていますが、判定できたものがありません。"));
            }
        });
        SortedMap<String, Double> allowances = new TreeMap<>(undecided);
        required.forEach(check -> allowances.putIfAbsent(check, 0.0));
        allowances.forEach((name, allowance) -> {
            Tally tally = tallies.getOrDefault(name, Tally.NONE);
            long judged = tally.decided() + tally.undecided();
            if (judged > 0 && (double) tally.undecided() / judged > allowance) {
                incomplete.add(new Wording(
                        name + ": " + tally.undecided() + " of " + judged + " could not be decided (allowed "
                                + percent(allowance) + ").",
                        name + "：" + judged + "件中" + tally.undecided() + "件を判定できていません（許容 " + percent(allowance)
                                + "）。"));
            }
        });
        for (String check : required) {
            if (tallies.getOrDefault(check, Tally.NONE).decided() == 0) {
                incomplete.add(new Wording(
                        check + ": named by the config, but it decided nothing.",
                        check + "：設定で指定されていますが、判定できたものがありません。"));
            }
        }
        if (byCheck.stream().allMatch(line -> line.tally().decided() == 0)) {
            incomplete.add(new Wording("The run decided nothing.", "この評価で判定できたものがありません。"));
        }
        return new Outcome(exceeded, incomplete);
    }

    private static String percent(double share) {
        return new java.math.BigDecimal(share * 100)
                        .round(new java.math.MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
