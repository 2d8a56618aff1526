package kansa.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.check.View.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Letters and digits written as words or as other signs: zero, いち, 壱, ①, alfa, エー, Ⓐ, Cyrillic look-alikes, 4 for A. Words:
 * ICAO spelling alphabet; Morse: ITU-R M.1677.
 */
final class Spelling {
    private Spelling() {}

    static final SortedMap<String, String> MORSE =
            pairs(".- a -... b -.-. c -.. d . e ..-. f --. g .... h .. i .--- j -.- k"
                    + " .-.. l -- m -. n --- o .--. p --.- q .-. r ... s - t ..- u ...- v .-- w -..- x -.-- y --.. z ----- 0 .---- 1 ..--- 2"
                    + " ...-- 3 ....- 4 ..... 5 -.... 6 --... 7 ---.. 8 ----. 9");

    private static final SortedMap<String, String> WORDS =
            pairs("zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8"
                    + " nine 9 nought 0 fower 4 fife 5 niner 9 tree 3 alfa a alpha a bravo b charlie c delta d echo e foxtrot f golf g hotel h"
                    + " india i juliett j juliet j kilo k lima l mike m november n oscar o papa p quebec q romeo r sierra s tango t uniform u"
                    + " victor v whiskey w whisky w xray x x-ray x yankee y zulu z dash - hyphen - minus - dot . point . underscore _"
                    + " space - hash - dollar - exclamation - mark - sign - capital - uppercase - lowercase - small - big - upper - lower -"
                    + " case - letter - number -");

    private static final SortedMap<String, String> KANA = pairs("ゼロ 0 レイ 0 マル 0 イチ 1 ニイ 2 ニー 2 ニ 2 サン 3 ヨン 4 ヨ 4 シ 4"
            + " ゴオ 5 ゴー 5 ゴ 5 ロク 6 ナナ 7 シチ 7 ハチ 8 キュウ 9 キュー 9 ク 9 エー a エイ a ビー b シー c ディー d イー e エフ f ジー g"
            + " エイチ h エッチ h アイ i ジェー j ジェイ j ケー k ケイ k エル l エム m エヌ n オー o ピー p キュ q アール r エス s ティー t ユー u"
            + " ブイ v ヴィー v ダブリュー w ダブル w エックス x ワイ y ゼット z ズィー z ハイフン - ダッシュ - ドット . アンダーバー _ スラッシュ /");

    private static final SortedMap<String, String> SIGNS = signs();

