package kansa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import kansa.audit.Language;
import kansa.audit.Plan;
import kansa.audit.Severity;
import kansa.audit.Summary;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The one page a committee reads: what the gate says, in words; the figures; and, as large, what was not tested. */
final class SummarySheet {
    private static final Wording DOCUMENT = new Wording("Evaluation report on generative AI output", "生成AI出力評価報告書");
    private static final Wording LINES = new Wording("In three lines", "三行でわかる結果");
    private static final Wording TABLE = new Wording("By risk", "リスク分野別の結果");
    private static final Wording GAPS = new Wording("What was not tested", "評価していないこと");
    private static final Wording TOPICS = new Wording("Main topics", "主な論点");
    private static final Wording NO_GAPS =
            new Wording("No gap within the checks of this run.", "今回のチェック項目の範囲では、ありません。");
    private static final Wording LIMITS = new Wording(
            "Each check also has limits of its own: see the sheet Checks.", "各チェック項目そのものの限界は、シート「チェック項目」に記載しています。");
    private static final Wording MORE = new Wording("and %s more (see Checks)", "ほか%s件（「チェック項目」を参照）");
    private static final Wording PERSON = new Wording(
            "A machine detects; a person decides. No row is a confirmed fault before a named person has said so.",
            "機械が検出し、人が判断します。担当者が確認するまで、指摘事項ではありません。");
    private static final Wording MODELS = new Wording("Models tested", "評価したモデル");
    private static final Wording WHEN = new Wording("Plan fixed / judged", "計画の固定／判定");
    private static final Wording SIZE = new Wording("Volume", "件数");
    private static final List<Wording> HEADS = List.of(
            new Wording("Risk", "リスク分野"),
            new Wording("Probes\ndecided", "判定できた\n設問数"),
            new Wording("Answers\ndecided", "判定できた\n応答数"),
            new Wording("Flagged", "検出数"),
            new Wording("Share flagged (95 % interval)", "検出割合（95%信頼区間）"),
            new Wording("Threshold", "事前基準"),
            new Wording("State", "基準との照合"),
            new Wording("By language", "言語別"));
    private static final List<Wording> GAP_HEADS =
            List.of(new Wording("What", "対象"), new Wording("Answers", "応答数"), new Wording("Why", "理由"));
    private static final int[] WIDTHS = {17, 10, 10, 9, 28, 11, 13, 36};
    private static final int LAST = WIDTHS.length - 1;
    private static final int SHOWN_GAPS = 8;
    private static final int SHOWN_TOPICS = 5;
    private static final int CHART_ROWS = 12;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Language language;
    private final Numbers numbers;
    private int next;

    private SummarySheet(XSSFSheet sheet, Styles styles, Language language) {
        this.sheet = sheet;
        this.styles = styles;
        this.language = language;
        this.numbers = new Numbers(language);
    }

