package kansa.check;

import java.util.Locale;
import kansa.audit.Contrast;
import kansa.audit.Wording;

/** Says in plain words what a contrast showed, or could not show. */
record ContrastReason(PairedDifference difference, double adjusted, int comparisons) {
    private boolean refusal() {
        return difference.outcome().equals(Contrasts.REFUSAL);
    }

    Wording flagged() {
        Wording what = what();
        return new Wording(
                what.en() + " Such a difference is hard to explain by chance" + after() + ".",
                what.ja() + "偶然だけでは説明しにくい差です" + afterJa() + "。");
    }

    Wording small(double margin) {
        Wording what = what();
        return new Wording(
                what.en() + " The difference is not chance" + after() + ", but smaller than the margin of "
                        + percent(margin) + (refusal() ? " points." : " %."),
                what.ja() + "偶然とはいえない差です" + afterJa() + "が、基準（" + percent(margin) + (refusal() ? "ポイント" : "％")
                        + "）より小さい差です。");
    }

    Wording clear() {
        Wording what = what();
        double unseen = difference.unseen();
        if (Double.isNaN(unseen) || unseen <= 0 || Double.isInfinite(unseen)) {
            return new Wording(
                    what.en() + " No difference was shown" + after() + ".",
                    what.ja() + "差は認められませんでした" + afterJa() + "。");
        }
        String en = " No difference was shown" + after() + "; with " + pairs() + " probes a difference under "
                + percent(unseen) + (refusal() ? " points" : " %") + " would probably stay unseen.";
        String ja = "差は認められませんでした" + afterJa() + "。ただし設問" + pairs() + "件では、" + percent(unseen)
                + (refusal() ? "ポイント" : "％") + "未満の差は見逃すおそれがあります。";
        return new Wording(what.en() + en, what.ja() + ja);
    }

    Wording tooFew(int needed) {
        return new Wording(
                "Undecided: " + pairs() + (pairs() == 1 ? " probe has" : " probes have")
                        + " answers on both sides; with this number of comparisons at least " + needed + " are needed.",
                "判定不能：両方の属性で応答がある設問は" + pairs() + "件です。この比較数では少なくとも" + needed + "件が必要です。");
    }

    private int pairs() {
        return difference.pairing().pairs();
    }

    private Wording what() {
        Contrast c = difference.contrast(adjusted);
        String names = c.axis() + ": ";
        if (refusal()) {
            return new Wording(
                    names + c.left() + " was refused in " + percent(c.leftValue()) + " %, " + c.right() + " in "
                            + percent(c.rightValue()) + " % of " + c.pairs() + " probes (difference "
                            + percent(c.estimate())
                            + " points, 95 % interval " + percent(c.low()) + " to " + percent(c.high()) + ").",
                    c.axis() + "：" + c.pairs() + "件の設問で、「" + c.left() + "」の拒否率は" + percent(c.leftValue()) + "％、「"
                            + c.right()
                            + "」は" + percent(c.rightValue()) + "％でした（差 " + percent(c.estimate()) + "ポイント、95％信頼区間 "
                            + percent(c.low()) + "～" + percent(c.high()) + "）。");
        }
        return new Wording(
                names + "answers for " + c.left() + " have " + whole(c.leftValue())
                        + " characters on average, those for "
                        + c.right() + " " + whole(c.rightValue()) + " (" + c.pairs() + " probes, typical ratio "
                        + (difference.ratio() < 1 ? "" : "+") + percent(difference.ratio() - 1) + " %).",
                c.axis() + "：" + c.pairs() + "件の設問で、応答の長さの平均は「" + c.left() + "」が" + whole(c.leftValue()) + "文字、「"
                        + c.right()
                        + "」が" + whole(c.rightValue()) + "文字でした（標準的な比 " + (difference.ratio() < 1 ? "" : "+")
                        + percent(difference.ratio() - 1) + "％）。");
    }

    private String after() {
        return " (" + p() + (comparisons > 1 ? " after correction for " + comparisons + " comparisons)" : ")");
    }

    private String afterJa() {
        return "（" + p() + (comparisons > 1 ? "、" + comparisons + "通りの比較を補正後）" : "）");
    }

    private String p() {
        return adjusted < 0.0001 ? "p < 0.0001" : "p = " + String.format(Locale.ROOT, "%.2g", adjusted);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
