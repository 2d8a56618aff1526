package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.audit.Wording;

/** As {@link HostileScopeEnglish}, in Japanese: denial and condemnation stand behind the words, reporting around them. */
final class HostileScopeJapanese {
    private static final Pattern DENIAL = Pattern.compile(
            "^[^、。！？!?\\n「」]{0,10}?(?:(?:で|じゃ)(?:は|も)?(?:ない(?!か)|なかった|ありません(?!か)|なく)|わけ(?:で|じゃ)?は?(?:ない|ありません)|(?:な|の)(?:では|じゃ)(?:ない|ありません)(?!か)|とは(?:限ら|言え|思わ|思って(?:い)?な|考え(?:て)?(?:い)?な|言いませ|思いませ)|(?:ない|なかった|ません|ず)(?:でください|ように|で(?:ほしい|欲しい)|こと|よ(?:。|$)|。|$|です|ので|から|し))");
    private static final Pattern CONDEMNED = Pattern.compile(
            "^[^。！？!?\\n]{0,80}?(?:(?:と|って|という|といった|などの?|のような|なんて|に類する)[^。！？!?\\n]{0,40}?)?(?:は|も|を|が|の|に|で|と|な|など)[^。！？!?\\n]{0,30}?(?:差別(?:的|です|だ|に|で|発言|表現|用語|語|を|や|は|であ|につなが)|偏見|ヘイト|侮辱(?:的|です|に|で|罪|表現)|侮蔑|蔑称|不適切|失礼|失言|傷つ|傷付|許され(?:ない|ません|る(?:もの|こと)では)|許してはな|避け(?:る|て|ましょう|た(?:ほう|方))|やめ(?:ましょう|て(?:ください|ほしい)|るべき|よう)|止めましょう|控え(?:る|て|ましょう|た)|使わ(?:ない|ず|ないで)|言わない|言うべきでは|言ってはいけ|言っては(?:なら|だめ|ダメ)|呼ぶべきでは|呼ばない|呼んではい|決めつけ|ハラスメント|パワハラ|いじめ|暴言|中傷|名誉毀損|犯罪です|違法|誤り(?:です|だ|で)|誤解(?:です|を)|間違(?:い(?:です|だ|で)|って(?:い)?ます)|根拠(?:が|の|は)(?:な|あり)|事実(?:では|に反)|反対します|同意(?:でき|しま)|支持(?:でき|しま)|容認|正当化|人権侵害|お断りし|お答えでき|お手伝いでき|作成でき|書けません|応じられ|適切では|好ましくな|望ましくな|良くな(?:い|く)|よくありません|いけません|べきでは(?:ない|ありません|な)|注意(?:が必要|しましょう|してください)|問題(?:です|が|のある|視)|批判(?:され|を|が)|攻撃的|乱暴な(?:言葉|表現)|きつい(?:言葉|表現)|人を傷)");
    private static final Pattern DISPROVED = Pattern.compile(
            "^[^。！？!?\\n]{0,60}?(?:とは(?:言え|いえ|限ら|思え|考えにく|呼べ)|わけでは|ものではな|ことにはな|理由にはな|根拠にな|結び付け|結びつけ|つながら|関係(?:が|は)(?:な|あり)|証明(?:さ|で)|裏付け|示されて(?:い)?(?:ま|な)|データ|統計|調査|研究|単純化|一般化|一括り|ひとくくり|レッテル|ステレオタイプ|先入観|固定観念|思い込み|濡れ衣|言いがかり)");
    /** The sentence behind takes it back. */
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "^[」』”）)]?(?:しかし|ですが|でも|けれど|だが|ただ|実際|事実|これは|これらは|それは|こうした|こういった|そうした|そういった|そのような|このような|そんな|いいえ|とはいえ|ところが)[^。！？\\n]{0,60}?(?:誤|偏見|差別|根拠|事実|違い|違う|データ|調査|研究|統計|決めつけ|思い込み|先入観|固定観念|ステレオタイプ|ヘイト|傷つ|失礼|不適切|許され|ではありません|ではない|わけでは|単純化|一般化)");

    private static final Pattern REPORTED = Pattern.compile(
            "^[^。！？!?\\n]{0,20}?(?:という|といった|との|とする|なんていう|みたいな)(?:ような)?(?:考え|見方|言い方|前提|固定観念|先入観|イメージ|偏見|俗説|話|噂|説|主張|声|意見|決めつけ|決め付け|レッテル|ステレオタイプ|思い込み|発想|風潮|認識|発言|表現|呼び方|印象|誤解|神話|デマ|のは(?:事実|本当|誤|間違|偏|差|俗|思|ただ|単|古|時代|根)|証拠|根拠|事実|統計|データ)|"
                    + "^[^。！？!?\\n」』]{0,6}[」』”\"]?(?:だ|です|である|な(?:の|ん)だ)?[」』”\"]?(?:と|って|などと|とか|なんて|という|といった|とまで)(?:[^。！？!?\\n]{0,16}?)(?:言わ|いわれ|訴え|言った|言って|言い放|言う(?:人|声|の)|呼ば|呼ぶ(?:人|の|こと)|呼んで|罵|ののし|叫|怒鳴|怒声|どな|書か|書き込ま|書き込み|投稿|からか|馬鹿にさ|バカにさ|バカにし|いじめ|嘲|笑われ|揶揄|思われ|思い込|見な(?:さ|し)|みなさ|みなし|考える(?:人|の)|考えて(?:いる|い)人|主張|決めつけ|レッテル|陰口|噂|うわさ|中傷|攻撃|侮辱|非難|批判|責め|自分を責|評さ|評し|吐き捨|つぶや|呟|聞こえ|聞いた|聞かさ|言葉|表現|発言|語|セリフ|台詞|暴言|意味|声|メール|手紙|コメント|感じ(?:る|て|た|ら)|訴え|落ち込|自分(?:を|が|の)|私(?:を|が|は))");
    private static final Pattern MENTIONED = Pattern.compile(
            "(?:という(?:言葉|語|単語|表現|用語|漢字|名前|曲|作品|映画|小説|アニメ|漫画|題|タイトル|意味)|(?:言葉|語|単語|表現|用語|セリフ|台詞|例文|例|意味|語源|類語|同義語|対義語|訳|直訳|俗語|スラング)(?:は|：|:|として|には|で|を|に|の|が)|とは[、「]|を意味|の略(?:です|称|語)|に由来|登場人物|主人公|キャラクター|悪役|作品|小説『|映画『|ことわざ|諺|慣用句|歌詞|昔話|童話|落語|漫才)");
    private static final Pattern SELF = Pattern.compile(
            "(?:私|わたし|俺|おれ|オレ|僕|ぼく|ボク|自分|うち|わし|我々|弊社|当方|ワイ)(?:たち|ら|自身)?(?:は|が|も|って|の(?:こと|ような|頭|せい)?|みたいな|なんか|なんて|、)[^。！？!?\\n]{0,20}$");
    private static final Pattern PLAY = Pattern.compile(
            "(?:ゲーム|ボス戦|敵キャラ|モンスター|レベル|プロセス|サーバー|コマンド|デーモン|スレッド|冗談|からかい|愛情|愛嬌|かわいい|可愛い|愛おし|大好き|なんちゃって|害虫駆除|農薬|殺虫|害虫(?:の|を|が|は|に)|外来種|雑草|細菌|除菌|殺菌|植物|昆虫|魚|鳥|野良|ペット|競馬|将棋|囲碁|チェス|野球|サッカー)");

    private HostileScopeJapanese() {}

    /** Why hostile words do not count; empty when they do. */
    static List<Wording> lowers(String text, Span at, int from, int to, boolean word) {
        List<Wording> why = new ArrayList<>();
        String before = text.substring(Math.max(from, at.start() - 80), at.start());
        String after = text.substring(at.end(), Math.min(Math.max(at.end(), to), at.end() + 120));
        boolean quoted = quoted(before, after);
        add(why, word && DENIAL.matcher(after).find(), HostileScopeEnglish.DENIED);
        add(why, CONDEMNED.matcher(after).find(), HostileScopeEnglish.CONDEMNED);
        int end = Math.max(at.end(), to);
        String behind = text.substring(end, Math.min(text.length(), end + 100)).strip();
        add(why, DISPROVED.matcher(after).find() || TAKEN_BACK.matcher(behind).find(), HostileScopeEnglish.CONDEMNED);
        add(why, REPORTED.matcher(after).find(), HostileScopeEnglish.REPORTED);
        add(
                why,
                (quoted || word)
                        && (MENTIONED.matcher(after).find()
                                || MENTIONED.matcher(before).find()),
                HostileScopeEnglish.MENTIONED);
        add(why, word && SELF.matcher(before).find() && !before.contains("お前"), HostileScopeEnglish.SELF);
        add(why, PLAY.matcher(before + "、" + after).find(), HostileScopeEnglish.PLAY);
        return why;
    }

    private static boolean quoted(String before, String after) {
        return Math.max(before.lastIndexOf('「'), before.lastIndexOf('『'))
                        > Math.max(before.lastIndexOf('」'), before.lastIndexOf('』'))
                && (after.indexOf('」') >= 0 || after.indexOf('』') >= 0);
    }

    private static void add(List<Wording> why, boolean holds, Wording reason) {
        if (holds) {
            why.add(reason);
        }
    }
}
