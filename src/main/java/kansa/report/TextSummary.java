package kansa.report;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Language;
import kansa.audit.Wording;

/** The end of a run in at most {@value #LINES} lines for a terminal: what the gate says first, and never a bare share. */
public final class TextSummary {
    static final int LINES = 25;
    static final int WIDTH = 96;

    private static final List<Wording> HEADS = List.of(
            new Wording("Risk", "リスク分野"),
            new Wording("Decided", "判定数"),
            new Wording("Flagged", "検出数"),
            new Wording("Share flagged (95 % interval)", "検出割合（95%信頼区間）"),
            new Wording("Threshold", "事前基準"),
            new Wording("State", "照合"));
    private static final Wording GAPS = new Wording("Not tested", "評価していないこと");
    private static final Wording NO_GAPS = new Wording("no gap within the checks of this run", "今回のチェック項目の範囲では、ありません");
    private static final Wording MORE = new Wording("and %s more; the workbook lists them all", "ほか%s件（全件は評価報告書に記載）");
    private static final int REASONS = 3;
    private static final int SHOWN = 3;

    private TextSummary() {}

    /** The summary, its lines ending in a line feed each. */
    public static String of(Report report, Language language) {
        Overview overview = Overview.of(report);
        List<String> lines = new ArrayList<>();
        overview.state()
                .forEach(state -> lines.add(Columns.fit(
                        state.level().mark() + " " + state.sentence().in(language), WIDTH + 20)));
        overview.reasons().stream().limit(REASONS).forEach(reason -> lines.add(indent(reason.in(language))));
        more(lines, overview.reasons().size() - REASONS, language);
        lines.add("");
        table(lines, overview, language);
        lines.add("  " + Fixed.NOTICE.in(language));
        lines.add("");
        lines.add(Headlines.findings(report).in(language));
        if (!report.findings().isEmpty()) {
            lines.add(indent(overview.headlines().get(Headlines.SEVEREST).in(language)));
        }
        lines.add("");
        lines.add(GAPS.in(language));
        if (overview.gaps().isEmpty()) {
            lines.add(indent(NO_GAPS.in(language)));
        }
        overview.gaps().stream().limit(SHOWN).forEach(gap -> lines.add(indent(Fixed.gap(gap, language))));
        more(lines, overview.gaps().size() - SHOWN, language);
        return String.join("\n", lines) + "\n";
    }

    private static void more(List<String> lines, int left, Language language) {
        if (left > 0) {
            lines.add(indent(MORE.in(language).replace("%s", Integer.toString(left))));
        }
    }

    private static void table(List<String> lines, Overview overview, Language language) {
        Numbers numbers = new Numbers(language);
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADS.stream().map(head -> head.in(language)).toList());
        for (Overview.RiskRow row : overview.risks()) {
            rows.add(List.of(
                    row.risk().title().in(language),
                    numbers.count(row.tally().decided()),
                    numbers.count(row.tally().flagged()),
                    numbers.rate(row.rate()),
                    Fixed.bound(row.bound(), language),
                    row.standing().title().in(language)));
        }
        int[] widths = new int[HEADS.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
            }
        });
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                boolean number = i == 1 || i == 2;
                line.append("  ")
                        .append(number ? Columns.right(row.get(i), widths[i]) : Columns.left(row.get(i), widths[i]));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static String indent(String text) {
        return "  - " + Columns.fit(text, WIDTH);
    }
}
