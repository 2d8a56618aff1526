package kansa.text;

import java.math.BigDecimal;
import kansa.text.Numeral.Script;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and kanji: 1,234.5, 二〇二四, 千二百三十四, 1万2千, 3億4000万, 壱弐参, 数十, 十数. */
final class Numerals {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal NINE = BigDecimal.valueOf(9);

    private final String text;
    private int at;

    private Numerals(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static boolean begins(char c) {
        return isDigit(c) || (c >= 0x3007 && (kanjiDigit(c) >= 0 || small(c) > 0 || c == '数'));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isKanjiNumeral(char c) {
        return c >= 0x3007 && (kanjiDigit(c) >= 0 || small(c) > 0 || big(c) > 0);
    }

    /** The number that begins here, or null. */
    static @Nullable Numeral at(String text, int start) {
        return new Numerals(text, start).read();
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private @Nullable Numeral read() {
        int start = at;
        if (peek() == '数') {
            return several(start);
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal current = null;
        BigDecimal scale = BigDecimal.ONE;
        long lastSmall = Long.MAX_VALUE;
        long lastBig = Long.MAX_VALUE;
        boolean positional = false;
        boolean units = false;
        boolean ascii = false;
        boolean kanji = false;
        int digits = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int kanjiDigit = kanjiDigit(c);
            if (isDigit(c)) {
                if (current != null) {
                    break;
                }
                int from = at;
                current = ascii();
                if (current == null) {
                    return from == start ? chain(start) : null;
                }
                digits = at - from;
                ascii = true;
                positional = false;
            } else if (kanjiDigit >= 0) {
                if (current != null && !positional) {
                    break;
                }
                current = current == null
                        ? BigDecimal.valueOf(kanjiDigit)
                        : current.movePointRight(1).add(BigDecimal.valueOf(kanjiDigit));
                digits = positional ? digits + 1 : 1;
                positional = true;
                kanji = true;
                at++;
                if (digits > 30) {
                    break;
                }
            } else if (small(c) > 0 && small(c) < lastSmall && !(positional && digits > 1)) {
                lastSmall = small(c);
                scale = BigDecimal.valueOf(lastSmall);
                section = section.add(current == null ? scale : current.multiply(scale));
                current = null;
                positional = false;
                units = true;
                kanji = true;
                at++;
            } else if (big(c) > 0 && big(c) < lastBig && (current != null || section.signum() > 0)) {
                lastBig = big(c);
                lastSmall = Long.MAX_VALUE;
                scale = BigDecimal.valueOf(lastBig);
                total = total.add((current == null ? section : section.add(current)).multiply(scale));
                section = BigDecimal.ZERO;
                current = null;
                positional = false;
                units = true;
                kanji = true;
                at++;
            } else {
                break;
            }
        }
        if (at == start) {
            return null;
        }
        BigDecimal low = total.add(section).add(current == null ? BigDecimal.ZERO : current);
        BigDecimal high = low;
        boolean more = peek() == '数' && current == null && lastSmall < Long.MAX_VALUE && section.signum() > 0;
        if (more) {
            BigDecimal step = BigDecimal.valueOf(lastSmall / 10);
            at++;
            high = low.add(NINE.multiply(step));
            low = low.add(step);
            if (big(peek()) > 0) {
                scale = BigDecimal.valueOf(big(peek()));
                low = low.multiply(scale);
                high = high.multiply(scale);
                at++;
            }
        } else if (positional
                && !units
                && digits == 2
                && low.intValue() / 10 + 1 == low.intValue() % 10
                && low.intValue() > 11) {
            high = BigDecimal.valueOf(low.intValue() % 10); // 二三人: two or three
            low = BigDecimal.valueOf(low.intValue() / 10);
        }
        boolean zeroLed = !units && digits > 1 && text.charAt(start) == '0' && low.scale() <= 0;
        Script script = ascii ? Script.DIGITS : Script.KANJI;
        boolean plainDigits = !units && low.scale() <= 0 && high == low && (ascii ^ kanji);
        return new Numeral(
                start,
                at,
                Amounts.plain(low),
                Amounts.plain(high),
                scale,
                script,
                plainDigits ? digits : 0,
                zeroLed,
                false);
    }

    /** 数十, 数百万, 数: from two to just under ten times the unit. */
    private @Nullable Numeral several(int start) {
        at++;
        BigDecimal unit = BigDecimal.ONE;
        if (small(peek()) > 0) {
            unit = unit.multiply(BigDecimal.valueOf(small(peek())));
            at++;
        }
        if (big(peek()) > 0) {
            unit = unit.multiply(BigDecimal.valueOf(big(peek())));
            at++;
        }
        BigDecimal high = BigDecimal.TEN.multiply(unit).subtract(BigDecimal.ONE);
        return new Numeral(
                start, at, Amounts.plain(TWO.multiply(unit)), Amounts.plain(high), unit, Script.KANJI, 0, false, false);
    }

    /** Digits with thousands and decimals; null, with {@code at} unmoved, for a dotted chain. */
    private @Nullable BigDecimal ascii() {
        int start = at;
        int i = digitsEnd(start);
        if (i - start <= 3) {
            while (i < text.length() && text.charAt(i) == ',' && digitsEnd(i + 1) == i + 4) {
                i += 4;
            }
        }
        if (i + 1 < text.length() && text.charAt(i) == '.' && isDigit(text.charAt(i + 1))) {
            i = digitsEnd(i + 1);
            if (i + 1 < text.length() && text.charAt(i) == '.' && isDigit(text.charAt(i + 1))) {
                return null;
            }
        }
        String written = text.substring(start, Math.min(i, start + 400));
        at = i;
        return new BigDecimal(written.indexOf(',') < 0 ? written : written.replace(",", ""));
    }

    private Numeral chain(int start) {
        int i = start;
        while (i < text.length()
                && (isDigit(text.charAt(i))
                        || (text.charAt(i) == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1))))) {
            i++;
        }
        at = i;
        return new Numeral(start, i, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, Script.DIGITS, 0, false, true);
    }

    private int digitsEnd(int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int kanjiDigit(char c) {
        return switch (c) {
            case '〇', '零' -> 0;
            case '一', '壱' -> 1;
            case '二', '弐' -> 2;
            case '三', '参' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> -1;
        };
    }

    private static long small(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            default -> 0;
        };
    }

    private static long big(char c) {
        return switch (c) {
            case '万' -> 10_000L;
            case '億' -> 100_000_000L;
            case '兆' -> 1_000_000_000_000L;
            default -> 0;
        };
    }
}
