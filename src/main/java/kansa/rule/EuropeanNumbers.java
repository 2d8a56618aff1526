package kansa.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.rule.Verifiers.Verifier;

/**
 * Check digits of the numbers by which European states know a person, each after the rule that the state has published; spaces,
 * hyphens, points and slashes in a number do not count. A number that passes is well formed: nobody need have been given it.
 */
final class EuropeanNumbers {
    private EuropeanNumbers() {}

    static final List<Verifier> VERIFIERS = List.of(
            new Verifier("uk_nhs", true, EuropeanNumbers::nhs),
            new Verifier("uk_nino", false, EuropeanNumbers::nino),
            new Verifier("de_tax_id", true, EuropeanNumbers::germanTaxId),
            new Verifier("fr_nir", true, EuropeanNumbers::frenchNir),
            new Verifier("it_fiscal_code", true, EuropeanNumbers::italianFiscalCode),
            new Verifier("es_nif", true, EuropeanNumbers::spanishNif),
            new Verifier("pt_nif", true, EuropeanNumbers::portugueseNif),
            new Verifier("nl_bsn", true, EuropeanNumbers::dutchBsn),
            new Verifier("be_nrn", true, EuropeanNumbers::belgianNumber),
            new Verifier("ch_ahv", true, EuropeanNumbers::swissAhv),
            new Verifier("at_svnr", true, EuropeanNumbers::austrianInsurance),
            new Verifier("ie_pps", true, EuropeanNumbers::irishPps),
            new Verifier("se_personnummer", true, EuropeanNumbers::swedishNumber),
            new Verifier("no_fodselsnummer", true, EuropeanNumbers::norwegianNumber),
            new Verifier("dk_cpr", false, EuropeanNumbers::danishCpr),
            new Verifier("fi_hetu", true, EuropeanNumbers::finnishHetu),
            new Verifier("pl_pesel", true, EuropeanNumbers::polishPesel),
            new Verifier("cz_birth_number", true, EuropeanNumbers::czechBirthNumber),
            new Verifier("ro_cnp", true, EuropeanNumbers::romanianCnp),
            new Verifier("bg_egn", true, EuropeanNumbers::bulgarianEgn),
            new Verifier("gr_amka", true, EuropeanNumbers::greekAmka),
            new Verifier("tr_kimlik", true, EuropeanNumbers::turkishNumber));

    /** Letters and digits alone, in upper case. */
    static String bare(String text) {
        return text.replaceAll("[ ./\u2010-\u2015-]", "").toUpperCase(Locale.ROOT);
    }

