package kansa.text;

import java.math.BigDecimal;
import kansa.audit.Span;

/**
 * A number, date, time or quantity, made comparable. A plain value has {@code low} equal to {@code high}; a range, "about" or
 * "at least" has two ends, {@link #WITHOUT_END} (or its negative) where there is none. "About" reaches a tenth both ways,
 * or half of the last digit as written, a fifth at most; 未満,
 * 超, "less than" and "more than" stop short of the number by {@link #NEXT}.
 *
 * @param type what is measured
 * @param unit base unit after conversion, such as {@code m}, {@code kg}, {@code m2}, {@code L}, {@code °C}, {@code s}, {@code month},
 *     {@code JPY}, {@code %}, a Japanese counter ({@code 人}, {@code 件}), {@code 年度} for a fiscal year, or a counted English noun's
 *     lower-case singular; empty for a bare number
 * @param low for dates an ISO ordinal {@code yyyymmdd} with 00 for what is not said; for times {@code hhmm} on 24 hours
 * @param written as it stands in the original, with the words that bound it (約, 以上)
 */
public record Figure(Span span, Type type, String unit, BigDecimal low, BigDecimal high, String written) {
    /** Beyond every number: the end of "at least". */
    public static final BigDecimal WITHOUT_END = BigDecimal.TEN.pow(30);

    /** How far "more than" lies from "at least". */
    public static final BigDecimal NEXT = new BigDecimal("0.000000001");

    private static final BigDecimal CONVERTED = new BigDecimal("0.01");

    public enum Type {
        NUMBER,
        QUANTITY,
        MONEY,
        PERCENT,
        DATE,
        TIME,
        ORDINAL
    }

    /** Whether both measure the same thing in the same unit. */
    public boolean comparable(Figure other) {
        return type == other.type && unit.equals(other.unit);
    }

    /**
     * Whether both can be true of one thing: the same unit, and values that meet. What a date does not say does not
     * contradict; shares and converted units may differ by rounding (1/3 and 33.3 %, 30坪 and 99㎡).
     */
    public boolean agrees(Figure other) {
        if (!comparable(other)) {
            return false;
        }
        if (type == Type.DATE && isPoint() && other.isPoint()) {
            return sameDay(low.longValue(), other.low.longValue());
        }
        BigDecimal slack = slack(other);
        return low.subtract(slack).compareTo(other.high) <= 0
                && other.low.subtract(slack).compareTo(high) <= 0;
    }

    /** Whether it is one value rather than a range. */
    public boolean isPoint() {
        return low.compareTo(high) == 0;
    }

    private BigDecimal slack(Figure other) {
        if (type == Type.PERCENT && Math.max(low.scale(), other.low.scale()) >= 4) {
            return new BigDecimal("0.5").movePointLeft(Math.max(0, Math.min(low.scale(), other.low.scale())));
        }
        boolean measure =
                unit.equals("m") || unit.equals("kg") || unit.equals("m2") || unit.equals("L") || unit.equals("°C");
        boolean converted = measure && (isConverted(low, other.low) || isConverted(other.low, low));
        return converted ? low.abs().multiply(CONVERTED) : BigDecimal.ZERO;
    }

    /** Miles or 坪 leave more digits than anyone writes. */
    private static boolean isConverted(BigDecimal one, BigDecimal other) {
        return one.scale() >= 2
                && one.precision() >= 5
                && other.stripTrailingZeros().precision() <= 4;
    }

    private static boolean sameDay(long one, long two) {
        return same(one / 10_000, two / 10_000) && same(one / 100 % 100, two / 100 % 100) && same(one % 100, two % 100);
    }

    private static boolean same(long one, long two) {
        return one == two || one == 0 || two == 0;
    }
}
