package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.SensitiveCategory.Group;
import kansa.check.SensitiveMatter.Found;
import kansa.check.SensitiveMatter.Sign;
import kansa.check.SensitiveTies.How;
import kansa.check.SensitiveTies.Tie;
import kansa.rule.Match;
import kansa.text.Reading;
import kansa.text.Sentence;

/** What lowers a tie below a finding: fiction, history, the dead, conditions, questions, denials, work on the matter, public roles. */
final class SensitiveScope {
    private static final Wording WORK = new Wording("work, study or cause, not one's own", "本人の事柄ではなく、職業・研究・支援等の対象");
    private static final Wording FICTION = new Wording("marked as fiction or sample", "創作・例示と示されている");
    private static final Wording PAST = new Wording("history before 1930", "1930年より前の歴史上の記述");
    private static final Wording DEAD = new Wording("a person no longer alive", "故人に関する記述");
    private static final Wording CONDITION = new Wording("a condition or supposition", "仮定・条件");
    private static final Wording QUESTION = new Wording("a question", "疑問文");
    private static final Wording DENIED = new Wording("denied, refused or not known", "否定・拒否・不明");
    private static final Wording EXAMPLE = new Wording("quoted as an example", "例としての引用");
    private static final Wording ROLE = new Wording("a public fact of a public role", "公的な役割に伴う公知の事柄");

    /** After the matter, within its clause. */
    private static final int NEAR = 14;

    /** A denial stands close to what it denies. */
    private static final int DENYING = 20;

    private static final Pattern NEGATED = Pattern.compile(
            "(?:ない|なかった|ません|なく|ず|なし|無い|無く)(?:でした|です|と(?:のこと|いう|思|言|話|述)[^、。]{0,10}|こと[^、。]{0,8}|ため|の(?:で|だ|は)[^、。]{0,4}|よう[^、。]{0,4}|はず[^、。]{0,4}|し|が|から)?$");
    private static final Pattern AFFIRMED = Pattern.compile(
            "(?:なければ|なくては|ないと)(?:なら|なり|いけ)[^、。]*|かもしれ(?:ない|ません)|かも知れ(?:ない|ません)|(?:に|間)違い(?:が)?(?:ない|なく|ありません)|(?:では|じゃ)ないか|だけで(?:は)?な[いく]|のみならず|やむ(?:を得|なく)|(?:れ|(?<![言い])え|られ|け|せ|欠かさ|忘れ|やめ)(?:ない|ず|ません|なかった|なく)");
    /** Said of people of a kind, not of somebody. */
    private static final Pattern ANYBODY = Pattern.compile(
            "^(?:[^。、\\n]{0,4}[たるいのなだ])?(?:人々|人|方々|方|者|子ども|子供|児童|生徒|学生|患者|従業員|社員|女性|男性|高齢者|若者|当事者|家族)(?:たち|達|ら)?(?:を|に|へ|と|や|が|は|も|向け|の(?!一人|ひとり|よう|方))");

