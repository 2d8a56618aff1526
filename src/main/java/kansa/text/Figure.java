package kansa.text;

import java.math.BigDecimal;
import kansa.audit.Span;

/**
 * A number, date, time or quantity, made comparable. A plain value has {@code low} equal to {@code high}; a range, "about" or
 * "at least" has two ends.
 *
 * @param type what is measured
 * @param unit base unit after conversion, such as {@code m}, {@code kg}, {@code JPY}, {@code %}, a Japanese counter
 *     ({@code 人}, {@code 件}) or a counted English noun's lower case; empty for a bare number
 * @param low for dates an ISO ordinal {@code yyyymmdd} with 00 for what is not said
 * @param written as it stands in the original
 */
public record Figure(Span span, Type type, String unit, BigDecimal low, BigDecimal high, String written) {
    public enum Type {
        NUMBER,
        QUANTITY,
        MONEY,
        PERCENT,
        DATE,
        TIME,
        ORDINAL
    }
}
