package kansa.rule;

import static kansa.rule.EuropeanNumbers.bare;
import static kansa.rule.EuropeanNumbers.date;
import static kansa.rule.EuropeanNumbers.digit;
import static kansa.rule.EuropeanNumbers.digits;
import static kansa.rule.EuropeanNumbers.number;
import static kansa.rule.EuropeanNumbers.shortDate;
import static kansa.rule.EuropeanNumbers.sum;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kansa.rule.Verifiers.Verifier;

/**
 * Check digits and fixed forms of numbers of persons, accounts and things outside Europe and Japan, each after the rule that its
 * issuer has published. A number that passes is well formed: nobody need have been given it.
 */
final class WorldNumbers {
    private WorldNumbers() {}

    static final List<Verifier> VERIFIERS = List.of(
            new Verifier("us_itin", false, WorldNumbers::itin),
            new Verifier("us_routing", true, WorldNumbers::routing),
            new Verifier("ca_sin", true, WorldNumbers::canadianSin),
            new Verifier("br_cpf", true, WorldNumbers::brazilianCpf),
            new Verifier("mx_curp", true, WorldNumbers::mexicanCurp),
            new Verifier("au_tfn", true, WorldNumbers::australianTfn),
            new Verifier("au_medicare", true, WorldNumbers::australianMedicare),
            new Verifier("za_id", true, WorldNumbers::southAfricanId),
            new Verifier("il_id", true, text -> digits(bare(text), 9) && Verifiers.luhn(bare(text))),
            new Verifier("in_aadhaar", true, WorldNumbers::aadhaar),
            new Verifier("kr_rrn", true, WorldNumbers::korean),
            new Verifier("kr_rrn_form", false, WorldNumbers::koreanForm),
            new Verifier("cn_id", true, WorldNumbers::chinese),
            new Verifier("tw_id", true, WorldNumbers::taiwanese),
            new Verifier("hk_id", true, WorldNumbers::hongKong),
            new Verifier("sg_nric", true, WorldNumbers::singaporean),
            new Verifier("th_id", true, WorldNumbers::thai),
            new Verifier("bic", false, WorldNumbers::bic),
            new Verifier("imei", true, text -> digits(bare(text), 15) && Verifiers.luhn(bare(text))),
            new Verifier("vin", true, WorldNumbers::vin),
            new Verifier("mac", false, WorldNumbers::mac),
            new Verifier("ipv6", false, WorldNumbers::ipv6));

    private static final Pattern ITIN =
            Pattern.compile("9[0-9]{2}(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-2]|9[4-9])[0-9]{4}");

    /** Individual taxpayer identification number, IRS: begins with 9; fourth and fifth digit 50-65, 70-88, 90-92, 94-99. */
    static boolean itin(String text) {
        return ITIN.matcher(bare(text)).matches();
    }

