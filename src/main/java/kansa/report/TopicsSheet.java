package kansa.report;

import java.util.List;
import java.util.Map;
import kansa.audit.Language;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** What a committee discusses: findings that have their cause in common, one row each. */
final class TopicsSheet {
    static final List<Column> COLUMNS = List.of(
            Column.code("topic", 8, "Topic", "論点番号"),
            Column.text("severity", 9, "Severity", "重要度"),
            Column.text("kind", 11, "Evidence", "証拠の種類"),
            Column.text("message", 40, "What was detected", "論点（検出内容）"),
            Column.text("risk", 14, "Risk", "リスク分野"),
            Column.text("check", 22, "Check", "チェック項目"),
            Column.number("findings", 10, "Findings", "検出事項数"),
            Column.number("occurrences", 12, "Occurrences", "件数"),
            Column.code("example1", 11, "Example 1", "例1"),
            Column.code("example2", 11, "Example 2", "例2"),
            Column.code("example3", 11, "Example 3", "例3"),
            Column.fill("decision", 16, "Decision", "判断"),
            Column.fill("answer", 22, "Owner's answer", "所管部門の回答"),
            Column.fill("measure", 22, "Measure", "改善措置"),
            Column.fill("person", 12, "Person", "担当"),
            Column.date("due", 12, "Due", "期限"));

    private static final Wording NOTE = new Wording(
            "A topic groups findings of the same check and rule. A machine detects; nothing here is a confirmed fault before"
                    + " a named person has decided.",
            "同じチェック項目・規則による検出事項をまとめたものです。機械による検出であり、担当者が確認するまで指摘事項ではありません。");
    private static final Wording NONE = new Wording("There are no findings.", "検出事項はありません。");

    private TopicsSheet() {}

    static void write(
            Sheet sheet,
            Styles styles,
            Report report,
            Language language,
            TopicIndex topics,
            Map<String, String> addresses) {
        Table table = Table.begin(sheet, styles, report, language, COLUMNS);
        for (TopicIndex.Topic topic : topics.topics()) {
            Table.Line line = table.line()
                    .text(topic.number())
                    .severity(topic.severity())
                    .text(topic.kind().title().in(language))
                    .text(topic.message().in(language))
                    .text(topic.risk().title().in(language))
                    .text(topic.check())
                    .number(topic.findings())
                    .number(topic.occurrences());
            for (int i = 0; i < 3; i++) {
                String example = i < topic.examples().size() ? topic.examples().get(i) : "";
                line.link(example, addresses.getOrDefault(example, ""));
            }
            line.done();
        }
        int last = table.next() - 1;
        table.filter();
        if (last > 0) {
            DataValidationHelper helper = sheet.getDataValidationHelper();
            int decision = table.index("decision");
            DataValidation list = helper.createValidation(
                    helper.createFormulaListConstraint(HiddenSheet.decisions()),
                    new CellRangeAddressList(1, last, decision, decision));
            list.setShowErrorBox(true);
            sheet.addValidationData(list);
        }
        table.note((last > 0 ? NOTE : NONE).in(language));
    }
}
