package kansa.rule;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Tells values that may open something from placeholders, words and documentation. Sources: GitHub's and npm's token format
 * (six base-62 digits of CRC-32 at the end), RFC 7519 (JWT), RFC 7468 (textual keys), RFC 7617 (basic authentication). What
 * looks random may still be made up: only a checksum shows that a service gave it out.
 */
final class SecretForms {
    private SecretForms() {}

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int CHECKSUM = 6;
    /** The least a private key's text can be: an Ed25519 key has 64 letters. */
    private static final int KEY_LETTERS = 60;

    private static final int LONG_KEY = 8000;

    private static final double RANDOM_BITS = 2.9;
    private static final int SEQUENCE = 6;

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "your|example|sample|dummy|placeholder|insert|redact|change[_-]?(?:me|this)|replace|x{4,}|\\*{2,}|\\.{3}|…|fake[_-]|my[_-]?(?:key|token|secret|pass)"
                    + "|\\$\\{|\\{\\{|%\\(|<[^>]{0,80}>?|\\[[a-z_ -]{2,30}\\]|__+|[●〇○◯＊]{2,}|ここに|あなたの|(?:_|-|^)here$|secret[_-]?here"
                    + "|os\\.environ|process\\.env|getenv|^env[.:(]|import\\.meta|credentials?\\(|secrets?\\.");
    /** Code that fetches a value, and paths of names. */
    private static final Pattern CODE =
            Pattern.compile("[A-Za-z_][A-Za-z_.]*\\(.*|[A-Za-z_]+(?:\\.[A-Za-z_]+)+|[A-Z]+(?:_[A-Z]+)+|\\$[A-Za-z_]+");

    private static final Pattern TECHNICAL = Pattern.compile(
            "(?:sha|md|aes|rsa|utf|base|bcrypt|argon|hs|rs|es|pbkdf|oauth|tls|ssl|v|iso|ascii|http|ipv|int|varchar|char|string)"
                    + "[-_]?[0-9][0-9a-z.()_-]{0,9}(?:[-_ ]?(?:encoded|bit|hash|encrypted|hashed))?"
                    + "|[0-9]+[-~〜][0-9]+[a-z]*|[0-9]{1,3}[-_]?(?:chars?|characters?|letters?|digits?|bits?|days?|times?|bytes?|min|max|th|st|nd|rd)(?:-[a-z]+)*"
                    + "|\\$(?:2[abxy]|argon2[a-z]*|[156y]|scrypt)\\$.*|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|pbkdf2.*|\\{s?sha[0-9]*\\}.*|sha[0-9]+:.*"
                    + "|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]+[.,][0-9]+");

    private static final Set<String> PUBLIC_DEFAULTS = Set.of(
            "password",
            "password1",
            "password123",
            "passw0rd",
            "p@ssword",
            "p@ssw0rd",
            "p@ssw0rd!",
            "pass123",
            "pass1234",
            "test123",
            "test1234",
            "admin123",
            "letmein",
            "qwerty123",
            "abc123",
            "abc12345",
            "abcd1234",
            "qwerty",
            "iloveyou",
            "sk_test_4ec39hqlyjwdarjtt1zdp7dc",
            "secret123",
            "user123",
            "root",
            "toor",
            "user@123",
            "correct horse battery staple",
            "hunter2",
            "correct-horse-battery-staple",
            "tr0ub4dor&3");

    /** The body of a key: random enough, and nothing that stands for a key. */
    static boolean key(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !PLACEHOLDER.matcher(lower).find() && !sequential(lower, SEQUENCE) && bits(text) >= RANDOM_BITS;
    }

    /** A key named by a word: letters and digits mixed, too random for words and names. */
    static boolean random(String text) {
        String letters = text.replaceAll("[^A-Za-z0-9]", "");
        return key(text)
                && !text.matches("0x[0-9a-fA-F]{40}")
                && !PUBLIC_DEFAULTS.contains(text.toLowerCase(Locale.ROOT))
                && !CODE.matcher(text).matches()
                && letters.chars().anyMatch(Character::isDigit)
                && letters.chars().anyMatch(Character::isLetter)
                && changes(letters) * 5 >= letters.length();
    }

    /** A password that no quotation mark sets apart: letters and digits or signs mixed, or many digits. */
    static boolean password(String text) {
        if (!value(text)) {
            return false;
        }
        boolean letter = text.chars().anyMatch(Character::isLetter);
        boolean digit = text.chars().anyMatch(Character::isDigit);
        boolean sign = text.substring(1, text.length() - 1).chars().anyMatch(c -> "!#$%&*+=?@^~".indexOf(c) >= 0)
                || (text.charAt(0) != '*' && "!#$%&@^~+=".indexOf(text.charAt(0)) >= 0)
                || "$%&@#^~!".indexOf(text.charAt(text.length() - 1)) >= 0 && changes(text) > 2;
        if (!letter) {
            return text.matches("[0-9]{6,}|(?=.*[0-9])[0-9!#$%&*+=?@^~]{6,}|[0-9]{4,8}(?:-[0-9]{4,8}){2,}");
        }
        return digit || sign;
    }

    /** What stands in quotation marks may be all letters, but one plain word in small letters says too little. */
    static boolean phrase(String text) {
        return value(text) && (password(text) || inner(text) || text.split("[-_. ]").length >= 3);
    }

    /** Four to eight digits that are no sample. */
    static boolean pin(String text) {
        return text.length() >= 4
                && text.chars().distinct().count() > 1
                && !sequential(text, text.length())
                && !sequential(new StringBuilder(text).reverse().toString(), text.length());
    }

    /** Not a placeholder, a format, a piece of code or a password that everybody knows. */
    private static boolean value(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() >= 4
                && text.chars().distinct().count() >= 3
                && !PLACEHOLDER.matcher(lower).find()
                && !CODE.matcher(text).matches()
                && !TECHNICAL.matcher(lower).matches()
                && !PUBLIC_DEFAULTS.contains(lower)
                && !sequential(lower, lower.length())
                && !lower.startsWith("http");
    }

    /** A capital inside a word: SunnyRiver, but not Required or URL. */
    private static boolean inner(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return text.length() >= 8;
            }
        }
        return false;
    }

    /** Ends in the CRC-32 of what stands between prefix and end, as in {@code ghp_} and {@code npm_} tokens. */
    static boolean checksum(String text) {
        String body = text.substring(text.indexOf('_') + 1);
        int cut = body.length() - CHECKSUM;
        if (cut <= 0) {
            return false;
        }
        CRC32 crc = new CRC32();
        crc.update(body.substring(0, cut).getBytes(StandardCharsets.US_ASCII));
        StringBuilder digits = new StringBuilder();
        for (long rest = crc.getValue(); digits.length() < CHECKSUM; rest /= BASE62.length()) {
            digits.append(BASE62.charAt((int) (rest % BASE62.length())));
        }
        return digits.reverse().toString().equals(body.substring(cut));
    }

    /** Header and payload are JSON objects, the header names an algorithm; not the token of every tutorial. */
    static boolean jwt(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length < 3 || parts[1].startsWith("eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9l")) {
            return false;
        }
        String header = decoded(parts[0]);
        boolean encrypted = parts.length == 5;
        return header.startsWith("{")
                && header.contains("\"alg\"")
                && (encrypted || decoded(parts[1]).startsWith("{"))
                && !PLACEHOLDER.matcher(parts[2].toLowerCase(Locale.ROOT)).find();
    }

    /** Enough of the body of a private key to be a whole one. */
    static boolean privateKey(String text) {
        int head = text.indexOf("-----", text.indexOf("-----") + 5);
        int tail = text.indexOf("-----END", head);
        String body = text.substring(head + 5, tail < 0 ? text.length() : tail);
        String letters = body.replace("\\n", "").replaceAll("[^A-Za-z0-9+/]", "");
        // so long a text is hidden whatever it is, so that no text is searched over and over
        return letters.length() >= LONG_KEY
                || (letters.length() >= KEY_LETTERS
                        && !body.contains("...")
                        && !body.contains("…")
                        && bits(letters) >= 4.2);
    }

    /** An address with user and password before its host, neither a placeholder nor a host of examples. */
    static boolean address(String text) {
        int from = text.indexOf("://") + 3;
        int at = text.lastIndexOf('@');
        int colon = text.indexOf(':', from);
        if (colon < 0 || colon > at) {
            return false;
        }
        String password = text.substring(colon + 1, at);
        String lower = password.toLowerCase(Locale.ROOT);
        return password.length() >= 3
                && !PLACEHOLDER.matcher(lower).find()
                && !lower.matches(
                        "pass(?:word|wd)?|pwd|pw|secret|token|user|guest|パスワード|\\$.*|\\{.*|x+|\\*+|[0-9]{1,4}")
                && !CODE.matcher(password).matches();
    }

    /** Basic authentication: Base64 of a user, a colon and a password. */
    static boolean basic(String text) {
        String plain = decoded(text);
        int colon = plain.indexOf(':');
        return colon > 0
                && plain.length() > colon + 3
                && !PLACEHOLDER.matcher(plain.toLowerCase(Locale.ROOT)).find();
    }

    private static String decoded(String text) {
        String letters = text.replace('-', '+').replace('_', '/').replace("=", "");
        if (letters.length() % 4 == 1 || !letters.matches("[A-Za-z0-9+/]*")) {
            return "";
        }
        return new String(Base64.getDecoder().decode(letters), StandardCharsets.UTF_8);
    }

    /** Shannon entropy in bits a character. */
    static double bits(String text) {
        int[] counts = new int[128];
        text.chars().forEach(c -> counts[Math.min(c, 127)]++);
        double bits = 0;
        for (int count : counts) {
            bits -= count == 0 ? 0 : count * Math.log((double) count / text.length()) / Math.log(2) / text.length();
        }
        return bits;
    }

    /** A run such as abcdef, 123456 or aaaaaa. */
    private static boolean sequential(String text, int least) {
        int rising = 1;
        int level = 1;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            rising = step == 1 || (text.charAt(i) == '0' && text.charAt(i - 1) == '9') ? rising + 1 : 1;
            level = step == 0 ? level + 1 : 1;
            if (rising >= least || level >= least) {
                return true;
            }
        }
        return text.length() == 1;
    }

    /** How often small letters, capitals, digits and signs change off. */
    private static int changes(String text) {
        int changes = 0;
        for (int i = 1; i < text.length(); i++) {
            changes += kind(text.charAt(i)) == kind(text.charAt(i - 1)) ? 0 : 1;
        }
        return changes;
    }

    private static int kind(char c) {
        return Character.isDigit(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : 3;
    }
}
