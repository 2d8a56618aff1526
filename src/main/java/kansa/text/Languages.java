package kansa.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kansa.audit.Language;

/**
 * Tells the language of a text, right also on short answers: by script first, then by words.
 *
 * <p>Known limits: romanised Japanese counts as English unless it has particles; one word that several languages share counts
 * as English; kanji alone count as Japanese unless a character is used in Chinese only.
 */
public final class Languages {
    /** Letters beyond this many are not looked at. */
    private static final int LOOK_AT = 20_000;

    private static final Set<String> ENGLISH =
            words("the of and to is that you it this with was are for in on at as be or an"
                    + " i he she we they not have has had do does did can could will would should may my your our his her their its what"
                    + " when where who why how there here yes no if but so because from by about which one all any some more please hello"
                    + " hi thank thanks ok okay sorry sure a");
    /** English words that program text seldom has, unlike {@code if}, {@code for}, {@code in}. */
    private static final Set<String> PROSE =
            words("the of and to is that you it with was are we they have has had would should"
                    + " can your our his her their because which there");

    private static final List<Set<String>> OTHERS = List.of(
            words(
                    "le la les un une des du de et est que qui dans pour pas sur avec ce cette il elle nous vous ils je ne au aux"
                            + " sont être plus mais ou où par son ses mon ma bonjour merci oui très c'est d'accord bien sûr à"),
            words(
                    "el la los las un una unos de del y es que en por para con no se su lo como más pero está son al este esta yo"
                            + " tú usted hola gracias sí muy qué también fue ser hay le si a"),
            words(
                    "der die das und ist nicht ein eine einen dem den des zu mit von für auf im ich sie wir er es sind war wird"
                            + " auch aber oder wie bei nach aus kann hallo danke ja nein guten tag bitte sehr als an in"),
            words(
                    "o a os as um uma de do da dos das e é que em no na por para com não se mais como mas foi ao ele ela você são"
                            + " está obrigado obrigada olá sim isso muito"),
            words(
                    "il lo la i gli le un una di del della dei e è che in per con non si sono da come più ma questo questa anche"
                            + " ciao grazie sì io lui lei noi molto nel alla a"),
            words(
                    "de het een en van ik is niet dat op te zijn voor met die aan er maar om ook als bij naar je wij hallo bedankt"
                            + " goed in was"),
            words("của và là có không được trong cho một các những này với người tôi bạn xin chào cảm ơn ở đã sẽ"),
            words(
                    "yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya anda adalah ke karena bisa ada terima"
                            + " kasih"),
            words(
                    "och är att det som en på inte jag av för med till den har om ett hej tack og er det ikke jeg af til på"),
            words("nie i w na się jest że to z do jak co tak ale dla są był dziękuję dzień dobry"),
            words("ve bir bu için ile da de çok ne var değil ben sen merhaba teşekkürler evet hayır"),
            words("wa wo ga desu masu watashi anata arigatou gozaimasu konnichiwa kore sore ni wa"),
            words("et in est non ad cum ut sed qui quod ex lorem ipsum dolor sit amet"));

    /** Every listed word, and which lists hold it: bit 0 for English, then the others in order. */
    private static final Map<String, Integer> LISTS = lists();

    private static Map<String, Integer> lists() {
        Map<String, Integer> lists = new HashMap<>();
        ENGLISH.forEach(word -> lists.put(word, 1));
        for (int i = 0; i < OTHERS.size(); i++) {
            int bit = 2 << i;
            OTHERS.get(i).forEach(word -> lists.merge(word, bit, (a, b) -> a | b));
        }
        return Map.copyOf(lists);
    }

    /** Characters that only Japanese writing uses: level 1 of JIS X 0208 without GB 2312 and Big5. */
    private static final String JAPANESE = "亜唖穐悪鯵圧鮎囲壱稲鰯隠欝営栄頴鋭駅閲円焔縁艶薗塩汚応鴬鴎穏仮価菓壊廻懐絵鈎拡撹殻覚楽樫梶渇椛竃噛栢苅勧巻寛歓潅観諌関陥"
            + "舘巌贋顔帰気亀戯犠拠挙郷尭暁倶駆駈喰粂勲薫啓恵掲渓経継繋蛍軽頚鶏撃倹剣圏検権県険顕験鹸厳戸袴呉娯碁効広鉱砿麹黒狛込査歳済"
            + "砕斎剤冴堺榊咲桜笹雑皐桟産讃賛姉歯児鴫宍雫実舎釈呪収繍衆讐従渋獣縦粛処奨渉焼粧醤乗剰壌嬢浄畳穣譲醸靭図粋酔髄椙瀬斉摂説絶"
            + "専戦繊賎銭曽疎遡惣捜挿掻巣痩窓総聡荘騒増臓蔵続楕駄騨対帯滝択沢凧竪単団弾値遅鋳庁徴聴勅栂辻壷逓鉄転兎妬嶋梼闘働峠徳涜読栃"
            + "瀞呑凪縄弐匂韮廼嚢悩脳覇廃拝楳売蝿硲畑畠鉢溌発醗髪抜噺晩樋姫氷鋲冨払仏塀箆変辺舗歩穂峯頬毎柾桝侭麿満麺黙杢戻籾匁薬訳鑓揺"
            + "様謡頼覧裏竜両猟緑隣瑠塁涙隷霊齢暦歴錬労篭蝋録脇枠鰐椀";

    private static final String CHINESE_WORDS = "的是了在不我有他也很这這和就都";

    private Languages() {}

