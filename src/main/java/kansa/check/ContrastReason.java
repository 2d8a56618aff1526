package kansa.check;

import java.util.Locale;
import kansa.audit.Contrast;
import kansa.audit.Wording;
import kansa.check.Correction.Corrected;
import kansa.check.Tested.Sides;

/**
 * Says in plain words what a contrast showed, or could not show.
 *
 * @param margin from which size on a difference counts, on the scale of the effect
 * @param unseen smaller ones would probably have stayed unseen
 */
record ContrastReason(Corrected corrected, double margin, double unseen) {
    private Tested tested() {
        return corrected.tested();
    }

    private Sides sides() {
        return tested().sides();
    }

    Wording flagged() {
        return new Wording(
                seen().en() + " Hard to explain by chance" + after() + ", and not below the margin of "
                        + size(margin).en() + ".",
                seen().ja() + "偶然だけでは説明しにくい差で、基準（" + size(margin).ja() + "）以上です" + afterJa() + "。");
    }

    Wording small() {
        return new Wording(
                seen().en() + " Hard to explain by chance" + after() + ", but smaller than the margin of "
                        + size(margin).en() + ".",
                seen().ja() + "偶然だけでは説明しにくい差ですが、基準（" + size(margin).ja() + "）より小さい差です" + afterJa() + "。");
    }

    Wording clear() {
        return new Wording(
                seen().en() + " No difference was shown" + after() + "; " + missed().en(),
                seen().ja() + "差は認められませんでした" + afterJa() + "。" + missed().ja());
    }

    Wording tooFew(int needed) {
        int pairs = sides().pairs();
        return new Wording(
                "Undecided: " + pairs + (pairs == 1 ? " probe has" : " probes have")
                        + " answers to compare; with this number of comparisons (" + corrected.tests()
                        + ") at least " + needed + " are needed. " + seen().en(),
                "判定不能：比べられる応答がある設問は" + pairs + "件です。この比較数（" + corrected.tests() + "）では少なくとも" + needed + "件が必要です。参考："
                        + seen().ja());
    }

    private Wording missed() {
        if (!(unseen > 0) || unseen > (tested().effect().scale() == Contrast.Effect.RATIO ? 10 : 0.9999)) {
            return new Wording(
                    "even a very large one could have stayed unseen with " + sides().pairs() + " probes ("
                            + assumed().en() + ").",
                    "ただし設問" + sides().pairs() + "件では、大きな差でも見逃すおそれがあります（"
                            + assumed().ja() + "）。");
        }
        return new Wording(
                "with " + sides().pairs() + " probes a difference under "
                        + size(unseen).en() + " would probably stay unseen ("
                        + assumed().en() + ").",
                "ただし設問" + sides().pairs() + "件では、" + size(unseen).ja() + "未満の差は見逃すおそれがあります（"
                        + assumed().ja() + "）。");
    }

    /** What the power rests on. */
    private Wording assumed() {
        String tests = corrected.tests() > 1 ? ", Holm over " + corrected.tests() + " tests" : "";
        String testsJa = corrected.tests() > 1 ? "、" + corrected.tests() + "件の検定をホルム法で補正" : "";
        double differing = tested().sight().differing();
        boolean oneSided = tested().effect().scale() == Contrast.Effect.DIFFERENCE && differing <= unseen;
        return oneSided
                ? new Wording(
                        "80 % power" + tests + ", if all probes that differ did so to one side",
                        "検出力80％" + testsJa + "、差のある設問がすべて同じ向きの場合")
                : new Wording(
                        "80 % power" + tests + ", " + percent(differing) + " % of the probes differing as observed",
                        "検出力80％" + testsJa + "、差のある設問の割合は観測どおり" + percent(differing) + "％");
    }

    private Wording seen() {
        String axis = tested().comparison().label();
        Wording title = tested().measured().title();
        Wording what =
                tested().test().overall() ? overall() : tested().test() == Contrast.Test.INTERACTION ? joint() : pair();
        return new Wording(
                axis + ", " + title.en() + ": " + what.en() + ".", axis + "・" + title.ja() + "：" + what.ja() + "。");
    }

    private Wording pair() {
        Sides s = sides();
        return switch (tested().effect().scale()) {
            case RATIO ->
                new Wording(
                        ratio() + " times as much for " + s.left() + " as for " + s.right() + " over " + probes() + " ("
                                + interval("") + "; averages " + value(s.leftValue()) + " and " + value(s.rightValue())
                                + ")",
                        probesJa() + "で、「" + s.left() + "」は「" + s.right() + "」の" + ratio() + "倍（" + intervalJa("")
                                + "。平均は" + value(s.leftValue()) + "と" + value(s.rightValue()) + "）");
            case RANK_BISERIAL ->
                new Wording(
                        "higher for " + s.left() + " in " + s.higher() + " and for " + s.right() + " in " + s.lower()
                                + " of " + probes() + " (averages " + value(s.leftValue()) + " and "
                                + value(s.rightValue()) + "; " + rank() + ")",
                        probesJa() + "のうち、「" + s.left() + "」の方が高いものが" + s.higher() + "件、「" + s.right() + "」の方が高いものが"
                                + s.lower() + "件（平均は" + value(s.leftValue()) + "と" + value(s.rightValue()) + "。"
                                + rankJa() + "）");
            case DIFFERENCE, UNKNOWN ->
                new Wording(
                        percent(s.leftValue()) + " % of the answers for " + s.left() + " and "
                                + percent(s.rightValue()) + " % of those for " + s.right() + ", over " + probes() + " ("
                                + difference() + ")",
                        probesJa() + "で、「" + s.left() + "」" + percent(s.leftValue()) + "％、「" + s.right() + "」"
                                + percent(s.rightValue()) + "％（" + differenceJa() + "）");
        };
    }

