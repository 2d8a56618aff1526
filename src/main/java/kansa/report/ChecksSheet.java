package kansa.report;

import java.util.List;
import java.util.stream.Collectors;
import kansa.audit.About;
import kansa.audit.Language;
import kansa.audit.Need;
import kansa.audit.Summary;
import kansa.audit.Tally;
import kansa.audit.Wording;
import kansa.stats.Intervals;
import org.apache.poi.ss.usermodel.Sheet;

/** What was judged by what: every check, what it needs, what it cannot see, and its counts. */
final class ChecksSheet {
    static final List<Column> COLUMNS = List.of(
            Column.text("check", 24, "Check", "チェック項目"),
            Column.text("title", 30, "What it answers", "内容"),
            Column.text("risk", 13, "Risk", "リスク分野"),
            Column.text("kind", 11, "Evidence", "証拠の種類"),
            Column.text("needs", 18, "Needs", "必要なもの"),
            Column.text("languages", 11, "Languages", "対象言語"),
            Column.number("flagged", 9, "Flagged", "検出あり"),
            Column.number("clear", 9, "Clear", "検出なし"),
            Column.number("undecided", 10, "Undecided", "判定不能"),
            Column.number("notTested", 10, "Not tested", "未実施"),
            Column.text("share", 29, "Share flagged (95 % interval)", "検出割合（95%信頼区間）"),
            Column.text("bound", 10, "Threshold", "事前基準"),
            Column.text("limits", 60, "What it cannot see", "見えないもの（限界）"));

    private ChecksSheet() {}

    static void write(Sheet sheet, Styles styles, Report report, Language language) {
        Numbers numbers = new Numbers(language);
        Table table = Table.begin(sheet, styles, report, language, COLUMNS);
        for (About about : report.checks()) {
            List<Summary.Line> parts = report.summary().byCheck().stream()
                    .filter(line -> line.name().equals(about.id()))
                    .toList();
            Tally tally = parts.stream().map(Summary.Line::tally).reduce(Tally.NONE, Tally::plus);
            table.line()
                    .text(about.id())
                    .text(about.title().in(language))
                    .text(about.risk().title().in(language))
                    .text(about.kind().title().in(language))
                    .text(about.needs().stream()
                            .map(need -> need(need).in(language))
                            .collect(Collectors.joining("\n")))
                    .text(about.languages().stream()
                            .map(spoken -> AnswersSheet.languageName(spoken, language))
                            .collect(Collectors.joining("\n")))
                    .number(tally.flagged())
                    .number(tally.clear())
                    .number(tally.undecided())
                    .number(tally.notTested())
                    .text(numbers.rate(Intervals.rate(tally).orElse(null)))
                    .text(Fixed.bound(report.plan().gate().rates().get(about.id()), language))
                    .text(about.limits().in(language))
                    .done();
        }
        table.filter();
        table.note(Fixed.NOTICE.in(language));
    }

    private static Wording need(Need need) {
        return switch (need) {
            case CONTEXT -> new Wording("context", "参照資料");
            case REFERENCE -> new Wording("reference answer", "参照回答");
            case SECRETS -> new Wording("secrets", "秘密の文字列");
            case REPEATS -> new Wording("repeats", "反復");
            case VARIANTS -> new Wording("variants", "属性の異なる設問");
            case TWIN -> new Wording("twin sets in both languages", "対訳の設問セット");
            case CANDIDATES -> new Wording("candidates", "候補者");
            case OPTIONS -> new Wording("three options", "三つの選択肢");
            case PROMPT -> new Wording("the prompt", "入力の記録");
            case SYSTEM -> new Wording("a system message", "システムメッセージ");
            case LANGUAGE -> new Wording("a language it covers", "対象言語");
        };
    }
}