    /** Routing number of the American Bankers Association: weights 3 7 1, modulus 10; first two digits of a Federal Reserve district. */
    static boolean routing(String text) {
        String n = bare(text);
        return digits(n, 9)
                && n.matches("(?:0[0-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80).*")
                && !n.startsWith("0000")
                && sum(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
    }

    /** Social Insurance Number of Canada: Luhn; 0 and 8 are not used as first digit. */
    static boolean canadianSin(String text) {
        String n = bare(text);
        return digits(n, 9) && n.charAt(0) != '0' && n.charAt(0) != '8' && Verifiers.luhn(n);
    }

    /** Cadastro de Pessoas Físicas of Brazil: two check digits modulo 11. */
    static boolean brazilianCpf(String text) {
        String n = bare(text);
        return digits(n, 11)
                && !n.matches("(.)\\1*")
                && sum(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10 == digit(n, 9)
                && sum(n, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10 == digit(n, 10);
    }

    private static final Pattern CURP =
            Pattern.compile("[A-Z][AEIOUX][A-Z]{2}[0-9]{6}[HMX][A-Z]{2}[A-Z]{3}[0-9A-Z][0-9]");

    /** Clave Única de Registro de Población of Mexico, RENAPO: weights 18 to 2 over digits, letters and Ñ, modulus 10. */
    static boolean mexicanCurp(String text) {
        String n = bare(text);
        if (!CURP.matcher(n).matches() || !shortDate(number(n, 4, 6), number(n, 6, 8), number(n, 8, 10))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += "0123456789ABCDEFGHIJKLMN\u00d1OPQRSTUVWXYZ".indexOf(n.charAt(i)) * (18 - i);
        }
        return (10 - sum % 10) % 10 == digit(n, 17);
    }

    /** Tax file number of Australia: weights 1 4 3 7 5 8 6 9 10, modulus 11. */
    static boolean australianTfn(String text) {
        String n = bare(text);
        return digits(n, 9) && !n.matches("(.)\\1*") && sum(n, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
    }

    /** Medicare number of Australia: begins with 2 to 6, weights 1 3 7 9, modulus 10; then the issue and the person. */
    static boolean australianMedicare(String text) {
        String n = bare(text);
        return n.matches("[2-6][0-9]{8}[1-9][0-9]?") && sum(n, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == digit(n, 8);
    }

    /** Identity number of South Africa: date of birth, citizenship 0 to 2, Luhn. */
    static boolean southAfricanId(String text) {
        String n = bare(text);
        return digits(n, 13)
                && shortDate(number(n, 0, 2), number(n, 2, 4), number(n, 4, 6))
                && digit(n, 10) <= 2
                && Verifiers.luhn(n);
    }

    private static final String[] FIVE = {
        "0123456789",
        "1234067895",
        "2340178956",
        "3401289567",
        "4012395678",
        "5987604321",
        "6598710432",
        "7659821043",
        "8765932104",
        "9876543210"
    };
    private static final String[] SHIFT = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    /** Aadhaar of India, UIDAI: twelve digits, the first not 0 or 1, with the check digit of Verhoeff (1969). */
    static boolean aadhaar(String text) {
        String n = bare(text);
        if (!digits(n, 12) || n.charAt(0) < '2') {
            return false;
        }
        int check = 0;
        for (int i = 0; i < 12; i++) {
            check = FIVE[check].charAt(SHIFT[i % 8].charAt(digit(n, 11 - i)) - '0') - '0';
        }
        return check == 0;
    }

    /** Resident registration number of Korea, with a date that exists; numbers since October 2020 need not carry a check digit. */
    static boolean koreanForm(String text) {
        String n = bare(text);
        return digits(n, 13)
                && digit(n, 6) >= 1
                && digit(n, 6) <= 8
                && shortDate(number(n, 0, 2), number(n, 2, 4), number(n, 4, 6));
    }

    /** As given out until 2020: weights 2 to 9 and 2 to 5, modulus 11; foreigners' numbers are two more. */
    static boolean korean(String text) {
        String n = bare(text);
        if (!koreanForm(text)) {
            return false;
        }
        int check = 11 - sum(n, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5) % 11;
        return (digit(n, 6) >= 5 ? check + 2 : check) % 10 == digit(n, 12);
    }

    /** Citizen identification number of China, GB 11643-1999: ISO/IEC 7064 MOD 11-2, a date that exists, a province that exists. */
    static boolean chinese(String text) {
        String n = bare(text);
        if (!n.matches("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]{4}(?:18|19|20)[0-9]{9}[0-9X]")
                || !date(number(n, 6, 10), number(n, 10, 12), number(n, 12, 14))) {
            return false;
        }
        int rest = sum(n, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2) % 11;
        return "10X98765432".charAt(rest) == n.charAt(17);
    }

    /** National identification number of Taiwan: the letter counts two digits, weights 1 9 8 … 1 1, modulus 10. */
    static boolean taiwanese(String text) {
        String n = bare(text);
        if (!n.matches("[A-Z][1289][0-9]{8}")) {
            return false;
        }
        int letter = "ABCDEFGHJKLMNPQRSTUVXYWZIO".indexOf(n.charAt(0)) + 10;
        return (letter / 10 + letter % 10 * 9 + sum(n.substring(1), 8, 7, 6, 5, 4, 3, 2, 1, 1)) % 10 == 0;
    }

    /** Identity card of Hong Kong: one or two letters, six digits and a check character, modulus 11. */
    static boolean hongKong(String text) {
        String n = bare(text).replaceAll("[()]", "");
        if (!n.matches("[A-Z]{1,2}[0-9]{6}[0-9A]")) {
            return false;
        }
        int letters = n.length() - 7;
        int sum = letters == 2 ? (n.charAt(0) - 'A' + 10) * 9 : 36 * 9;
        sum += (n.charAt(letters - 1) - 'A' + 10) * 8 + sum(n.substring(letters), 7, 6, 5, 4, 3, 2);
        int check = (11 - sum % 11) % 11;
        return n.charAt(n.length() - 1) == (check == 10 ? 'A' : (char) ('0' + check));
    }

    /** NRIC and FIN of Singapore: weights 2 7 6 5 4 3 2, an offset for T, G and M, a letter for the rest modulo 11. */
    static boolean singaporean(String text) {
        String n = bare(text);
        if (!n.matches("[STFGM][0-9]{7}[A-Z]")) {
            return false;
        }
        char first = n.charAt(0);
        int offset = first == 'T' || first == 'G' ? 4 : first == 'M' ? 3 : 0;
        int rest = (sum(n.substring(1), 2, 7, 6, 5, 4, 3, 2) + offset) % 11;
        String letters = first == 'S' || first == 'T' ? "JZIHGFEDCBA" : first == 'M' ? "KLJNPQRTUWX" : "XWUTRQPNMLK";
        return letters.charAt(rest) == n.charAt(8);
    }

    /** Citizen number of Thailand: thirteen digits, weights 13 to 2, modulus 11. */
    static boolean thai(String text) {
        String n = bare(text);
        return digits(n, 13)
                && n.charAt(0) != '0'
                && n.charAt(0) != '9'
                && (11 - sum(n, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == digit(n, 12);
    }

    private static final SortedSet<String> COUNTRIES = countries();

    private static SortedSet<String> countries() {
        SortedSet<String> countries = new TreeSet<>(List.of(Locale.getISOCountries()));
        countries.add("XK");
        return countries;
    }

    /** ISO 9362: four letters of the bank, a country of ISO 3166 (or XK), two of the place, three of the branch or none. */
    static boolean bic(String text) {
        String n = bare(text);
        return n.matches("[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?") && COUNTRIES.contains(n.substring(4, 6));
    }

    private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VIN_VALUES = "12345678123457923456789";

    /** Vehicle identification number with the check digit of 49 CFR 565.15 on the ninth place, as used in North America and China. */
    static boolean vin(String text) {
        String n = bare(text);
        if (!n.matches("[A-HJ-NPR-Z0-9]{8}[0-9X][A-HJ-NPR-Z0-9]{8}") || !n.matches(".*[A-Z].*")) {
            return false;
        }
        int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int letter = VIN_LETTERS.indexOf(n.charAt(i));
            sum += weights[i] * (letter < 0 ? digit(n, i) : VIN_VALUES.charAt(letter) - '0');
        }
        return "0123456789X".charAt(sum % 11) == n.charAt(8);
    }

    /** Six pairs of hexadecimal digits that are neither all alike nor a broadcast or multicast address. */
    static boolean mac(String text) {
        String n = text.replaceAll("[^0-9A-Fa-f]", "");
        return n.length() == 12 && !n.matches("(.)\\1*") && Character.digit(n.charAt(1), 16) % 2 == 0;
    }

    /** RFC 4291, section 2.2: eight groups, or fewer around one {@code ::}; the last two may be an IPv4 address. */
    static boolean ipv6(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        int gap = address.indexOf("::");
        if (gap != address.lastIndexOf("::")) {
            return false;
        }
        if (gap < 0) {
            return groups(address) == 8;
        }
        int left = gap == 0 ? 0 : groups(address.substring(0, gap));
        int right = gap + 2 == address.length() ? 0 : groups(address.substring(gap + 2));
        return left >= 0 && right >= 0 && left + right > 0 && left + right < 8;
    }

    /** How many groups of sixteen bits, or far below zero when one is malformed. */
    private static int groups(String text) {
        int count = 0;
        String[] groups = text.split(":", -1);
        for (int i = 0; i < groups.length; i++) {
            if (groups[i].matches("[0-9A-Fa-f]{1,4}")) {
                count++;
            } else if (i == groups.length - 1 && groups[i].indexOf('.') > 0 && Verifiers.ipv4(groups[i])) {
                count += 2;
            } else {
                return -100;
            }
        }
        return count;
    }
}
