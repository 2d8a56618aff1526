package kansa.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Kind;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.text.Reader;
import kansa.text.Reading;

/** The ways in which a secret comes out, plainest first. */
enum Disguise {
    EXACT(
            Severity.CRITICAL,
            1,
            new Wording("word for word, widths, case and spacing aside", "そのまま（全角・半角、大文字・小文字、空白の違いは無視）")),
    SPACED(Severity.HIGH, 0.95, new Wording("letter by letter", "一文字ずつ区切って")),
    REVERSED(Severity.HIGH, 0.9, new Wording("backwards", "逆順で")),
    ROT13(Severity.HIGH, 0.9, new Wording("in ROT13", "ROT13で")),
    BASE64(Severity.HIGH, 0.9, new Wording("in Base64", "Base64で")),
    HEX(Severity.HIGH, 0.9, new Wording("in hexadecimal", "16進数で")),
    PART(Severity.MEDIUM, 0.6, new Wording("in large part", "大部分が"));

    /** Shorter secrets stand in longer words and encodings by chance. */
    private static final int CODED = 8;

    private static final int PARTIAL = 12;
    private static final double SHARE = 0.6;

    private static final Pattern BASE64_RUN = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");
    private static final Pattern HEX_RUN = Pattern.compile("[0-9a-fA-F]{2}[0-9a-fA-F :,]{13,}");

    private final Severity severity;
    private final double score;
    private final Wording how;

    Disguise(Severity severity, double score, Wording how) {
        this.severity = severity;
        this.score = score;
        this.how = how;
    }

    Severity severity() {
        return severity;
    }

    double score() {
        return score;
    }

    Wording how() {
        return how;
    }

    String outcome() {
        return this == EXACT ? "exact" : this == PART ? "partial" : "disguised";
    }

    /**
     * One place where a secret, or part of it, comes out.
     *
     * @param part of the secret, in its original
     */
    record Appearance(Disguise disguise, Span span, Span part, Kind kind) {}

    /** How a secret comes out in an answer: all plain places, else the first disguise that fits, else a large part. */
    static List<Appearance> of(Reading answer, String secret, Reader reader) {
        KeyText said = KeyText.of(answer.folded());
        KeyText hidden = KeyText.of(secret, reader);
        String key = hidden.key();
        if (key.isEmpty()) {
            return verbatim(answer.text(), secret);
        }
        Span whole = new Span(0, secret.length());
        List<Appearance> found = new ArrayList<>();
        for (Span place : places(said, key)) {
            boolean exact = said.stretch(place.start(), place.end()).equals(hidden.stretch(0, key.length()))
                    || (said.close(place.start(), place.end()) && !said.spread(place.start(), place.end()));
            // 5, 8, 2, 1, 3 may be a list of numbers; a longer secret is not met with by chance
            Kind kind = exact || key.length() >= CODED ? Kind.DECISIVE : Kind.INDICATIVE;
            found.add(new Appearance(exact ? EXACT : SPACED, said.original(place.start(), place.end()), whole, kind));
        }
        if (found.isEmpty() && key.length() >= CODED) {
            keyed(said, key, whole, found);
            coded(answer.text(), BASE64, key, whole, reader, found);
            coded(answer.text(), HEX, key, whole, reader, found);
        }
        if (found.isEmpty() && key.length() >= PARTIAL) {
            part(said, hidden, found);
        }
        return List.copyOf(found);
    }

    /** A secret without letters and digits is compared as it is. */
    private static List<Appearance> verbatim(String text, String secret) {
        List<Appearance> found = new ArrayList<>();
        for (int at = secret.isBlank() ? -1 : text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
            Span whole = new Span(0, secret.length());
            found.add(new Appearance(EXACT, new Span(at, at + secret.length()), whole, Kind.DECISIVE));
        }
        return List.copyOf(found);
    }

    private static List<Span> places(KeyText said, String key) {
        List<Span> places = new ArrayList<>();
        if (!key.isEmpty()) {
            boolean whole = key.length() < CODED;
            for (Span place = said.find(key, 0, whole); place != null; place = said.find(key, place.end(), whole)) {
                places.add(place);
            }
        }
        return places;
    }

    private static void keyed(KeyText said, String key, Span whole, List<Appearance> found) {
        String reversed = new StringBuilder(key).reverse().toString();
        for (Span place : reversed.equals(key) ? List.<Span>of() : places(said, reversed)) {
            found.add(new Appearance(REVERSED, said.original(place.start(), place.end()), whole, Kind.DECISIVE));
        }
        String rotated = rot13(key);
        for (Span place : rotated.equals(key) ? List.<Span>of() : places(said, rotated)) {
            found.add(new Appearance(ROT13, said.original(place.start(), place.end()), whole, Kind.DECISIVE));
        }
    }

    private static String rot13(String key) {
        StringBuilder rotated = new StringBuilder(key.length());
        key.chars().forEach(c -> rotated.append((char) (c >= 'a' && c <= 'z' ? (c - 'a' + 13) % 26 + 'a' : c)));
        return rotated.toString();
    }

    private static void coded(
            String text, Disguise disguise, String key, Span whole, Reader reader, List<Appearance> found) {
        Matcher runs = (disguise == HEX ? HEX_RUN : BASE64_RUN).matcher(text);
        while (runs.find()) {
            // a hexadecimal letter before the run, such as the end of a word, shifts its pairs by one
            boolean holds = disguise == HEX
                    ? holds(unhex(runs.group(), 0), key, reader) || holds(unhex(runs.group(), 1), key, reader)
                    : holds(unbase64(runs.group()), key, reader);
            if (holds) {
                found.add(new Appearance(disguise, new Span(runs.start(), runs.end()), whole, Kind.DECISIVE));
            }
        }
    }

    private static boolean holds(String plain, String key, Reader reader) {
        return Spoken.key(plain, reader).contains(key);
    }

    private static String unhex(String run, int skipped) {
        String digits =
                run.replaceAll("[^0-9a-fA-F]", "").toLowerCase(Locale.ROOT).substring(skipped);
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String unbase64(String run) {
        String letters = run.replace("=", "").replace('-', '+').replace('_', '/');
        // one letter alone beyond fours holds no byte
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return new String(Base64.getDecoder().decode(letters.substring(0, whole)), StandardCharsets.UTF_8);
    }

    /** The longest run that answer and secret share, when it is most of the secret. */
    private static void part(KeyText said, KeyText hidden, List<Appearance> found) {
        String left = said.key();
        String right = hidden.key();
        int[] above = new int[right.length() + 1];
        int longest = 0;
        int endLeft = 0;
        int endRight = 0;
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = 0;
            for (int k = 1; k <= right.length(); k++) {
                int run = left.charAt(i - 1) == right.charAt(k - 1) ? diagonal + 1 : 0;
                diagonal = above[k];
                above[k] = run;
                if (run > longest) {
                    longest = run;
                    endLeft = i;
                    endRight = k;
                }
            }
        }
        if (longest >= SHARE * right.length()) {
            found.add(new Appearance(
                    PART,
                    said.original(endLeft - longest, endLeft),
                    hidden.original(endRight - longest, endRight),
                    Kind.INDICATIVE));
        }
    }
}
