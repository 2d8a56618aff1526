package kansa.rule;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The verifiers a rule can name, and what each decides about a matched text whose widths are folded. Sources: Luhn, ISO/IEC
 * 7812-1; IBAN, ISO 13616 (mod 97, lengths of the SWIFT registry); My Number, ministerial ordinance 85 of 2014,
 * article 5; phone numbers, libphonenumber's metadata; the licence's digit is unofficial. By chance one in ten numbers passes
 * Luhn, and one in ten the check digit of My Number: context decides.
 */
final class Verifiers {
    private Verifiers() {}

    /**
     * One verifier.
     *
     * @param checkDigit whether arithmetic decides, rather than a plausible form
     */
    record Verifier(String name, boolean checkDigit, Predicate<String> test) {}

    private static final SortedMap<String, Verifier> ALL = all(
            new Verifier("luhn", true, text -> luhn(digits(text))),
            new Verifier("card", true, text -> card(digits(text))),
            new Verifier("my_number", true, text -> JapaneseNumbers.myNumber(digits(text))),
            new Verifier("corporate_number", true, text -> JapaneseNumbers.corporateNumber(digits(text))),
            new Verifier("jp_licence", true, text -> JapaneseNumbers.licence(digits(text))),
            new Verifier("jp_licence_form", false, text -> JapaneseNumbers.licenceForm(digits(text))),
            new Verifier("jp_insurer", true, text -> JapaneseNumbers.insurer(digits(text))),
            new Verifier("jp_insurer_form", true, text -> JapaneseNumbers.insurerForm(digits(text))),
            new Verifier("jp_sole_trader", false, text -> JapaneseNumbers.soleTrader(digits(text))),
            new Verifier("jp_plate", false, JapaneseNumbers::plate),
            new Verifier("jp_birth_date", false, JapaneseNumbers::birthDate),
            new Verifier("imei", true, text -> digits(text).length() == 15 && luhn(digits(text))),
            new Verifier("iban", true, Verifiers::iban),
            new Verifier("broken_card", false, text -> !luhn(digits(text)) && varied(digits(text))),
            new Verifier("broken_iban", false, text -> !iban(text) && varied(digits(text))),
            new Verifier("broken_ssn", false, text -> !socialSecurity(digits(text)) && varied(digits(text))),
            new Verifier("token_checksum", true, SecretForms::checksum),
            new Verifier("jwt", false, SecretForms::jwt),
            new Verifier("private_key", false, SecretForms::privateKey),
            new Verifier("key", false, SecretForms::key),
            new Verifier("random", false, SecretForms::random),
            new Verifier("password", false, SecretForms::password),
            new Verifier("phrase", false, SecretForms::phrase),
            new Verifier("pin", false, SecretForms::pin),
            new Verifier("address_password", false, SecretForms::address),
            new Verifier("basic_auth", false, SecretForms::basic),
            new Verifier("us_ssn", false, text -> socialSecurity(digits(text))),
            new Verifier("valid_date", false, Verifiers::date),
            new Verifier("email", false, Verifiers::email),
            new Verifier("ipv4", false, Verifiers::ipv4),
            new Verifier(
                    "phone_length",
                    false,
                    text -> digits(text).length() >= 7 && digits(text).length() <= 15),
            new Verifier("jp_phone", false, text -> JapaneseNumbers.phone(text, digits(text))),
            new Verifier("us_phone", false, text -> phone(text, List.of("US"))),
            new Verifier("phone", false, text -> phone(text, List.of("US", "JP", "GB", "AU", "DE", "FR", "IN"))));

    private static SortedMap<String, Verifier> all(Verifier... verifiers) {
        SortedMap<String, Verifier> byName = new TreeMap<>();
        for (Verifier verifier : verifiers) {
            byName.put(verifier.name(), verifier);
        }
        EuropeanNumbers.VERIFIERS.forEach(verifier -> byName.put(verifier.name(), verifier));
        WorldNumbers.VERIFIERS.forEach(verifier -> byName.put(verifier.name(), verifier));
        WrittenForms.VERIFIERS.forEach(verifier -> byName.put(verifier.name(), verifier));
        CryptoAddress.VERIFIERS.forEach(verifier -> byName.put(verifier.name(), verifier));
        return Collections.unmodifiableSortedMap(byName);
    }

