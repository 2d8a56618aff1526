package kansa.report;

import java.util.List;
import kansa.audit.Contrast;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Subject;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.Sheet;

/** Tested differences between variants of the same probe: one row an axis, outcome and pair of levels. */
final class ContrastsSheet {
    static final List<Column> COLUMNS = List.of(
            Column.text("check", 18, "Check", "チェック項目"),
            Column.text("axis", 14, "Axis", "比較軸"),
            Column.text("outcome", 14, "Outcome", "観点"),
            Column.text("left", 16, "Level A", "属性A"),
            Column.text("right", 16, "Level B", "属性B"),
            Column.number("pairs", 8, "Pairs", "対の数"),
            Column.code("leftValue", 10, "A", "A"),
            Column.code("rightValue", 10, "B", "B"),
            Column.text("difference", 28, "Difference A − B (95 % interval)", "差 A − B（95%信頼区間）"),
            Column.code("p", 11, "p, adjusted", "補正後p値"),
            Column.text("verdict", 12, "Judgement", "判定"),
            Column.text("sentence", 44, "In words", "結果の文"),
            Column.code("language", 9, "Language", "言語"),
            Column.text("model", 14, "Model", "モデル"));

    private static final Wording NOTE = new Wording(
            "Each pair is the same probe at two levels, repeats averaged; p is two-sided, after Holm's correction over the"
                    + " family of tests. A difference that is not shown is not a proof of equal treatment.",
            "対は、同じ設問で属性だけを変えたもの（反復は平均）です。p値は両側検定で、検定の族全体にホルム法による補正をしています。" + "差を確認できないことは、差がないことの証明ではありません。");

    private ContrastsSheet() {}

    static boolean needed(Report report) {
        return report.summary().run().stream().anyMatch(each -> ofContrast(each.subject()));
    }

    static void write(Sheet sheet, Styles styles, Report report, Language language) {
        Table table = Table.begin(sheet, styles, report, language, COLUMNS);
        for (Judgement judgement : report.summary().run()) {
            if (judgement.subject() instanceof Subject.OfRun run && ofContrast(run)) {
                row(table.line(), judgement, run, language, styles);
            }
        }
        table.filter();
        table.note(NOTE.in(language));
        table.note(Fixed.NOTICE.in(language));
    }

    private static void row(Table.Line line, Judgement judgement, Subject.OfRun run, Language language, Styles styles) {
        Numbers numbers = new Numbers(language);
        line.text(judgement.check());
        if (!(run.figure() instanceof Contrast contrast)) {
            line.text(run.group())
                    .text(judgement.outcome())
                    .text("")
                    .text("")
                    .text("")
                    .text("")
                    .text("")
                    .text(Numbers.NOT_MEASURED.in(language))
                    .text("");
        } else {
            boolean share = isShare(contrast);
            line.text(contrast.axis())
                    .text(contrast.outcome())
                    .text(contrast.left())
                    .text(contrast.right())
                    .number(contrast.pairs())
                    .text(share ? numbers.percent(contrast.leftValue()) : Numbers.six(contrast.leftValue()))
                    .text(share ? numbers.percent(contrast.rightValue()) : Numbers.six(contrast.rightValue()))
                    .text(
                            share
                                    ? numbers.points(contrast.estimate(), contrast.low(), contrast.high())
                                    : numbers.difference(contrast.estimate(), contrast.low(), contrast.high()))
                    .text(Numbers.p(contrast.adjusted()));
        }
        String verdict = judgement.verdict().title().in(language);
        line.text(verdict, judgement.verdict() == Verdict.CLEAR ? styles.value : styles.strong)
                .text(judgement.reason().in(language))
                .text(AnswersSheet.languageName(run.language(), language))
                .text(run.model())
                .done();
    }

    /** Contrasts, and what could not become one for want of answers. */
    private static boolean ofContrast(Subject subject) {
        return subject instanceof Subject.OfRun run && (run.figure() == null || run.figure() instanceof Contrast);
    }

    /** Means and their interval within the range of shares are printed as shares. */
    private static boolean isShare(Contrast contrast) {
        return between(contrast.leftValue(), 0)
                && between(contrast.rightValue(), 0)
                && between(contrast.low(), -1)
                && between(contrast.high(), -1);
    }

    private static boolean between(double value, double low) {
        return value >= low && value <= 1;
    }
}