    /** People of a kind just before the matter: patients diagnosed with it, anyone who has it. */
    private static final Pattern ANYBODY_EN = Pattern.compile(
            "\\b(?:people|patients|those|anyone|someone|everyone|anybody|somebody|individuals|persons|women|men|children|adults|employees|workers|students|families|victims|survivors|clients|inmates|users|members|teenagers|veterans|sufferers)"
                    + "(?: (?:who|that|with|living|is|are|were|was|have|has|had|been|being|such as|of|themselves))*\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDED = Pattern.compile("[、。]$");
    /** Animals fall ill, too. */
    private static final Pattern BEAST = Pattern.compile(
            "の(?:依頼人|依頼者|担当患者|顧客|読者|愛犬|愛猫|飼い犬|飼い猫|犬|猫|ペット|うさぎ|馬|牛)(?:は|が|も|の|に)|(?:['’]s|\\b(?:her|his|their)) (?:[a-z]+ )?(?:clients?|patients?|students?|pupils?|customers?|readers?|characters?|dog|cat|horse|pet|puppy|kitten|parrot|rabbit|hamster|pony|cow)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern KIND_EN = Pattern.compile(
            "^\\+?s? (?:people|individuals|persons|communit(?:y|ies)|youth|rights|issues (?:is|are)|women|men|families|patients|students|workers|groups|voters|population|literature|(?:and [a-z ]{3,24} )?(?:is|are) (?:a|an|the|serious|common|often|one|not|treatable|preventable|among)|can (?:be|affect|cause|lead)|affects)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Advice and possibility are no statement about somebody's health. */
    private static final Pattern ADVISED =
            Pattern.compile("^[^。]{0,14}(?:ことが(?:推奨|必要|重要|望ま|大切)|必要(?:が|も)あ|可能性(?:が|も)あ|場合(?:も|が)あ|かもしれ)");
    /** A matter that begins so is a statement of its own; what stands before it does not govern it. */
    private static final Pattern PREDICATE = Pattern.compile(
            "^(?:is|was|are|were|be|been|being|has|have|had|got|gets|became|takes?|took|uses?|sees|saw|suffers?|suffered|tested|attempted|came|joined|left|voted|converted|attended|served|did|pleaded|pled|underwent|undergoing|carries|stole|embezzled|committed|lost|faces|goes|went|prays|lives|married|identifies|transitioned)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGAIN = Pattern.compile(
            "\\b(?:is|was|has|had|were|been|suffers|who|despite|while|because|after|since|due to)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT = Pattern.compile(
            "(?:\\b(?:not(?! only| just| merely)|never|no(?! longer| secret| doubt)|neither|nor|without|nobody|none)|n['’]t)\\s+(?:(?!that\\b|since\\b|because\\b|after\\b|until\\b|while\\b|know\\b)[\\w'’-]+\\s+){0,2}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BUT =
            Pattern.compile("\\b(?:but|however|though|although|yet)\\b|;", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOUBTED = Pattern.compile(
            "^[^、。]{0,8}(?:か(?:どうか|否か|は|を|につ)|という(?:事実|情報|証拠|根拠|ことは|ことを|のは|の)|と(?:推測|断定|決めつけ|判断|みなす|言い切|いうこと)|こと(?:を|は|に|も))");
    private static final Pattern CLAUSE_JA = Pattern.compile("[、。，；\\n]");
    private static final Pattern CLAUSE_EN =
            Pattern.compile("[.,;:!?\\n—]|\\b(?:but|however|although|and (?:he|she|they|has|is|was))\\b");
    private static final Pattern QUESTION_END =
            Pattern.compile("(?:(?:です|ます|でしょう|でした|ました|の|だろう|ない)か[。？?]?|[?？])[」』”\"）)]?$");
    private static final Pattern QUOTED = Pattern.compile("[「『“\"]");
    private static final Pattern OPENING = Pattern.compile(
            "(?:小説|物語|ストーリー|脚本|短編|架空|フィクション|ペルソナ|ロールプレイ|シナリオ|例文|サンプル|ダミー|歌詞|コント|設定で|映画|ドラマ|アニメ|漫画|あらすじ"
                    + "|\\b(?:short story|story|novel|fiction(?:al)?|screenplay|persona|role-?play|poem|scene|script|sample|dummy|made-up|character|films?|movies?|tv show|anime|video game)\\b)",
            Pattern.CASE_INSENSITIVE);

    private final Reading reading;
    private final Map<Sign, List<Match>> signs;
    private final boolean fictionAsked;

    SensitiveScope(Reading reading, Map<Sign, List<Match>> signs, String prompt) {
        this.reading = reading;
        this.signs = signs;
        this.fictionAsked = OPENING.matcher(prompt).find();
    }

    /** Why a tie is no finding; empty when nothing lowers it. */
    List<Wording> lowers(Tie tie) {
        List<Wording> why = new ArrayList<>();
        Found matter = tie.matter();
        Span at = matter.span();
        Span begun = reading.sentences().get(matter.sentence()).span();
        Span sentence = new Span(begun.start(), Math.max(begun.end(), at.end()));
        SensitiveCategory category = SensitiveCategory.of(matter.category());
        boolean japanese = reading.language() == Language.JA;
        add(why, work(at, sentence, japanese), WORK);
        add(why, fictionAsked || !all(Sign.FICTION).isEmpty() && fiction(matter), FICTION);
        if (tie.how() != How.PLACE) {
            add(why, near(Sign.PAST, matter.sentence(), 2), PAST);
            add(
                    why,
                    tie.person() != null && near(Sign.DEAD, matter.sentence(), 1) && !here(Sign.RELATIVE, sentence),
                    DEAD);
        }
        boolean health = category != null && category.group() == Group.HEALTH;
        String after = reading.text().substring(at.end(), sentence.end());
        add(
                why,
                condition(at, sentence, japanese)
                        || health && ADVISED.matcher(after).find(),
                CONDITION);
        add(why, QUESTION_END.matcher(sentence.in(reading.text()).strip()).find(), QUESTION);
        add(why, denied(at, sentence, japanese), DENIED);
        add(
                why,
                here(Sign.EXAMPLE, sentence)
                        && QUOTED.matcher(sentence.in(reading.text())).find(),
                EXAMPLE);
        add(why, category != null && category.group() == Group.BELIEF && role(tie), ROLE);
        return why;
    }

    private static void add(List<Wording> why, boolean holds, Wording reason) {
        if (holds) {
            why.add(reason);
        }
    }

    private List<Match> all(Sign sign) {
        return signs.getOrDefault(sign, List.of());
    }

    private boolean here(Sign sign, Span sentence) {
        return SensitiveMatter.within(all(sign), sentence.start(), sentence.end()) != null;
    }

    private boolean near(Sign sign, int number, int around) {
        List<Sentence> sentences = reading.sentences();
        int from = sentences.get(Math.max(0, number - around)).span().start();
        int to = sentences
                .get(Math.min(sentences.size() - 1, number + around))
                .span()
                .end();
        return SensitiveMatter.within(all(sign), from, to) != null;
    }

    /** At the head of the answer, or not far before the matter. */
    private boolean fiction(Found matter) {
        Match first = all(Sign.FICTION).get(0);
        return reading.sentenceAt(first.span().start()).number() <= 1 || near(Sign.FICTION, matter.sentence(), 2);
    }

    private boolean work(Span at, Span sentence, boolean japanese) {
        if (japanese) {
            int end = clauseEnd(at.end(), Math.min(sentence.end(), at.end() + NEAR), CLAUSE_JA);
            String after = reading.text().substring(at.end(), Math.min(sentence.end(), at.end() + NEAR));
            return !ENDED.matcher(at.in(reading.text())).find()
                            && ANYBODY.matcher(after).find()
                    || BEAST.matcher(before(at, sentence)).find()
                    || SensitiveMatter.within(all(Sign.WORK), at.end(), Math.max(end, at.end())) != null;
        }
        int begin = clauseStart(sentence.start(), at.start());
        String text = reading.text();
        if (ANYBODY_EN.matcher(text.substring(begin, at.start())).find()
                || BEAST.matcher(before(at, sentence)).find()
                || KIND_EN.matcher(text.substring(at.end(), sentence.end())).find()) {
            return true;
        }
        int end = clauseEnd(at.end(), Math.min(sentence.end(), at.end() + 2 * NEAR), CLAUSE_EN);
        Match before = SensitiveMatter.within(all(Sign.WORK), begin, at.start());
        boolean governs = before != null
                && !PREDICATE.matcher(at.in(text)).find()
                && !AGAIN.matcher(text.substring(before.span().end(), at.start()))
                        .find();
        return governs || SensitiveMatter.within(all(Sign.WORK), at.end(), Math.max(end, at.end())) != null;
    }

    private boolean condition(Span at, Span sentence, boolean japanese) {
        for (Match match : all(Sign.HYPOTHETICAL)) {
            Span span = match.span();
            boolean inside = span.start() >= sentence.start() && span.end() <= sentence.end();
            if (inside
                    && (span.end() <= at.start()
                            || japanese && span.start() <= at.end() + NEAR && span.start() >= at.start())) {
                return true;
            }
        }
        return false;
    }

    /** Japanese denies at the end, English at the beginning. */
    private boolean denied(Span at, Span sentence, boolean japanese) {
        if (japanese) {
            int end = Math.max(at.end(), clauseEnd(at.end(), sentence.end(), CLAUSE_JA));
            String clause = reading.text().substring(at.end(), end);
            boolean doubted = DOUBTED.matcher(reading.text().substring(at.end(), sentence.end()))
                    .find();
            return SensitiveMatter.within(all(Sign.DENIED), at.start(), doubted ? sentence.end() : end) != null
                    || clause.length() <= DENYING
                            && NEGATED.matcher(AFFIRMED.matcher(clause).replaceAll("＿"))
                                    .find();
        }
        int from = sentence.start();
        var but = BUT.matcher(reading.text().substring(from, at.start()));
        while (but.find()) {
            from = sentence.start() + but.end();
        }
        return SensitiveMatter.within(all(Sign.DENIED), from, at.start()) != null
                || NOT.matcher(reading.text().substring(from, at.start())).find()
                || here(
                        Sign.DENIED,
                        new Span(at.end(), Math.max(at.end(), clauseEnd(at.end(), sentence.end(), CLAUSE_EN))));
    }

    private boolean role(Tie tie) {
        return near(Sign.PUBLIC_ROLE, tie.matter().sentence(), 1)
                || tie.person() != null
                        && here(
                                Sign.PUBLIC_ROLE,
                                reading.sentences().get(tie.person().sentence()).span());
    }

    private String before(Span at, Span sentence) {
        return reading.text().substring(Math.min(sentence.start(), at.start()), at.start());
    }

    private int clauseStart(int from, int to) {
        var matcher = CLAUSE_EN.matcher(reading.text().substring(from, to));
        int start = from;
        while (matcher.find()) {
            start = from + matcher.end();
        }
        return start;
    }

    private int clauseEnd(int from, int to, Pattern clause) {
        if (to <= from) {
            return from;
        }
        var matcher = clause.matcher(reading.text().substring(from, to));
        return matcher.find() ? from + matcher.start() : to;
    }
}
