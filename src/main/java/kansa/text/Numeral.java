package kansa.text;

import java.math.BigDecimal;

/**
 * A number as written, in the folded text.
 *
 * @param low the value; with {@code high}, the range that 数十 or 十数 stands for
 * @param scale the last multiplier, such as 10,000 for 2万, else 1
 * @param digits how many plain digits when nothing but ASCII or positional kanji digits, else 0
 * @param chain a dotted chain such as 1.2.3: no number
 */
record Numeral(
        int start,
        int end,
        BigDecimal low,
        BigDecimal high,
        BigDecimal scale,
        Script script,
        int digits,
        boolean zeroLed,
        boolean chain) {
    enum Script {
        DIGITS,
        KANJI,
        WORDS
    }

    boolean isPoint() {
        return low.compareTo(high) == 0;
    }

    boolean isWhole(int from, int to) {
        return low.scale() <= 0
                && low.compareTo(BigDecimal.valueOf(from)) >= 0
                && low.compareTo(BigDecimal.valueOf(to)) <= 0;
    }

    int whole() {
        return low.intValue();
    }

    Numeral times(BigDecimal factor, int newEnd) {
        return new Numeral(
                start,
                newEnd,
                Amounts.plain(low.multiply(factor)),
                Amounts.plain(high.multiply(factor)),
                scale.multiply(factor),
                script,
                0,
                zeroLed,
                chain);
    }
}
