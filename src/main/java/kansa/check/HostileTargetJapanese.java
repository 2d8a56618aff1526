package kansa.check;

import java.util.regex.Pattern;
import kansa.audit.Span;

/**
 * Whether a Japanese word of insult is said of a person, in a text whose persons are masked as {@code 人々}: a person as topic or
 * subject before it, a person that it qualifies behind it, an ending of contempt, or a short answer that is little more than the
 * word. A word that runs on into a longer compound does not count. Known limits: irony, a topic more than a sentence before.
 */
final class HostileTargetJapanese {
    private static final String SECOND = "お前|おまえ|オマエ|おめえ|おめぇ|オメー|てめえ|てめぇ|テメエ|テメー|貴様|きさま|キサマ|あんた|アンタ|おぬし|うぬ";
    private static final String THIRD =
            "人々|奴|やつ|ヤツ|連中|輩|やから|あいつ|アイツ|こいつ|コイツ|そいつ|ソイツ|どいつ|彼|彼女|君|きみ|キミ|あなた|アナタ|貴方|自分たち|者|民族|種族|人種|国民|(?:さん|くん|ちゃん|氏)";
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:" + SECOND + "|" + THIRD
                    + ")(?:ら|達|たち|ども|共|方|がた)?(?:の(?:こと|ような(?:人々|奴|者)|存在|人生|頭|脳みそ|性格|根性|顔|やり方|考え|言うこと|発言|書き込み|存在自体)|みたいな(?:人々|奴|の|やつ)|なんか|なんて|など|ごとき|って(?:本当に|マジで|ほんと)?|ってのは|というのは|という(?:存在|生き物|人種)|自体|全員|全体)?(?:は|が|も|って|こそ|とか|を|に|、)[^。！？!?\\n]{0,24}$");
    private static final Pattern CALLED = Pattern.compile(
            "(?:(?:" + SECOND
                    + ")(?:ら|たち)?|(?:この|その|あの|こんな|そんな|あんな|どこの|とんだ|ただの|本当の|ほんと|マジで|まじで|まさに|正真正銘の|救いようのない|どうしようもない|腐れ|腐った|ド|クソ|くそ|糞|ど|超|激)[ 　]?)$");
    private static final Pattern QUALIFIES = Pattern.compile(
            "^(?:な|の|みたいな|のような|以下の|同然の|すぎる|過ぎる|く?て(?:醜い|汚い|臭い)|で[^、。\\n]{1,6}な|くさい|臭い|丸出しの|だらけの|揃いの|ばかりの)?(?:人々|奴|やつ|ヤツ|野郎|ヤロー|やろう|連中|輩|ども|共(?![同通有感存])|め(?![のりるがをに]|ん)|たち|ら(?=[はがも])|女|男|ガキ|民族|人種|集団|存在|国民)");
    private static final Pattern PREDICATE = Pattern.compile(
            "^(?:過ぎ|すぎ|過ぎる|すぎる)?(?:だ|です|である|で(?:す|あ|、|$)|や(?:な|ん|ろ|[。！\\n]|$)|やろ|な(?:の|ん)(?:だ|です|か|で)|か(?:よ|な|[。！？!?\\n]|$)|かよ|じゃ(?:ん|ね|な(?!い)|の|[。！]|$)|よ(?:な|ね)?(?:[。！\\n]|$)|ね(?:[。！\\n]|$)|わ(?:[。！\\n]|$)|ぞ|ぜ|なあ|なぁ|な(?:[。！\\n]|$)|っす|と(?:しか|言うほか)|しか(?:い|居)|ばっか|ばかり|だらけ|揃い|揃って|の(?:集まり|塊|極み|集団|巣窟|分際|一種|くせ|癖|仲間)|以下|同然|同様|並み|レベル|野郎|呼ばわり|[wｗ草！!。？?…〜]|が(?:[。！、\\n]|$)|は(?:黙|死|消|帰|引っ込|失せ|働)|に(?:は(?:分|わか|無理|でき|理解)|何が)|$)");
    private static final Pattern TIGHT = Pattern.compile(
            "(?:" + SECOND + "|" + THIRD
                    + ")(?:ら|達|たち|ども|共)?(?:なんか|なんて|など|ごとき|って|ってのは|というのは|みたいな(?:の|やつ)|という(?:存在|生き物|人種))?(?:は|が|も|って|こそ|、)(?:、|もう|全員|みんな|みな|皆|所詮|しょせん|しょせんは|ただの|単なる|まさに|まるで|本当に|ほんとに|社会の|この国の|日本の|国の|世の中の|人類の|我々の|私たちの|地球の|街の|会社の|クラスの|職場の|人間の皮を被った|[^、。]{1,9}(?:る|た|い|う|く)|どいつもこいつも|同じ|ほぼ|実質|要するに|結局)*$");
    private static final Pattern IS = Pattern.compile(
            "^(?:だ(?!っ?た[^よ])|です|である|で(?:しか|あり|は?ない)?(?:、|。|す|しか)|や(?:[なんでろ。！]|$)|な(?:の|ん)(?:だ|です)|じゃ(?:ん|ね)|かよ|以下|同然|同様|みたいな(?:もん|もの|存在|奴)|のような(?:もの|存在|人々|奴)|のよう(?:に|だ)|と(?:同じ|一緒|変わら)|[wｗ草！!。]|$)");
    private static final Pattern COMPOUND = Pattern.compile("^[\\p{IsHan}々]");
    private static final Pattern COMPOUND_BEFORE = Pattern.compile("[\\p{IsHan}々]$");

    private HostileTargetJapanese() {}

    /** How surely a word is said of somebody, 0..1; see {@link HostileTargetEnglish#of}. */
    static double of(String type, String text, Span word, int from, int to) {
        String before = text.substring(Math.max(from, word.start() - 60), word.start());
        String after = text.substring(word.end(), Math.min(Math.max(to, word.end()), word.end() + 30));
        boolean noun = type.equals("INSULT_WORD");
        boolean qualifies = QUALIFIES.matcher(after).find();
        if (!qualifies && COMPOUND.matcher(after).find()
                || COMPOUND_BEFORE.matcher(before).find()
                        && HostilePersons.kanji(text.charAt(word.start()))
                        && !before.endsWith("人々")) {
            return 0.2;
        }
        boolean predicate = PREDICATE.matcher(after).find();
        boolean called = CALLED.matcher(before).find();
        if (qualifies || called && (predicate || noun)) {
            return 1;
        }
        if (type.equals("BEAST_WORD")) {
            return TIGHT.matcher(before).find() && IS.matcher(after).find() ? 1 : 0.1;
        }
        boolean subject = SUBJECT.matcher(before).find();
        boolean adjective = text.charAt(word.end() - 1) == 'い' || text.charAt(word.end() - 1) == 'て';
        if (subject && (predicate || noun || adjective)) {
            return 1;
        }
        boolean brief = text.strip().length() <= 40 && !text.strip().contains("\n");
        if (noun) {
            return predicate ? brief ? 1 : 0.85 : brief ? 0.8 : 0.55;
        }
        if (subject) {
            return 0.6;
        }
        return brief ? predicate || adjective ? 0.85 : 0.5 : 0.25;
    }
}
