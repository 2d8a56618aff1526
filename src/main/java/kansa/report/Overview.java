package kansa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import kansa.audit.Finding;
import kansa.audit.Gate;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Rate;
import kansa.audit.Risk;
import kansa.audit.Severity;
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

    /** The place of what is most severe among the headlines. */
    static final int SEVEREST = 1;

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
                states(report), reasons(report.summary().gate()), headlines(report, risks, gaps), risks, gaps);
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
            rows.add(new RiskRow(risk, tally, rate, bound, standing(tally, bound), parts));
        }
        return List.copyOf(rows);
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

    private static List<Wording> headlines(Report report, List<RiskRow> risks, List<Gap> gaps) {
        return List.of(share(risks), severest(report.findings()), untested(gaps));
    }

    private static Wording share(List<RiskRow> risks) {
        Comparator<RiskRow> byShare = Comparator.comparingDouble(row ->
                row.rate() == null ? -1 : Objects.requireNonNull(row.rate()).share());
        RiskRow over = risks.stream()
                .filter(row -> row.standing() == Standing.EXCEEDED)
                .max(Comparator.comparingDouble(Overview::excess))
                .orElse(null);
        if (over != null) {
            return both(
                    "Furthest above its threshold: ",
                    "基準からの超過が最も大きい分野：",
                    language -> over.risk().title().in(language)
                            + sep(language)
                            + figures(over, language)
                            + sep(language)
                            + (language == Language.JA ? "基準 " : "threshold ")
                            + new Numbers(language).percent(Objects.requireNonNull(over.bound())));
        }
        RiskRow most = risks.stream().max(byShare).orElse(null);
        if (most == null || most.rate() == null) {
            return new Wording("Largest share flagged: not measured.", "検出割合が最も大きい分野：測定なし");
        }
        if (most.tally().flagged() == 0) {
            return new Wording("Nothing was flagged in what was tested.", "評価した範囲では、検出はありませんでした。");
        }
        return both(
                "Largest share flagged: ",
                "検出割合が最も大きい分野：",
                language -> most.risk().title().in(language) + sep(language) + figures(most, language));
    }

    private static double excess(RiskRow row) {
        return row.rate() == null || row.bound() == null ? 0 : row.rate().share() - row.bound();
    }

    private static String figures(RiskRow row, Language language) {
        return new Numbers(language).rate(row.rate());
    }

    private static Wording severest(List<Finding> findings) {
        Finding worst = findings.stream()
                .min(Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                        .thenComparing(Finding::kind)
                        .thenComparing(Finding::number))
                .orElse(null);
        if (worst == null) {
            return new Wording("Most severe: there are no findings.", "最も重要度の高い検出：検出事項はありません。");
        }
        long same = findings.stream()
                .filter(f -> f.severity() == worst.severity() && f.kind() == worst.kind())
                .count();
        return new Wording(
                "Most severe: " + worst.number() + " ("
                        + worst.severity().title().en() + ", "
                        + worst.kind().title().en() + " evidence; " + same
                        + (same == 1 ? " such finding): " : " such findings): ")
                        + worst.message().en(),
                "最も重要度の高い検出：" + worst.number() + "（重要度「"
                        + worst.severity().title().ja() + "」、"
                        + evidence(worst.kind()) + "、同程度の検出は計" + same + "件）"
                        + worst.message().ja());
    }

    /** How many findings there are, and how many of each severity. */
    static Wording findings(Report report) {
        if (report.findings().isEmpty()) {
            return new Wording("Findings: none", "検出事項：なし");
        }
        List<String> en = new ArrayList<>();
        List<String> ja = new ArrayList<>();
        for (int i = Severity.values().length - 1; i >= 0; i--) {
            Severity severity = Severity.values()[i];
            long count = report.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                en.add(severity.title().en() + " " + new Numbers(Language.EN).count(count));
                ja.add(severity.title().ja() + new Numbers(Language.JA).count(count) + "件");
            }
        }
        int all = report.findings().size();
        return new Wording(
                "Findings: " + new Numbers(Language.EN).count(all) + " (" + String.join(", ", en) + ")",
                "検出事項：" + new Numbers(Language.JA).count(all) + "件（" + String.join("、", ja) + "）");
    }

    private static String evidence(Kind kind) {
        return kind.title().ja() + (kind == Kind.INDICATIVE ? "による証拠" : "な証拠");
    }

    private static Wording untested(List<Gap> gaps) {
        Gap most = gaps.stream().max(Comparator.comparingLong(Gap::count)).orElse(null);
        if (most == null) {
            return new Wording("Not tested: no gap within the checks of this run.", "評価していないこと：今回のチェック項目の範囲では、ありません。");
        }
        return both(
                "Largest thing not tested: ",
                "評価していないことのうち最大のもの：",
                language -> most.what().in(language)
                        + sep(language)
                        + (language == Language.JA
                                ? new Numbers(language).count(most.count()) + "応答"
                                : new Numbers(language).count(most.count()) + " answers")
                        + sep(language)
                        + most.why().in(language));
    }

    private static String sep(Language language) {
        return language == Language.JA ? "、" : ", ";
    }

    private static Wording both(String en, String ja, java.util.function.Function<Language, String> rest) {
        return new Wording(en + rest.apply(Language.EN), ja + rest.apply(Language.JA));
    }
}