    static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }

    /** The digits of a text from its beginning, each times its weight. */
    static int sum(String text, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(text, i) * weights[i];
        }
        return sum;
    }

    static boolean digits(String text, int count) {
        return text.length() == count && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    static boolean date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Two digits of a year: some century has such a day. 2000 was a leap year. */
    static boolean shortDate(int year, int month, int day) {
        return date(2000 + year, month, day) || date(1900 + year, month, day);
    }

    /** NHS Data Dictionary, NHS NUMBER: weights 10 to 2, modulus 11; a remainder that asks for 10 is not given out. */
    static boolean nhs(String text) {
        String n = bare(text);
        return digits(n, 10)
                && !n.matches("(.)\\1*")
                && (11 - sum(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 == digit(n, 9);
    }

    private static final Pattern NINO = Pattern.compile("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]?");

    /** HMRC, National Insurance Manual NIM39110: letters and prefixes that are not used; there is no check digit. */
    static boolean nino(String text) {
        String n = bare(text);
        return NINO.matcher(n).matches() && !n.matches("(?:BG|GB|KN|NK|NT|TN|ZZ).*");
    }

    /**
     * Steuerliche Identifikationsnummer, Bundeszentralamt für Steuern: ISO/IEC 7064 MOD 11,10; of the first ten digits one stands
     * twice or three times and all others at most once.
     */
    static boolean germanTaxId(String text) {
        String n = bare(text);
        if (!digits(n, 11) || n.charAt(0) == '0') {
            return false;
        }
        int[] counts = new int[10];
        int product = 10;
        for (int i = 0; i < 10; i++) {
            counts[digit(n, i)]++;
            int sum = (digit(n, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        int repeated = 0;
        for (int count : counts) {
            repeated += count > 1 ? count > 3 ? 2 : 1 : 0;
        }
        return repeated == 1 && (11 - product) % 10 == digit(n, 10);
    }

    private static final Pattern NIR =
            Pattern.compile("[1-478][0-9]{2}(0[1-9]|1[0-2]|[2-9][0-9])([0-9]{2}|2[AB])[0-9]{8}");

    /** Numéro d'inscription au répertoire, INSEE: 97 less the number modulo 97; 2A counts as 19 and 2B as 18 (Corsica). */
    static boolean frenchNir(String text) {
        String n = bare(text);
        if (!NIR.matcher(n).matches()) {
            return false;
        }
        long body = Long.parseLong(n.substring(0, 13).replace("2A", "19").replace("2B", "18"));
        return 97 - body % 97 == number(n, 13, 15);
    }

    private static final Pattern FISCAL =
            Pattern.compile("[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]");

    /** What a character on an odd place counts, 0 to 9 and then A to Z. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10,
        22, 25, 24, 23
    };

    /** Codice fiscale, decreto ministeriale 23 December 1976: a control letter over fifteen characters, tables for odd and even. */
    static boolean italianFiscalCode(String text) {
        String n = bare(text);
        if (!FISCAL.matcher(n).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int value = Character.digit(n.charAt(i), 36);
            sum += i % 2 == 0 ? ODD[value] : value < 10 ? value : value - 10;
        }
        return n.charAt(15) == 'A' + sum % 26;
    }

    private static final String NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    /** DNI and NIE, Real Decreto 1553/2005 and Orden INT/2058/2008: the number modulo 23 chooses the letter; X, Y, Z are 0, 1, 2. */
    static boolean spanishNif(String text) {
        String n = bare(text);
        if (!n.matches("(?:[0-9]{8}|[XYZ][0-9]{7})[A-Z]") || n.matches("0{8}.")) {
            return false;
        }
        String figures = n.substring(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2');
        return NIF_LETTERS.charAt(Integer.parseInt(figures) % 23) == n.charAt(8);
    }

    /** Número de identificação fiscal of a natural person (begins with 1, 2, 3 or 45): weights 9 to 2, modulus 11. */
    static boolean portugueseNif(String text) {
        String n = bare(text);
        return digits(n, 9)
                && n.matches("(?:[123]|45).*")
                && Math.max(0, 11 - sum(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == digit(n, 8);
    }

    /** Burgerservicenummer, the 11-test of the Rijksdienst voor Identiteitsgegevens: weights 9 to 2, the last digit minus once. */
    static boolean dutchBsn(String text) {
        String n = bare(text);
        return digits(n, 9)
                && !n.startsWith("00")
                && !n.matches("(.)\\1*")
                && sum(n, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
    }

    /** National register number of Belgium: 97 less the first nine digits modulo 97, with a 2 in front for those born from 2000. */
    static boolean belgianNumber(String text) {
        String n = bare(text);
        if (!digits(n, 11)) {
            return false;
        }
        int month = number(n, 2, 4) % 20;
        int day = number(n, 4, 6);
        long body = Long.parseLong(n.substring(0, 9));
        int check = number(n, 9, 11);
        return (month == 0 || day == 0 || shortDate(number(n, 0, 2), month, day))
                && (97 - body % 97 == check || 97 - (2_000_000_000L + body) % 97 == check);
    }

    /** AHV-Nummer of Switzerland: 756 and the check digit of EAN-13. */
    static boolean swissAhv(String text) {
        String n = bare(text);
        return digits(n, 13)
                && n.startsWith("756")
                && (10 - sum(n, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3) % 10) % 10 == digit(n, 12);
    }

    /** Sozialversicherungsnummer of Austria: the fourth digit checks the others, modulus 11; then the date of birth. */
    static boolean austrianInsurance(String text) {
        String n = bare(text);
        return digits(n, 10)
                && n.charAt(0) != '0'
                && number(n, 4, 6) >= 1
                && number(n, 4, 6) <= 31
                && number(n, 6, 8) >= 1
                && number(n, 6, 8) <= 15
                && sum(n, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11 == digit(n, 3);
    }

    private static final Pattern PPS = Pattern.compile("([0-9]{7})([A-W])([A-IW]?)");

    /** Personal Public Service number of Ireland: weights 8 to 2, the second letter times 9, modulus 23. */
    static boolean irishPps(String text) {
        Matcher n = PPS.matcher(bare(text));
        if (!n.matches()) {
            return false;
        }
        String second = n.group(3);
        int more = second.isEmpty() || second.equals("W") ? 0 : second.charAt(0) - 'A' + 1;
        int rest = (sum(n.group(1), 8, 7, 6, 5, 4, 3, 2) + 9 * more) % 23;
        return n.group(2).charAt(0) == (rest == 0 ? 'W' : (char) ('A' + rest - 1));
    }

    /** Personnummer and samordningsnummer (day plus 60) of Sweden, Skatteverket SKV 704: Luhn over ten digits, a date that exists. */
    static boolean swedishNumber(String text) {
        String n = text.replaceAll("[ +\u2010-\u2015-]", "");
        String ten = n.length() == 12 ? n.substring(2) : n;
        if (!digits(ten, 10) || (n.length() == 12 && !n.matches("(?:18|19|20).*"))) {
            return false;
        }
        int day = number(ten, 4, 6);
        return shortDate(number(ten, 0, 2), number(ten, 2, 4), day > 60 ? day - 60 : day) && Verifiers.luhn(ten);
    }

    /** Fødselsnummer and D-nummer (day plus 40) of Norway, Skatteetaten: two control digits modulo 11. */
    static boolean norwegianNumber(String text) {
        String n = bare(text);
        return digits(n, 11)
                && shortDate(number(n, 4, 6), number(n, 2, 4) % 40, number(n, 0, 2) % 40)
                && sum(n, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                && sum(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** CPR-nummer of Denmark: only the date, since numbers without the check digit are given out since 2007. */
    static boolean danishCpr(String text) {
        String n = bare(text);
        return digits(n, 10) && shortDate(number(n, 4, 6), number(n, 2, 4), number(n, 0, 2));
    }

    private static final Pattern HETU = Pattern.compile("([0-9]{6})[-+A-FU-Y]([0-9]{3})([0-9A-FHJ-NPR-Y])");

    /** Henkilötunnus of Finland, Digi- ja väestötietovirasto: date and serial modulo 31 choose the last character. */
    static boolean finnishHetu(String text) {
        Matcher n = HETU.matcher(text.toUpperCase(Locale.ROOT));
        if (!n.matches()) {
            return false;
        }
        String day = n.group(1);
        int rest = Integer.parseInt(day + n.group(2)) % 31;
        return shortDate(number(day, 4, 6), number(day, 2, 4), number(day, 0, 2))
                && n.group(3).charAt(0) == "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(rest);
    }

    /** PESEL of Poland: the month tells the century, weights 1 3 7 9, modulus 10. */
    static boolean polishPesel(String text) {
        String n = bare(text);
        return digits(n, 11)
                && shortDate(number(n, 0, 2), number(n, 2, 4) % 20, number(n, 4, 6))
                && sum(n, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    /** Rodné číslo of Czechia and Slovakia with ten digits: divisible by 11 (a remainder of 10 is written 0); women's month plus 50. */
    static boolean czechBirthNumber(String text) {
        String n = bare(text);
        if (!digits(n, 10)) {
            return false;
        }
        int month = number(n, 2, 4) % 50 % 20;
        return shortDate(number(n, 0, 2), month, number(n, 4, 6))
                && Long.parseLong(n.substring(0, 9)) % 11 % 10 == digit(n, 9);
    }

    /** Cod numeric personal of Romania: weights 2 7 9 1 4 6 3 5 8 2 7 9, modulus 11, 10 is written 1. */
    static boolean romanianCnp(String text) {
        String n = bare(text);
        if (!digits(n, 13) || n.charAt(0) == '0' || !shortDate(number(n, 1, 3), number(n, 3, 5), number(n, 5, 7))) {
            return false;
        }
        int rest = sum(n, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
        return (rest == 10 ? 1 : rest) == digit(n, 12);
    }

    /** ЕГН of Bulgaria: the month tells the century (plus 20, plus 40), modulus 11, 10 is written 0. */
    static boolean bulgarianEgn(String text) {
        String n = bare(text);
        return digits(n, 10)
                && shortDate(number(n, 0, 2), number(n, 2, 4) % 20, number(n, 4, 6))
                && sum(n, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == digit(n, 9);
    }

    /** AMKA of Greece: date of birth and Luhn over eleven digits. */
    static boolean greekAmka(String text) {
        String n = bare(text);
        return digits(n, 11) && shortDate(number(n, 4, 6), number(n, 2, 4), number(n, 0, 2)) && Verifiers.luhn(n);
    }

    /** T.C. kimlik numarası of Türkiye: two check digits modulo 10. */
    static boolean turkishNumber(String text) {
        String n = bare(text);
        if (!digits(n, 11) || n.charAt(0) == '0') {
            return false;
        }
        int odd = sum(n, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = sum(n, 0, 1, 0, 1, 0, 1, 0, 1);
        return Math.floorMod(7 * odd - even, 10) == digit(n, 9) && (odd + even + digit(n, 9)) % 10 == digit(n, 10);
    }
}
