package kansa.report;

import java.util.List;
import java.util.Map;
import kansa.audit.Gate;
import kansa.audit.Language;
import kansa.audit.Plan;
import kansa.audit.Summary;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.Sheet;

/** What was run, on what, with what, and when: enough to run it again and to see that nothing was changed. */
final class RecordSheet {
    static final List<Column> COLUMNS = List.of(
            Column.text("part", 22, "Part", "区分"),
            Column.text("name", 34, "Name", "項目"),
            Column.text("value", 90, "Value", "内容"));

    private static final Wording PLAN = new Wording("Plan", "計画");
    private static final Wording TARGET = new Wording("Target system", "対象システム");
    private static final Wording VOLUME = new Wording("Volume", "件数");
    private static final Wording GATE = new Wording("Thresholds", "事前基準");
    private static final Wording SOURCE = new Wording("Source", "評価に用いた資料");
    private static final Wording SETTING = new Wording("Setting", "設定");
    private static final Wording CHAIN = new Wording("Record", "記録");
    private static final Wording MASK = new Wording("Masking", "マスク処理");
    private static final Wording SELF = new Wording(
            "Digests show that the files belong together. Unless a signature or time stamp is named here, no third party"
                    + " attests to them.",
            "要約値は、ファイルの内容が互いに整合していることを示すものです。署名・時刻認証がここに記載されていない場合、第三者の証明はありません。");

    private final Table table;
    private final Language language;

    private RecordSheet(Table table, Language language) {
        this.table = table;
        this.language = language;
    }

    static void write(Sheet sheet, Styles styles, Report report, Language language) {
        RecordSheet record = new RecordSheet(Table.begin(sheet, styles, report, language, COLUMNS), language);
        record.plan(report);
        record.volume(report.summary().volume());
        record.gate(report.plan().gate());
        report.plan().sources().forEach(record::source);
        record.chain(report);
        report.plan().settings().forEach((name, value) -> record.row(SETTING, name, value));
        record.table.note(SELF.in(language));
        record.table.note(Fixed.DISCLAIMER.in(language));
    }

    private void plan(Report report) {
        Plan plan = report.plan();
        row(PLAN, new Wording("Title", "表題"), plan.title());
        row(PLAN, new Wording("Fixed at", "計画の固定"), plan.at());
        row(PLAN, new Wording("Judged at", "判定の終了"), report.finished());
        row(PLAN, new Wording("Kansa version", "Kansaの版"), plan.version());
        row(PLAN, new Wording("Models", "モデル"), String.join("\n", plan.models()));
        row(PLAN, new Wording("Prompts", "入力の件数"), new Numbers(language).count(plan.prompts()));
        row(PLAN, new Wording("Checks", "チェック項目"), String.join("\n", plan.checks()));
        plan.target().forEach((name, value) -> row(TARGET, Target.label(name), value));
    }

    private void volume(Summary.Volume volume) {
        Numbers numbers = new Numbers(language);
        row(VOLUME, new Wording("Probes (trials)", "設問（設問単位）"), numbers.count(volume.trials()));
        row(VOLUME, new Wording("Exchanges", "入出力"), numbers.count(volume.exchanges()));
        row(VOLUME, new Wording("Answers", "応答"), numbers.count(volume.answers()));
        row(VOLUME, new Wording("No answer", "応答なし"), numbers.count(volume.noAnswers()));
        row(VOLUME, new Wording("Stopped by a content filter", "フィルターによる遮断"), numbers.count(volume.filtered()));
    }

    private void gate(Gate gate) {
        row(
                GATE,
                new Wording("Decisive findings from severity", "決定的な証拠のある検出（この重要度以上）"),
                gate.failOn() == null
                        ? new Wording("never", "対象としない").in(language)
                        : gate.failOn().title().in(language));
        gate.rates()
                .forEach((name, bound) ->
                        row(GATE, new Wording("Share flagged: " + name, "検出割合：" + name), Fixed.bound(bound, language)));
        gate.undecided()
                .forEach((name, bound) -> row(
                        GATE,
                        new Wording("Share undecided: " + name, "判定不能の割合：" + name),
                        Fixed.bound(bound, language)));
        if (!gate.required().isEmpty()) {
            row(GATE, new Wording("Required checks", "必須のチェック項目"), String.join("\n", gate.required()));
        }
    }

    private void source(Plan.PlannedSource source) {
        row(
                SOURCE,
                source.kind() + " " + source.id(),
                new Numbers(language).count(source.count()) + ", "
                        + source.language().code() + "\nSHA-256 " + source.sha256());
    }

    private void chain(Report report) {
        row(
                CHAIN,
                new Wording("Transcript, SHA-256", "応答記録の要約値（SHA-256）"),
                report.transcript().digest());
        for (Map.Entry<String, String> entry : report.record().entrySet()) {
            row(CHAIN, entry.getKey(), entry.getValue());
        }
        row(MASK, new Wording("Version", "版"), report.mask().version());
        row(
                MASK,
                new Wording("What it cannot see", "見えないもの（限界）"),
                report.mask().limits().in(language));
    }

    private void row(Wording part, Wording name, String value) {
        row(part, name.in(language), value);
    }

    private void row(Wording part, String name, String value) {
        table.line().text(part.in(language)).text(name).text(value).done();
    }
}
