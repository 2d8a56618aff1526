package kansa.check;

import java.math.BigDecimal;

/** Reads numbers with kanji in them, 千八百五十 or 3億2千万, to the value that digits alone would have. */
final class KanjiNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String SMALL = "十百千";
    private static final String LARGE = "万億兆";
    private static final String COUNTERS = "年月日時分秒回人名件個円週歳度位本枚台冊匹頭杯箇社校国";
    private static final int LONGEST = 30;

    private KanjiNumber() {}

    /** Where such a number ends that begins here; the beginning itself where there is none. */
    static int end(String s, int start, int to) {
        int end = start;
        int kanji = 0;
        while (end < to && end - start < LONGEST) {
            char c = s.charAt(end);
            if (part(c)) {
                kanji++;
            } else if (!Units.digit(c)
                    && !((c == ',' || c == '.') && end > start && end + 1 < to && Units.digit(s.charAt(end + 1)))) {
                break;
            }
            end++;
        }
        boolean counted = end < to
                && (Units.katakana(s.charAt(end))
                        || COUNTERS.indexOf(s.charAt(end)) >= 0
                        || s.startsWith("か月", end)
                        || s.startsWith("つ", end));
        boolean digits = Units.digit(s.charAt(start));
        return kanji > 0 && (digits || counted) ? end : start;
    }

    /** The value, written without trailing zeros after the point. */
    static String value(String s, int start, int end) {
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal current = BigDecimal.ZERO;
        boolean pending = false;
        int i = start;
        while (i < end) {
            char c = s.charAt(i);
            int digit = DIGITS.indexOf(c);
            if (Units.digit(c)) {
                int stop = i;
                while (stop < end && (Units.digit(s.charAt(stop)) || s.charAt(stop) == ',' || s.charAt(stop) == '.')) {
                    stop++;
                }
                String[] parts = s.substring(i, stop).replace(",", "").split("\\.");
                current = new BigDecimal(parts.length > 1 ? parts[0] + "." + parts[1] : parts[0]);
                pending = true;
                i = stop;
                continue;
            }
            if (digit >= 0) {
                current = pending
                        ? current.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit))
                        : BigDecimal.valueOf(digit);
                pending = true;
            } else if (SMALL.indexOf(c) >= 0) {
                section = section.add((pending ? current : BigDecimal.ONE).movePointRight(SMALL.indexOf(c) + 1));
                current = BigDecimal.ZERO;
                pending = false;
            } else {
                BigDecimal before = section.add(current);
                whole = whole.add(
                        (before.signum() == 0 ? BigDecimal.ONE : before).movePointRight(4 * (LARGE.indexOf(c) + 1)));
                section = BigDecimal.ZERO;
                current = BigDecimal.ZERO;
                pending = false;
            }
            i++;
        }
        return whole.add(section).add(current).stripTrailingZeros().toPlainString();
    }

    private static boolean part(char c) {
        return DIGITS.indexOf(c) >= 0 || SMALL.indexOf(c) >= 0 || LARGE.indexOf(c) >= 0;
    }
}
