package kansa.text;

import java.math.BigDecimal;

/**
 * A figure in the making, in the folded text, with what is needed to join it to its neighbours.
 *
 * @param factor from the unit as written to the base unit
 * @param scale the multiplier written with the number (2万: 10,000), which a range may lend to its first end
 */
record Draft(
        int start,
        int end,
        Figure.Type type,
        String unit,
        BigDecimal low,
        BigDecimal high,
        BigDecimal factor,
        BigDecimal scale) {

    static Draft date(int start, int end, String unit, int year, int month, int day) {
        BigDecimal value = BigDecimal.valueOf(year * 10_000L + month * 100L + day);
        return new Draft(start, end, Figure.Type.DATE, unit, value, value, BigDecimal.ONE, BigDecimal.ONE);
    }

    Draft spanning(int newStart, int newEnd) {
        return new Draft(newStart, newEnd, type, unit, low, high, factor, scale);
    }

    Draft between(BigDecimal newLow, BigDecimal newHigh) {
        return new Draft(start, end, type, unit, Amounts.plain(newLow), Amounts.plain(newHigh), factor, scale);
    }

    boolean isPoint() {
        return low.compareTo(high) == 0;
    }
}
