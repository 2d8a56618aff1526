package kansa.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import kansa.audit.Language;
import kansa.audit.Rate;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/** How every report prints a figure: a share never without its interval and n, nothing measured never as 0 %. */
final class Numbers {
    static final Wording NOT_MEASURED = new Wording("not measured", "測定なし");

    private final Language language;

    Numbers(Language language) {
        this.language = language;
    }

    /** {@code 12 % (8–17 %, n = 180)}, or "not measured" when nothing was decided. */
    String rate(@Nullable Rate rate) {
        if (rate == null || rate.n() == 0) {
            return NOT_MEASURED.in(language);
        }
        String interval = interval(digits(rate.low()), digits(rate.high()));
        return japanese()
                ? percent(rate.share()) + "（" + interval + "、n = " + count(rate.n()) + "）"
                : percent(rate.share()) + " (" + interval + ", n = " + count(rate.n()) + ")";
    }

    /** A share in percent with at most one decimal; what rounds to nothing or to all says so. */
    String percent(double share) {
        return digits(share) + sign();
    }

    /** A difference of shares in percentage points, with its interval: {@code A − B = +12 points (+3 to +21)}. */
    String points(double estimate, double low, double high) {
        return japanese()
                ? "A − B = " + signed(estimate) + "ポイント（" + signed(low) + "～" + signed(high) + "）"
                : "A − B = " + signed(estimate) + " points (" + signed(low) + " to " + signed(high) + ")";
    }

    /** A difference of means, with its interval. */
    String difference(double estimate, double low, double high) {
        return japanese()
                ? "A − B = " + minus(estimate) + "（" + minus(low) + "～" + minus(high) + "）"
                : "A − B = " + minus(estimate) + " (" + minus(low) + " to " + minus(high) + ")";
    }

    /** A ratio with its interval: {@code 0.76 (0.61–0.95)}; alone where it has none. */
    String ratio(double value, double low, double high) {
        if (!Double.isFinite(value) || !Double.isFinite(low) || low == high) {
            return two(value);
        }
        return japanese()
                ? two(value) + "（" + two(low) + "～" + two(high) + "）"
                : two(value) + " (" + two(low) + "–" + two(high) + ")";
    }

    /** Two decimals. */
    static String two(double value) {
        return Double.isNaN(value)
                ? "-"
                : Double.isInfinite(value)
                        ? "∞"
                        : BigDecimal.valueOf(value)
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString();
    }

    /** A rank-biserial correlation, with its interval: {@code r = +0.45 (+0.20 to +0.66)}. */
    String correlation(double value, double low, double high) {
        return japanese()
                ? "r = " + plus(value) + "（" + plus(low) + "～" + plus(high) + "）"
                : "r = " + plus(value) + " (" + plus(low) + " to " + plus(high) + ")";
    }

    /** At least three digits: {@code 1.25}, {@code 12.5}, {@code 412}. */
    static String three(double value) {
        if (!Double.isFinite(value)) {
            return six(value);
        }
        double size = Math.abs(value);
        int decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('-', '−');
    }

    private static String plus(double value) {
        String text = three(value);
        return value > 0 ? "+" + text : text;
    }

    /** A count with separators: {@code 12,345}. */
    String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Six significant digits, as thresholds are compared. */
    static String six(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "-" : value > 0 ? "∞" : "-∞";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(6)).stripTrailingZeros();
        return rounded.signum() == 0
                ? "0"
                : rounded.scale() < -20 || rounded.scale() > 20 ? rounded.toString() : rounded.toPlainString();
    }

    /** A p-value: three digits, or the bound it lies below. */
    static String p(double p) {
        if (!Double.isFinite(p)) {
            return "-";
        }
        return p < 0.0001
                ? "< 0.0001"
                : new BigDecimal(p)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private String interval(String low, String high) {
        return japanese() ? low + "～" + high + sign() : low + "–" + high + sign();
    }

    private String sign() {
        return japanese() ? "%" : " %";
    }

    private boolean japanese() {
        return language == Language.JA;
    }

    private static String digits(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.05) {
            return "<0.1";
        }
        if (percent < 100 && percent >= 99.95) {
            return ">99.9";
        }
        return tenth(percent);
    }

    private static String minus(double value) {
        return six(value).replace('-', '−');
    }

    private static String signed(double share) {
        String text = tenth(share * 100);
        return text.startsWith("-") || text.equals("0") ? text.replace('-', '−') : "+" + text;
    }

    private static String tenth(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
