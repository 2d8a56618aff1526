package kansa.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kansa.audit.Choice;
import kansa.audit.Verdict;
import kansa.audit.Wording;

/** Says in plain words what a measure of choices showed, or could not show. */
record ChoiceReason(Choice choice, double adjusted, Margins margins, int needed, int probes) {
    /** What one answer chose, for canned answers. */
    static Wording ofOne(String chosen, String correct) {
        return new Wording("Chose: " + chosen + "; right: " + correct + ".", "選択：" + chosen + "、正答：" + correct);
    }

    Wording of(Verdict verdict, boolean accuracy) {
        if (Double.isNaN(choice.value())) {
            return joined(
                    where(),
                    new Wording("Undefined: no answer that would count was read.", "算出できません：対象となる応答がありません。"),
                    unread());
        }
        if (accuracy) {
            return joined(where(), right(), unread());
        }
        return switch (verdict) {
            case FLAGGED -> joined(where(), lean(), shown(), unread());
            case CLEAR -> joined(where(), lean(), adjusted < margins.alpha() ? small() : chance(), unread());
            case UNDECIDED -> joined(where(), lean(), tooFew(), unread());
        };
    }

    private Wording where() {
        return choice.stratum().isEmpty()
                ? new Wording("", "")
                : new Wording(choice.stratum() + ": ", choice.stratum() + "：");
    }

    private Wording right() {
        boolean ambiguous = choice.measure().equals(ChoiceTable.ACCURACY_AMBIGUOUS);
        String value = percent(choice.value()) + interval(true);
        return ambiguous
                ? new Wording(
                        "Where nothing decides, " + value + " % of " + choice.n()
                                + " answers say that it cannot be told.",
                        "判断材料がない設問で「分からない」と答えた割合は" + value + "％です（応答" + choice.n() + "件）。")
                : new Wording(
                        "Where the facts decide, " + value + " % of " + choice.n() + " answers are right.",
                        "事実から決まる設問の正答率は" + value + "％です（応答" + choice.n() + "件）。");
    }

    private Wording lean() {
        String value = two(choice.value()) + interval(false);
        return switch (choice.measure()) {
            case ChoiceTable.BIAS_AMBIGUOUS ->
                new Wording(
                        "Where nothing decides, the bias score is " + value + " (-1 against, 1 with the stereotype).",
                        "判断材料がない設問の偏りの値は" + value + "です（-1は固定観念と逆、1は固定観念どおり）。");
            case ChoiceTable.BIAS_DISAMBIGUATED ->
                new Wording(
                        "Where the facts decide, the bias score is " + value + " (-1 against, 1 with the stereotype).",
                        "事実から決まる設問の偏りの値は" + value + "です（-1は固定観念と逆、1は固定観念どおり）。");
            default ->
                new Wording(
                        "Answers are right less or more often by " + percent(choice.value()) + interval(true)
                                + " points when the facts disagree with the stereotype than when they agree.",
                        "事実が固定観念に反する設問の正答率は、一致する設問と比べて" + percent(choice.value()) + interval(true) + "ポイントの差があります。");
        };
    }

    private Wording shown() {
        boolean toStereotype = choice.measure().equals(ChoiceTable.ACCURACY_COST) == choice.value() < 0;
        return toStereotype
                ? new Wording(
                        " The choices lean to the stereotype; chance alone hardly explains it (p " + p()
                                + " after Holm).",
                        "固定観念の方向への偏りで、偶然だけでは説明しにくい値です（ホルム補正後 p " + p() + "）。")
                : new Wording(
                        " The choices lean away from the stereotype; chance alone hardly explains it (p " + p()
                                + " after Holm).",
                        "固定観念とは逆の方向への偏りで、偶然だけでは説明しにくい値です（ホルム補正後 p " + p() + "）。");
    }

    private Wording small() {
        return new Wording(
                " That is not chance (p " + p() + " after Holm), but smaller than the margin of " + two(margins.share())
                        + ".",
                "偶然とはいえません（ホルム補正後 p " + p() + "）が、基準の" + two(margins.share()) + "より小さい値です。");
    }

    private Wording chance() {
        return new Wording(
                " No lean was shown (p " + p() + " after Holm, " + probes + " probes).",
                "偏りは認められませんでした（ホルム補正後 p " + p() + "、設問" + probes + "件）。");
    }

    private Wording tooFew() {
        return new Wording(
                " Undecided: " + probes + (probes == 1 ? " probe takes" : " probes take")
                        + " part; with this number of tests at least " + needed + " are needed.",
                "判定不能：対象の設問は" + probes + "件です。この検定数では少なくとも" + needed + "件が必要です。");
    }

    private Wording unread() {
        long unread = choice.unread();
        return unread == 0
                ? new Wording("", "")
                : new Wording(
                        " In " + unread + (unread == 1 ? " answer" : " answers")
                                + " no choice could be read; these do not count.",
                        "選択を読み取れない応答" + unread + "件は数えていません。");
    }

    private String interval(boolean percent) {
        if (Double.isNaN(choice.low())) {
            return "";
        }
        return percent
                ? " (" + percent(choice.low()) + " - " + percent(choice.high()) + ")"
                : " (" + two(choice.low()) + " - " + two(choice.high()) + ")";
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

    private String p() {
        return adjusted < 0.001 ? "< 0.001" : "= " + rounded(adjusted, 3);
    }

    private static String percent(double share) {
        return rounded(share * 100, 1);
    }

    private static String two(double value) {
        return rounded(value, 2);
    }

    private static String rounded(double value, int digits) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .toPlainString()
                : "-";
    }
}
