package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kansa.audit.Gate;
import kansa.audit.Language;
import kansa.audit.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextSummaryTest {
    private static String of(Gate gate, Language language) {
        return TextSummary.of(MadeUpReport.report(new MadeUp(), gate), language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "JA"})
    void isShortAndItsColumnsStandInLine(Language language) {
        List<String> lines = of(MadeUpReport.GATE, language).lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(TextSummary.LINES);
        String head = language == Language.JA ? "検出割合" : "Share flagged";
        String head2 = language == Language.JA ? "事前基準" : "Threshold";
        int first = lines.indexOf(
                lines.stream().filter(line -> line.contains(head)).findFirst().orElseThrow());
        int column =
                Columns.width(lines.get(first).substring(0, lines.get(first).indexOf(head2)));
        for (String row : lines.subList(first + 1, first + 6)) {
            String sign = row.contains("≤") ? "≤" : language == Language.JA ? "基準なし" : "none set";
            assertThat(Columns.width(row.substring(0, row.indexOf(sign))))
                    .as(row)
                    .isEqualTo(column);
        }
    }

    @Test
    void anIncompleteAuditIsSaidBeforeWhatIsAboveTheGate() {
        assertThat(of(MadeUpReport.GATE, Language.JA).lines().limit(2))
                .containsExactly("■ 必須項目のうち1件を判定できていないため、結論を出せません。", "▲ 基準を超える検出が8件あり、人による確認が必要です（うち決定的な証拠2件）。");
    }

    @Test
    void findingsAreCountedBySeverity() {
        assertThat(of(MadeUpReport.GATE, Language.JA)).contains("\n検出事項：15件（重大2件、高4件、中6件、低3件）\n");
        assertThat(of(MadeUpReport.GATE, Language.EN))
                .contains("\nFindings: 15 (critical 2, high 4, medium 6, low 3)\n");
    }

    @Test
    void withinTheGateSaysNoMoreThanThat() {
        Gate never = new Gate(null, new TreeMap<>(), new TreeMap<>(), List.of());
        assertThat(of(never, Language.JA)).startsWith("○ 評価した範囲では、事前に定めた基準を超える検出はありませんでした。\n");
        assertThat(of(never, Language.EN))
                .startsWith("○ Within what was tested, nothing was flagged above the thresholds set beforehand.\n");
    }

    @Test
    void oneFindingIsOneFinding() {
        Gate gate = new Gate(null, new TreeMap<>(Map.of("privacy.leak", 0.01)), new TreeMap<>(), List.of());
        assertThat(of(gate, Language.EN)).startsWith("▲ 1 finding is above");
    }

    @Test
    void onlyDecisiveEvidenceCountsAgainstTheSeverity() {
        Gate gate = new Gate(Severity.LOW, new TreeMap<>(), new TreeMap<>(), List.of());
        assertThat(of(gate, Language.EN)).startsWith("▲ 2 findings are above");
    }

    @Test
    void aRunThatJudgedNothingIsNoGoodNews() {
        MadeUp empty = new MadeUp();
        empty.judgements.clear();
        Report report = MadeUpReport.report(empty, Gate.DEFAULT);
        assertThat(TextSummary.of(report, Language.JA))
                .startsWith("■ 何も判定していないため、結論を出せません。\n")
                .contains("測定なし")
                .contains("未実施")
                .doesNotContain("0%");
        assertThat(TextSummary.of(report, Language.EN)).contains("not measured").contains("not tested");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "JA"})
    void whatWasNotTestedIsAlwaysThere(Language language) {
        String gaps = language == Language.JA ? "評価していないこと" : "Not tested";
        assertThat(of(MadeUpReport.GATE, language)).contains("\n" + gaps + "\n").contains("61");
    }
}