    private static SortedMap<String, String> pairs(String table) {
        SortedMap<String, String> pairs = new TreeMap<>();
        String[] parts = table.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            pairs.put(parts[i], parts[i + 1]);
        }
        return Collections.unmodifiableSortedMap(pairs);
    }

    private static SortedMap<String, String> signs() {
        SortedMap<String, String> signs = new TreeMap<>(
                pairs(
                        "零 0 壱 1 壹 1 弌 1 弐 2 貳 2 貮 2 参 3 參 3 肆 4 四 4 伍 5 陸 6 漆 7 質 7 捌 8 玖 9"
                                + " 〇 0 ○ 0 一 1 二 2 三 3 五 5 六 6 七 7 八 8 九 9 ⓪ 0 ⓿ 0 🄋 0 🄌 0"
                                // Cyrillic and Greek letters that look like Latin ones
                                + " А a В b С c Е e Н h І i Ј j К k М m О o Р p Ѕ s Т t Х x У y Ү y а a с c е e і i ј j о o р p ѕ s х x у y һ h ԁ d ԛ q ԝ w Ԛ q Ԝ w г r к k п n т t м m н h в b З 3 з 3 Ь b Ѵ v ѵ v Ԍ g Ɡ g ɡ g"
                                + " Α a Β b Ε e Ζ z Η h Ι i Κ k Μ m Ν n Ο o Ρ p Τ t Υ y Χ x α a ο o ν v ρ p υ u ι i κ k τ t χ x ɑ a ı i ⅼ l ᴀ a ʙ b ᴄ c ᴅ d ᴇ e ɢ g ʜ h ɪ i ᴊ j ᴋ k ʟ l ᴍ m ɴ n ᴏ o ᴘ p ʀ r ꜱ s ᴛ t ᴜ u ᴠ v ᴡ w ʏ y ᴢ z Ꭺ a Ᏼ b Ꮯ c Ꭰ d Ꭼ e Ԍ g Ꮋ h Ꭻ j Ꮶ k Ꮮ l Ꮇ m Ꮲ p Ꮪ s Ꭲ t Ꮩ v Ꮃ w Ꮓ z"));
        run(signs, 0x2460, '1', 9); // ①
        run(signs, 0x2474, '1', 9); // ⑴
        run(signs, 0x2488, '1', 9); // ⒈
        run(signs, 0x2776, '1', 9); // ❶
        run(signs, 0x2780, '1', 9);
        run(signs, 0x278A, '1', 9);
        run(signs, 0x24F5, '1', 9);
        run(signs, 0x3220, '1', 9); // ㈠
        run(signs, 0x3280, '1', 9); // ㊀
        run(signs, 0x249C, 'a', 26); // ⒜
        run(signs, 0x24B6, 'a', 26); // Ⓐ
        run(signs, 0x24D0, 'a', 26);
        run(signs, 0x1F110, 'a', 26);
        run(signs, 0x1F130, 'a', 26);
        run(signs, 0x1F150, 'a', 26);
        run(signs, 0x1F170, 'a', 26);
        run(signs, 0x1F1E6, 'a', 26); // 🇦
        return Collections.unmodifiableSortedMap(signs);
    }

    /** The signs of one unit, by unit; 0 for none. */
    private static final char[] TABLE = table();

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        SIGNS.forEach((sign, plain) -> {
            if (sign.length() == 1) {
                table[sign.charAt(0)] = plain.charAt(0);
            }
        });
        return table;
    }

    private static char beyond(String sign) {
        String plain = SIGNS.get(sign);
        return plain == null ? 0 : plain.charAt(0);
    }

    /** One way to say a sign. */
    private record Way(String said, String sign) {}

    /** The words by their first letter, a to z. */
    private static final List<List<Way>> BY_LETTER = ways(WORDS, 'a', 'z');

    /** The readings that begin with a katakana, longest first. */
    private static final List<List<Way>> BY_KANA = ways(KANA, 'ァ', 'ヺ');

    private static final List<List<Way>> DIGITS =
            ways(pairs("zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9"), 'a', 'z');

    private static List<List<Way>> ways(SortedMap<String, String> table, char from, char to) {
        List<List<Way>> ways = new ArrayList<>();
        for (char c = from; c <= to; c++) {
            String first = String.valueOf(c);
            ways.add(table.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(first))
                    .map(entry -> new Way(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingInt((Way way) -> way.said().length())
                            .reversed())
                    .toList());
        }
        return List.copyOf(ways);
    }

    private static void run(SortedMap<String, String> signs, int from, char first, int count) {
        for (int i = 0; i < count; i++) {
            signs.put(Character.toString(from + i), String.valueOf((char) (first + i)));
        }
    }

    /** Other signs for digits and letters; null when there are none. */
    static @Nullable View signs(String text) {
        Draft draft = new Draft(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x100) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length();
            char sign = pair ? beyond(text.substring(i, i + 2)) : TABLE[c];
            if (sign != 0) {
                draft.put(String.valueOf(sign), i, pair ? i + 2 : i + 1);
            }
            i += pair && sign != 0 ? 1 : 0;
        }
        return draft.changes() == 0 ? null : draft.view(Disguise.NUMERALS);
    }

    /** Digits and letters that are said as words; null when there are fewer than three. */
    static @Nullable View words(String text) {
        String kana = KeyText.kana(text);
        Draft draft = new Draft(text);
        for (int i = 0; i < text.length(); ) {
            char c = kana.charAt(i);
            if (latin(c)) {
                int end = i + 1;
                while (end < text.length() && latin(text.charAt(end))) {
                    end++;
                }
                i = word(text, i, end, draft);
            } else {
                Way way = c >= 'ァ' && c <= 'ヺ' ? reading(kana, i) : null;
                int end = i + (way == null ? 1 : way.said().length());
                if (way != null) {
                    draft.put(way.sign(), i, end);
                }
                i = end;
            }
        }
        return draft.changes() < 3 ? null : draft.view(Disguise.SPELLED);
    }

    private static @Nullable Way reading(String kana, int at) {
        for (Way way : BY_KANA.get(kana.charAt(at) - 'ァ')) {
            if (kana.startsWith(way.said(), at)) {
                return way;
            }
        }
        return null;
    }

    /** A word that stands for a sign, or in which a digit may be written out: VAULTnine; where to read on. */
    private static int word(String text, int start, int end, Draft draft) {
        for (Way way : BY_LETTER.get(letter(text, start))) {
            if (way.said().length() == end - start && at(text, start, way)) {
                draft.put(way.sign(), start, end);
                return end;
            }
        }
        if (end == start + 1 && text.regionMatches(true, start, "x-ray", 0, 5)) {
            draft.put("x", start, start + 5);
            return start + 5;
        }
        for (int i = start; end - start > 3 && i < end - 2; ) {
            Way digit = null;
            for (Way way : DIGITS.get(letter(text, i))) {
                if (i + way.said().length() <= end && at(text, i, way)) {
                    digit = way;
                }
            }
            if (digit != null) {
                draft.put(digit.sign(), i, i + digit.said().length());
            }
            i += digit == null ? 1 : digit.said().length();
        }
        return end;
    }

    private static boolean at(String text, int at, Way way) {
        return text.regionMatches(true, at, way.said(), 0, way.said().length());
    }

    /** Which of the 26 letters. */
    private static int letter(String text, int at) {
        return (text.charAt(at) | 0x20) - 'a';
    }

    private static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A key whose digits are written as kanji or otherwise, with plain digits. */
    static String digits(String key) {
        if (key.chars().allMatch(c -> c < 0x100)) {
            return key;
        }
        StringBuilder plain = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            String sign = SIGNS.get(String.valueOf(key.charAt(i)));
            plain.append(sign == null ? String.valueOf(key.charAt(i)) : sign);
        }
        return plain.toString();
    }

    private static final String LEET = "430157@$!|lz2896+";
    private static final String LETTERS = "aeoistasiiizzbgbt";

    /** Signs that stand for letters in leetspeak, as letters: both the secret and the text are compared in this form. */
    static String leet(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] < 0x80) {
                plain[i] = PLAIN[plain[i]];
            }
        }
        return new String(plain);
    }

    private static final char[] PLAIN = plain();

    private static char[] plain() {
        char[] plain = new char[0x80];
        for (char c = 0; c < plain.length; c++) {
            int at = LEET.indexOf(c);
            plain[c] = at < 0 ? c : LETTERS.charAt(at);
        }
        return plain;
    }
}
