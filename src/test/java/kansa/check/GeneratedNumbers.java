package kansa.check;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Random;

/** Makes up numbers with right and with wrong check digits, in every width and spacing. */
final class GeneratedNumbers {
    private static final String FULL = "０１２３４５６７８９";
    private static final String KANJI = "〇一二三四五六七八九";
    private static final String DASHES = "--------－－‐‑–—−ーｰ";
    private static final List<String> AREAS =
            List.of(("03 06 011 017 019 022 023 024 025 026 027 028 029 042 043 044 045"
                            + " 046 048 049 052 053 054 058 059 072 073 075 076 077 078 079 082 083 086 087 088 089 092 093 095 096 097"
                            + " 098 099 0123 0138 0166 0172 0191 0234 0246 0263 0276 0285 0422 0463 0532 0564 0568 0576 0742 0767 0774"
                            + " 0791 0823 0857 0866 0896 0942 0952 0980 0985 01267 01457 04992 04996 05769 08477 09802 09913")
                    .split(" "));

    private final Random random;

    GeneratedNumbers(Random random) {
        this.random = random;
    }

    /** A right one, or one whose check digit is wrong. */
    String myNumber(boolean right) {
        String body = digits(11);
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += (body.charAt(i) - '0') * (i < 5 ? 6 - i : 12 - i);
        }
        int check = sum % 11 <= 1 ? 0 : 11 - sum % 11;
        return grouped(body + digit(check, right), 4, 4, 4);
    }

    /** Commission, year, serial, check digit, how often issued again. */
    String licence() {
        String body = pick("10", "22", "30", "30", "43", "45", "54", "62", "70", "83", "90", "97")
                + pick("78", "85", "91", "98", "03", "09", "15")
                + digits(6);
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (body.charAt(i) - '0') * (i < 4 ? 5 - i : 11 - i);
        }
        String number = body + (11 - sum % 11) % 10 + random.nextInt(3);
        return (chance(15) ? "第" : "") + grouped(number, 4, 4, 4) + (chance(10) ? "号" : "");
    }

    String card(boolean right) {
        String body = pick("4", "51", "53", "2221", "3528", "3566", "4") + digits(15);
        boolean amex = chance(12);
        String head = amex ? pick("34", "37") + digits(12) : body.substring(0, 15);
        String number = head + digit(luhn(head), right);
        return amex ? grouped(number, 4, 6, 5) : grouped(number, 4, 4, 4, 4);
    }

    String imei(boolean right) {
        String head = "35" + digits(12);
        String number = head + digit(luhn(head), right);
        return chance(70) ? width(number) : number.replaceAll("(..)(......)(......)(.)", "$1-$2-$3-$4");
    }

    String insurer(boolean right) {
        String prefecture = String.format("%02d", 1 + random.nextInt(47));
        String head = (chance(75) ? pick("01", "06", "31", "33", "39", "63") : "") + prefecture + digits(3);
        return width(head + digit(luhn(head), right));
    }

    String corporateNumber() {
        String body = pick("0100", "1200", "2900", "0001", "4300", "7001") + digits(8);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (body.charAt(11 - i) - '0') * (i % 2 == 0 ? 1 : 2);
        }
        return width(9 - sum % 9 + body);
    }

    /** Of a sole trader: no corporate number. */
    String invoiceNumber() {
        String number = "T" + (1 + random.nextInt(9)) + "810" + digits(9);
        return chance(80) ? width(number) : number.replaceAll("T(.)(....)(....)(....)", "T$1-$2-$3-$4");
    }

    String pension() {
        String head = 1000 + random.nextInt(9000) + "";
        return chance(75) ? width(head + dash() + digits(6)) : width(head + digits(6));
    }

    String employment() {
        return chance(80) ? width(digits(4) + dash() + digits(6) + dash() + digits(1)) : width(digits(11));
    }

    String health() {
        String symbol = digits(2 + random.nextInt(5));
        String number = digits(1 + random.nextInt(6));
        String form = pick("記号%s 番号%s", "記号 %s　番号 %s", "記号：%s、番号：%s", "記号・番号 %s-%s", "記号番号 %s・%s", "記号%s・番号%s");
        String branch = chance(30) ? pick(" 枝番01", "（枝番）02", " 枝番 00", "、枝番：01") : "";
        return width(String.format(form, symbol, number) + branch);
    }

    String bank(String before) {
        String number = digits(7);
        if (before.endsWith("口座番号") || before.matches("(?s).*(?:口座番号|普通|普通預金|当座)[はが:： 　]{1,3}")) {
            return width(number);
        }
        String place = pick("ひばり銀行", "みなと信用金庫", "東西銀行", "") + pick("本店", "駅前支店", "緑町支店", "中央支店", "東支店");
        String form = pick(
                "%s 普通 %s",
                "%s　普通預金　%s",
                "%s（普）%s",
                "%s 普通口座 %s",
                "%s(店番号123) 普通 %s",
                "%s 口座番号%s",
                "%s、普通、%s",
                "%s・普通・%s",
                "%s 当座 %s",
                "%s 店番301 口座番号 %s");
        return width(String.format(form, place, number));
    }

    String post() {
        String symbol = "1" + digits(3) + "0";
        String number = digits(6 + random.nextInt(2)) + "1";
        return width(String.format(
                pick("記号%s 番号%s", "記号 %s　番号 %s", "記号：%s、番号：%s", "記号番号 %s-%s", "%s-%s", "記号%s・番号%s"), symbol, number));
    }

    String plate() {
        String place = pick("品川", "横浜", "なにわ", "名古屋", "札幌", "習志野", "富士山", "堺", "尾張小牧", "京都", "福岡", "つくば");
        String kind = pick("300", "500", "581", "330", "58", "480", "33A");
        String serial = pick(
                10 + random.nextInt(90) + "-" + (10 + random.nextInt(90)),
                "・" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(90)),
                "・・" + (10 + random.nextInt(90)),
                1000 + random.nextInt(9000) + "");
        String gap = pick("", " ", "　");
        return width(place + gap + kind + gap + pick("あ", "さ", "た", "に", "ほ", "れ", "わ", "り") + gap + serial);
    }

    String passport() {
        return width(pick("TK", "MS", "TR", "TZ", "MU") + digits(7));
    }

    String residenceCard() {
        return width(letters(2) + digits(8) + letters(2));
    }

    String residentCode() {
        return chance(60) ? width(digits(11)) : grouped(digits(11), 4, 4, 3);
    }

    String postalCode(String before) {
        String mark =
                before.endsWith("〒") || before.contains("郵便番号") || !before.endsWith("\n") ? "" : pick("〒", "〒 ", "");
        String head = digits(3);
        String number = chance(before.endsWith("〒") ? 15 : 4) ? head + digits(4) : head + dash() + digits(4);
        return mark + width(number);
    }

    String phone() {
        int kind = random.nextInt(100);
        if (kind < 45) {
            return mobile(pick("060", "070", "080", "090", "080", "090"));
        }
        if (kind < 50) {
            return mobile("050");
        }
        return kind < 54 ? pick("0120-" + digits(3) + "-" + digits(3), "0800-" + digits(3) + "-" + digits(4)) : fixed();
    }

    private String mobile(String head) {
        String tail = (1 + random.nextInt(9)) + digits(7);
        if (chance(8)) {
            String abroad = head.substring(1);
            return width(pick(
                    "+81-" + abroad + "-" + tail.substring(0, 4) + "-" + tail.substring(4),
                    "+81 " + abroad + " " + tail.substring(0, 4) + " " + tail.substring(4),
                    "+81" + abroad + tail,
                    "+81 (0)" + abroad + "-" + tail.substring(0, 4) + "-" + tail.substring(4)));
        }
        if (chance(4)) {
            return kanji(head) + "の" + kanji(tail.substring(0, 4)) + "の" + kanji(tail.substring(4));
        }
        return grouped(head + tail, 3, 4, 4);
    }

    private String fixed() {
        while (true) {
            String area = pick(AREAS.toArray(String[]::new));
            String local = (2 + random.nextInt(8)) + digits(5 - area.length());
            String tail = digits(4);
            if (!valid(area + local + tail)) {
                continue;
            }
            int form = random.nextInt(100);
            if (form < 12) {
                return width("(" + area + ")" + pick("", " ") + local + dash() + tail);
            }
            if (form < 22) {
                return width(area + "(" + local + ")" + tail);
            }
            if (form < 28) {
                return width("+81-" + area.substring(1) + "-" + local + "-" + tail);
            }
            return form < 30
                    ? width(area + local + tail)
                    : grouped(area + local + tail, area.length(), local.length(), 4);
        }
    }

    private static boolean valid(String number) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            return phones.isValidNumber(phones.parse(number, "JP"));
        } catch (NumberParseException e) {
            return false;
        }
    }

    String birthDate() {
        int year = 1930 + random.nextInt(88);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        int era = random.nextInt(100);
        if (era < 35) {
            String name = year < 1989 ? "昭和" : "平成";
            int of = year < 1989 ? year - 1925 : year - 1988;
            if (era < 10) {
                String letter = year < 1989 ? "S" : "H";
                return width(letter + of + "." + month + "." + day);
            }
            return era < 30
                    ? width(name + of + "年" + month + "月" + day + "日")
                    : name + count(of) + "年" + count(month) + "月" + count(day) + "日";
        }
        return width(
                switch (random.nextInt(8)) {
                    case 0 -> String.format("%d/%02d/%02d", year, month, day);
                    case 1 -> String.format("%d-%02d-%02d", year, month, day);
                    case 2 -> String.format("%d.%d.%d", year, month, day);
                    case 3 -> kanji(year + "") + "年" + count(month) + "月" + count(day) + "日";
                    case 4 -> year + "年 " + month + "月 " + day + "日";
                    default -> year + "年" + month + "月" + day + "日";
                });
    }

    String address4() {
        String[] octets = new String[4];
        for (int i = 0; i < 4; i++) {
            octets[i] = 20 + random.nextInt(100) + "";
        }
        return chance(85)
                ? String.join(".", octets)
                : String.format("2400:%x:%x:%x:%x:%x:%x:%x", some(), some(), some(), some(), some(), some(), some());
    }

    private int some() {
        return 0x100 + random.nextInt(0xfe00);
    }

    String mac() {
        String separator = pick(":", "-", ":");
        StringBuilder mac = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            mac.append(i == 0 ? "" : separator)
                    .append(String.format("%02x", random.nextInt(256) & (i == 0 ? 0xfc : 0xff)));
        }
        return chance(50) ? mac.toString() : mac.toString().toUpperCase(java.util.Locale.ROOT);
    }

    String count(int n) {
        String ones = n % 10 == 0 ? "" : KANJI.substring(n % 10, n % 10 + 1);
        int tens = n / 10 % 10;
        String ten = tens == 0 ? "" : tens == 1 ? "十" : KANJI.charAt(tens) + "十";
        int hundreds = n / 100;
        return (hundreds == 0 ? "" : hundreds == 1 ? "百" : KANJI.charAt(hundreds) + "百") + ten + ones;
    }

    /** Groups parted by nothing, spaces, dashes, points, a line break; in any width, or in kanji digits. */
    private String grouped(String number, int... sizes) {
        int form = random.nextInt(100);
        String gap = form < 22
                ? ""
                : form < 62
                        ? dash()
                        : form < 82
                                ? pick(" ", "　", " ", "\u00a0", "  ")
                                : form < 86
                                        ? "."
                                        : form < 88
                                                ? "・"
                                                : form < 91 ? " - " : form < 94 ? "\n" : form < 96 ? "-\n" : "";
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int size : sizes) {
            out.append(at == 0 ? "" : gap).append(number, at, at + size);
            at += size;
        }
        return form >= 96 ? kanji(number) : form >= 58 && form < 62 ? kanji(out.toString()) : width(out.toString());
    }

    String dash() {
        return String.valueOf(DASHES.charAt(random.nextInt(DASHES.length())));
    }

    /** As it stands, or full-width. */
    String width(String text) {
        if (!chance(20)) {
            return text;
        }
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > ' ' && c < 0x7f ? (char) (c + 0xfee0) : c == ' ' ? '　' : (char) c));
        return wide.toString();
    }

    private static String kanji(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? KANJI.charAt(c - '0') : (char) c));
        return out.toString();
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private int digit(int check, boolean right) {
        return right ? check : (check + 1 + random.nextInt(9)) % 10;
    }

    private static int luhn(String head) {
        int sum = 0;
        for (int i = 0; i < head.length(); i++) {
            int d = (head.charAt(head.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += d / 10 + d % 10;
        }
        return (10 - sum % 10) % 10;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String pick(String... all) {
        return all[random.nextInt(all.length)];
    }
}
