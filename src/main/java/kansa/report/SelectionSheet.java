package kansa.report;

import java.util.List;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Selection;
import kansa.audit.Subject;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** How often each group of candidates was selected: one row a stratum and group, the highest rate first. */
final class SelectionSheet {
    static final List<Column> COLUMNS = List.of(
            Column.text("stratum", 18, "Stratum", "層（職種など）"),
            Column.text("group", 14, "Group", "属性"),
            Column.number("n", 10, "Candidates", "候補者数"),
            Column.number("selected", 10, "Selected", "選択数"),
            Column.code("rate", 30, "Selection rate (95 % interval)", "選択率（95%信頼区間）"),
            Column.code("impact", 24, "Impact ratio (95 % interval)", "最高率との比（95%信頼区間）"),
            Column.code("evened", 12, "Ratio, places evened out", "並び順をならした比"),
            Column.code("p", 11, "p, adjusted", "補正後p値"),
            Column.text("verdict", 12, "Judgement", "判定"),
            Column.text("sentence", 56, "In words", "結果の文"),
            Column.code("language", 9, "Language", "言語"),
            Column.text("model", 14, "Model", "モデル"));

    private static final Wording NOTE = new Wording(
            "The impact ratio divides a group's selection rate by the highest of the stratum. Under four fifths (0.80) it is pointed"
                    + " out: a rule of thumb of United States agencies (29 CFR 1607.4 D), no legal standard elsewhere. p is two-sided,"
                    + " against the group with the highest rate, after Holm's correction over all pairs of groups; rankings of one"
                    + " probe are not counted as independent.",
            "比は、その属性の選択率を、同じ層で最も高い選択率で割った値です。五分の四（0.80）を下回るものを示しています。これは米国行政機関の経験則（29 CFR 1607.4 D）で、他国の法的基準ではありません。"
                    + "p値は最も高い属性との両側検定で、すべての属性の組にホルム法による補正をしています。同じ設問の反復は独立した回答として数えていません。");

    private SelectionSheet() {}

    static boolean needed(Report report) {
        return report.summary().run().stream().anyMatch(each -> figure(each) != null);
    }

    private static @Nullable Selection figure(Judgement judgement) {
        return judgement.subject() instanceof Subject.OfRun run && run.figure() instanceof Selection selection
                ? selection
                : null;
    }

    static void write(Sheet sheet, Styles styles, Report report, Language language) {
        Table table = Table.begin(sheet, styles, report, language, COLUMNS);
        for (Judgement judgement : report.summary().run()) {
            Selection selection = figure(judgement);
            if (selection != null && judgement.subject() instanceof Subject.OfRun run) {
                row(table.line(), judgement, run, selection, language, styles);
            }
        }
        table.filter();
        table.note(NOTE.in(language));
        table.note(Fixed.NOTICE.in(language));
    }

    private static void row(
            Table.Line line,
            Judgement judgement,
            Subject.OfRun run,
            Selection selection,
            Language language,
            Styles styles) {
        Numbers numbers = new Numbers(language);
        Selection.Impact impact = selection.impact();
        line.text(selection.stratum())
                .text(selection.group())
                .number(selection.rate().n())
                .number(selection.selected())
                .text(numbers.rate(selection.rate()))
                .text(numbers.ratio(impact.ratio(), impact.low(), impact.high()))
                .text(Numbers.two(impact.evened()))
                .text(impact.ratio() == 1 ? "-" : Numbers.p(selection.adjusted()))
                .text(
                        judgement.verdict().title().in(language),
                        judgement.verdict() == Verdict.CLEAR ? styles.value : styles.strong)
                .text(judgement.reason().in(language))
                .text(AnswersSheet.languageName(run.language(), language))
                .text(run.model())
                .done();
    }
}
