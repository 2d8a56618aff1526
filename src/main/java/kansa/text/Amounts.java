package kansa.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exact decimals in one form, so that equal values are equal objects. */
final class Amounts {
    static final BigDecimal TENTH = new BigDecimal("0.1");
    static final BigDecimal HALF = new BigDecimal("0.5");
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Amounts() {}

    /** Without trailing zeros and without an exponent; 15 digits at most. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = (value.precision() > 15 && value.scale() > 0
                        ? value.round(new MathContext(15, RoundingMode.HALF_UP))
                        : value)
                .stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Per cent of a share, to four decimals. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return plain(part.multiply(HUNDRED).divide(whole, 4, RoundingMode.HALF_UP));
    }

    /**
     * How far "about" reaches: a tenth or, where that is more, half of the last digit as written, a fifth
     * at most: 約3万 is 2.5 to 3.5万.
     *
     * @param unit what one stands for in the number as written
     */
    static BigDecimal about(BigDecimal value, BigDecimal unit) {
        BigDecimal written = value.divide(unit, MathContext.DECIMAL64).stripTrailingZeros();
        BigDecimal half = written.scale() < 0
                ? BigDecimal.ZERO
                : written.ulp().multiply(HALF).multiply(unit);
        BigDecimal tenth = value.abs().multiply(TENTH);
        return plain(tenth.max(half.min(tenth.add(tenth))));
    }
}