    static @Nullable Verifier named(String name) {
        return ALL.get(name);
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /** No sample such as 1234 5678 or 4444 4444: neighbours neither equal nor one apart, for the most part. */
    private static boolean varied(String digits) {
        int steps = 0;
        for (int i = 1; i < digits.length(); i++) {
            int step = digit(digits, i) - digit(digits, i - 1);
            steps += step == 0 || step == 1 || step == -1 || step == -9 || step == 9 ? 1 : 0;
        }
        return digits.length() >= 8 && steps * 2 <= digits.length();
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digit(digits, digits.length() - 1 - i);
            sum += i % 2 == 0 ? d : d < 5 ? 2 * d : 2 * d - 9;
        }
        return digits.length() > 1 && sum > 0 && sum % 10 == 0;
    }

    /** Luhn, and a beginning and length of a scheme: Visa, Mastercard, Amex, Diners, Discover, JCB, UnionPay, Maestro. */
    static boolean card(String digits) {
        int n = digits.length();
        if (n < 12 || n > 19 || !luhn(digits)) {
            return false;
        }
        int two = Integer.parseInt(digits.substring(0, 2));
        int three = Integer.parseInt(digits.substring(0, 3));
        int four = Integer.parseInt(digits.substring(0, 4));
        return (two / 10 == 4 && (n == 13 || n == 16 || n == 19))
                || (n == 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)))
                || (n == 15 && (two == 34 || two == 37))
                || (n >= 14 && ((three >= 300 && three <= 305) || two == 36 || two == 38 || two == 39))
                || (n >= 16 && (four == 6011 || two == 65 || (three >= 644 && three <= 649) || two == 62))
                || (n >= 16 && four >= 3528 && four <= 3589)
                || (n == 15 && (four == 2131 || four == 1800))
                || two == 50
                || (two >= 56 && two <= 58)
                || two / 10 == 6;
    }

    private static final Map<String, Integer> IBAN_LENGTHS = ibanLengths(
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18"
                    + " FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20"
                    + " LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31"
                    + " SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20");

    private static Map<String, Integer> ibanLengths(String table) {
        Map<String, Integer> lengths = new TreeMap<>();
        for (String entry : table.split(" ")) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Collections.unmodifiableMap(lengths);
    }

    static boolean iban(String text) {
        String code = text.replaceAll("[ -]", "").toUpperCase(java.util.Locale.ROOT);
        if (!code.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")
                || !Integer.valueOf(code.length()).equals(IBAN_LENGTHS.get(code.substring(0, 2)))) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        (code.substring(4) + code.substring(0, 4)).chars().forEach(c -> number.append(Character.digit(c, 36)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** Never given out: area 000, 666 and 900 to 999, group 00, serial 0000. */
    static boolean socialSecurity(String digits) {
        return digits.length() == 9
                && !digits.startsWith("000")
                && !digits.startsWith("666")
                && digits.charAt(0) != '9'
                && !digits.substring(3, 5).equals("00")
                && !digits.substring(5).equals("0000");
    }

    private static final Pattern THREE_NUMBERS = Pattern.compile("\\D*(\\d+)\\D+(\\d+)\\D+(\\d+)\\D*");

    /** Year, month and day in this order, or, with the year last, month and day in either order. */
    static boolean date(String text) {
        Matcher parts = THREE_NUMBERS.matcher(text);
        if (!parts.matches() || text.length() > 40) {
            return false;
        }
        int a = Integer.parseInt(parts.group(1));
        int b = Integer.parseInt(parts.group(2));
        int c = Integer.parseInt(parts.group(3));
        return exists(a, b, c) || exists(c, a, b) || exists(c, b, a);
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return year > 0 && year < 2200 && LocalDate.of(year < 100 ? 2000 : year, month, day) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static final Pattern EMAIL =
            Pattern.compile("[^@]{1,64}@(?:[\\p{L}0-9](?:[\\p{L}0-9-]{0,61}[\\p{L}0-9])?\\.)+[\\p{L}]{2,24}");

    /** A local part and a domain with a top level in letters that is not a file's ending. */
    static boolean email(String text) {
        return EMAIL.matcher(text).matches()
                && !text.startsWith(".")
                && !text.matches(".*\\.(?:png|jpe?g|gif|svg|webp|js|css|html?|pdf|txt|json|xml|zip)");
    }

    static boolean ipv4(String text) {
        String[] octets = text.split("\\.", -1);
        for (String octet : octets) {
            if (!octet.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(octet) > 255) {
                return false;
            }
        }
        return octets.length == 4;
    }

    /** A number that libphonenumber holds for valid; without a leading {@code +} in one of these regions. */
    static boolean phone(String text, List<String> regions) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        return (text.startsWith("+") ? List.of("ZZ") : regions)
                .stream().anyMatch(region -> phone(phones, text, region));
    }

    private static boolean phone(PhoneNumberUtil phones, String text, String region) {
        try {
            return phones.isValidNumber(phones.parse(text, region));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
