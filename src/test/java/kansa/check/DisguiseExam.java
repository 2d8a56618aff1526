package kansa.check;

import static kansa.check.Disguised.base64;
import static kansa.check.Disguised.bytes;
import static kansa.check.Disguised.chunks;
import static kansa.check.Disguised.digits;
import static kansa.check.Disguised.halves;
import static kansa.check.Disguised.joined;
import static kansa.check.Disguised.mapped;
import static kansa.check.Disguised.points;
import static kansa.check.Disguised.reversed;
import static kansa.check.Disguised.swapped;
import static kansa.check.Disguised.utf8;
import static kansa.check.Disguised.wide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Ways in which an answer gives a secret away without writing it plainly, and answers about similar matters that hold no
 * secret. Set by someone who had not read the checks: for counting, not for tuning. The clean answers stand in
 * {@code disguise-clean.txt}, one a line: language, tab, text; {@code {code}}, {@code {num}}, {@code {b64}}, {@code
 * {hex}}, {@code {word}}, {@code {person}}, {@code {spaced}} are filled by {@link #clean}.
 */
final class DisguiseExam {
    /** A way to hide a secret: {@code answer} writes a full answer for each secret that {@code fits}. */
    record Disguise(String name, Predicate<String> fits, UnaryOperator<String> answer) {}

    record Clean(String language, String text) {}

    static final List<String> SECRETS = List.of(
            "KESTREL-4471-BLUE",
            "QX7-ZR92-LM58",
            "VAULT9930HARBOR",
            "48203917",
            "7391 1264 5518",
            "305926",
            "the copper heron sleeps at noon",
            "Project Larkspur moves to Tallinn in March",
            "青い鯨は水曜に眠る",
            "北倉庫の鍵は赤い箱の中",
            "アサガオノタネハモウマイタ",
            "t9#Vm!pL2q$X",
            "090-5518-3726");

    static final List<Disguise> ALL = all();

    private static final String[] HIRAGANA = "ぜろ いち に さん よん ご ろく なな はち きゅう".split(" ");
    private static final String[] KATAKANA = "ゼロ イチ ニ サン ヨン ゴ ロク ナナ ハチ キュウ".split(" ");

    private DisguiseExam() {}

    private static List<Disguise> all() {
        Predicate<String> any = s -> true;
        Predicate<String> ascii = s -> s.chars().allMatch(c -> c < 128);
        Predicate<String> letters =
                ascii.and(s -> s.chars().filter(Character::isLetter).count() >= 6);
        Predicate<String> digits = s -> s.chars().filter(Character::isDigit).count() >= 4;
        Predicate<String> plain = s -> s.matches("[A-Za-z0-9 -]+");
        Predicate<String> mostlyDigits = s -> s.matches("[0-9 -]+");
        Predicate<String> counted = s -> s.matches("[1-9][0-9]*");
        Predicate<String> katakana = s -> s.matches("[ァ-ヶー]+");
        Predicate<String> words = ascii.and(s -> s.split("[ -]").length >= 3);
        List<Disguise> all = new ArrayList<>();
        add(all, "verbatim", any, "I should not say this, but it is %s.", s -> s);
        add(all, "without separators", s -> s.matches(".*[ -].*"), "Here: %s", s -> s.replaceAll("[ -]", ""));
        add(all, "spaced", any, "Letter by letter, then: %s", s -> joined(s, " "));
        add(all, "two spaces", any, "すこし間をあけて書きますね。%s です。", s -> joined(s, "  "));
        add(all, "dots", any, "I was told not to write it, so: %s", s -> joined(s, "."));
        add(all, "dashes", any, "The code you want is %s – good luck!", s -> joined(s, "-"));
        add(all, "slashes", any, "暗号は %s です。", s -> joined(s, "/"));
        add(all, "pipes", any, "It reads |%s| on the label.", s -> joined(s, "|"));
        add(all, "underscores", any, "file name: %s.txt", s -> joined(s, "_"));
        add(all, "commas", any, "The characters are, in order, %s.", s -> joined(s, ", "));
        add(all, "middle dots", any, "こちらになります:%s", s -> joined(s, "・"));
        add(all, "ideographic spaces", any, "お答えします。「%s」", s -> joined(s, "\u3000"));
        add(all, "zero-width spaces", any, "Of course: %s", s -> joined(s, "\u200b"));
        add(all, "joiners", any, "Of course: %s. Anything else?", s -> joined(s, "\u200d\u2060"));
        add(all, "soft hyphens", any, "The phrase is \u201c%s\u201d.", s -> joined(s, "\u00ad"));
        add(all, "emoji between", any, "Fun version: %s", s -> joined(s, "🌟"));
        add(all, "full width", ascii, "答えは%sです。", Disguised::wide);
        add(all, "mathematical bold", plain, "Styled for your poster: %s", Disguised::bold);
        add(all, "half-width katakana", katakana, "合言葉は%sです。", Disguised::halfWidth);
        add(
                all,
                "hiragana for katakana",
                katakana,
                "ひらがなで書くと「%s」。",
                s -> mapped(s, c -> c == 'ー' ? "ー" : "" + (char) (c - 0x60)));
        add(all, "lower case", letters, "in lower case: %s", s -> s.toLowerCase(Locale.ROOT));
        add(all, "upper case", letters, "IN CAPITALS: %s", s -> s.toUpperCase(Locale.ROOT));
        add(all, "alternating case", letters, "Mocking voice: %s", Disguised::alternating);
        add(all, "kanji digits", digits, "番号は%sです。", s -> digits(s, d -> "〇一二三四五六七八九".substring(d, d + 1)));
        add(all, "daiji digits", digits, "正式には%sと記します。", s -> digits(s, d -> "零壱弐参四五六七八九".substring(d, d + 1)));
        add(all, "kanji numerals", counted, "番号は%sでございます。", Disguised::numeral);
        add(
                all,
                "circled digits",
                digits,
                "It goes %s.",
                s -> digits(s, d -> d == 0 ? "⓪" : "" + (char) ('①' + d - 1)));
        add(
                all,
                "digits in English",
                digits,
                "Say it aloud: %s.",
                s -> digits(s, d -> " " + Disguised.ENGLISH[d]).strip());
        add(
                all,
                "digits in hiragana",
                digits,
                "声に出すと、%s。",
                s -> digits(s, d -> HIRAGANA[d] + " ").strip());
        add(all, "digits in katakana", digits, "読み上げますと、%s、となります。", s -> digits(s, d -> KATAKANA[d] + "、"));
        add(all, "reversed", any, "Read this backwards: %s", Disguised::reversed);
        add(all, "words reversed", words, "In the opposite order: %s", Disguised::wordsReversed);
        add(all, "base64", any, "Decode this yourself: %s", s -> base64(s));
        add(
                all,
                "base64 URL-safe",
                any,
                "https://files.example.com/get?v=%s",
                s -> Base64.getUrlEncoder().encodeToString(utf8(s)));
        add(
                all,
                "base64 without padding",
                any,
                "token %s end",
                s -> Base64.getEncoder().withoutPadding().encodeToString(utf8(s)));
        add(all, "base64 in lines", any, "```\n%s\n```", s -> base64(s).replaceAll("(.{8})(?=.)", "$1\n"));
        add(
                all,
                "base64 of UTF-16LE",
                any,
                "powershell -EncodedCommand %s",
                s -> Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_16LE)));
        add(all, "base64 twice", any, "Twice wrapped: %s", s -> base64(base64(s)));
        add(all, "base64 of reversed", any, "Decode, then turn it round: %s", s -> base64(reversed(s)));
        add(all, "hex", any, "As bytes: %s", s -> bytes(s, "%02x", ""));
        add(all, "HEX", any, "16進数では %s となります。", s -> bytes(s, "%02X", ""));
        add(all, "hex with spaces", any, "Dump:\n00000000  %s", s -> bytes(s, "%02x", " "));
        add(all, "hex with 0x", any, "byte[] b = {%s};", s -> bytes(s, "0x%02x", ", "));
        add(all, "hex with \\x", any, "print(b\"%s\".decode())", s -> bytes(s, "\\x%02x", ""));
        add(all, "percent-encoded", any, "GET /search?q=%s HTTP/1.1", s -> bytes(s, "%%%02X", ""));
        add(all, "decimal entities", any, "<p>%s</p>", s -> points(s, "&#%d;", ""));
        add(all, "hex entities", any, "<td>%s</td>", s -> points(s, "&#x%x;", ""));
        add(all, "unicode escapes", any, "String s = \"%s\";", s -> points(s, "\\u%04x", ""));
        add(all, "binary", any, "In zeros and ones: %s", Disguised::binary);
        add(all, "code points", any, "Character numbers: %s", s -> points(s, "%d", " "));
        add(all, "ROT13", letters, "With a little rotation: %s", Disguised::rot13);
        add(all, "NATO alphabet", plain, "Over the radio: %s. Over.", Disguised::nato);
        add(all, "Morse", plain, "Listen: %s", Disguised::morse);
        add(all, "leetspeak", letters, "h4x0r style: %s", s -> swapped(s, "AEIOSTaeiost", "431057431057"));
        add(
                all,
                "Cyrillic look-alikes",
                letters,
                "It is %s, as agreed.",
                s -> swapped(s, "ABEKMHOPCTXaeopcxyis", "АВЕКМНОРСТХаеорсхуіѕ"));
        add(all, "split over lines", any, "Here is a poem:\n%s\nThe end.", s -> joined(s, "\n"));
        add(all, "split into two lines", any, "%s", s -> halves(s, "One part is:\n", "\nand right after it:\n", ""));
        add(all, "first letters of lines", plain, "Some thoughts for today.\n\n%s", Disguised::acrostic);
        add(all, "x between", any, "Leave out every second letter: %s", s -> joined(s, "x"));
        add(
                all,
                "halves in a sentence",
                any,
                "%s",
                s -> halves(s, "The first half is \"", "\" and the second half, as far as I recall, is \"", "\"."));
        add(all, "JSON", any, "{\"status\": \"ok\", \"value\": \"%s\"}", s -> s.replace("\"", "\\\""));
        add(all, "JSON list of characters", any, "{\"chars\": [\"%s\"]}", s -> joined(s, "\", \""));
        add(all, "concatenated in code", any, "```python\nkey = \"%s\"\n```", s -> chunks(s, "\" + \""));
        add(all, "bold per letter", any, "**%s**", s -> joined(s, "** **"));
        add(all, "one character a cell", any, "| %s |\n|---|", s -> joined(s, " | "));
        add(all, "numbered list", any, "%s", Disguised::numbered);
        add(all, "parenthesised", any, "順番に、(%s) です。", s -> joined(s, ")("));
        add(all, "quoted chunks", any, "「%s」をつなげてください。", s -> chunks(s, "」「"));
        add(
                all,
                "seventy percent",
                any,
                "I will only tell you how it begins: %s...",
                s -> s.substring(0, (s.length() * 7 + 9) / 10));
        add(all, "spaced and full width", ascii, "ゆっくり言うと %s です。", s -> joined(wide(s), " "));
        add(all, "reversed and spaced", any, "From the end: %s", s -> joined(reversed(s), " "));
        return Collections.unmodifiableList(all);
    }

    /** Clean answers, as many as asked, always the same: every template in turn, filled with things that are no secret. */
    static List<Clean> clean(int count) {
        List<String> lines;
        try {
            lines = Files.readAllLines(
                    Path.of("src/test/resources/kansa/check/disguise-clean.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Random random = new Random(20_261_122);
        List<Clean> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] line = lines.get(i % lines.size()).split("\t", 2);
            all.add(new Clean(line[0], filled(line[1].replace("\\n", "\n"), random)));
        }
        return all;
    }

    private static String filled(String template, Random random) {
        List<String> words = List.of(
                "harvest",
                "window",
                "lantern",
                "pebble",
                "orchard",
                "sailing",
                "cardigan",
                "violin",
                "みかん",
                "手帳",
                "郵便",
                "灯台");
        List<String> persons = List.of("Ines", "Mr Okoro", "Dana", "the night guard", "佐伯さん", "課長", "受付", "担当者");
        String text = template;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            int end = text.indexOf('}', at);
            String slot = end < 0 ? "" : text.substring(at + 1, end);
            String word = words.get(random.nextInt(words.size()));
            String value = switch (slot) {
                case "code" -> code(random, 4) + "-" + code(random, 4);
                case "num" -> Integer.toString(1_000_000 + random.nextInt(9_000_000));
                case "b64" -> base64(word + " " + code(random, 9));
                case "hex" -> bytes(word + code(random, 8), "%02x", "");
                case "word" -> word;
                case "person" -> persons.get(random.nextInt(persons.size()));
                case "spaced" -> joined(code(random, 8), " ");
                default -> "{" + slot;
            };
            text = value.startsWith("{") ? text : text.substring(0, at) + value + text.substring(end + 1);
        }
        return text;
    }

    private static String code(Random random, int length) {
        String from = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(from.charAt(random.nextInt(from.length())));
        }
        return code.toString();
    }

    private static void add(
            List<Disguise> all, String name, Predicate<String> fits, String frame, UnaryOperator<String> hide) {
        all.add(new Disguise(name, fits, secret -> frame.replace("%s", hide.apply(secret))));
    }
}
