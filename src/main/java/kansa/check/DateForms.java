package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One day in the ways people write it, so that a day said again in another form is known. Sees Western years only. */
final class DateForms {
    private DateForms() {}

    private static final List<String> MONTHS = List.of(
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

    private static final Pattern YEAR_FIRST =
            Pattern.compile("\\D{0,3}((?:19|20)\\d{2})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})\\D{0,3}");
    private static final Pattern YEAR_LAST =
            Pattern.compile("\\D{0,3}(\\d{1,2})[./ -]{1,2}(\\d{1,2})[./ -]{1,2}((?:19|20)\\d{2})\\D{0,3}");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\W{0,2}(?:of )?([a-z]{3,9})\\W{1,3}((?:19|20)\\d{2})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,9})\\W{1,2}(\\d{1,2})(?:st|nd|rd|th)?\\W{1,3}((?:19|20)\\d{2})");

    /** Letters and digits of every form of the day that a text holds; none when it is no date. */
    static List<String> keys(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        List<String> keys = new ArrayList<>();
        Matcher parts = YEAR_FIRST.matcher(lower);
        if (parts.matches()) {
            add(keys, parts.group(1), number(parts.group(2)), number(parts.group(3)));
            return keys;
        }
        parts = YEAR_LAST.matcher(lower);
        if (parts.matches()) {
            add(keys, parts.group(3), number(parts.group(2)), number(parts.group(1)));
            add(keys, parts.group(3), number(parts.group(1)), number(parts.group(2)));
            return keys;
        }
        parts = DAY_MONTH.matcher(lower);
        if (parts.matches()) {
            add(keys, parts.group(3), month(parts.group(2)), number(parts.group(1)));
        }
        parts = MONTH_DAY.matcher(lower);
        if (parts.matches()) {
            add(keys, parts.group(3), month(parts.group(1)), number(parts.group(2)));
        }
        return keys;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(name) || (name.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void add(List<String> keys, String year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return;
        }
        String name = MONTHS.get(month - 1);
        for (String d : List.of(String.valueOf(day), two(day))) {
            for (String m : List.of(String.valueOf(month), two(month))) {
                keys.add(year + m + d);
                keys.add(d + m + year);
                keys.add(m + d + year);
                keys.add(year + "年" + m + "月" + d + "日");
            }
            for (String m : List.of(name, name.substring(0, 3))) {
                for (String ordinal : List.of("", suffix(day))) {
                    keys.add(d + ordinal + m + year);
                    keys.add(d + ordinal + "of" + m + year);
                    keys.add(m + d + ordinal + year);
                }
            }
        }
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String suffix(int day) {
        int last = day / 10 == 1 ? 0 : day % 10;
        return last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    }
}
