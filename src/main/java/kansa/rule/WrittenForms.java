package kansa.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.rule.Verifiers.Verifier;

/** Plausible forms that have no check digit: phone numbers as countries group them, days of birth, plates, licences. */
final class WrittenForms {
    private WrittenForms() {}

    static final List<Verifier> VERIFIERS = List.of(
            new Verifier("four_digits", false, text -> digits(text) >= 4),
            new Verifier("five_digits", false, text -> digits(text) >= 5),
            new Verifier("phone_form", false, WrittenForms::phone),
            new Verifier("phone_groups", false, WrittenForms::grouped),
            new Verifier("phone_trunk", false, WrittenForms::trunk),
            new Verifier("birth_date", false, WrittenForms::birthDate),
            new Verifier("uk_licence", false, WrittenForms::britishLicence),
            new Verifier("plate", false, WrittenForms::plate));

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    private static final Pattern GROUPS =
            Pattern.compile("[+(]{0,2}[0-9]{1,5}\\)?(?:[ ./-]{1,2}\\(?[0-9]{2,8}\\)?){1,5}");
    private static final Pattern YEARS = Pattern.compile("(?:19|20)[0-9]{2}[ /-](?:19|20)[0-9]{2}");
    private static final Pattern DAY = Pattern.compile(
            "[0-9]{1,2}[ ./-][0-9]{1,2}[ ./-](?:[0-9]{2}){1,2}|[0-9]{4}[ ./-][0-9]{1,2}[ ./-][0-9]{1,2}");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(?:([ .])[0-9]{3})(?:\\1[0-9]{3})*");
    private static final Pattern SSN = Pattern.compile("[0-9]{3}[ -][0-9]{2}[ -][0-9]{4}");
    private static final Pattern GROUPS_OF_FOUR = Pattern.compile("[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}.*");
    private static final Pattern DECIMALS = Pattern.compile("[0-9]{1,4}[.][0-9]{1,4}(?:-[0-9.]+)?");

    /** Eight to fifteen digits (ITU-T E.164; seven are as often a postal code) that are no day, range of years, decimal, Social Security or card number. */
    static boolean phone(String text) {
        long digits = digits(text);
        return digits >= 8
                && digits <= 15
                && !YEARS.matcher(text).matches()
                && !DAY.matcher(text).matches()
                && !SSN.matcher(text).matches()
                && !GROUPS_OF_FOUR.matcher(text).matches()
                && !DECIMALS.matcher(text).matches();
    }

    /** As {@link #phone}, two to six groups joined by a sign each. */
    static boolean grouped(String text) {
        return GROUPS.matcher(text).matches() && phone(text);
    }

    /** As {@link #phone}, of eight to eleven digits, a zero before the area or the area in parentheses. */
    static boolean trunk(String text) {
        long digits = digits(text);
        boolean bracket = text.startsWith("(");
        return phone(text)
                && digits <= 11
                && (bracket || (text.startsWith("0") && digits >= 9))
                && !THOUSANDS.matcher(text).matches();
    }

    private static final Pattern MONTH = Pattern.compile("(?i)jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
    private static final Pattern NAMED_DAY = Pattern.compile("(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th|[ .,/-])");
    private static final int LAST_YEAR = 2030;

    /** A day on which somebody alive may have been born: since 1900, with a month that exists, in figures a date that exists. */
    static boolean birthDate(String text) {
        Matcher year = YEAR.matcher(text);
        boolean named = MONTH.matcher(text).find();
        if (year.find() && Integer.parseInt(year.group()) > LAST_YEAR) {
            return false;
        }
        if (!named) {
            return Verifiers.date(text);
        }
        Matcher day = NAMED_DAY.matcher(text.toLowerCase(Locale.ROOT));
        return !day.find() || (Integer.parseInt(day.group(1)) >= 1 && Integer.parseInt(day.group(1)) <= 31);
    }

    private static final Pattern BRITISH = Pattern.compile("[A-Z]{1,5}9*([0-9])([0156][0-9])([0-3][0-9])[0-9].*");

    /** DVLA: surname to five characters filled with 9, decade, month (plus 50 for women), day, year, initials, and three more. */
    static boolean britishLicence(String text) {
        Matcher parts = BRITISH.matcher(text);
        if (!parts.matches() || !text.replace(" ", "").matches("[A-Z9]{5}[0-9]{6}[A-Z9]{2}[0-9A-Z]{3}(?:[0-9]{2})?")) {
            return false;
        }
        int month = Integer.parseInt(parts.group(2)) % 50;
        int day = Integer.parseInt(parts.group(3));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** Letters and digits, four of them or more, and no day, ordinal or year alone. */
    static boolean plate(String text) {
        String bare = text.replaceAll("[ -]", "");
        return bare.length() >= 4
                && bare.length() <= 9
                && bare.matches(".*[0-9].*")
                && bare.matches(".*[A-Z].*")
                && !text.matches(
                        "(?i).*\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|am|pm|of|is|in|on|at|to|for|no|the|and|km|kg|cm|mm)\\b.*")
                && !text.matches("(?i)[0-9]+(?:st|nd|rd|th).*");
    }
}
