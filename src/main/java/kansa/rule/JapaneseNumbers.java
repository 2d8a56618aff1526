package kansa.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arithmetic of Japanese numbers. Sources: My Number, ministerial ordinance 85 of 2014, article 5; corporate numbers,
 * ministry of finance ordinance 70 of 2014, article 2, and the registry codes in their first digits; insurers' numbers, the
 * health ministry's rule for setting them (Luhn). The licence's check digit is unofficial: it raises, it does not decide. No
 * rule is public for residence cards, pension, employment insurance and resident codes.
 */
final class JapaneseNumbers {
    private JapaneseNumbers() {}

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }

    static boolean myNumber(String digits) {
        if (digits.length() != 12 || digits.chars().distinct().count() == 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += digit(digits, i) * (i < 5 ? 6 - i : 12 - i);
        }
        int rest = sum % 11;
        return digit(digits, 11) == (rest <= 1 ? 0 : 11 - rest);
    }

    /** Of companies and offices; public. The first digit checks the twelve that follow. */
    static boolean corporateNumber(String digits) {
        if (digits.length() != 13) {
            return false;
        }
        int sum = 0;
        for (int i = 1; i <= 12; i++) {
            sum += digit(digits, 13 - i) * (i % 2 == 1 ? 1 : 2);
        }
        return digit(digits, 0) == 9 - sum % 9;
    }

    /**
     * An invoice registration number that is no corporate number: the check digit is wrong, or the digits behind it are
     * neither a registry's code (01 to 50), nor of the state (00), nor of a body without registration (70).
     */
    static boolean soleTrader(String digits) {
        if (digits.length() != 13
                || digits.charAt(0) == '0'
                || digits.chars().distinct().count() == 1) {
            return false;
        }
        int registry = Integer.parseInt(digits.substring(1, 3));
        return !corporateNumber(digits) || (registry > 50 && registry != 70);
    }

    /** The public safety commission that issued it, the year, the serial, the check digit and how often it was lost. */
    static boolean licenceForm(String digits) {
        if (digits.length() != 12) {
            return false;
        }
        int commission = Integer.parseInt(digits.substring(0, 2));
        return commission == 0
                || (commission >= 10 && commission <= 14)
                || (commission >= 20 && commission <= 25)
                || commission == 30
                || (commission >= 40 && commission <= 55)
                || (commission >= 60 && commission <= 65)
                || (commission >= 70 && commission <= 74)
                || (commission >= 80 && commission <= 83)
                || (commission >= 90 && commission <= 97);
    }

    static boolean licence(String digits) {
        if (!licenceForm(digits)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += digit(digits, i) * (i < 4 ? 5 - i : 11 - i);
        }
        return digit(digits, 10) == (11 - sum % 11) % 10;
    }

    /** Eight digits, or the six of a national health insurance. */
    static boolean insurer(String digits) {
        return (digits.length() == 8 || digits.length() == 6) && Verifiers.luhn(digits);
    }

    private static final Set<String> SCHEMES = Set.of(
            "01", "02", "03", "04", "06", "07", "31", "32", "33", "34", "39", "63", "67", "72", "73", "74", "75");

    /** Eight digits that begin with the code of a scheme and of a prefecture, too. */
    static boolean insurerForm(String digits) {
        if (digits.length() != 8 || !SCHEMES.contains(digits.substring(0, 2))) {
            return false;
        }
        int prefecture = Integer.parseInt(digits.substring(2, 4));
        return prefecture >= 1 && prefecture <= 47 && insurer(digits);
    }

    /** Where vehicles are registered, as plates name it (July 2025), without the places that are planned. */
    private static final Set<String> PLATE_PLACES = new TreeSet<>(Arrays.asList(("札幌 函館 旭川 室蘭 苫小牧 釧路 知床 帯広 十勝 北見 青森"
                    + " 弘前 八戸 岩手 盛岡 平泉 宮城 仙台 秋田 山形 庄内 福島 会津 郡山 いわき 白河 水戸 土浦 つくば 宇都宮 那須 とちぎ 日光 群馬 前橋 高崎 大宮 川口 所沢 川越 熊谷 春日部 越谷"
                    + " 千葉 成田 習志野 市川 船橋 袖ヶ浦 市原 野田 柏 松戸 品川 世田谷 練馬 杉並 板橋 足立 江東 葛飾 江戸川 八王子 多摩 横浜 川崎 湘南 相模 山梨 富士山 新潟 長岡 上越 富山 石川 金沢"
                    + " 福井 長野 松本 諏訪 安曇野 南信州 岐阜 飛騨 静岡 浜松 沼津 伊豆 名古屋 豊橋 三河 岡崎 豊田 尾張小牧 一宮 春日井 三重 鈴鹿 四日市 伊勢志摩 滋賀 京都 大阪 なにわ 和泉 堺 神戸"
                    + " 姫路 奈良 飛鳥 和歌山 鳥取 島根 出雲 岡山 倉敷 広島 福山 山口 下関 徳島 香川 高松 愛媛 高知 福岡 北九州 久留米 筑豊 佐賀 長崎 佐世保 熊本 大分 宮崎 鹿児島 奄美 沖縄")
            .split(" ")));

    private static final Pattern PLATE_PLACE = Pattern.compile("([^0-9 ]+) ?[0-9].*");

    /** A plate that begins with the name of a registration place. */
    static boolean plate(String text) {
        Matcher place = PLATE_PLACE.matcher(text);
        return place.matches() && PLATE_PLACES.contains(place.group(1));
    }

    private static final Pattern DATE =
            Pattern.compile("(?:(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\\.? ?)?([0-9]{1,4}|元|[〇零一二三四五六七八九十]{1,4})[年/. -]{1,3}"
                    + "([0-9]{1,2}|[一二三四五六七八九十]{1,3})[月/. -]{1,3}([0-9]{1,2}|[一二三四五六七八九十]{1,3})日?");
    private static final String ERAS = "明大昭平令MTSHR";
    private static final int[] BEFORE_ERA = {1867, 1911, 1925, 1988, 2018};
    private static final int OLDEST = 1895;
    private static final int YOUNGEST = 2035;

    /** A date on which somebody who may be alive can have been born, in western or era years, in any digits. */
    static boolean birthDate(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        String era = parts.group(1);
        int year = parts.group(2).equals("元") ? 1 : number(parts.group(2));
        if (era != null) {
            year += BEFORE_ERA[ERAS.indexOf(era.charAt(0)) % BEFORE_ERA.length];
        }
        return year >= OLDEST && year <= YOUNGEST && exists(year, number(parts.group(3)), number(parts.group(4)));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** ASCII digits, kanji digits in place notation, or up to 99 with 十. */
    private static int number(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '十') {
                value = Math.max(1, value) * 10;
                if (i + 1 < text.length()) {
                    return value + number(text.substring(i + 1));
                }
            } else {
                value = value * 10 + (c == '零' ? 0 : c <= '9' ? c - '0' : "〇一二三四五六七八九".indexOf(c));
            }
        }
        return value;
    }

    /** Ranges of mobile and IP phones are opened faster than metadata is updated: length decides; the rest is libphonenumber's. */
    static boolean phone(String text, String digits) {
        return digits.matches("0[5-9]0[0-9]{8}") || Verifiers.phone(text, List.of("JP"));
    }
}
