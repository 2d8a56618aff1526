package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.text.Folded;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Finds Japanese addresses that lead to a door: a house number in one of its forms, the place names before it, the building
 * and room behind it. A town or a ward without a number is no personal data and is left alone. What stands before a number is
 * looked over for {@value #REACH} characters at most, so that the work grows with the length of the text only.
 */
final class JapaneseAddress implements Spotter {
    private static final String NAME = "japanese-address";
    private static final int REACH = 48;
    private static final int BLOCK = 48;

    private static final String ASCII = "[0-9]{1,5}";
    private static final String NUM = "(?:[0-9]{1,5}|[〇一二三四五六七八九十百千]{1,6})";
    private static final String DASH = "(?: ?[-ーのノ][ \n]{0,2})";

    /** How a house number is written; the groups say how much it tells. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<grid>" + NUM + "条(?:[東西南北]?" + NUM + "丁目?)? {0,2}|第?" + NUM
                    + "地割 {0,2})?(?:"
                    + "(?<full>" + NUM + "丁目[ \n]{0,2}(?:" + NUM + "番地?(?!町)(?:" + DASH + "? ?" + NUM + "号?)?|" + ASCII
                    + "(?:" + DASH
                    + ASCII + "){0,3}号?)"
                    + "|" + NUM + "番地(?:" + DASH + "? ?" + NUM + "号?)?(?:" + DASH + ASCII + ")?"
                    + "|" + NUM + "番 ?" + NUM + "号?(?:" + DASH + ASCII + ")?)"
                    + "|(?<three>" + ASCII + "(?:" + DASH + ASCII + "){2,4}号?)"
                    + "|(?<two>" + ASCII + DASH + ASCII + "号?)"
                    + "|(?<bare>" + ASCII + "))");

    /** After a plain number these make it a count, a date or a score. */
    private static final String COUNTERS = "0123456789年月日時分秒円人個件名歳才回本枚点台頭匹階%％万億兆割倍位度番条章節項巻級kmcgKMCGtTlL:ヶ世代週歩対";

    private static final String HOUSE =
            "(?:ビル|マンション|ハイツ|コーポ|荘|寮|アパート|住宅|団地|パレス|メゾン|ハイム|レジデンス|タワー|棟|館|ハウス|プラザ|コート|ヴィラ|ガーデン)";

    /** A building with a room or floor. */
    private static final Pattern ROOM =
            Pattern.compile("[ 、,\n-]{0,2}(?:[ァ-ヶー一-鿿々A-Za-z0-9'&・][ァ-ヶー一-鿿々A-Za-z0-9'&・ ]{0,22}?)?"
                    + "[ -]?(?:[A-Z]?[0-9]{1,5}号室|(?<=[^0-9])[A-Z]?[0-9]{1,4}号|[0-9]{1,3}(?:F|階)(?:[0-9]{1,4}号?室?)?"
                    + "|(?<=[ァ-ヶー一-鿿A-Za-z][ -]?)[0-9]{3,4}(?![0-9年円人.(-]))");

    /** A building without one. */
    private static final Pattern BUILDING =
            Pattern.compile("[ 、,\n]{0,2}[一-鿿々ァ-ヶーA-Za-z0-9・]{1,14}" + HOUSE + "(?![一-鿿ァ-ヶー])");

    private static final Pattern OTHER_LINE = Pattern.compile(
            "[ 、,\n-]{0,2}(?:(?i:tel|fax|mobile|phone|e-?mail|mail|http|ip|line|id)|電話|携帯|メール|氏名|名前|生年|〒|口座|銀行|ゆうちょ|の)");

    /** A municipality that no list knows. */
    private static final Pattern UNKNOWN = Pattern.compile("[一-鿿々ヶケァ-ヺー]{1,7}?[市区郡町村]");

    /** Labels that prose puts straight before an address. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:現住所|旧住所|新住所|住民票上の住所|住所地|住居地|住所|自宅|本籍地|本籍|所在地|転居先|引越先|届け先|届先|送付先|送り先|配送先|宛先|勤務先|実家|居所|場所|先|元|現在|旧姓|〒)");

    private static final Pattern PROSE =
            Pattern.compile("では|には|から|まで|より|です|ます|した|する|ある|いる|いた|という|として|など|および|または|この|その|での|への|との|をは|って|った|れる");
    private static final String PARTICLES = "はをがでにへともや";
    private static final String AFTER_GA = "丘ヶ原谷崎浜島岡池森峰関瀬沢鼻根野久台里迫浦辻岳窪坂";

    private static final Pattern BLANK = Pattern.compile("[〇○◯×△□◇]{2,}|[XxＸ]{2,}|サンプル|ダミー");

    private static final List<String> PERSONAL = List.of(
            "住所", "自宅", "〒", "本籍", "転居", "住んで", "住まい", "住む", "在住", "届け先", "送付先", "送り先", "宛先", "宛て", "実家", "引っ越", "氏名",
            "さん", "様", "address");
    private static final List<String> PUBLIC = List.of(
            "本社", "所在地", "営業時間", "アクセス", "開館", "店舗", "営業所", "本店", "株式会社", "有限会社", "合同会社", "財団法人", "社団法人", "市役所", "区役所",
            "県庁", "図書館", "博物館", "美術館", "水族館", "ホテル", "神社", "レストラン", "入場料", "料金", "観光", "お問い合わせ", "事務局", "協会", "競技場",
            "所在", "開業", "創業", "開店", "スタジアム", "会館", "球場", "工場", "学園", "診療所", "公式");

    private final JapanesePlaces places;

    JapaneseAddress(JapanesePlaces places) {
        this.places = places;
    }

    @Override
    public List<Sighting> in(Reading reading) {
        Folded folded = reading.folded();
        String text = folded.text();
        List<Sighting> found = new ArrayList<>();
        int free = 0;
        for (int at = 0; at < text.length(); at++) {
            if (at >= free && begins(text, at)) {
                Stretch stretch = stretch(text, at, free);
                if (stretch != null) {
                    found.add(sighting(folded, text, stretch));
                    free = stretch.end;
                }
            }
        }
        return found;
    }

    /** Where an address stands, and how surely. */
    private record Stretch(int start, int end, double score, Wording form) {}

    /** A number begins here, behind a place name. */
    private static boolean begins(String text, int at) {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            return at > 0 && c != '0' && (place(text.charAt(at - 1)) || gap(text.charAt(at - 1)));
        }
        if (kanji(c)) {
            return at > 0 && !kanji(text.charAt(at - 1)) && marked(text, at);
        }
        return false;
    }

    /** A kanji number counts only before 丁目, 番, 条 or 地割. */
    private static boolean marked(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 7 && kanji(text.charAt(end))) {
            end++;
        }
        return end < text.length() && "丁番条地".indexOf(text.charAt(end)) >= 0;
    }

    private @Nullable Stretch stretch(String text, int at, int free) {
        Matcher number = NUMBER.matcher(text).region(at, Math.min(text.length(), at + BLOCK));
        if (!number.lookingAt()) {
            return null;
        }
        boolean sure = number.group("full") != null || number.group("grid") != null && number.group("bare") == null;
        boolean three = number.group("three") != null;
        boolean two = !sure && number.group("two") != null;
        boolean bare = number.group("bare") != null && number.group("grid") == null;
        int end = number.end();
        if ((!sure && counted(text, end)) || date(number.group())) {
            return null;
        }
        int first = Math.max(free, at - REACH);
        int low = begin(text, first, at);
        Stretch place = place(text, low, at, sure, three, two, bare);
        return place == null ? null : new Stretch(place.start, building(text, end), place.score, place.form);
    }

    private static boolean counted(String text, int end) {
        return end < text.length()
                && (COUNTERS.indexOf(text.charAt(end)) >= 0
                        || (text.charAt(end) == 'か'
                                && end + 1 < text.length()
                                && "月所国年".indexOf(text.charAt(end + 1)) >= 0));
    }

    private static boolean date(String number) {
        return DATE.matcher(number).matches();
    }

    /** The beginning of the run of place names, with up to three gaps, before a number. */
    private static int begin(String text, int first, int at) {
        int start = at;
        int gaps = 0;
        while (start > first) {
            char c = text.charAt(start - 1);
            if (place(c)) {
                start--;
            } else if (gap(c) && gaps < 3 && start - 1 > first && (place(text.charAt(start - 2)))) {
                gaps++;
                start--;
            } else {
                break;
            }
        }
        return start;
    }

    /** What the names before a number are: prefecture, municipality or town; null when they are none. */
    private @Nullable Stretch place(
            String text, int low, int at, boolean sure, boolean three, boolean two, boolean bare) {
        boolean lot = LOT.matcher(text).region(low, at).find();
        for (int i = low; i < at - 1; i++) {
            int prefecture = places.prefecture(text, i, at);
            if (prefecture > 0 && names(text, i + prefecture, at)) {
                int next = i + prefecture;
                boolean municipality =
                        MUNICIPALITY.matcher(text).region(next, at).find();
                if (municipality ? !bare || lot : (sure || three) && at - next > 1) {
                    return new Stretch(i, at, 0.85, new Wording("From prefecture to house number.", "都道府県から番地まで。"));
                }
            }
            int municipality = places.municipality(text, i, at);
            if (municipality > 0
                    && startsHere(text, low, i)
                    && names(text, i + municipality, at)
                    && (i + municipality < at || "町村".indexOf(text.charAt(at - 1)) >= 0)
                    && (!bare || lot)) {
                return new Stretch(
                        i, at, two ? 0.65 : 0.75, new Wording("From municipality to house number.", "市区町村から番地まで。"));
            }
        }
        return bare || two ? null : unknown(text, low, at, three);
    }

    /** 大字, 字 and the corners of Kyoto's streets stand before a bare number. */
    private static final Pattern DATE = Pattern.compile("(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}");

    private static final Pattern LOT = Pattern.compile("大字|字|上る|下る|上ル|下ル|西入|東入|地割|町$");

    private static final Pattern MUNICIPALITY = Pattern.compile("[市区町村郡]");

    /** A municipality may begin behind anything but the middle of a longer name of the same kind. */
    private static boolean startsHere(String text, int low, int i) {
        return i == low || !katakana(text.charAt(i)) || !katakana(text.charAt(i - 1));
    }

    /** A municipality or town that no list knows, where a run of names begins. */
    private static @Nullable Stretch unknown(String text, int low, int at, boolean three) {
        for (int i = low; i < at - 1; i++) {
            char c = text.charAt(i);
            if (gap(c) || hiragana(c) || (i > low && !hiragana(text.charAt(i - 1)) && !gap(text.charAt(i - 1)))) {
                continue;
            }
            int start = i;
            Matcher label = LABEL.matcher(text).region(i, at);
            while (label.region(start, at).lookingAt()) {
                start = label.end();
            }
            Matcher name = UNKNOWN.matcher(text).region(start, at);
            if (start < at && name.lookingAt() && names(text, name.end(), at)) {
                boolean city = "市区郡".indexOf(text.charAt(name.end() - 1)) >= 0;
                return city && name.end() < at
                        ? new Stretch(
                                start,
                                at,
                                0.6,
                                new Wording("From a municipality, by its form, to house number.", "市区町村（形式による）から番地まで。"))
                        : new Stretch(
                                start, at, three ? 0.4 : 0.5, new Wording("From town to house number.", "町名から番地まで。"));
            }
            if (near(text, start, at, List.of("住所", "自宅", "〒", "本籍", "届け先", "送付先"))
                    && at - start >= 2
                    && names(text, start, at)) {
                return new Stretch(
                        start,
                        at,
                        0.45,
                        new Wording("A house number behind a name, called an address.", "住所と書かれた地名と番地。"));
            }
        }
        return null;
    }

    /** Whether nothing but names stands there: no particles, no second prefecture, not too long. */
    private static boolean names(String text, int from, int to) {
        if (to - from > 34) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean alone = hiragana(c)
                    && (i == from || !hiragana(text.charAt(i - 1)))
                    && (i + 1 == to || !hiragana(text.charAt(i + 1)));
            if (c == 'を' || (c == 'の' && i == from)) {
                return false;
            }
            if (alone
                    && PARTICLES.indexOf(c) >= 0
                    && !(c == 'が' && i + 1 < to && AFTER_GA.indexOf(text.charAt(i + 1)) >= 0)) {
                return false;
            }
        }
        Matcher prose = PROSE.matcher(text).region(from, to);
        return !prose.find();
    }

    private static int building(String text, int end) {
        int limit = Math.min(text.length(), end + BLOCK);
        if (OTHER_LINE.matcher(text).region(end, limit).lookingAt()) {
            return end;
        }
        for (Pattern pattern : List.of(ROOM, BUILDING)) {
            Matcher building = pattern.matcher(text).region(end, limit).useTransparentBounds(true);
            if (building.lookingAt()) {
                return building.end();
            }
        }
        return end;
    }

    private static Sighting sighting(Folded folded, String text, Stretch stretch) {
        Span span = folded.original(stretch.start, stretch.end);
        List<Wording> why = new ArrayList<>();
        why.add(new Wording(
                "A Japanese address, score " + figure(stretch.score) + ": " + stretch.form.en(),
                "住所（スコア " + figure(stretch.score) + "）：" + stretch.form.ja()));
        boolean personal = near(text, stretch.start, stretch.end, PERSONAL);
        double score = stretch.score;
        if (personal) {
            score = Math.min(1, score + 0.1);
            why.add(new Wording(
                    "Words about a person's home near it: score " + figure(score) + ".",
                    "居住を示す語が近くにある：スコア " + figure(score) + "。"));
        }
        boolean blank = BLANK.matcher(text).region(stretch.start, stretch.end).find();
        boolean desk = !personal && near(text, stretch.start, stretch.end, PUBLIC);
        if (blank || desk) {
            score = blank ? 0.3 : Math.min(score, 0.45);
            why.add(
                    blank
                            ? new Wording("Blanks to be filled in: a sample.", "伏せ字を含む記入例。")
                            : new Wording("Words about a company or public place near it.", "会社・施設を示す語が近くにある。"));
        }
        return new Sighting(
                NAME,
                "JP_ADDRESS",
                span,
                score,
                blank || desk ? Severity.LOW : Severity.MEDIUM,
                false,
                personal,
                blank || desk,
                why);
    }

    private static boolean near(String text, int start, int end, List<String> words) {
        String before = text.substring(Math.max(0, start - 25), start);
        String after = text.substring(end, Math.min(text.length(), end + 15));
        return words.stream().anyMatch(word -> before.contains(word) || after.contains(word));
    }

    private static String figure(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    private static boolean gap(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    private static boolean place(char c) {
        return (c >= 0x4e00 && c <= 0x9fff)
                || hiragana(c)
                || katakana(c)
                || c == '々'
                || c == '〇'
                || "○◯×△□".indexOf(c) >= 0;
    }

    private static boolean hiragana(char c) {
        return c >= 'ぁ' && c <= 'ん';
    }

    private static boolean katakana(char c) {
        return (c >= 'ァ' && c <= 'ヺ') || c == 'ー';
    }

    private static boolean kanji(char c) {
        return "〇一二三四五六七八九十百千".indexOf(c) >= 0;
    }
}