    /** The main language of a text; {@link Language#OTHER} for any but English and Japanese, and for texts without letters. */
    public static Language detect(String text) {
        String prose = text.contains("```") ? outsideFences(text) : text;
        Letters letters = Letters.of(prose);
        if (letters.total() == 0 && prose.length() < text.length()) {
            prose = text;
            letters = Letters.of(text);
        }
        if (letters.total() == 0) {
            return Language.OTHER;
        }
        int cjk = letters.kana + letters.han;
        int weighed = cjk * 5 / 2;
        if (letters.other * 3 / 2 > Math.max(weighed, letters.latin)) {
            return Language.OTHER;
        }
        if (cjk == 0) {
            return latin(prose, letters);
        }
        boolean eastern = weighed >= letters.latin;
        if (!eastern && (letters.kana < 3 || cjk * 25 < letters.latin || isEnglishProse(prose))) {
            return latin(prose, letters);
        }
        return isChinese(prose, letters) ? Language.OTHER : Language.JA;
    }

    /** Whether Chinese writing uses this character and Japanese writing does not. */
    public static boolean onlyChinese(char c) {
        return c >= 0x3400 && c <= 0x9fff && Chinese.ONLY.get(c);
    }

    private static boolean isChinese(String text, Letters letters) {
        if (letters.kana * 12 > letters.han) {
            return false;
        }
        int chinese = 0;
        int words = 0;
        int japanese = 0;
        int limit = Math.min(text.length(), LOOK_AT);
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (c < 0x3000 || c > 0x9fff) {
                continue;
            }
            if (Chinese.ONLY.get(c)) {
                chinese++;
            }
            if (CHINESE_WORDS.indexOf(c) >= 0) {
                words++;
            }
            if (JAPANESE.indexOf(c) >= 0) {
                japanese++;
            }
        }
        if (chinese > japanese) {
            return true;
        }
        return letters.kana == 0 && japanese == 0 && letters.han >= 12 && words * 12 >= letters.han;
    }

    private static boolean isEnglishProse(String text) {
        int prose = 0;
        List<String> words = wordsOf(text);
        for (String word : words) {
            if (PROSE.contains(word)) {
                prose++;
            }
        }
        return prose * 7 >= words.size() && prose > 1;
    }

    private static Language latin(String text, Letters letters) {
        List<String> words = wordsOf(text);
        int[] hits = new int[OTHERS.size() + 1];
        int marked = 0;
        for (String word : words) {
            for (int lists = LISTS.getOrDefault(word, 0); lists != 0; lists &= lists - 1) {
                hits[Integer.numberOfTrailingZeros(lists)]++;
            }
            if (isMarked(word)) {
                marked++;
            }
        }
        int english = hits[0];
        int best = Arrays.stream(hits).skip(1).max().orElse(0);
        int n = Math.max(1, words.size());
        if (best > english && best * 8 >= n) {
            return Language.OTHER;
        }
        if (english * 10 < n && marked * 5 >= n && (marked > 1 || n > 1) && letters.latin > 4) {
            return Language.OTHER;
        }
        return Language.EN;
    }

    private static boolean isMarked(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c >= 0xc0 && c <= 0x24f) || (c >= 0x1e00 && c <= 0x1eff)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        int limit = Math.min(text.length(), LOOK_AT);
        int i = 0;
        while (i < limit && words.size() < 400) {
            if (!Letters.isLatin(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < limit
                    && (Letters.isLatin(text.charAt(i)) || (text.charAt(i) >= 0x300 && text.charAt(i) <= 0x36f))) {
                i++;
            }
            words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static String outsideFences(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        boolean inside = false;
        while (at < text.length()) {
            int fence = text.indexOf("```", at);
            int end = fence < 0 ? text.length() : fence;
            if (!inside) {
                out.append(text, at, end).append(' ');
            }
            inside = !inside;
            at = fence < 0 ? end : fence + 3;
        }
        return out.toString();
    }

    private static Set<String> words(String list) {
        return Set.of(List.of(list.split(" ")).stream().distinct().toArray(String[]::new));
    }

    /** Read when the first text in kanji without kana appears. */
    private static final class Chinese {
        static final BitSet ONLY = read();

        private static BitSet read() {
            BitSet only = new BitSet(0x10000);
            try (InputStream in = Languages.class.getResourceAsStream("chinese-only.txt")) {
                if (in == null) {
                    throw new IllegalStateException("chinese-only.txt is missing from the jar");
                }
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c >= 0x3400)
                        .forEach(only::set);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return only;
        }
    }

    /** How many letters of which script the beginning of a text has. */
    private record Letters(int kana, int han, int latin, int other) {
        static Letters of(String text) {
            int kana = 0;
            int han = 0;
            int latin = 0;
            int other = 0;
            int limit = text.length();
            for (int i = 0; i < limit && kana + han + latin + other < LOOK_AT; i++) {
                char c = text.charAt(i);
                if (isLatin(c)) {
                    latin++;
                } else if ((c >= 0x3041 && c <= 0x3096)
                        || (c >= 0x30a1 && c <= 0x30fa)
                        || (c >= 0xff66 && c <= 0xff9d && c != 'ｰ')) {
                    kana++;
                } else if ((c >= 0x4e00 && c <= 0x9fff)
                        || (c >= 0x3400 && c <= 0x4dbf)
                        || (c >= 0xf900 && c <= 0xfaff)) {
                    han++;
                } else if (c != 'ー' && c != '々' && c != 'ｰ' && c >= 0x80 && Character.isLetter(c)) {
                    other++;
                }
            }
            return new Letters(kana, han, latin, other);
        }

        static boolean isLatin(char c) {
            return (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7)
                    || (c >= 0x1e00 && c <= 0x1eff)
                    || (c >= 'Ａ' && c <= 'Ｚ')
                    || (c >= 'ａ' && c <= 'ｚ');
        }

        int total() {
            return kana + han + latin + other;
        }
    }
}
