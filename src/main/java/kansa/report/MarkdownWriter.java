package kansa.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kansa.audit.Finding;
import kansa.audit.Language;
import kansa.audit.Wording;

/** One page for a pull request: the state of the gate, one row a risk, what was not tested, the findings to look at first. */
final class MarkdownWriter implements ReportWriter {
    static final int FINDINGS = 20;

    private static final Wording HEADS = new Wording(
            "| Risk | Probes | Decided | Flagged | Share flagged (95 % interval) | Threshold | State |",
            "| リスク分野 | 設問数 | 判定できた応答数 | 検出数 | 検出割合（95%信頼区間） | 事前基準 | 照合 |");
    private static final Wording RESULTS = new Wording("Results", "結果");
    private static final Wording GAPS = new Wording("Not tested", "評価していないこと");
    private static final Wording NO_GAPS =
            new Wording("No gap within the checks of this run.", "今回のチェック項目の範囲では、ありません。");
    private static final Wording FIRST = new Wording("Findings to look at first", "最初に確認する検出事項");
    private static final Wording FINDING_HEADS = new Wording(
            "| Number | Severity | Evidence | What was detected | Check | Occurrences |",
            "| 管理番号 | 重要度 | 証拠の種類 | 検出内容 | チェック項目 | 件数 |");
    private static final Wording NONE = new Wording("There are no findings.", "検出事項はありません。");
    private static final Wording ALL = new Wording("%s findings in all.", "検出事項は全%s件です。");
    private static final Wording MADE = new Wording(
            "Kansa %s, plan fixed %s, transcript %s. A machine detects; a person decides.",
            "Kansa %s、計画の固定 %s、応答記録 %s。機械による検出であり、指摘とするかは人が判断します。");

    @Override
    public void write(Report report, Language language, OutputStream out) throws IOException {
        Overview overview = Overview.of(report);
        List<String> lines = new ArrayList<>();
        lines.add("# " + plain(report.plan().title()));
        overview.state().forEach(state -> {
            lines.add("");
            lines.add("**" + state.level().mark() + " " + plain(state.sentence().in(language)) + "**");
        });
        bullets(
                lines,
                overview.reasons().stream().map(reason -> reason.in(language)).toList());
        heading(lines, RESULTS, language);
        bullets(
                lines,
                overview.headlines().stream().map(line -> line.in(language)).toList());
        risks(lines, overview, language);
        heading(lines, GAPS, language);
        bullets(
                lines,
                overview.gaps().isEmpty()
                        ? List.of(NO_GAPS.in(language))
                        : overview.gaps().stream()
                                .map(gap -> Fixed.gap(gap, language))
                                .toList());
        findings(lines, report, language);
        lines.add("");
        lines.add(String.format(
                java.util.Locale.ROOT,
                MADE.in(language),
                plain(report.plan().version()),
                plain(report.plan().at()),
                "`" + report.transcript().digest() + "`"));
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void risks(List<String> lines, Overview overview, Language language) {
        Numbers numbers = new Numbers(language);
        lines.add("");
        lines.add(HEADS.in(language));
        lines.add("| --- | ---: | ---: | ---: | --- | --- | --- |");
        for (Overview.RiskRow row : overview.risks()) {
            lines.add("| "
                    + String.join(
                            " | ",
                            row.risk().title().in(language),
                            numbers.count(row.tally().clusters()),
                            numbers.count(row.tally().decided()),
                            numbers.count(row.tally().flagged()),
                            numbers.rate(row.rate()),
                            Fixed.bound(row.bound(), language),
                            row.standing().title().in(language))
                    + " |");
        }
        lines.add("");
        lines.add("*" + Fixed.NOTICE.in(language) + "*");
    }

    private static void findings(List<String> lines, Report report, Language language) {
        heading(lines, FIRST, language);
        lines.add("");
        if (report.findings().isEmpty()) {
            lines.add(NONE.in(language));
            return;
        }
        lines.add(ALL.in(language)
                .replace("%s", new Numbers(language).count(report.findings().size())));
        lines.add("");
        lines.add(FINDING_HEADS.in(language));
        lines.add("| --- | --- | --- | --- | --- | ---: |");
        report.findings().stream()
                .sorted(FIRST_TO_LOOK_AT)
                .limit(FINDINGS)
                .forEach(finding -> lines.add("| "
                        + String.join(
                                " | ",
                                plain(finding.number()),
                                finding.severity().title().in(language),
                                finding.kind().title().in(language),
                                plain(finding.message().in(language)),
                                "`" + finding.check() + "`",
                                new Numbers(language).count(finding.occurrences()))
                        + " |"));
    }

    /** Decisive evidence first, then the worst, then by topic and number. */
    static final Comparator<Finding> FIRST_TO_LOOK_AT = Comparator.comparing(Finding::kind)
            .thenComparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::topic)
            .thenComparing(Finding::number);

    private static void heading(List<String> lines, Wording title, Language language) {
        lines.add("");
        lines.add("## " + title.in(language));
    }

    private static void bullets(List<String> lines, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add("");
        }
        texts.forEach(text -> lines.add("- " + plain(text)));
    }

    /** A text that stays one line, opens no tag and breaks no table. */
    static String plain(String text) {
        return Cells.legal(text)
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("`", "\\`")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("[", "\\[");
    }
}
