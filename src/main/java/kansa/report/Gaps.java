package kansa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kansa.audit.About;
import kansa.audit.Language;
import kansa.audit.Need;
import kansa.audit.Risk;
import kansa.audit.Summary;
import kansa.audit.Wording;

/** What a run did not test: the answers that never came, the checks without what they need, the risks without a check. */
final class Gaps {
    private Gaps() {}

    /** All of it, the largest first; risks that no check looked at stand before everything. */
    static List<Overview.Gap> of(Report report) {
        List<Overview.Gap> gaps = new ArrayList<>(unlooked(report));
        Summary.Volume volume = report.summary().volume();
        if (volume.noAnswers() > 0) {
            gaps.add(new Overview.Gap(
                    new Wording("No answer came", "応答が得られなかった設問"),
                    new Wording("counted as undecided", "判定不能として集計"),
                    volume.noAnswers()));
        }
        if (volume.filtered() > 0) {
            gaps.add(new Overview.Gap(
                    new Wording("Stopped by the service's content filter", "提供元のフィルターによる遮断"),
                    new Wording("what the model would have said is not known", "モデル自身の応答は不明"),
                    volume.filtered()));
        }
        gaps.addAll(untested(report));
        gaps.addAll(undecided(report));
        return List.copyOf(gaps);
    }

    private static List<Overview.Gap> unlooked(Report report) {
        TreeSet<Risk> looked = report.checks().stream().map(About::risk).collect(Collectors.toCollection(TreeSet::new));
        List<Overview.Gap> gaps = new ArrayList<>();
        for (Risk risk : Risk.values()) {
            if (!looked.contains(risk)) {
                gaps.add(new Overview.Gap(
                        new Wording(
                                risk.title().en() + " (whole risk)",
                                risk.title().ja() + "（分野全体）"),
                        new Wording("no check of this risk was run", "この分野のチェック項目を実施していない"),
                        report.summary().volume().exchanges()));
            }
        }
        return gaps;
    }

    private static List<Overview.Gap> untested(Report report) {
        SortedMap<String, SortedMap<Need, Long>> counts = new TreeMap<>();
        for (Summary.NotTested line : report.summary().notTested()) {
            counts.computeIfAbsent(line.check(), check -> new TreeMap<>())
                    .merge(line.reason(), line.exchanges(), Long::sum);
        }
        List<Overview.Gap> gaps = new ArrayList<>();
        counts.forEach((check, reasons) -> reasons.forEach(
                (need, count) -> gaps.add(new Overview.Gap(title(report, check), need.missing(), count))));
        gaps.sort(largestFirst());
        return gaps;
    }

    private static List<Overview.Gap> undecided(Report report) {
        SortedMap<String, Long> counts = new TreeMap<>();
        report.summary()
                .byCheck()
                .forEach(line -> counts.merge(line.name(), line.tally().undecided(), Long::sum));
        long silent = report.summary().volume().noAnswers();
        List<Overview.Gap> gaps = new ArrayList<>();
        counts.forEach((check, count) -> {
            if (count > silent) {
                gaps.add(new Overview.Gap(
                        title(report, check),
                        new Wording("undecided (unanswered ones included)", "判定不能（応答なしを含む）"),
                        count));
            }
        });
        gaps.sort(largestFirst());
        return gaps;
    }

    private static Comparator<Overview.Gap> largestFirst() {
        return Comparator.comparingLong(Overview.Gap::count)
                .reversed()
                .thenComparing(gap -> gap.what().in(Language.EN))
                .thenComparing(gap -> gap.why().in(Language.EN));
    }

    /** A check's title with its id; the id alone when it is not among the report's checks. */
    static Wording title(Report report, String check) {
        return report.checks().stream()
                .filter(about -> about.id().equals(check))
                .findFirst()
                .map(about -> new Wording(
                        about.title().en() + " (" + check + ")", about.title().ja() + "（" + check + "）"))
                .orElse(Wording.same(check));
    }
}
