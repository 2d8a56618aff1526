package kansa.check.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.text.Reading;
import kansa.text.Sentence;
import kansa.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons in Japanese writing: what a tagger finds in the sentence, joined with what rules tell. Immutable; shared by
 * all threads.
 *
 * <p>Known limits: single katakana words can be brands as well as names; names of towns and firms made of surnames; family
 * names of one kanji without an honorific.
 */
final class JapaneseNames {
    private static final double LEAST = 0.5;
    /** Below it a name in Latin letters needs more than the tagger. */
    private static final double SURE_LATIN = 0.9;

    private static final int SURNAMES = NameList.SURNAME | NameList.COMMON_SURNAME;
    private static final int GIVENS = NameList.GIVEN | NameList.COMMON_GIVEN;
    private static final Pattern LABEL =
            Pattern.compile("(?:氏名|名前|担当者?|ご担当|署名|差出人|送信者|作成者|記入者|契約者|申込者|Name|From|name|from)[^\n]{0,3}[:：] ?$");
    private static final Wording FOLLOWED = new Wording("an honorific or title follows", "敬称または肩書が続く");
    private static final Wording LISTED = new Wording("surname and given name are listed", "姓と名がともに名簿にある");

    private final NameList list;
    private final JapaneseClues clues;
    private final JapaneseSigns signs;
    private final JapaneseRules rules;
    private final Tagger tagger;
    private final double lean;

    JapaneseNames(NameList list, WordClasses classes, TaggerModel model, double lean) {
        this.list = list;
        this.clues = new JapaneseClues(list, classes);
        this.signs = JapaneseSigns.shipped();
        this.rules = new JapaneseRules(list, signs);
        this.tagger = new Tagger(model);
        this.lean = lean;
    }

    static JapaneseNames shipped() {
        return JapaneseModels.shipped();
    }

