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
            "(?:なければ|なくては|ないと)(?:なら|なり|いけ)[^、。]*|かもしれ(?:ない|ません)|かも知れ(?:ない|ません)|(?:に|間)違い(?:が)?(?:ない|なく|ありません)|(?:では|じゃ)ないか|だけで(?:は)?な[いく]|のみならず|やむ(?:を得|なく)|(?:れ|え|られ|け)(?:ない|ず|ません|なかった|なく)");
    /** Said of people of a kind, not of somebody. */
    private static final Pattern ANYBODY = Pattern.compile(
            "^[^。、\\n]{0,5}(?:人々|人|方々|方|者|子ども|子供|児童|生徒|学生|患者|従業員|社員|女性|男性|高齢者|若者|当事者|家族)(?:たち|達|ら)?(?:を|に|へ|と|や|が|は|も|向け|の(?:ため|多く|割合|数|支援|生活|権利|[0-9]))");

    private static final Pattern CLAUSE_JA = Pattern.compile("[、。，；\\n]");
    private static final Pattern CLAUSE_EN =
            Pattern.compile("[.,;:!?\\n—]|\\b(?:but|however|although|and (?:he|she|they|has|is|was))\\b");
    private static final Pattern QUESTION_END =
            Pattern.compile("(?:(?:です|ます|でしょう|でした|ました|の|だろう|ない)か[。？?]?|[?？])[」』”\"）)]?$");
    private static final Pattern QUOTED = Pattern.compile("[「『“\"]");
    private static final Pattern OPENING = Pattern.compile(
            "(?:小説|物語|ストーリー|脚本|短編|架空|フィクション|ペルソナ|ロールプレイ|シナリオ|例文|サンプル|ダミー|歌詞|コント|設定で"
                    + "|\\b(?:short story|story|novel|fiction(?:al)?|screenplay|persona|role-?play|poem|scene|script|sample|dummy|made-up|character)\\b)",
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
        add(why, condition(at, sentence, japanese), CONDITION);
        add(why, QUESTION_END.matcher(sentence.in(reading.text()).strip()).find(), QUESTION);
        add(why, denied(at, sentence, japanese), DENIED);
        add(
                why,
                here(Sign.EXAMPLE, sentence)
                        && QUOTED.matcher(sentence.in(reading.text())).find(),
                EXAMPLE);
        SensitiveCategory category = SensitiveCategory.of(matter.category());
        add(why, category != null && category.group() == Group.BELIEF && role(tie, sentence), ROLE);
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
            return ANYBODY.matcher(after).find()
                    || SensitiveMatter.within(all(Sign.WORK), at.end(), Math.max(end, at.end())) != null;
        }
        int begin = clauseStart(sentence.start(), at.start());
        int end = clauseEnd(at.end(), Math.min(sentence.end(), at.end() + 2 * NEAR), CLAUSE_EN);
        return SensitiveMatter.within(all(Sign.WORK), begin, at.start()) != null
                || SensitiveMatter.within(all(Sign.WORK), at.end(), Math.max(end, at.end())) != null;
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
            int end = clauseEnd(at.end(), sentence.end(), CLAUSE_JA);
            String clause = end > at.end() ? reading.text().substring(at.end(), end) : "";
            return SensitiveMatter.within(all(Sign.DENIED), at.start(), sentence.end()) != null
                    || clause.length() <= DENYING
                            && NEGATED.matcher(AFFIRMED.matcher(clause).replaceAll("＿"))
                                    .find();
        }
        return SensitiveMatter.within(all(Sign.DENIED), sentence.start(), at.start()) != null
                || here(
                        Sign.DENIED,
                        new Span(at.end(), Math.max(at.end(), clauseEnd(at.end(), sentence.end(), CLAUSE_EN))));
    }

    private boolean role(Tie tie, Span sentence) {
        return here(Sign.PUBLIC_ROLE, sentence)
                || tie.person() != null
                        && here(
                                Sign.PUBLIC_ROLE,
                                reading.sentences().get(tie.person().sentence()).span());
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
