package kansa.report;

import java.util.List;
import kansa.audit.Contrast;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Subject;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.Sheet;

/** How findings differ between English and Japanese on the same probes: one row an outcome and model. */
final class LanguagesSheet {
    /** The check whose contrasts stand here. */
    static final String CHECK = "bias.parity";

    static final List<Column> COLUMNS = List.of(
            Column.text("outcome", 26, "Outcome", "観点"),
            Column.number("pairs", 9, "Twin probes", "対訳の設問数"),
            Column.code("english", 10, "English", "英語"),
            Column.code("japanese", 10, "Japanese", "日本語"),
            Column.text("difference", 30, "English − Japanese (95 % interval)", "英語 − 日本語（95%信頼区間）"),
            Column.code("p", 11, "p, adjusted", "補正後p値"),
            Column.text("verdict", 12, "Judgement", "判定"),
            Column.text("sentence", 60, "In words", "結果の文"),
            Column.text("model", 14, "Model", "モデル"));

    private static final Wording NOTE = new Wording(
            "Twin probes ask the same thing in both languages; variants and repeats of a probe are averaged. Higher is worse, but for"
                    + " refusals, which may be right. p is two-sided, after Holm's correction over the outcomes of a model.",
            "対訳の設問は、同じことを両方の言語で尋ねたものです。設問の変化形と反復は平均しています。値が大きいほど問題が多いことを示しますが、拒否は正しい場合もあります。"
                    + "p値は両側検定で、モデルごとに全観点にホルム法による補正をしています。");

    private LanguagesSheet() {}

    static boolean needed(Report report) {
        return report.summary().run().stream().anyMatch(each -> each.check().equals(CHECK));
    }

    static void write(Sheet sheet, Styles styles, Report report, Language language) {
        Table table = Table.begin(sheet, styles, report, language, COLUMNS);
        for (Judgement judgement : report.summary().run()) {
            if (judgement.check().equals(CHECK)
                    && judgement.subject() instanceof Subject.OfRun run
                    && run.figure() instanceof Contrast contrast) {
                row(table.line(), judgement, run, contrast, language, styles);
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
            Contrast contrast,
            Language language,
            Styles styles) {
        Numbers numbers = new Numbers(language);
        line.text(contrast.basis().title().in(language))
                .number(contrast.pairs())
                .text(numbers.percent(contrast.leftValue()))
                .text(numbers.percent(contrast.rightValue()))
                .text(numbers.points(contrast.estimate(), contrast.low(), contrast.high()))
                .text(Numbers.p(contrast.adjusted()))
                .text(
                        judgement.verdict().title().in(language),
                        judgement.verdict() == Verdict.CLEAR ? styles.value : styles.strong)
                .text(judgement.reason().in(language))
                .text(run.model())
                .done();
    }
}