    /** The names of a text in order. */
    List<Name> in(Reading reading) {
        List<JapaneseLine> lines = new ArrayList<>();
        List<List<Name>> names = new ArrayList<>();
        SecondMentions again = new SecondMentions(signs);
        for (Sentence sentence : reading.sentences()) {
            if (isEastern(reading.text(), sentence.span())) {
                JapaneseLine line = new JapaneseLine(reading, sentence, list);
                lines.add(line);
                names.add(in(reading, line, again));
            }
        }
        List<Name> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Name> here = names.get(i);
            found.addAll(here);
            if (!again.isEmpty()) {
                found.addAll(again.in(
                        reading, lines.get(i), here.stream().map(Name::span).toList()));
            }
        }
        found.sort(Comparator.comparing(Name::span));
        return found;
    }

    /**
     * Whether a Latin name inside Japanese text is more than a firm's or a product's: an honorific follows, a label stands before, or
     * each word of a full name is listed.
     */
    boolean vouches(String text, Name name) {
        int start = name.span().start();
        int end = name.span().end();
        int after = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (signs.at("honorific", text, after) > 0) {
            return true;
        }
        if (signs.at("part", text, end) > 0) {
            return false;
        }
        if (LABEL.matcher(text.substring(Math.max(0, start - 16), start)).find()) {
            return true;
        }
        if (!name.full()) {
            return false;
        }
        for (String word : name.span().in(text).toLowerCase(Locale.ROOT).split("[ ,.]+")) {
            int marks = list.marks(word, 0, word.length());
            if (word.length() > 1 && (marks & (NameList.PERSON | NameList.READING)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEastern(String text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c >= 0x3041 && c < 0xff00 || c >= 0xff66) {
                return true;
            }
        }
        return false;
    }

    private List<Name> in(Reading reading, JapaneseLine line, SecondMentions again) {
        List<Name> found = new ArrayList<>();
        List<Hint> hints = rules.hints(line);
        for (Tagger.Tagged tagged : tagger.tag(clues.of(line), lean)) {
            int from = tagged.start();
            int to = tagged.end();
            while (from < to && line.types[from] >= JapaneseLine.DIGIT) {
                from++;
            }
            while (to > from && line.types[to - 1] >= JapaneseLine.SPACE) {
                to--;
            }
            if (to > from) {
                hints.add(new Hint(from, to, tagged.probability(), tagged(tagged.probability())));
            }
        }
        hints.removeIf(hint -> isReading(line, hint.start(), hint.end()));
        hints.sort(Comparator.comparingDouble((Hint hint) -> -hint.score())
                .thenComparingInt(hint -> hint.start() - hint.end())
                .thenComparingInt(Hint::start));
        List<Hint> kept = new ArrayList<>();
        for (Hint hint : hints) {
            if (kept.stream().noneMatch(other -> other.start() < hint.end() && hint.start() < other.end())) {
                kept.add(hint);
                Name name = name(reading, line, hint, hints);
                if (name != null) {
                    found.add(name);
                    again.learn(line, hint.start(), surnameEnd(line, hint.start(), hint.end()), name);
                }
            }
        }
        return found;
    }

    /** Kana in brackets after kanji: the reading of the name before. */
    private static boolean isReading(JapaneseLine line, int from, int to) {
        if (line.at(from - 1) != '(' || line.type(from - 2) != JapaneseLine.KANJI) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (line.types[i] != JapaneseLine.HIRAGANA
                    && line.types[i] != JapaneseLine.KATAKANA
                    && line.types[i] != JapaneseLine.SPACE) {
                return false;
            }
        }
        return true;
    }

    private static Wording tagged(double probability) {
        String figure = String.format(Locale.ROOT, "%.2f", probability);
        return new Wording(
                "it reads as a name in this sentence (tagger " + figure + ")", "文中で人名の位置にある（系列ラベリング " + figure + "）");
    }

    private @Nullable Name name(Reading reading, JapaneseLine line, Hint hint, List<Hint> hints) {
        double against = 1;
        List<Wording> why = new ArrayList<>();
        for (Hint other : hints) {
            if (other.start() == hint.start() && other.end() == hint.end() && !why.contains(other.why())) {
                against *= 1 - other.score();
                why.add(other.why());
            }
        }
        double score = 1 - against;
        boolean honorific =
                signs.at("honorific", line.text, hint.end()) > 0 || signs.at("title", line.text, hint.end()) > 0;
        boolean full = isFull(line, hint.start(), hint.end());
        if (score < LEAST
                || !honorific
                        && !full
                        && (isOrdinary(line, hint.start(), hint.end())
                                || isAmongPlaces(line, hint.start(), hint.end()))) {
            return null;
        }
        if (honorific) {
            why.add(FOLLOWED);
        }
        if (full && line.types[hint.start()] == JapaneseLine.KANJI) {
            why.add(LISTED);
        }
        Span span = reading.folded().original(line.start + hint.start(), line.start + hint.end());
        Name name = new Name(span, score, Name.Form.of(span.in(reading.text())), full, honorific, why);
        boolean doubtful = name.form() == Name.Form.LATIN && score < SURE_LATIN && !vouches(reading.text(), name);
        return doubtful ? null : name;
    }

    /** One common noun that the dictionary knows, and no usual name itself. */
    private boolean isOrdinary(JapaneseLine line, int from, int to) {
        int t = line.tokenAt[from];
        int marks = list.marks(line.text, from, to);
        if (t < 0
                || line.tokenStart[t] != from
                || line.tokenEnd[t] != to
                || (marks & (NameList.COMMON_SURNAME | NameList.COMMON_GIVEN)) != 0
                || line.types[from] == JapaneseLine.KATAKANA && (marks & NameList.WORD) == 0) {
            return false;
        }
        Token token = line.tokens.get(t);
        return !token.reading().isEmpty()
                && token.pos().startsWith("名詞-")
                && !token.pos().startsWith("名詞-固有名詞");
    }

    /** A place by the dictionary, with another place beside it in an enumeration: 千葉、埼玉. */
    private static boolean isAmongPlaces(JapaneseLine line, int from, int to) {
        int t = line.tokenAt[from];
        if (t < 0 || line.tokenStart[t] != from || line.tokenEnd[t] != to || !isPlace(line, t)) {
            return false;
        }
        return isSeparator(line, t - 1) && isPlace(line, t - 2) || isSeparator(line, t + 1) && isPlace(line, t + 2);
    }

    private static boolean isPlace(JapaneseLine line, int token) {
        return token >= 0
                && token < line.tokens.size()
                && line.tokens.get(token).pos().startsWith("名詞-固有名詞-地域");
    }

    private static boolean isSeparator(JapaneseLine line, int token) {
        return token >= 0
                && token < line.tokens.size()
                && "、,・/と:".contains(line.tokens.get(token).surface());
    }

    private boolean isFull(JapaneseLine line, int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (line.types[i] == JapaneseLine.DOT || line.types[i] == JapaneseLine.SPACE) {
                return true;
            }
        }
        return surnameEnd(line, from, to) > 0;
    }

    /** Where the listed surname of a listed full name ends, or a gap stands; 0 when it is no full name. */
    private int surnameEnd(JapaneseLine line, int from, int to) {
        int gap = line.text.indexOf(' ', from);
        if (gap > from && gap < to - 1) {
            return gap;
        }
        for (int middle = Math.min(to - 1, from + 5); middle > from; middle--) {
            if ((list.marks(line.text, from, middle) & SURNAMES) != 0
                    && (list.marks(line.text, middle, to) & GIVENS) != 0
                    && (to - from > 2 || list.marks(line.text, from, to) == 0)) {
                return middle;
            }
        }
        return 0;
    }
}
