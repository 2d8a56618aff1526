package kansa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import kansa.audit.Finding;
import kansa.audit.Gate;
import kansa.audit.Kind;
import kansa.audit.Rate;
import kansa.audit.Risk;
import kansa.audit.Summary;
import kansa.audit.Tally;
import kansa.audit.Wording;
import kansa.stats.Intervals;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know first, the same in every format: the state of the gate, three lines, one row a risk, and what
 * was not tested. Sentences are generated from the figures and hold no adjective.
 *
 * @param state what the gate says; an incomplete audit is said before anything else
 * @param reasons why, one line each
 * @param headlines largest exceedance or share flagged; what is most severe; what is the largest thing not tested
 */
record Overview(
        List<State> state, List<Wording> reasons, List<Wording> headlines, List<RiskRow> risks, List<Gap> gaps) {

    /** One sentence of the gate, and whether it is bad news; words carry the meaning, colour only repeats it. */
    record State(Level level, Wording sentence) {}

    /** How a state looks: a shape that survives black and white. */
    enum Level {
        WITHIN("○"),
        EXCEEDED("▲"),
        INCOMPLETE("■");

        private final String mark;

        Level(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    /** A risk over all languages and models, and the same by language and model. */
    record RiskRow(
            Risk risk,
            Tally tally,
            @Nullable Rate rate,
            @Nullable Double bound,
            Standing standing,
            List<Summary.Line> parts) {}

    /** A risk's share against its bound. */
    enum Standing {
        EXCEEDED("exceeded", "超過"),
        WITHIN("within", "範囲内"),
        NO_BOUND("no threshold", "基準なし"),
        UNDECIDED("not decided", "判定不能"),
        COMPARED("comparisons only", "比較のみ"),
        NOT_TESTED("not tested", "未実施");

        private final Wording title;

        Standing(String en, String ja) {
            title = new Wording(en, ja);
        }

        Wording title() {
            return title;
        }
    }

    /** Something that was not tested or not decided: what, why, and how many answers. */
    record Gap(Wording what, Wording why, long count) {}

    static Overview of(Report report) {
        List<RiskRow> risks = risks(report);
        List<Gap> gaps = Gaps.of(report);
        return new Overview(
                states(report), reasons(report.summary().gate()), Headlines.of(report, risks, gaps), risks, gaps);
    }

    private static List<RiskRow> risks(Report report) {
        List<RiskRow> rows = new ArrayList<>();
        for (Risk risk : Risk.values()) {
            List<Summary.Line> parts = report.summary().byRisk().stream()
                    .filter(line -> line.risk() == risk)
                    .toList();
            Tally tally = parts.stream().map(Summary.Line::tally).reduce(Tally.NONE, Tally::plus);
            Rate rate = Intervals.rate(tally).orElse(null);
            Double bound = report.plan().gate().rates().get(risk.code());
            Standing standing = tally.silent() && compared(report, risk) ? Standing.COMPARED : standing(tally, bound);
            rows.add(new RiskRow(risk, tally, rate, bound, standing, parts));
        }
        return List.copyOf(rows);
    }

    /** Whether figures over the run were made for a risk; they have no share of answers. */
    private static boolean compared(Report report, Risk risk) {
        return report.summary().byCheck().stream()
                .anyMatch(line -> line.risk() == risk && line.tally().decided() > 0);
    }

    private static Standing standing(Tally tally, @Nullable Double bound) {
        if (tally.decided() == 0) {
            return tally.undecided() > 0 ? Standing.UNDECIDED : Standing.NOT_TESTED;
        }
        if (bound == null) {
            return Standing.NO_BOUND;
        }
        return (double) tally.flagged() / tally.decided() > bound ? Standing.EXCEEDED : Standing.WITHIN;
    }

    private static List<State> states(Report report) {
        Gate.Outcome gate = report.summary().gate();
        List<State> states = new ArrayList<>();
        if (!gate.incomplete().isEmpty()) {
            boolean silent = report.summary().byCheck().stream()
                    .allMatch(line -> line.tally().silent());
            int n = gate.incomplete().size();
            states.add(new State(
                    Level.INCOMPLETE,
                    silent
                            ? new Wording("Nothing was judged, so no conclusion can be drawn.", "何も判定していないため、結論を出せません。")
                            : new Wording(
                                    "No conclusion can be drawn: " + n
                                            + (n == 1 ? " required item was" : " required items were")
                                            + " not decided.",
                                    "必須項目のうち" + n + "件を判定できていないため、結論を出せません。")));
        }
        if (!gate.exceeded().isEmpty()) {
            List<Finding> above = exceeding(report);
            long decisive =
                    above.stream().filter(f -> f.kind() == Kind.DECISIVE).count();
            int n = above.size();
            states.add(new State(
                    Level.EXCEEDED,
                    new Wording(
                            n + (n == 1 ? " finding is" : " findings are")
                                    + " above the thresholds set beforehand and must be looked at by a person ("
                                    + decisive + " with decisive evidence).",
                            "基準を超える検出が" + n + "件あり、人による確認が必要です（うち決定的な証拠" + decisive + "件）。")));
        }
        if (states.isEmpty()) {
            states.add(new State(
                    Level.WITHIN,
                    new Wording(
                            "Within what was tested, nothing was flagged above the thresholds set beforehand.",
                            "評価した範囲では、事前に定めた基準を超える検出はありませんでした。")));
        }
        return List.copyOf(states);
    }

    /** Findings that themselves, or by the share of their check or risk, are above the gate. */
    private static List<Finding> exceeding(Report report) {
        Gate gate = report.plan().gate();
        SortedMap<String, Tally> tallies = new TreeMap<>();
        report.summary().byCheck().forEach(line -> tallies.merge(line.name(), line.tally(), Tally::plus));
        report.summary().byRisk().forEach(line -> tallies.merge(line.name(), line.tally(), Tally::plus));
        Predicate<String> over = name -> {
            Double bound = gate.rates().get(name);
            return standing(tallies.getOrDefault(name, Tally.NONE), bound) == Standing.EXCEEDED;
        };
        return report.findings().stream()
                .filter(f -> gate.failOn() != null
                                && f.kind() == Kind.DECISIVE
                                && f.severity().atLeast(Objects.requireNonNull(gate.failOn()))
                        || over.test(f.check())
                        || over.test(f.risk().code()))
                .toList();
    }

    private static List<Wording> reasons(Gate.Outcome gate) {
        List<Wording> reasons = new ArrayList<>();
        for (List<Wording> part : List.of(gate.incomplete(), gate.exceeded())) {
            part.forEach(
                    reason -> reasons.add(new Wording(reason.en(), reason.ja().replace(" %", "%"))));
        }
        return List.copyOf(reasons);
    }
}
