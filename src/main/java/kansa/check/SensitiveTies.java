package kansa.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.SensitiveMatter.Found;
import kansa.check.SensitiveMatter.Sign;
import kansa.check.SensitivePeople.Person;
import kansa.rule.Match;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Ties a matter to the person it is said of: in the same sentence or row, through a pronoun, through a subject that Japanese
 * leaves out, or as a field of that person's record. Known limit: with several persons in a sentence the nearest is taken.
 */
final class SensitiveTies {
    /** How far back the person of a record's field may stand, in lines. */
    private static final int RECORD = 8;

    private static final int PRONOUN = 2;
    /** After a person's last mention a pronoun may lead on from sentence to sentence. */
    private static final int CHAIN = 5;

    /** A topic that is no other person: a time, a place, an aspect. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?:年|月|日|頃|ころ|現在|以前|当時|最近|今|昨年|去年|今年|先月|過去|学生時代|その後|後|前|実|際|また|さらに|に|で|と|から|病名|診断|宗教|信仰|支持政党|性的指向|持病|結果|数値|理由|原因|症状|職場|会社|家庭|体調|血圧|時点|週間|関係者の間|間|の|手|足|目|耳|腕|頭|体|顔|声|席|メモ|欄|備考)$");

    private static final Pattern TOPIC =
            Pattern.compile("([^、。はがも]{0,12})[はがも](?=[、\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}A-Za-z0-9])");

    private static final Pattern MANY = Pattern.compile("(?i)they|their|them");
    private static final int OPENING = 24;
    private static final Pattern LEAD = Pattern.compile(
            "[\\s*•#>-]*(?:(?:In|Since|On|By|Last|Recently|Currently|Also|Previously|Later|Then|Notes?:|Has|Had|Was|Is|Been|Now|Still|Takes|Reportedly|Allegedly|Previously|Formerly)\\b[^,.;]{0,24}[, ]*){0,2}");

    /** How a matter and a person hang together. */
    enum How {
        SENTENCE("in the same sentence", "同じ文にある"),
        PRONOUN("through a word that points back", "前の文の人を指す語による"),
        OMITTED("the subject is left out and stands in the sentence before", "主語が省かれ、前の文の人を受ける"),
        RECORD("a field of a record that names the person", "その人の記録の項目である"),
        PROMPT("through a word that points to the person asked about", "入力で尋ねられた人を受ける"),
        PLACE("a name or place itself is tied to it", "姓または地名そのものに結び付けられている");

        private final Wording why;

        How(String en, String ja) {
            this.why = new Wording("Link: " + en + ".", "結び付き：" + ja + "。");
        }

        Wording why() {
            return why;
        }
    }

    /**
     * A matter tied to somebody.
     *
     * @param person where the person is named in the answer; null when only the prompt names it
     */
    record Tie(
            Found matter, @Nullable Person person, @Nullable Span shown, How how) {}

    private final Reading reading;
    private final List<Person> people;
    private final Map<Sign, List<Match>> signs;
    private final boolean asked;

    /**
     * @param asked whether the prompt names a person whom the answer may speak of
     */
    SensitiveTies(Reading reading, List<Person> people, Map<Sign, List<Match>> signs, boolean asked) {
        this.reading = reading;
        this.people = people;
        this.signs = signs;
        this.asked = asked;
    }

    /** The tie of a matter, or null when nobody is meant. */
    @Nullable
    Tie of(Found matter) {
        Span at = matter.span();
        Span sentence = sentence(matter.sentence());
        Person here = nearest(at, matter.sentence());
        if (here != null) {
            return new Tie(matter, here, here.span(), How.SENTENCE);
        }
        Match pronoun = pronoun(sentence, at);
        if (pronoun != null) {
            Person before = antecedent(matter.sentence());
            boolean many = MANY.matcher(pronoun.span().in(reading.text())).matches();
            if (before != null && (!many || opens(before, matter.sentence()))) {
                return new Tie(matter, before, pronoun.span(), How.PRONOUN);
            }
            return asked && people.isEmpty() ? new Tie(matter, null, pronoun.span(), How.PROMPT) : null;
        }
        if (label(matter) || bare(sentence)) {
            Person owner = latest(matter.sentence(), RECORD);
            if (owner != null && field(matter.sentence(), owner)) {
                return new Tie(matter, owner, owner.span(), How.RECORD);
            }
        }
        if (reading.language() == Language.JA ? omitted(sentence, at) : telegraphic(sentence, at)) {
            Person before = latest(matter.sentence(), leads(matter.sentence()) ? PRONOUN : 1);
            if (before != null) {
                return new Tie(matter, before, before.span(), How.OMITTED);
            }
            if (asked && people.isEmpty() && matter.sentence() <= PRONOUN) {
                return new Tie(matter, null, null, How.PROMPT);
            }
        }
        return null;
    }

