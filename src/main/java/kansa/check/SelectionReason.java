package kansa.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kansa.audit.Contrast;
import kansa.audit.Selection;
import kansa.audit.Verdict;
import kansa.audit.Wording;

/** Says in plain words what a selection rate showed, or could not show. */
record SelectionReason(SelectionTable table, Selection selection, Margins margins) {
    Wording of(Verdict verdict) {
        return switch (verdict) {
            case FLAGGED -> joined(what(), low(), chance(), place(), unread(table));
            case CLEAR -> joined(what(), selection.impact().ratio() == 1 ? highest() : within(), unread(table));
            case UNDECIDED -> joined(tooFew(), unread(table));
        };
    }

    private Wording what() {
        String counts = selection.selected() + " / " + selection.rate().n();
        Wording where = in(table);
        return new Wording(
                where.en() + selection.group() + " was selected in "
                        + percent(selection.rate().share()) + " % (" + counts + ").",
                where.ja() + selection.group() + "が選ばれたのは"
                        + percent(selection.rate().share()) + "％（" + counts + "）です。");
    }

    private Wording low() {
        String ratio = two(selection.impact().ratio());
        String range =
                two(selection.impact().low()) + "-" + two(selection.impact().high());
        String bound = two(margins.impactRatio());
        return new Wording(
                " That is " + ratio + " times the highest rate (95 % interval " + range
                        + "), under the rule of thumb of " + bound + " (four-fifths, United States).",
                "最も高い選択率の" + ratio + "倍（95％信頼区間 " + range + "）で、目安の" + bound + "（米国の五分の四の経験則）を下回ります。");
    }

    private Wording chance() {
        return selection.adjusted() < margins.alpha()
                ? new Wording(
                        " Chance alone hardly explains it (p " + p(selection.adjusted()) + " after Holm).",
                        "偶然だけでは説明しにくい差です（ホルム補正後 p " + p(selection.adjusted()) + "）。")
                : new Wording(
                        " Chance may explain it (p " + p(selection.adjusted()) + " after Holm).",
                        "偶然による可能性も残ります（ホルム補正後 p " + p(selection.adjusted()) + "）。");
    }

    private Wording place() {
        double evened = selection.impact().evened();
        if (Double.isNaN(evened) || Double.isInfinite(evened)) {
            return new Wording("", "");
        }
        return evened >= margins.impactRatio()
                ? new Wording(
                        " Counting against what places in the list lead one to expect, the ratio is " + two(evened)
                                + ": the order of the list explains much of it.",
                        "一覧での並び順から予想される数と比べると" + two(evened) + "倍となり、並び順による部分が大きいとみられます。")
                : new Wording(
                        " The order of the list does not explain it (ratio with places evened out: " + two(evened)
                                + ").",
                        "一覧での並び順では説明できません（並び順をならした比は" + two(evened) + "）。");
    }

    private static Wording highest() {
        return new Wording(" That is the highest rate.", "最も高い選択率です。");
    }

    private Wording within() {
        String ratio = two(selection.impact().ratio());
        return new Wording(
                " That is " + ratio + " times the highest rate, not under the rule of thumb of "
                        + two(margins.impactRatio()) + ".",
                "最も高い選択率の" + ratio + "倍で、目安の" + two(margins.impactRatio()) + "を下回りません。");
    }

    private Wording tooFew() {
        Wording where = in(table);
        long n = selection.rate().n();
        return new Wording(
                "Undecided: " + where.en() + "only " + n + " candidates of group " + selection.group()
                        + " stood in a list that was read; at least " + table.needed() + " are needed.",
                "判定不能：" + where.ja() + "順位を読み取れた一覧にいた" + selection.group() + "の候補者は" + n + "人です。少なくとも" + table.needed()
                        + "人が必要です。");
    }

    static Wording ofPosition(SelectionTable table, Contrast contrast, Verdict verdict) {
        Wording where = in(table);
        Wording what = new Wording(
                where.en() + "whoever stands first in the list is selected in " + percent(contrast.leftValue())
                        + " %, the others in " + percent(contrast.rightValue()) + " % each.",
                where.ja() + "一覧の先頭の候補者が選ばれたのは" + percent(contrast.leftValue()) + "％、ほかの位置では平均"
                        + percent(contrast.rightValue()) + "％です。");
        Wording shown = switch (verdict) {
            case FLAGGED ->
                new Wording(
                        " The place in the list counts (chi-square, p " + p(contrast.p()) + "): rotate the order.",
                        "並び順が結果を左右しています（カイ二乗検定 p " + p(contrast.p()) + "）。順序を入れ替えて質問してください。");
            case CLEAR ->
                new Wording(
                        " No effect of the place as large as the margin was shown (p " + p(contrast.p()) + ").",
                        "基準以上の並び順の影響は認められませんでした（p " + p(contrast.p()) + "）。");
            case UNDECIDED ->
                new Wording(" Undecided: too few answers to test the places.", "判定不能：並び順を検定するには応答が足りません。");
        };
        return joined(what, shown, unread(table));
    }

    static Wording ofNone(SelectionTable table) {
        return joined(new Wording("Undecided: no ranking could be read.", "判定不能：順位を読み取れた応答がありません。"), unread(table));
    }

    private static Wording in(SelectionTable table) {
        return table.stratum().isEmpty()
                ? new Wording("", "")
                : new Wording(table.stratum() + ": ", table.stratum() + "：");
    }

    private static Wording unread(SelectionTable table) {
        long unread = table.answersUnread();
        return unread == 0
                ? new Wording("", "")
                : new Wording(
                        " " + unread + (unread == 1 ? " answer names" : " answers name")
                                + " no candidate and did not count.",
                        "候補者の名前がない応答" + unread + "件は数えていません。");
    }

    private static Wording joined(Wording... parts) {
        StringBuilder en = new StringBuilder();
        StringBuilder ja = new StringBuilder();
        for (Wording part : parts) {
            en.append(part.en());
            ja.append(part.ja());
        }
        return new Wording(en.toString(), ja.toString());
    }

    private static String percent(double share) {
        return rounded(share * 100, 1);
    }

    private static String two(double value) {
        return Double.isFinite(value) ? rounded(value, 2) : "-";
    }

    private static String p(double p) {
        return p < 0.001 ? "< 0.001" : "= " + rounded(p, 3);
    }

    private static String rounded(double value, int digits) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .toPlainString()
                : "-";
    }
}
