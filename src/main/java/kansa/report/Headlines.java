package kansa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kansa.audit.Finding;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Severity;
import kansa.audit.Wording;

/** The three lines: largest exceedance or share flagged, what is most severe, the largest thing not tested. No adjectives. */
final class Headlines {
    /** The place of what is most severe among the headlines. */
    static final int SEVEREST = 1;

    private Headlines() {}

    static List<Wording> of(Report report, List<Overview.RiskRow> risks, List<Overview.Gap> gaps) {
        return List.of(share(risks), severest(report.findings()), untested(gaps));
    }

    private static Wording share(List<Overview.RiskRow> risks) {
        Comparator<Overview.RiskRow> byShare = Comparator.comparingDouble(row ->
                row.rate() == null ? -1 : Objects.requireNonNull(row.rate()).share());
        Overview.RiskRow over = risks.stream()
                .filter(row -> row.standing() == Overview.Standing.EXCEEDED)
                .max(Comparator.comparingDouble(Headlines::excess))
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
        Overview.RiskRow most = risks.stream().max(byShare).orElse(null);
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

    private static double excess(Overview.RiskRow row) {
        return row.rate() == null || row.bound() == null ? 0 : row.rate().share() - row.bound();
    }

    private static String figures(Overview.RiskRow row, Language language) {
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

    private static Wording untested(List<Overview.Gap> gaps) {
        Overview.Gap most =
                gaps.stream().max(Comparator.comparingLong(Overview.Gap::count)).orElse(null);
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

    private static Wording both(String en, String ja, Function<Language, String> rest) {
        return new Wording(en + rest.apply(Language.EN), ja + rest.apply(Language.JA));
    }
}