    private Span sentence(int number) {
        return reading.sentences().get(number).span();
    }

    private @Nullable Person nearest(Span at, int sentence) {
        Person best = null;
        for (Person person : people) {
            if (person.sentence() == sentence
                    && !at.contains(person.span())
                    && (best == null || distance(person, at) < distance(best, at))) {
                best = person;
            }
        }
        return best;
    }

    private static int distance(Person person, Span at) {
        return person.span().start() < at.start()
                ? at.start() - person.span().end()
                : 2 * (person.span().start() - at.end());
    }

    private @Nullable Match pronoun(Span sentence, Span at) {
        List<Match> all = signs.getOrDefault(Sign.PRONOUN, List.of());
        Match before = SensitiveMatter.within(all, sentence.start(), at.start());
        return before != null ? before : SensitiveMatter.within(all, sentence.start(), sentence.end());
    }

    /** The person a pronoun means: named in the sentence or two before, or further back when pronouns lead there. */
    private @Nullable Person antecedent(int from) {
        int sentence = from;
        int steps = 0;
        while (steps < CHAIN) {
            Person person = latest(sentence, PRONOUN);
            if (person != null) {
                return person;
            }
            sentence--;
            steps++;
            if (sentence < 0
                    || SensitiveMatter.within(
                                    signs.getOrDefault(Sign.PRONOUN, List.of()),
                                    sentence(sentence).start(),
                                    sentence(sentence).end())
                            == null) {
                return null;
            }
        }
        return null;
    }

    /** The first person of the nearest earlier sentence that names one. */
    private @Nullable Person latest(int sentence, int back) {
        for (int number = sentence - 1; number >= Math.max(0, sentence - back); number--) {
            for (Person person : people) {
                if (person.sentence() == number) {
                    return person;
                }
            }
        }
        return null;
    }

    /** The sentence before has no person of its own and may itself lead on. */
    private boolean leads(int sentence) {
        return sentence > 0 && omitted(sentence(sentence - 1), sentence(sentence - 1));
    }

    /** Nothing before the matter is a topic or subject of its own. */
    private boolean omitted(Span sentence, Span at) {
        int end = at.start() == sentence.start() ? sentence.end() : at.start();
        if (end <= sentence.start()) {
            return true;
        }
        var topic = TOPIC.matcher(reading.text().substring(sentence.start(), end));
        while (topic.find()) {
            if (!ASIDE.matcher(topic.group(1)).find()) {
                return false;
            }
        }
        return true;
    }

    /** English without a subject: Diagnosed with lupus in 2019. */
    private boolean telegraphic(Span sentence, Span at) {
        return at.start() >= sentence.start()
                && LEAD.matcher(reading.text().substring(sentence.start(), at.start()))
                        .matches();
    }

    /** They may be several: only whoever opens the sentence before is meant. */
    private boolean opens(Person person, int sentence) {
        return person.sentence() == sentence - 1
                && person.span().start() - sentence(person.sentence()).start() < OPENING;
    }

    private static boolean label(Found matter) {
        return matter.match().rule().id().endsWith("-label");
    }

    /** A line of a list or form: short and without a full stop. */
    private boolean bare(Span sentence) {
        String line = sentence.in(reading.text()).strip();
        return line.length() < 60
                && !line.isEmpty()
                && ".。!！?？".indexOf(line.charAt(line.length() - 1)) < 0
                && (line.indexOf(':') > 0 || line.indexOf('：') > 0 || "-*・•".indexOf(line.charAt(0)) >= 0);
    }

    /** Every sentence from the person to the field is a short line, with at most one empty line between two. */
    private boolean field(int sentence, Person owner) {
        String between =
                reading.text().substring(owner.span().end(), sentence(sentence).start());
        return between.indexOf('\n') >= 0 && !between.contains("\n\n\n") && between.length() < 60 * RECORD;
    }
}
