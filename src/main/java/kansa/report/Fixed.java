package kansa.report;

import kansa.audit.Language;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/** Wordings that every format shares. */
final class Fixed {
    /** Stands under every table of rates. */
    static final Wording NOTICE =
            new Wording("share of these probes, not of real use", "本設問セットにおける割合であり、実利用時の発生率ではありません");

    static final Wording NO_BOUND = new Wording("none set", "基準なし");
    /** The one listed disclaimer: it may say what no other generated text says. */
    static final Wording DISCLAIMER = new Wording(
            "This document does not guarantee that the system is safe, fair or correct, or that it conforms to any law or standard.",
            "本書は対象システムの安全性、公平性、正確性又は法令・規格への適合を保証するものではありません。");

    private Fixed() {}

    /** A bound in percent, or that none is set. */
    static String bound(@Nullable Double bound, Language language) {
        return bound == null ? NO_BOUND.in(language) : "≤ " + new Numbers(language).percent(bound);
    }

    /** What was not tested, how many answers, and why. */
    static String gap(Overview.Gap gap, Language language) {
        String count = new Numbers(language).count(gap.count());
        return language == Language.JA
                ? gap.what().ja() + "：" + count + "応答（" + gap.why().ja() + "）"
                : gap.what().en() + ": " + count + (gap.count() == 1 ? " answer (" : " answers (")
                        + gap.why().en() + ")";
    }
}
