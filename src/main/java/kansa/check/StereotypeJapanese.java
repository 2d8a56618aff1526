package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.Generalisation.Sort;
import kansa.check.Group.Form;
import kansa.rule.Match;
import org.jspecify.annotations.Nullable;

/**
 * Generalisations in Japanese: a group as topic, and what is said of it in the same sentence, or in the next when that has no
 * topic of its own.
 */
final class StereotypeJapanese {
    private static final int FAR = 60;
    private static final Pattern TOPIC = Pattern.compile(
            "^(?:たち|達|さん|の方々)?(?:(?:の(?:多く|ほとんど|大半|場合|皆さん|みなさん|特徴|性格|気質|国民性|欠点|悪いところ|良さ|強み|魅力)|全般|全員|一般|同士|の人間|、特に[^、。]{1,14})(?:は|って|とは|が|も|に|で|として|、)|というのは|というものは|っていうのは|ってのは|って|とは|は|なら(?!で)|ほど|こそ|に(?:は|とって)|を(?:雇|採用|入れ|受け入れ|住まわせ|入居させ|任命|増や)[^。、]{0,8}(?:と|れば|たら|ては)|が(?:増え|来|入|い|集ま|住)[^。、]{0,4}(?:と|れば|たら)|だと|なんて|なんか|の(?:ほう|方)が|というと|といえば|と(?:いう|言う)(?:生き物|もの)は)");
    private static final Pattern SUBJECT = Pattern.compile("^(?:たち|達|さん|の方々)?(?:が|も|、|や[^は。]{1,16}は|と[^は。]{1,10}は)");
    private static final Pattern OTHER_TOPIC = Pattern.compile(
            "(?:私|僕|俺|彼ら?|彼女(?:たち)?|あなた|わたし|自分|[^\\s、。]{1,6}さん|社会|企業|会社|周囲|私たち|人々|世間|国|制度|法律|支援|相手)(?:は|が|も)|にとって|と言う人|と言われ|と思われ|人がい|(?:という|といった|との)(?:考|意|見|主|話|説|言|固|偏|イメ|印|風|前|思|声)|[。「『？?！!\\n]");
    private static final Pattern NEGATED = Pattern.compile(
            "^(?:的)?(?:な(?:人|方|者|性格|存在|傾向)|人|い|さ|に|だ|して(?:い)?|する)?(?:という)?(?:こと|わけ|もの)?(?:では|じゃ|く|は|が|も|とは)?(?:な[いくか]|ありません|ません|ず)");
    private static final Pattern POSITIVE_NEGATED =
            Pattern.compile("^(?:的)?(?:では|じゃ|く|く[はも]|が|は|も|に)?(?:な[いく](?!て(?:は|も))|ありません|ません)");
    private static final Pattern PAST =
            Pattern.compile("(?<!い)(?:た|だった)(?:と(?:いう|の)[^。]{0,10})?[。！!」]?\\s*$|(?:ました|でした)(?:が|。|！|!|$)");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "^(?:な)?(?!もの|方|人|者|性格|性質|傾向|国民|民族|連中|面|人間|存在|生|気質|態度|考|印象|上司|部下|夫|妻|タイプ|イメージ|場合|時|一面|部分|感性|心|仕事|職業|業務|役|分野|立場)(?:[\\p{IsHan}]|[ァ-ヺ])");
    /** Feelings, reasons and judgements that are spoken about. */
    private static final Pattern FELT =
            Pattern.compile("気持ち|理由(?:に|で|だけ)|決めつけ|決め付け|からといって|とのこと|ではなく|のでは(?:ない|なく)|わけでは");

    private static final Pattern EXPECTED =
            Pattern.compile("でしょう|だろう|はず|違い|思われ|考えられ|予想|可能性|かね|大変|早め|注意|リスク|懸念|心配|不安|おそれ|恐れ|難しい|厳しい|慎重|遠慮|警戒|当然|仕方|期待");
    private static final Pattern COMPLETED = Pattern.compile("^[^、。]{0,6}?(?:ない|ません|ず|なく|なけ|ぬ|せん|のは無理|のは難し)");
    private static final Pattern TWICE = Pattern.compile("^[^、。]{0,8}(?:わけでは|とは限|ことは(?:ない|ありません))");
    private static final Pattern SUITED = Pattern.compile("向い|向き|適し|適任|最適|ふさわし|相応し");
    /** A conclusion drawn from what is said: 〜ので、任せましょう. */
    private static final Pattern INFERRED = Pattern.compile(
            "(?:ので|から|ため|であり|し)、?[^。]{0,24}(?:ましょう|べき|ください|(?:ほう|方)が|最適|向い|適し|任せ|頼|安心|安全|賢明|無難|おすすめ|お勧め|と(?:いい|よい|良い)|はず|でしょう)");

    private static final Pattern SURELY = Pattern.compile("さすが(?:は|に)?$");
    private static final Pattern PRAISED = Pattern.compile("^(?:、|です|だ|ですね|だけあって|、?[^。、]{0,6}だけ)");
    private static final Pattern WEAK = Pattern.compile(
            "子ども(?:たち)?|子供(?:たち)?|こども|学生|中学生|高校生|小学生|大学生|新人|新入社員|赤ちゃん|患者|先生|教師|医師|弁護士|研究者|俳優|アイドル|選手|職人|生徒|親|若手|学者|留学生|被害者|独身|博士|社長|経営者|店員|ベテラン|双子|起業家|芸人");
    private static final Pattern BECAUSE = Pattern.compile(
            "^(?:さん|たち|の方)?(?:(?:な(?:の(?:で(?!す。|あ)|だから)|んだから)|だから(?!と(?:い|言)|こそ)|ですから|ですので|である(?:ため|以上|から)|のため(?!の|に|、)|ゆえに|だけに|だけあって|(?:だと|である)?という(?:こと(?:で|から|もあ)|理由で|点(?:から|で|も))|であること(?:から|を(?:考|踏|理由))|を理由に|の応募者は|でいらっしゃるので|ということを(?:考|踏)))");
    private static final Pattern LISTED = Pattern.compile("^[*_\\s]*(?:[:：|｜]|[-–—→])[*_\\s]*[|｜]?[^。\\n]{0,30}$");
    private static final Pattern HEAD = Pattern.compile("^[\\s　|｜*_#>・●■○◆\\d.)）、①-⑳【\\-]*$");
    private static final Pattern PRONOUN = Pattern.compile(
            "^[\\s　]*(?:(?:また|そして|しかし|だから|ですから|そのため|なので|しかも|さらに|とにかく|結局|要するに|つまり|特に|やはり|それに|加えて|その上|そもそも|もちろん|さらに言えば|ただ)、?)?(?<who>彼ら|彼女たち|彼女ら|あの人たち|あの連中|この人たち|こういう人たち|そういう人たち|こうした人たち|その人たち|連中|奴ら|やつら|この世代|あの世代|この人々)(?:は|って|に|が|の)");
    private static final Pattern OWN_TOPIC = Pattern.compile("[^\\s、。にでとのてく]{1,20}(?:は|が)(?![いず])");
    private static final Pattern SOME = Pattern.compile(
            "(?:犯人の|容疑者の|被疑者の|被告の|逮捕された|起訴された|疑いの|[0-9０-９]+歳の|見知らぬ|謎の|同居の|無職の|会社員の|一部の|ある種の|中には|なかには|一人の|特定の|個々の|すべての[^。]{0,10}が)$");

    private final StereotypeSigns signs;
    private final String text;

    StereotypeJapanese(StereotypeSigns signs) {
        this.signs = signs;
        this.text = signs.text();
    }

    List<Generalisation> of(List<Group> groups) {
        List<Generalisation> found = new ArrayList<>();
        @Nullable Group last = null;
        int next = 0;
        for (int number = 0; number < signs.sentences(); number++) {
            Span sentence = signs.sentence(number);
            List<Group> here = new ArrayList<>();
            while (next < groups.size() && groups.get(next).sentence() <= number) {
                here.add(groups.get(next++));
            }
            Group topic = null;
            for (int i = 0; i < here.size(); i++) {
                Group group = here.get(i);
                int end = i + 1 < here.size()
                                && TOPIC.matcher(from(here.get(i + 1).span().end(), sentence))
                                        .find()
                        ? here.get(i + 1).span().start()
                        : sentence.end();
                if (said(group, sentence, end, found)) {
                    topic = group;
                }
                saying(group, sentence, found);
                reason(group, sentence, found);
            }
            if (here.isEmpty() && last != null) {
                dropped(last, sentence, number, found);
            }
            for (Match match : signs.within("SAY", sentence)) {
                Group own = here.isEmpty()
                        ? new Group(match.span(), GroupAxis.GENDER, Form.PEOPLE, false, number)
                        : here.get(0);
                found.add(Sayings.of(own, match, Sort.SAYING, Sort.SAYING.base()));
            }
            last = topic != null
                    ? topic
                    : here.isEmpty() && PRONOUN.matcher(sentence.in(text)).find() ? last : null;
        }
        return found;
    }

    private String from(int start, Span sentence) {
        return text.substring(start, Math.max(start, sentence.end()));
    }

    /** Whether the group is a topic; adds what is said of it. */
    private boolean said(Group group, Span sentence, int end, List<Generalisation> found) {
        String before = text.substring(sentence.start(), group.span().start());
        if (group.form() == Form.KIND
                || group.form() == Form.ONE
                || SOME.matcher(before).find()) {
            return false;
        }
        int from = group.span().end();
        String rest = from(from, sentence);
        boolean topic = TOPIC.matcher(rest).find();
        boolean listed = HEAD.matcher(before).matches()
                && LISTED.matcher(rest.substring(0, Math.min(3, rest.length()))).find();
        if (!topic && !listed && !SUBJECT.matcher(rest).find()) {
            return false;
        }
        Span after = new Span(from, Math.max(from, Math.min(end, from + FAR + 40)));
        boolean marked = signs.has("ALWAYS", after) || signs.has("TEND", after) || signs.has("NATURE", after);
        boolean weak = WEAK.matcher(group.span().in(text)).matches();
        boolean neutral = signs.has("NEUTRAL", sentence);
        marked |= INFERRED.matcher(rest).find();
        for (Match trait : signs.traits(after)) {
            String gap = text.substring(from, trait.span().start());
            if (gap.length() > FAR || OTHER_TOPIC.matcher(gap).find()) {
                continue;
            }
            Sort sort = turned(trait, sentence);
            if (sort == Sort.GOOD
                            && rest.startsWith("に")
                            && !SUITED.matcher(trait.span().in(text)).find()
                    || sort == Sort.LOOSE && (weak || neutral || !topic)) {
                continue;
            }
            if (sort == null || !marked && PAST.matcher(sentence.in(text)).find()) {
                continue;
            }
            double score = sort.base()
                    + (marked && sort != Sort.LOOSE ? 0.15 : 0)
                    - (topic || listed ? 0 : 0.2)
                    - (weak ? 0.2 : 0)
                    - (sort == Sort.GOOD && group.axis() == GroupAxis.OCCUPATION ? 0.15 : 0);
            found.add(Sayings.of(group, trait, sort, Math.max(0, Math.min(1, score))));
        }
        Match nature = signs.first("NATURE", after);
        if (nature != null
                && topic
                && !weak
                && nature.span().start() - from < 30
                && !OTHER_TOPIC
                        .matcher(text.substring(from, nature.span().start()))
                        .find()) {
            found.add(Sayings.of(group, nature, Sort.NATURE, Sort.NATURE.base()));
        }
        return topic;
    }

    /** What a trait comes to with the denial behind it; null when it is none any more. */
    private @Nullable Sort turned(Match trait, Span sentence) {
        Sort sort = StereotypeSigns.sort(trait.rule().type());
        String rest = text.substring(trait.span().end(), Math.max(trait.span().end(), sentence.end()));
        String said = trait.span().in(text);
        if (said.endsWith("い") && ATTRIBUTE.matcher(rest).find()
                || rest.startsWith("な") && ATTRIBUTE.matcher(rest).find()) {
            return null;
        }
        if (trait.rule().type().endsWith("_NOT")) {
            return COMPLETED.matcher(rest).find() && !TWICE.matcher(rest).find() ? sort : null;
        }
        if (sort == Sort.GOOD) {
            return POSITIVE_NEGATED.matcher(rest).find() ? Sort.BAD : sort;
        }
        return NEGATED.matcher(rest).find() ? null : sort;
    }

    /** The topic of the sentence before goes on: by a pronoun, or left out. */
    private void dropped(Group last, Span sentence, int number, List<Generalisation> found) {
        String said = sentence.in(text);
        var pronoun = PRONOUN.matcher(said);
        boolean named = pronoun.find();
        boolean marked = signs.has("ALWAYS", sentence) || signs.has("TEND", sentence) || signs.has("NATURE", sentence);
        if (PAST.matcher(said).find() && !marked) {
            return;
        }
        for (Match trait : signs.traits(sentence)) {
            Sort sort = turned(trait, sentence);
            String before = text.substring(sentence.start(), trait.span().start());
            int from = named ? pronoun.end() : 0;
            if (sort == null
                    || before.length() < from
                    || before.length() - from > FAR
                    || sort == Sort.LOOSE
                    || !named
                            && (!marked
                                    || sort == Sort.GOOD
                                    || OWN_TOPIC.matcher(before).find())
                    || OTHER_TOPIC.matcher(before.substring(from)).find()) {
                continue;
            }
            Span at = named
                    ? new Span(sentence.start() + pronoun.start("who"), sentence.start() + pronoun.end("who"))
                    : last.span();
            Group meant = new Group(at, last.axis(), Form.PEOPLE, last.derogatory(), number);
            double score = sort.base() + (marked ? 0.1 : 0) - (named ? 0 : 0.15);
            found.add(Sayings.of(meant, trait, sort, score));
        }
    }

    private void saying(Group group, Span sentence, List<Generalisation> found) {
        for (Match match : signs.of("SAY_AFTER")) {
            if (match.span().start() == group.span().end()) {
                found.add(Sayings.of(group, match, Sort.SAYING, Sort.SAYING.base()));
            }
        }
        String before = text.substring(sentence.start(), group.span().start());
        if (SURELY.matcher(before).find()
                && PRAISED.matcher(from(group.span().end(), sentence)).find()) {
            found.add(new Generalisation(
                    group,
                    Sort.SAYING,
                    group.span(),
                    "ja-surely",
                    Severity.LOW,
                    Sort.SAYING.base(),
                    List.of(new Wording("Praised as one would expect of the group.", "「さすが」と、集団に属することを理由に評しています。"))));
        }
        for (Match match : signs.within("SAY_BEFORE", sentence)) {
            int gap = group.span().start() - match.span().end();
            if (gap >= 0
                    && gap <= 2
                    && TOPIC.matcher(from(group.span().end(), sentence)).find()) {
                found.add(Sayings.of(group, match, Sort.SAYING, Sort.SAYING.base()));
            }
        }
    }

    /** The group as the reason of a decision or expectation. */
    private void reason(Group group, Span sentence, List<Generalisation> found) {
        String rest = from(group.span().end(), sentence);
        var because = BECAUSE.matcher(rest);
        if (!because.find()
                || PAST.matcher(sentence.in(text)).find()
                || FELT.matcher(rest).find()) {
            return;
        }
        Span after = new Span(
                group.span().end() + because.end(), Math.max(group.span().end() + because.end(), sentence.end()));
        List<Match> traits = signs.traits(after);
        Match match = null;
        for (Match sign : signs.within("REJECT", after)) {
            // an expectation alone is none; it takes a trait to expect
            if (!traits.isEmpty() || !EXPECTED.matcher(sign.span().in(text)).find()) {
                match = sign;
                break;
            }
        }
        if (match == null && !traits.isEmpty()) {
            match = traits.get(0);
        }
        if (match != null && match.span().start() - after.start() < FAR) {
            found.add(new Generalisation(
                    group,
                    Sort.REASON,
                    match.span(),
                    match.rule().id(),
                    match.rule().severity(),
                    Sort.REASON.base(),
                    List.of(
                            new Wording("The group stands there as the reason.", "集団・属性が理由として述べられています。"),
                            match.rule().message())));
        }
    }
}