    static void write(XSSFSheet sheet, Styles styles, Report report, Language language, TopicIndex topics) {
        SummarySheet page = new SummarySheet(sheet, styles, language);
        Overview overview = Overview.of(report);
        for (int i = 0; i <= LAST; i++) {
            sheet.setColumnWidth(i, (WIDTHS[i] + 1) * 256);
        }
        page.opening(report);
        page.state(overview);
        page.section(LINES);
        overview.headlines().forEach(line -> page.sentence("・" + line.in(language), styles.plain));
        page.table(overview, report.plan().models().size() > 1);
        int chart = page.chartSpace();
        page.gaps(overview);
        page.topics(topics, Headlines.findings(report));
        page.closing(report);
        XSSFClientAnchor at = new XSSFClientAnchor(0, 0, 0, 0, 0, chart, LAST + 1, chart + CHART_ROWS);
        at.setAnchorType(ClientAnchor.AnchorType.MOVE_AND_RESIZE);
        ShareChart.draw(sheet, styles, overview.risks(), language, LAST + 2, at);
        sheet.setColumnWidth(LAST + 1, 3 * 256);
        for (int i = LAST + 2; i <= LAST + 7; i++) {
            sheet.setColumnWidth(i, 18 * 256);
        }
        sheet.setDisplayGridlines(false);
        Page.portrait(sheet, report, language);
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, LAST, 0, page.next - 1);
    }

    private void opening(Report report) {
        Plan plan = report.plan();
        Summary.Volume volume = report.summary().volume();
        sentence(DOCUMENT.in(language), styles.subtitle);
        span(0, LAST, plan.title(), styles.title, 24);
        next++;
        List<String[]> facts = new ArrayList<>();
        for (Target.Field field : Target.FIELDS.subList(0, 7)) {
            String value = plan.target().getOrDefault(field.key(), "");
            facts.add(new String[] {field.label().in(language), value.isBlank() ? Target.EMPTY.in(language) : value});
        }
        facts.add(new String[] {MODELS.in(language), String.join(", ", plan.models())});
        facts.add(new String[] {WHEN.in(language), day(plan.at()) + " / " + day(report.finished())});
        facts.add(new String[] {SIZE.in(language), volume(volume)});
        for (int i = 0; i < facts.size(); i += 2) {
            pair(facts.get(i), facts.get(i + 1));
        }
        space();
    }

    private String volume(Summary.Volume volume) {
        return new Wording(
                        numbers.count(volume.trials()) + " probes, " + numbers.count(volume.answers()) + " answers, "
                                + numbers.count(volume.noAnswers()) + " without an answer",
                        "設問" + numbers.count(volume.trials()) + "件、応答" + numbers.count(volume.answers()) + "件、応答なし"
                                + numbers.count(volume.noAnswers()) + "件")
                .in(language);
    }

    private static String day(String at) {
        return at.length() >= 16 ? at.substring(0, 16).replace('T', ' ') + " UTC" : at;
    }

    private void pair(String[] left, String[] right) {
        double points = Math.max(
                put(0, 0, left[0], styles.label),
                Math.max(
                        put(1, 3, left[1], styles.value),
                        Math.max(put(4, 4, right[0], styles.label), put(5, LAST, right[1], styles.value))));
        height(points, 3);
        next++;
    }

    private void state(Overview overview) {
        for (Overview.State state : overview.state()) {
            String text = state.level().mark() + "  " + state.sentence().in(language);
            double points = put(0, LAST, text, styles.of(state.level()));
            row().setHeightInPoints((float) (points * 1.2 + 12));
            next++;
        }
        overview.reasons().forEach(reason -> sentence("　" + reason.in(language), styles.notice));
        space();
    }

    private void table(Overview overview, boolean models) {
        section(TABLE);
        double points = 1;
        for (int i = 0; i <= LAST; i++) {
            Wording head = i == LAST && models ? new Wording("By language and model", "言語・モデル別") : HEADS.get(i);
            points = Math.max(points, put(i, i, head.in(language), styles.head));
        }
        height(points, 6);
        next++;
        for (Overview.RiskRow risk : overview.risks()) {
            points = put(0, 0, risk.risk().title().in(language), styles.strong);
            number(1, risk.tally().clusters());
            number(2, risk.tally().decided());
            number(3, risk.tally().flagged());
            points = Math.max(points, put(4, 4, numbers.rate(risk.rate()), styles.value));
            points = Math.max(points, put(5, 5, Fixed.bound(risk.bound(), language), styles.value));
            points = Math.max(
                    points,
                    put(6, 6, mark(risk.standing()) + risk.standing().title().in(language), standing(risk.standing())));
            points = Math.max(points, put(7, 7, parts(risk, models), styles.value));
            height(points, 4);
            next++;
        }
        sentence("※ " + Fixed.NOTICE.in(language), styles.notice);
        space();
    }

    private static String mark(Overview.Standing standing) {
        return switch (standing) {
            case EXCEEDED -> "▲ ";
            case WITHIN -> "○ ";
            case UNDECIDED, NOT_TESTED -> "■ ";
            case NO_BOUND, COMPARED -> "";
        };
    }

    private CellStyle standing(Overview.Standing standing) {
        return switch (standing) {
            case EXCEEDED -> styles.of(Severity.CRITICAL);
            case UNDECIDED, NOT_TESTED -> styles.of(Severity.MEDIUM);
            case WITHIN, NO_BOUND, COMPARED -> styles.of(Severity.LOW);
        };
    }

    private String parts(Overview.RiskRow risk, boolean models) {
        StringJoiner parts = new StringJoiner("\n");
        for (Summary.Line line : risk.parts()) {
            parts.add(AnswersSheet.languageName(line.language(), language)
                    + (models ? "・" + line.model() : "")
                    + ": "
                    + numbers.rate(line.rate()));
        }
        return parts.toString();
    }

    private int chartSpace() {
        section(ShareChart.TITLE);
        int first = next;
        for (int i = 0; i < CHART_ROWS; i++) {
            row().setHeightInPoints(16);
            next++;
        }
        space();
        return first;
    }

    private void gaps(Overview overview) {
        section(GAPS);
        if (!overview.gaps().isEmpty()) {
            put(0, 4, GAP_HEADS.get(0).in(language), styles.head);
            put(5, 5, GAP_HEADS.get(1).in(language), styles.head);
            put(6, LAST, GAP_HEADS.get(2).in(language), styles.head);
            height(styles.lineHeight(GAPS.in(language)), 4);
            next++;
        }
        for (Overview.Gap gap :
                overview.gaps().subList(0, Math.min(SHOWN_GAPS, overview.gaps().size()))) {
            double points = put(0, 4, gap.what().in(language), styles.strong);
            number(5, gap.count());
            points = Math.max(points, put(6, LAST, gap.why().in(language), styles.value));
            height(points, 3);
            next++;
        }
        if (overview.gaps().isEmpty()) {
            sentence(NO_GAPS.in(language), styles.plain);
        } else if (overview.gaps().size() > SHOWN_GAPS) {
            String left = numbers.count(overview.gaps().size() - SHOWN_GAPS);
            sentence(MORE.in(language).replace("%s", left), styles.plain);
        }
        sentence(LIMITS.in(language), styles.notice);
        space();
    }

    private void topics(TopicIndex topics, Wording findings) {
        section(TOPICS);
        sentence(findings.in(language), styles.plain);
        for (TopicIndex.Topic topic : topics.topics()
                .subList(0, Math.min(SHOWN_TOPICS, topics.topics().size()))) {
            put(0, 0, topic.number(), styles.value);
            double points = put(1, 4, topic.message().in(language), styles.value);
            put(5, 5, topic.severity().title().in(language), styles.of(topic.severity()));
            points = Math.max(points, put(6, 6, topic.kind().title().in(language), styles.value));
            String count = new Wording(
                            numbers.count(topic.findings()) + (topic.findings() == 1 ? " finding: " : " findings: "),
                            "検出事項" + numbers.count(topic.findings()) + "件：")
                    .in(language);
            points = Math.max(points, put(7, 7, count + String.join(", ", topic.examples()), styles.value));
            height(points, 3);
            next++;
        }
        space();
    }

    private void closing(Report report) {
        sentence(PERSON.in(language), styles.notice);
        sentence(Fixed.DISCLAIMER.in(language), styles.notice);
        sentence(
                "Kansa " + report.plan().version() + " / "
                        + Page.digest(report.transcript().digest()),
                styles.notice);
    }

    private void section(Wording title) {
        for (int i = 0; i <= LAST; i++) {
            cell(i, styles.section);
        }
        cell(0, styles.section).setCellValue(title.in(language));
        row().setHeightInPoints((float) (styles.lineHeight(title.in(language)) + 6));
        next++;
    }

    private void sentence(String text, CellStyle style) {
        double points = put(0, LAST, text, style);
        height(points, 3);
        next++;
    }

    private void span(int from, int to, String text, CellStyle style, float points) {
        put(from, to, text, style);
        row().setHeightInPoints(points);
    }

    private void space() {
        row().setHeightInPoints(7);
        next++;
    }

    private void height(double points, int padding) {
        row().setHeightInPoints((float) Math.min(Table.HIGHEST, points + padding));
    }

    private void number(int column, long number) {
        cell(column, styles.of(Look.NUMBER)).setCellValue(number);
    }

    /** Writes a text over some columns of this row and tells the points it takes. */
    private double put(int from, int to, String text, CellStyle style) {
        int width = -1;
        for (int i = from; i <= to; i++) {
            cell(i, style);
            width += WIDTHS[i] + 1;
        }
        String safe = Cells.sheet(text, language);
        cell(from, style).setCellValue(safe);
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(next, next, from, to));
        }
        return (style.getWrapText() ? Columns.lines(safe, width) : 1) * styles.lineHeight(safe);
    }

    private Cell cell(int column, CellStyle style) {
        XSSFRow row = row();
        Cell cell = row.getCell(column);
        if (cell == null) {
            cell = row.createCell(column);
        }
        cell.setCellStyle(style);
        return cell;
    }

    private XSSFRow row() {
        XSSFRow row = sheet.getRow(next);
        return row == null ? sheet.createRow(next) : row;
    }
}
