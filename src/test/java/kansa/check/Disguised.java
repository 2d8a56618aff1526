package kansa.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The spellings behind {@link DisguiseExam}: a text written with other letters, in another order or in another code. */
final class Disguised {
    private static final String[] NATO =
            ("Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike"
                            + " November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu")
                    .split(" ");
    private static final String[] MORSE =
            (".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ..."
                            + " - ..- ...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.")
                    .split(" ");
    static final String[] ENGLISH = "zero one two three four five six seven eight nine".split(" ");
    private static final String[] LINES =
            ("Apples are in season.|Bring a coat.|Cats sleep all day.|Dinner is at seven.|"
                            + "Every train was late.|Frost is likely.|Gardens need rain.|Honey keeps for years.|Ink dries fast.|"
                            + "Jam is on the shelf.|Keep the receipt.|Lamps should be off.|Milk is in the door.|Nobody called.|"
                            + "Open the window.|Paint the fence.|Quiet hours begin at ten.|Rain stopped play.|Soup is ready.|"
                            + "Tea is brewing.|Umbrellas are by the door.|Visitors sign in.|Wipe your feet.|Xylophones are loud.|"
                            + "Yesterday was warm.|Zinc does not rust.")
                    .split("\\|");

    private Disguised() {}

    static String mapped(String s, Function<Integer, String> each) {
        return s.codePoints().mapToObj(each::apply).collect(Collectors.joining());
    }

    static String joined(String s, String between) {
        return s.codePoints()
                .filter(c -> c != ' ')
                .mapToObj(Character::toString)
                .collect(Collectors.joining(between));
    }

    static String digits(String s, Function<Integer, String> each) {
        return mapped(s, c -> c >= '0' && c <= '9' ? each.apply(c - '0') : Character.toString(c));
    }

    static String wide(String s) {
        return mapped(s, c -> c == ' ' ? "\u3000" : Character.toString(c + 0xFEE0));
    }

    static String bold(String s) {
        return mapped(s, c -> {
            if (c >= '0' && c <= '9') {
                return Character.toString(0x1D7CE + c - '0');
            }
            boolean upper = c >= 'A' && c <= 'Z';
            return upper || c >= 'a' && c <= 'z'
                    ? Character.toString(upper ? 0x1D400 + c - 'A' : 0x1D41A + c - 'a')
                    : Character.toString(c);
        });
    }

    static String halfWidth(String s) {
        return swapped(
                s.replace("ガ", "カﾞ"),
                "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンー",
                "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｰ");
    }

    static String alternating(String s) {
        StringBuilder text = new StringBuilder(s.toLowerCase(Locale.ROOT));
        for (int i = 1; i < text.length(); i += 2) {
            text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
        }
        return text.toString();
    }

    static String numeral(String s) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            int digit = s.charAt(i) - '0';
            int place = s.length() - 1 - i;
            if (digit > 0) {
                text.append(digit == 1 && place % 4 > 0 ? "" : "〇一二三四五六七八九".substring(digit, digit + 1))
                        .append(List.of("", "十", "百", "千").get(place % 4));
            }
            text.append(place == 4 ? "万" : place == 8 ? "億" : "");
        }
        return text.toString();
    }

    static String reversed(String s) {
        return new StringBuilder(s).reverse().toString();
    }

    static String wordsReversed(String s) {
        List<String> words = Arrays.asList(s.split("[ -]"));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    static byte[] utf8(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    static String base64(String s) {
        return Base64.getEncoder().encodeToString(utf8(s));
    }

    static String bytes(String s, String each, String between) {
        List<String> all = new ArrayList<>();
        for (byte b : utf8(s)) {
            all.add(String.format(Locale.ROOT, each, b));
        }
        return String.join(between, all);
    }

    static String points(String s, String each, String between) {
        return s.codePoints().mapToObj(c -> String.format(Locale.ROOT, each, c)).collect(Collectors.joining(between));
    }

    static String binary(String s) {
        List<String> all = new ArrayList<>();
        for (byte b : utf8(s)) {
            all.add(Integer.toBinaryString(256 | b & 255).substring(1));
        }
        return String.join(" ", all);
    }

    static String rot13(String s) {
        return mapped(s, c -> {
            int base = c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 0;
            return Character.toString(base == 0 ? c : base + (c - base + 13) % 26);
        });
    }

    static String nato(String s) {
        return mapped(
                        s.toUpperCase(Locale.ROOT),
                        c -> c >= 'A' && c <= 'Z'
                                ? NATO[c - 'A'] + " "
                                : c >= '0' && c <= '9' ? ENGLISH[c - '0'] + " " : "")
                .strip();
    }

    static String morse(String s) {
        return mapped(
                        s.toUpperCase(Locale.ROOT),
                        c -> c >= 'A' && c <= 'Z'
                                ? MORSE[c - 'A'] + " "
                                : c >= '0' && c <= '9' ? MORSE[26 + c - '0'] + " " : "/ ")
                .strip();
    }

    static String swapped(String s, String from, String to) {
        return mapped(s, c -> from.indexOf(c) < 0 ? Character.toString(c) : "" + to.charAt(from.indexOf(c)));
    }

    static String halves(String s, String first, String second, String end) {
        int middle = s.length() / 2;
        return first + s.substring(0, middle) + second + s.substring(middle) + end;
    }

    static String chunks(String s, String between) {
        return s.replaceAll("(.{3})(?=.)", "$1\u0000").replace("\u0000", between);
    }

    static String acrostic(String s) {
        return mapped(
                        s.toUpperCase(Locale.ROOT),
                        c -> c >= 'A' && c <= 'Z'
                                ? LINES[c - 'A'] + "\n"
                                : c >= '0' && c <= '9' ? Character.toString(c) + " more things to do.\n" : "")
                .strip();
    }

    static String numbered(String s) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (int c : s.codePoints().filter(c -> c != ' ').toArray()) {
            text.append(number++).append(". ").appendCodePoint(c).append('\n');
        }
        return text.toString();
    }
}
