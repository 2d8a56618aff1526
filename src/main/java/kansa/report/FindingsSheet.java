package kansa.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;
import kansa.audit.Evidence;
import kansa.audit.Exchange;
import kansa.audit.Finding;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Subject;
import kansa.audit.Trial;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One row a finding: what was detected and where, beside the columns a person fills in. */
final class FindingsSheet {
    /** Excel has 1,048,576 rows; findings beyond this stand in findings.csv. */
    static final int ROWS = 1_000_000;
    /** Excel has at most 65,530 links a sheet. */
    static final int LINKS = 60_000;

    /** The last columns, which a reviewer needs less often and which are not printed. */
    private static final int DETAILS = 11;

    private static final int QUESTION = 160;
    private static final int STEPS = 14;
    private static final int SIDE_BY_SIDE = 4;
    private static final int SHORTEST = 80;

    static final List<Column> COLUMNS = List.of(
            Column.code("number", 9, "Number", "管理番号"),
            Column.text("severity", 9, "Severity", "重要度"),
            Column.text("kind", 11, "Evidence", "証拠の種類"),
            Column.text("message", 27, "What was detected", "検出内容"),
            Column.text("excerpt", 46, "Excerpt (evidence in 【 】, masked)", "該当箇所（【 】が証拠、マスク済み）"),
            Column.text("question", 25, "Question (masked)", "設問（マスク済み）"),
            Column.text("why", 30, "Why", "根拠"),
            Column.fill("decision", 14, "Decision", "確認結果"),
            Column.fill("reason", 18, "Reason", "理由"),
            Column.fill("reviewer", 11, "Reviewer", "確認者"),
            Column.date("date", 11, "Date", "確認日"),
            Column.text("risk", 13, "Risk", "リスク分野"),
            Column.text("check", 18, "Check", "チェック項目"),
            Column.text("topic", 18, "Topic", "論点"),
            Column.number("occurrences", 9, "Occur-\nrences", "件数"),
            Column.code("language", 9, "Language", "言語"),
            Column.text("set", 14, "Probe set", "設問セット"),
            Column.text("probe", 12, "Probe", "設問番号"),
            Column.text("variant", 16, "Variant", "属性"),
            Column.text("model", 14, "Model", "モデル"),
            Column.code("answer", 9, "Answer", "応答番号"),
            Column.code("fingerprint", 18, "Fingerprint", "識別値"));

    private static final Wording OVER_THE_RUN =
            new Wording("over the whole run: see Contrasts", "評価全体での比較（「属性間比較」を参照）");
    private static final Wording MORE =
            new Wording("%s more findings stand in findings.csv.", "ほか%s件の検出事項は findings.csv に記載しています。");
    private static final Wording PICK = new Wording("Choose one of the list.", "一覧から選んでください。");
    private static final Wording NONE = new Wording("There are no findings.", "検出事項はありません。");

    private final Report report;
    private final Language language;
    private final AnswersSheet answers;
    private final AnswersSheet.Positions positions;
    private final TopicIndex topics;

    FindingsSheet(
            Report report,
            Language language,
            AnswersSheet answers,
            AnswersSheet.Positions positions,
            TopicIndex topics) {
        this.report = report;
        this.language = language;
        this.answers = answers;
        this.positions = positions;
        this.topics = topics;
    }

    /** Findings in the order of the sheet: decisive evidence first, then the worst, then by number. */
    static List<Finding> ordered(Report report) {
        return report.findings().stream()
                .sorted(MarkdownWriter.FIRST_TO_LOOK_AT)
                .limit(ROWS)
                .toList();
    }

