package kansa.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date that a number begins or belongs to: 2024年5月3日, 令和6年, R6.5.3, 2024/05/03, 2024-05-03, May 3, 2024, 3 May 2024, 2024年度,
 * 1990s. Eras by their first year (令和n = 2018+n), without a check that the day lay in the era.
 */
final class Dates {
    private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911, "明治", 1867);
    private static final Map<Character, Integer> ERA_LETTERS =
            Map.of('R', 2018, 'H', 1988, 'S', 1925, 'T', 1911, 'M', 1867);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> MONTH_NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> YEAR_FOLLOWS = Set.of(
            "in", "since", "during", "until", "till", "year", "early", "late", "mid", "spring", "summer", "autumn",
            "fall", "winter", "by", "circa", "before", "after", "from", "between", "through");

    private final String text;
    private final String lower;

    Dates(String text, String lower) {
        this.text = text;
        this.lower = lower;
    }

    /** The date at a number that starts at {@code n.start()}, or null. */
    @Nullable
    Draft at(Numeral n) {
        Draft era = era(n.start(), n.end(), n);
        if (era != null) {
            return era;
        }
        if (n.chain()) {
            return numeric(n.start(), '.');
        }
        if (!n.isWhole(1, 2999) || !n.isPoint()) {
            return null;
        }
        int value = n.whole();
        if (n.digits() == 4 && value >= 1000) {
            return year(n, value);
        }
        if (n.digits() == 2 && next(n.end()) == '年' && n.script() == Numeral.Script.DIGITS) {
            Draft date = yearMonth(n.start(), n.end(), value + (value <= 50 ? 2000 : 1900));
            return date.low().intValue() % 10_000 == 0 ? null : date;
        }
        if (value <= 12 && next(n.end()) == '月') {
            return monthDay(n.start(), n.start(), 0);
        }
        if (value > 31) {
            return null;
        }
        Draft english = english(n, value);
        if (english != null) {
            return english;
        }
        Draft slashed = slashed(n, value);
        return slashed != null ? slashed : day(n, value);
    }

    /** 令和元年: no numeral stands there. */
    @Nullable
    Draft firstYear(int at) {
        return era(at, at + 1, null);
    }

    private @Nullable Draft era(int start, int end, @Nullable Numeral n) {
        int number = n == null ? 1 : n.whole();
        int begin = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
        Integer base = begin >= 2 ? ERAS.get(text.substring(begin - 2, begin)) : null;
        if (base != null) {
            int from = begin - 2;
            if (n != null && n.chain()) {
                return dotted(from, start, base, '.');
            }
            if (n != null && (!n.isWhole(1, 120) || (n.digits() == 0 && n.script() == Numeral.Script.DIGITS))) {
                return null;
            }
            return next(end) == '年'
                    ? yearMonth(from, end, base + number)
                    : Draft.date(from, end, "", base + number, 0, 0);
        }
        if (n == null || start == 0 || n.script() != Numeral.Script.DIGITS) {
            return null;
        }
        Integer letter = ERA_LETTERS.get(text.charAt(start - 1));
        if (letter == null || (start > 1 && isLatin(text.charAt(start - 2)))) {
            return null;
        }
        if (n.chain()) {
            return dotted(start - 1, start, letter, '.');
        }
        if (next(end) == '年' && n.isWhole(1, 99)) {
            return yearMonth(start - 1, end, letter + number);
        }
        return next(end) == '/' && n.isWhole(1, 99) ? dotted(start - 1, start, letter, '/') : null;
    }

    private @Nullable Draft dotted(int from, int start, int base, char mark) {
        int[] parts = parts(start, mark);
        return parts == null || parts[0] > 99 || !isDay(parts[1], parts[2])
                ? null
                : Draft.date(from, parts[3], "", base + parts[0], parts[1], parts[2]);
    }

    private @Nullable Draft year(Numeral n, int year) {
        char mark = next(n.end());
        if (mark == '年') {
            return next(n.end() + 1) == '間' ? null : yearMonth(n.start(), n.end(), year);
        }
        if (mark == '/' || mark == '-') {
            Draft date = numeric(n.start(), mark);
            if (date != null) {
                return date;
            }
            int end = digits(n.end() + 1);
            int month = end == n.end() + 3 ? Integer.parseInt(text.substring(n.end() + 1, end)) : 0;
            return month >= 1 && month <= 12 && next(end) != mark
                    ? Draft.date(n.start(), end, "", year, month, 0)
                    : null;
        }
        if (mark == 's' && !isLatin(next(n.end() + 1)) && year % 10 == 0) {
            return decade(n.start(), n.end() + 1, year);
        }
        int[] month = monthBefore(n.start());
        if (month != null) {
            return Draft.date(month[1], n.end(), "", year, month[0], 0);
        }
        String before = wordBefore(n.start());
        if (before.equals("fiscal") || before.equals("fy")) {
            return Draft.date(n.start() - before.length() - 1, n.end(), "年度", year, 0, 0);
        }
        if (text.startsWith("FY", n.start() - 2)) {
            return Draft.date(n.start() - 2, n.end(), "年度", year, 0, 0);
        }
        if (before.equals("year") && lower.startsWith("fiscal year", n.start() - 12)) {
            return Draft.date(n.start() - 12, n.end(), "年度", year, 0, 0);
        }
        return year >= 1500 && year < 2100 && YEAR_FOLLOWS.contains(before) && !isGluedAfter(n.end())
                ? Draft.date(n.start(), n.end(), "", year, 0, 0)
                : null;
    }

    private boolean isGluedAfter(int end) {
        char c = next(end);
        return isLatin(c) || c >= 0x2e80 || c == '%' || Unit.at(text, lower, c == ' ' ? end + 1 : end) != null;
    }

    /** A bare number of an English text that can only be a year. */
    static boolean isYear(Numeral n) {
        return n.digits() == 4 && n.isWhole(1700, 2099) && !n.zeroLed();
    }

    private Draft decade(int start, int end, int year) {
        BigDecimal low = BigDecimal.valueOf(year * 10_000L);
        return Draft.date(start, end, "", year, 0, 0).between(low, low.add(BigDecimal.valueOf(90_000)));
    }

    /** From a year whose 年 stands at {@code mark}. */
    private Draft yearMonth(int start, int mark, int year) {
        if (next(mark + 1) == '度') {
            return Draft.date(start, mark + 2, "年度", year, 0, 0);
        }
        if (next(mark + 1) == '代' && year % 10 == 0) {
            return decade(start, mark + 2, year);
        }
        int at = skipBlank(mark + 1);
        Draft date = monthDay(start, at, year);
        return date != null ? date : Draft.date(start, mark + 1, "", year, 0, 0);
    }

    private @Nullable Draft monthDay(int start, int at, int year) {
        Numeral month = numeral(at);
        if (month == null || !month.isWhole(1, 12) || next(month.end()) != '月') {
            return null;
        }
        int end = month.end() + 1;
        Numeral day = numeral(skipBlank(end));
        if (day != null && day.isWhole(1, 31) && next(day.end()) == '日' && next(day.end() + 1) != '間') {
            return Draft.date(start, day.end() + 1, "", year, month.whole(), day.whole());
        }
        return Draft.date(start, end, "", year, month.whole(), 0);
    }

    private @Nullable Numeral numeral(int at) {
        return at < text.length() && Numerals.begins(text.charAt(at)) ? Numerals.at(text, at) : null;
    }

    private @Nullable Draft numeric(int start, char mark) {
        int[] parts = parts(start, mark);
        return parts != null && parts[0] >= 1000 && parts[0] <= 2999 && isDay(parts[1], parts[2])
                ? Draft.date(start, parts[3], "", parts[0], parts[1], parts[2])
                : null;
    }

    /** Three whole numbers with a mark between, and where they end. */
    private int @Nullable [] parts(int start, char mark) {
        int[] parts = new int[4];
        int at = start;
        for (int i = 0; i < 3; i++) {
            int end = digits(at);
            if (end == at || end - at > 4) {
                return null;
            }
            parts[i] = Integer.parseInt(text.substring(at, end));
            if (i < 2 && next(end) != mark) {
                return null;
            }
            parts[3] = end;
            at = end + 1;
        }
        boolean more = next(parts[3]) == mark && Numerals.isDigit(next(parts[3] + 1));
        return more ? null : parts;
    }

    /** 05/03/2024: the month first, unless that cannot be. */
    private @Nullable Draft slashed(Numeral n, int first) {
        int[] parts = next(n.end()) == '/' ? parts(n.start(), '/') : null;
        if (parts == null || parts[2] < 1000 || parts[2] > 2999) {
            return null;
        }
        boolean dayFirst = first > 12;
        int month = dayFirst ? parts[1] : first;
        int day = dayFirst ? first : parts[1];
        return isDay(month, day) ? Draft.date(n.start(), parts[3], "", parts[2], month, day) : null;
    }

    private @Nullable Draft english(Numeral n, int day) {
        int end = n.end();
        String suffix = NumberWords.word(lower, end);
        if (suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th")) {
            end += 2;
        } else if (!suffix.isEmpty()) {
            return null;
        }
        int[] before = monthBefore(n.start());
        if (before != null) {
            return withYear(before[1], end, before[0], day);
        }
        int at = lower.startsWith(" of ", end) ? end + 4 : next(end) == ' ' ? end + 1 : -1;
        int month = at < 0 ? 0 : month(at);
        if (month == 0) {
            return null;
        }
        int monthEnd = at + NumberWords.word(lower, at).length();
        return withYear(n.start(), next(monthEnd) == '.' ? monthEnd + 1 : monthEnd, month, day);
    }

    private Draft withYear(int start, int end, int month, int day) {
        int at = next(end) == ',' ? end + 1 : end;
        if (next(at) == ' ' && digits(at + 1) == at + 5) {
            int year = Integer.parseInt(text.substring(at + 1, at + 5));
            if (year >= 1000 && year < 3000) {
                return Draft.date(start, at + 5, "", year, month, day);
            }
        }
        return Draft.date(start, end, "", 0, month, day);
    }

    /** The month whose name stands before, and where it starts. */
    private int @Nullable [] monthBefore(int start) {
        int end = start - 1;
        if (end < 3 || text.charAt(end) != ' ') {
            return null;
        }
        if (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ',') {
            end--;
        }
        int from = end;
        while (from > 0 && isLatin(text.charAt(from - 1)) && end - from < 10) {
            from--;
        }
        int month = from == end ? 0 : month(from);
        return month == 0 || from + NumberWords.word(lower, from).length() != end ? null : new int[] {month, from};
    }

    private int month(int at) {
        if (at >= text.length() || !Character.isUpperCase(text.charAt(at))) {
            return 0;
        }
        String word = NumberWords.word(lower, at);
        int full = MONTH_NAMES.indexOf(word);
        return word.equals("sept") ? 9 : full >= 0 ? full + 1 : MONTHS.indexOf(word) + 1;
    }

    /** A day alone: 3日に, but not 3日間 or 3日以内. */
    private @Nullable Draft day(Numeral n, int day) {
        if (next(n.end()) != '日' || n.script() != Numeral.Script.DIGITS) {
            return null;
        }
        int end = n.end() + 1;
        char c = next(end);
        boolean date = c == 'に'
                || c == 'は'
                || (c == 'の' && !text.startsWith("の間", end))
                || c == '('
                || c == '午'
                || c == '夜'
                || c == '朝'
                || c == '付'
                || c == '、';
        return date ? Draft.date(n.start(), end, "", 0, 0, day) : null;
    }

    private String wordBefore(int start) {
        int end = start - 1;
        if (end < 1 || (text.charAt(end) != ' ' && text.charAt(end) != '-')) {
            return "";
        }
        int from = end;
        while (from > 0 && isLatin(text.charAt(from - 1)) && end - from < 12) {
            from--;
        }
        return lower.substring(from, end);
    }

    private int digits(int at) {
        int i = at;
        while (i < text.length() && Numerals.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int skipBlank(int at) {
        return next(at) == ' ' ? at + 1 : at;
    }

    private char next(int at) {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isDay(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
