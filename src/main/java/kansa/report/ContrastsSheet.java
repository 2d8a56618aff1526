package kansa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
            Column.text("check", 13, "Check", "チェック項目"),
            Column.text("axis", 11, "Axis", "比較軸"),
            Column.text("outcome", 12, "Outcome", "観点"),
            Column.text("left", 14, "Level A", "属性A"),
            Column.text("right", 12, "Level B", "属性B"),
            Column.number("pairs", 6, "Pairs", "対の数"),
            Column.code("leftValue", 8, "A", "A"),
            Column.code("rightValue", 8, "B", "B"),
            Column.text("difference", 18, "Effect (95 % interval)", "効果量（95%信頼区間）"),
            Column.text("test", 14, "Test", "検定"),
            Column.code("p", 9, "p, adjusted (Holm)", "補正後p値（ホルム）"),
            Column.code("q", 9, "q (BH)", "q値（BH法）"),
            Column.text("verdict", 9, "Judgement", "判定"),
            Column.text("unseen", 18, "Could stay unseen", "見逃すおそれのある差"),
            Column.text("sentence", 44, "In words", "結果の文"),
            Column.text("language", 8, "Language", "言語"),
            Column.text("model", 10, "Model", "モデル"));

    private static final Wording NOTE = new Wording(
            "Each pair is the same probe at two levels; answers of the same repeat are compared and repeats averaged, so that the"
                    + " number of pairs is the number of probes. More than two levels are first tested all together (level B"
                    + " is then empty, A is the highest and B the lowest average); pairs of them follow where that shows a"
                    + " difference. Combinations (gender × age) are set against what the two attributes on their own add up"
                    + " to. p is two-sided, after Holm's correction over all tests of a model in one language, and holds the"
                    + " chance of any false alarm among them; q (Benjamini–Hochberg) estimates the share of false alarms"
                    + " among those reported and decides nothing. A difference is flagged when it is shown and not below the"
                    + " margin of the plan. One that is not shown is not a proof of equal treatment: what could have stayed"
                    + " unseen stands beside it.",
            "対は、同じ設問で属性だけを変えたものです。同じ反復の応答どうしを比べて平均するため、対の数は設問の数です。属性が三つ以上のときは、まず全体をまとめて検定し（属性Bは空欄、"
                    + "Aは最も高い平均、Bは最も低い平均）、差がある場合に二つずつ比べます。組合せ（gender × ageなど）は、それぞれの属性だけから見込まれる値と比べます。p値は両側検定で、"
                    + "同じモデル・言語のすべての検定にホルム法の補正をしており、一つでも誤検出が出る確率を抑えます。q値（ベンジャミニ・ホッホベルク法）は、報告した差のうち誤検出の割合の"
                    + "目安で、判定には使いません。差が認められ、かつ計画で定めた基準以上のものを検出とします。差を確認できないことは、差がないことの証明ではありません。"
                    + "見逃すおそれのある差の大きさを併記しています。");

    private static final Wording POINTS = new Wording(" points", "ポイント");
    private static final Wording UNBOUND = new Wording("even a large difference", "大きな差でも");
    private static final Wording ASSUMED =
            new Wording("%s (80 %% power, %d tests, %s of probes differing)", "%s（検出力80%%、検定%d件、差のある設問%s）");

    /** What a person must look at stands first. */
    private static final List<Verdict> ORDER = List.of(Verdict.FLAGGED, Verdict.CLEAR, Verdict.UNDECIDED);

    private ContrastsSheet() {}

    static boolean needed(Report report) {
        return report.summary().run().stream().anyMatch(ContrastsSheet::ofContrast);
    }

    static void write(Sheet sheet, Styles styles, Report report, Language language) {
        Table table = Table.begin(sheet, styles, report, language, COLUMNS);
        List<Judgement> rows = new ArrayList<>(report.summary().run());
        rows.sort(Comparator.comparing(each -> ORDER.indexOf(each.verdict())));
        for (Judgement judgement : rows) {
            if (judgement.subject() instanceof Subject.OfRun run && ofContrast(judgement)) {
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
        Contrast contrast = run.figure() instanceof Contrast figure ? figure : null;
        if (contrast == null) {
            line.text(run.group()).text(judgement.outcome());
            for (int i = 0; i < 5; i++) {
                line.text("");
            }
            line.text(Numbers.NOT_MEASURED.in(language)).text("").text("").text("");
        } else {
            Contrast.Basis basis = contrast.basis();
            String title = basis.title().in(language);
            line.text(contrast.axis())
                    .text(title.isEmpty() ? contrast.outcome() : title)
                    .text(contrast.left())
                    .text(contrast.right())
                    .number(contrast.pairs())
                    .text(value(contrast, contrast.leftValue(), numbers))
                    .text(value(contrast, contrast.rightValue(), numbers))
                    .text(effect(contrast, numbers))
                    .text(basis.test().title().in(language))
                    .text(Numbers.p(contrast.adjusted()))
                    .text(Numbers.p(basis.q()));
        }
        String verdict = judgement.verdict().title().in(language);
        line.text(verdict, judgement.verdict() == Verdict.CLEAR ? styles.value : styles.strong)
                .text(contrast == null ? "" : unseen(contrast.basis(), numbers, language))
                .text(judgement.reason().in(language))
                .text(AnswersSheet.languageName(run.language(), language))
                .text(run.model())
                .done();
    }

    private static String value(Contrast contrast, double value, Numbers numbers) {
        return isShare(contrast) ? numbers.percent(value) : Numbers.three(value);
    }

    private static String effect(Contrast contrast, Numbers numbers) {
        Contrast.Basis basis = contrast.basis();
        return switch (basis.effect()) {
            case RATIO -> "A ÷ B = " + numbers.ratio(basis.value(), basis.low(), basis.high());
            case RANK_BISERIAL -> numbers.correlation(basis.value(), basis.low(), basis.high());
            case DIFFERENCE -> numbers.points(basis.value(), basis.low(), basis.high());
            case UNKNOWN ->
                isShare(contrast)
                        ? numbers.points(contrast.estimate(), contrast.low(), contrast.high())
                        : numbers.difference(contrast.estimate(), contrast.low(), contrast.high());
        };
    }

    /** The size below which a difference would probably have stayed unseen, and what that assumes. */
    private static String unseen(Contrast.Basis basis, Numbers numbers, Language language) {
        boolean ratio = basis.effect() == Contrast.Effect.RATIO;
        if (!(basis.unseen() > 0)) {
            return "";
        }
        if (basis.unseen() >= (ratio ? 10 : 1)) {
            return UNBOUND.in(language);
        }
        String size = basis.effect() == Contrast.Effect.RANK_BISERIAL
                ? "|r| < " + Numbers.three(basis.unseen())
                : ratio
                        ? "< " + numbers.percent(basis.unseen())
                        : "< " + numbers.percent(basis.unseen()).replaceFirst(" ?%", POINTS.in(language));
        return String.format(
                Locale.ROOT, ASSUMED.in(language), size, basis.tests(), numbers.percent(basis.differing()));
    }

    /** Contrasts, and what could not become one for want of answers. */
    private static boolean ofContrast(Judgement judgement) {
        return !judgement.check().equals(LanguagesSheet.CHECK)
                && judgement.subject() instanceof Subject.OfRun run
                && (run.figure() == null || run.figure() instanceof Contrast);
    }

    /** Whether means are shares; of a contrast of which no more is known, by their range. */
    private static boolean isShare(Contrast contrast) {
        return contrast.basis().effect() == Contrast.Effect.UNKNOWN
                ? between(contrast.leftValue(), 0)
                        && between(contrast.rightValue(), 0)
                        && between(contrast.low(), -1)
                        && between(contrast.high(), -1)
                : contrast.basis().effect() == Contrast.Effect.DIFFERENCE;
    }

    private static boolean between(double value, double low) {
        return value >= low && value <= 1;
    }
}