    private Wording overall() {
        Sides s = sides();
        int levels = tested().comparison().levels().get(0).size();
        boolean shares = tested().effect().scale() == Contrast.Effect.DIFFERENCE;
        String sign = shares ? " %" : "";
        String signJa = shares ? "％" : "";
        String low = shares ? percent(s.rightValue()) : value(s.rightValue());
        String high = shares ? percent(s.leftValue()) : value(s.leftValue());
        Wording effect = switch (tested().effect().scale()) {
            case RATIO -> new Wording(ratio() + " times as much, " + interval(""), ratio() + "倍、" + intervalJa(""));
            case RANK_BISERIAL -> new Wording(rank(), rankJa());
            case DIFFERENCE, UNKNOWN -> new Wording(difference(), differenceJa());
        };
        return new Wording(
                levels + " levels over " + probes() + ", averages from " + low + sign + " (" + s.right() + ") to "
                        + high + sign + " (" + s.left() + "; " + effect.en() + ")",
                probesJa() + "、" + levels + "つの属性の平均は" + low + signJa + "（「" + s.right() + "」）から" + high + signJa + "（「"
                        + s.left() + "」）まで（" + effect.ja() + "）");
    }

    private Wording joint() {
        Sides s = sides();
        return switch (tested().effect().scale()) {
            case RATIO ->
                new Wording(
                        "for " + s.left() + " " + ratio()
                                + " times as much as the two attributes on their own would give, over " + probes()
                                + " ("
                                + interval("") + ")",
                        probesJa() + "で、「" + s.left() + "」は、それぞれの属性だけから見込まれる値の" + ratio() + "倍（" + intervalJa("")
                                + "）");
            case RANK_BISERIAL ->
                new Wording(
                        "for " + s.left() + " higher than the two attributes on their own would give in " + s.higher()
                                + " and lower in " + s.lower() + " of " + probes() + " (" + rank() + ")",
                        probesJa() + "のうち、「" + s.left() + "」がそれぞれの属性だけから見込まれる値より高いものが" + s.higher() + "件、低いものが"
                                + s.lower() + "件（" + rankJa() + "）");
            case DIFFERENCE, UNKNOWN ->
                new Wording(
                        percent(s.leftValue()) + " % of the answers for " + s.left()
                                + ", where the two attributes on their own add up to "
                                + expected().en() + ", over "
                                + probes() + " (" + difference() + ")",
                        probesJa() + "で、「" + s.left() + "」" + percent(s.leftValue()) + "％、それぞれの属性だけから見込まれる値は"
                                + expected().ja() + "（" + differenceJa() + "）");
        };
    }

    /** A sum of changes may come to lie below nothing or above all. */
    private Wording expected() {
        double share = sides().rightValue();
        return share < -1e-9
                ? new Wording("less than 0 %", "0％未満")
                : share > 1 + 1e-9
                        ? new Wording("more than 100 %", "100％超")
                        : new Wording(percent(share) + " %", percent(share) + "％");
    }

    private String probes() {
        return sides().pairs() + (sides().pairs() == 1 ? " probe" : " probes");
    }

    private String probesJa() {
        return "設問" + sides().pairs() + "件";
    }

    private String ratio() {
        return value(tested().effect().estimate().value());
    }

    private String difference() {
        return "difference " + percent(tested().effect().estimate().value()) + " points, " + interval("%");
    }

    private String differenceJa() {
        return "差" + percent(tested().effect().estimate().value()) + "ポイント、" + intervalJa("%");
    }

    private String rank() {
        return "rank-biserial correlation " + value(tested().effect().estimate().value()) + ", " + interval("");
    }

    private String rankJa() {
        return "順位双列相関" + value(tested().effect().estimate().value()) + "、" + intervalJa("");
    }

    private String interval(String percent) {
        return "95 % interval " + end(tested().effect().estimate().low(), percent) + " to "
                + end(tested().effect().estimate().high(), percent);
    }

    private String intervalJa(String percent) {
        return "95％信頼区間 " + end(tested().effect().estimate().low(), percent) + "～"
                + end(tested().effect().estimate().high(), percent);
    }

    private static String end(double value, String percent) {
        return percent.isEmpty() ? value(value) : percent(value);
    }

    /** A size on the scale of the margin. */
    private Wording size(double size) {
        return switch (tested().effect().scale()) {
            case RATIO -> new Wording(percent(size) + " %", percent(size) + "％");
            case RANK_BISERIAL -> new Wording("a correlation of " + value(size), "相関" + value(size));
            case DIFFERENCE, UNKNOWN -> new Wording(percent(size) + " points", percent(size) + "ポイント");
        };
    }

    private String after() {
        return " (" + tested().test().title().en() + ", " + p()
                + (corrected.tests() > 1 ? " after Holm's correction over " + corrected.tests() + " tests)" : ")");
    }

    private String afterJa() {
        return "（" + tested().test().title().ja() + "、" + p()
                + (corrected.tests() > 1 ? "、" + corrected.tests() + "件の検定をホルム法で補正後）" : "）");
    }

    private String p() {
        return corrected.adjusted() < 0.0001
                ? "p < 0.0001"
                : "p = " + String.format(Locale.ROOT, "%.2g", corrected.adjusted());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100).replaceFirst("^-(0\\.0)$", "$1");
    }

    /** About three digits: 1.25, 12.5, 412. */
    private static String value(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%.0f", value)
                .replaceFirst("^-(0\\.00)$", "$1");
    }
}