    /** Writes all findings and tells the cell of each, by number. */
    Map<String, String> write(Sheet sheet, Styles styles) {
        Table table = Table.begin(sheet, styles, report, language, COLUMNS);
        Map<String, String> addresses = new HashMap<>();
        List<Finding> findings = ordered(report);
        Ahead.inOrder(findings.size(), number -> masked(findings.get(number)), masked -> {
            addresses.put(
                    masked.finding().number(), Sheets.address(Sheets.FINDINGS.title(language), "A", table.next()));
            write(table, masked);
        });
        int last = table.next() - 1;
        table.filter();
        if (last > 0) {
            validate(sheet, table, last);
        } else {
            table.note(NONE.in(language));
        }
        if (report.findings().size() > ROWS) {
            table.note(MORE.in(language)
                    .replace("%s", new Numbers(language).count(report.findings().size() - ROWS)));
        }
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        table.index("date"),
                        0,
                        Math.max(1, table.next() - 1));
        return addresses;
    }

    /**
     * Puts the columns of detail in an outline. By hand, since POI's own grouping writes overlapping column ranges, which
     * Excel would repair.
     */
    static void outline(XSSFSheet sheet) {
        for (int i = COLUMNS.size() - DETAILS; i < COLUMNS.size(); i++) {
            sheet.getColumnHelper().getColumn(i, false).setOutlineLevel((short) 1);
        }
        sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelCol((short) 1);
    }

    /** A finding with the texts that take long to mask. */
    private record Masked(
            Finding finding, Optional<AnswersSheet.Position> position, String excerpt, String question, String why) {}

    private Masked masked(Finding finding) {
        Optional<AnswersSheet.Position> position = positions.of(finding);
        List<Exchange> exchanges = position.map(at -> exchanges(finding, at)).orElse(List.of());
        return new Masked(
                finding,
                position,
                exchanges.isEmpty() ? other(finding) : excerpt(finding, exchanges),
                exchanges.isEmpty() ? "" : question(exchanges.get(0)),
                why(finding));
    }

    private void write(Table table, Masked masked) {
        Finding finding = masked.finding();
        Optional<AnswersSheet.Position> position = masked.position();
        Where where = Where.of(finding);
        boolean link = table.next() <= LINKS;
        table.line()
                .text(finding.number())
                .severity(finding.severity())
                .text(finding.kind().title().in(language))
                .text(finding.message().in(language))
                .text(masked.excerpt())
                .text(masked.question())
                .text(masked.why())
                .text("")
                .text("")
                .text("")
                .text("")
                .text(finding.risk().title().in(language))
                .text(finding.check())
                .text(topics.number(finding.topic()))
                .number(finding.occurrences())
                .text(AnswersSheet.languageName(where.language(), language))
                .text(where.set())
                .text(where.probe())
                .text(where.variant())
                .text(where.model())
                .link(
                        position.map(at -> Long.toString(AnswersSheet.number(at.seq())))
                                .orElse(""),
                        link ? position.map(AnswersSheet.Position::address).orElse("") : "")
                .text(finding.fingerprint())
                .done();
    }

    private String other(Finding finding) {
        return finding.sample().stream().anyMatch(j -> j.subject() instanceof Subject.OfRun)
                ? OVER_THE_RUN.in(language)
                : "";
    }

    /** The evidence within its answer; for a judgement about a trial, its answers side by side. */
    private String excerpt(Finding finding, List<Exchange> exchanges) {
        if (exchanges.size() == 1) {
            return Excerpt.of(
                    answers.answer(exchanges.get(0)),
                    finding.sample().get(0).evidence().stream()
                            .map(Evidence::span)
                            .toList());
        }
        StringJoiner text = new StringJoiner("\n");
        int length = Math.max(SHORTEST, Excerpt.LENGTH / exchanges.size());
        for (Exchange exchange : exchanges.subList(0, Math.min(SIDE_BY_SIDE, exchanges.size()))) {
            text.add("(" + AnswersSheet.number(exchange.seq()) + ") "
                    + Excerpt.of(answers.answer(exchange), List.of(), length));
        }
        return text.toString();
    }

    private String question(Exchange exchange) {
        return Excerpt.of(answers.masked(exchange.prompt().question(), exchange), List.of(), QUESTION);
    }

    private List<Exchange> exchanges(Finding finding, AnswersSheet.Position position) {
        Trial trial = report.transcript().trial(position.trial());
        return finding.sample().get(0).subject() instanceof Subject.OfTrial
                ? trial.exchanges()
                : trial.exchanges().stream()
                        .filter(each -> each.seq() == position.seq())
                        .toList();
    }

    /** The reason and the steps that led to it, each once. */
    private String why(Finding finding) {
        TreeSet<String> seen = new TreeSet<>();
        StringJoiner lines = new StringJoiner("\n");
        List<Wording> steps = new ArrayList<>();
        for (Judgement judgement : finding.sample()) {
            steps.add(judgement.reason());
            judgement.evidence().forEach(evidence -> steps.addAll(evidence.why()));
        }
        for (Wording step : steps) {
            String text = step.in(language);
            if (seen.size() < STEPS && !text.equals(finding.message().in(language)) && seen.add(text)) {
                lines.add(text);
            }
        }
        return lines.toString();
    }

    private void validate(Sheet sheet, Table table, int last) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int decision = table.index("decision");
        DataValidation list = helper.createValidation(
                helper.createFormulaListConstraint(HiddenSheet.decisions()),
                new CellRangeAddressList(1, last, decision, decision));
        list.setShowErrorBox(true);
        list.createErrorBox(COLUMNS.get(decision).head().in(language), PICK.in(language));
        sheet.addValidationData(list);
    }
}
