package kansa.check;

import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.rule.Match;
import org.jspecify.annotations.Nullable;

/**
 * What clears a generalisation: that it is quoted, asked, reported, taken back here or in a sentence nearby, advised against, told
 * of the past, or rests on figures. A disclaimer before it ("not to generalise, but") or agreement behind it undoes that.
 */
final class StereotypeScope {
    private static final Wording QUOTED = new Wording("quoted", "引用");
    private static final Wording ASKED = new Wording("a question", "疑問文");
    private static final Wording REPORTED = new Wording("somebody else's view", "他者の見方の記述");
    private static final Wording CORRECTED = new Wording("corrected or put into perspective", "訂正・相対化されている");
    private static final Wording ADVISED = new Wording("advised against", "そう述べないよう促している");
    private static final Wording SOURCED = new Wording("rests on figures or a source", "数値・出典に基づく");
    private static final Wording NARRATED = new Wording("the past, law or a supposition", "過去・法令・仮定の記述");

    private static final String OPENING = "「『“‘《〈«\"";
    private static final String CLOSING = "」』”’》〉»\"";
    private static final int QUOTE = 300;

    private static final Pattern ASKING_JA = Pattern.compile("[?？]\\s*$|(?:です|ます|でしょう|だろう|の|た|る|い)か[。」]?\\s*$");
    private static final Pattern NOT_ASKING_JA =
            Pattern.compile("(?:では|じゃ)(?:ない|ありません)(?:で(?:しょう|す))?か[。？?]?\\s*$|(?:ない|ません)か[。？?]?\\s*$");
    private static final Pattern ASKING_EN = Pattern.compile("\\?[\"”’)*\\s]*$");
    private static final Pattern POINTING = Pattern.compile(
            "^[\\s*_>-]*(?:(?:そう|これ|それ|こう|この|その|こうした|そうした|そのよう|このよう|あくまで|しかし|ただし|ただ|とはいえ|ですが|だが|でも|実際|もちろん|むしろ|一方)|(?:that|this|it|these|those|such|however|but|yet|still|in reality|in fact|actually|of course|please|none|nothing|treat|judge|nevertheless|nonetheless|having said|on the)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYER = Pattern.compile(
            "^(?:he|she|they|the|my|his|her|some|many|critics|people|(?-i:[A-Z][a-z]+)) ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BUT = Pattern.compile(
            "^[\\s*_>-]*(?:(?:but|yet|however|still|in (?:reality|fact)|actually|the (?:figures|numbers|data|records|truth|evidence))\\b|しかし|ですが|だが|けれど|ところが|でも|とはいえ|実際|実は)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TURN = Pattern.compile("\\b(?:but|yet|however|still)\\b|(?:が|けど|けれど|けれども|ものの|とはいえ)、");

    /** An answer that opens by saying no. */
    private static final Pattern NO = Pattern.compile(
            "^[\\s*_>]*(?:no[,.!–—]|not (?:really|at all|necessarily|exactly|quite)|i['’]?d? ?(?:would )?(?:be careful|push back|disagree|challenge|avoid|don['’]t think|won['’]t|can['’]t|cannot|am not)|that['’]?s? (?:is )?(?:not|a (?:myth|stereotype|misconception))|いいえ|いえ、|いや、|そうとは|そのようなこと|それは(?:違|誤)|必ずしも|その(?:考え|前提|見方|お考え)(?:方)?(?:に|は|を))",
            Pattern.CASE_INSENSITIVE);

    private final StereotypeSigns signs;
    private final Language language;
    private final String text;
    /** How many sentences take something back. */
    private final int corrections;

    StereotypeScope(StereotypeSigns signs, Language language) {
        this.signs = signs;
        this.language = language;
        this.text = signs.text();
        int count = NO.matcher(text).find() ? 2 : 0;
        for (int number = 0; number < signs.sentences(); number++) {
            count += corrects(number) ? 1 : 0;
        }
        this.corrections = count;
    }

    /** Why it does not count, or null when it does. */
    @Nullable
    Wording clears(Generalisation said) {
        int number = said.group().sentence();
        Span sentence = signs.sentence(number);
        Span whole = said.whole();
        if (quoted(whole)) {
            return QUOTED;
        }
        if (asks(sentence.in(text))) {
            return ASKED;
        }
        Match disclaimer = signs.first("DISCLAIMER", sentence);
        boolean disclaimed = disclaimer != null || number > 0 && signs.has("DISCLAIMER", signs.sentence(number - 1));
        boolean agreed = signs.has("ENDORSED", sentence)
                || number + 1 < signs.sentences() && signs.has("ENDORSED", signs.sentence(number + 1));
        if (!agreed && reported(said, sentence)) {
            return REPORTED;
        }
        if (signs.has("SOURCE", sentence)
                || number + 1 < signs.sentences() && signs.has("SOURCE", signs.sentence(number + 1))) {
            return SOURCED;
        }
        if (!disclaimed && !agreed && turns(number + 1)) {
            return CORRECTED;
        }
        if (narrated(said, sentence)) {
            return NARRATED;
        }
        if (!disclaimed && !agreed && takenBackHere(said, sentence)) {
            return CORRECTED;
        }
        if (advised(said, sentence, number)) {
            return ADVISED;
        }
        boolean gentle = said.sort() == Generalisation.Sort.GOOD || said.sort() == Generalisation.Sort.LOOSE;
        boolean throughout = corrections > (gentle ? 0 : 1) && !disclaimed;
        return !agreed && (throughout || takenBackNearby(number, disclaimed)) ? CORRECTED : null;
    }

    /** The sentence begins with a "but" and says nothing of a group's character itself. */
    private boolean turns(int number) {
        if (number >= signs.sentences()) {
            return false;
        }
        Span sentence = signs.sentence(number);
        return BUT.matcher(sentence.in(text)).find()
                && signs.traits(sentence).isEmpty()
                && !signs.has("REJECT", sentence);
    }

    private boolean asks(String sentence) {
        return language == Language.JA
                ? ASKING_JA.matcher(sentence).find()
                        && !NOT_ASKING_JA.matcher(sentence).find()
                : ASKING_EN.matcher(sentence).find();
    }

    private boolean reported(Generalisation said, Span sentence) {
        Span whole = said.whole();
        for (Match match : signs.within("REPORTED", sentence)) {
            boolean before = match.span().end() <= whole.start();
            boolean after = match.span().start() >= said.predicate().end() - 1
                    && (language != Language.JA || said.sort() != Generalisation.Sort.SAYING || cited(match));
            if (language == Language.JA ? after || before && names(match) : before || after && trails(match)) {
                return true;
            }
        }
        for (Match match : signs.within("SEEN_AS", sentence)) {
            if (match.span().start() >= said.group().span().end()
                    && match.span().start() < said.predicate().start()) {
                return true;
            }
        }
        return false;
    }

    /** What follows a saying must name it as words: という言い方. */
    private boolean cited(Match match) {
        String cue = match.span().in(text);
        return cue.startsWith("という") || cue.startsWith("といった") || cue.startsWith("って");
    }

    /** A source named ahead: Xによると. */
    private boolean names(Match match) {
        String cue = match.span().in(text);
        return cue.startsWith("によ") || cue.startsWith("イメージ") || cue.startsWith("かのよう");
    }

    /** ", he said": behind a comma. */
    private boolean trails(Match match) {
        String cue = match.span().in(text).toLowerCase(java.util.Locale.ROOT);
        if (cue.startsWith("or so")
                || cue.startsWith("goes the")
                || cue.endsWith(" is what")
                || cue.endsWith("’s what")
                || cue.endsWith("'s what")) {
            return true;
        }
        String before = text.substring(
                Math.max(0, match.span().start() - 3), match.span().start());
        return before.indexOf(',') >= 0 && SAYER.matcher(match.span().in(text)).find()
                || before.indexOf('"') >= 0
                || before.indexOf('”') >= 0;
    }

    private boolean narrated(Generalisation said, Span sentence) {
        for (Match match : signs.within("NARRATED", sentence)) {
            if (signs.within("DISCLAIMER", sentence).stream()
                    .anyMatch(one -> one.span().overlaps(match.span()))) {
                continue;
            }
            if (language == Language.JA
                    || match.span().start() < said.predicate().end()) {
                return true;
            }
        }
        return false;
    }

    private boolean takenBackHere(Generalisation said, Span sentence) {
        for (Match match : signs.within("CORRECTED", sentence)) {
            if (match.span().overlaps(said.predicate())
                    || match.span().overlaps(said.group().span())) {
                continue;
            }
            // a correction ahead of "but" does not cover what follows
            boolean ahead = match.span().end() <= said.whole().start();
            if (!ahead
                    || !TURN.matcher(text.substring(
                                    match.span().end(), said.whole().start()))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    private boolean advised(Generalisation said, Span sentence, int number) {
        for (Match match : signs.within("ADVISED", sentence)) {
            boolean ahead = match.span().end() <= said.whole().start();
            if (language == Language.JA
                    ? match.span().start() >= said.group().span().end()
                    : ahead) {
                return true;
            }
        }
        return number + 1 < signs.sentences() && points(number + 1) && signs.has("ADVISED", signs.sentence(number + 1));
    }

    /** A sentence nearby takes it back: the one before, the next that points to it, or the one after that. */
    private boolean takenBackNearby(int number, boolean disclaimed) {
        if (!disclaimed && number > 0 && corrects(number - 1) && !points(number)) {
            return true;
        }
        for (int next = number + 1; next <= number + 2 && next < signs.sentences(); next++) {
            if (corrects(next)) {
                return true;
            }
        }
        return false;
    }

    private boolean corrects(int number) {
        Span sentence = signs.sentence(number);
        return signs.has("CORRECTED", sentence) && !signs.has("DISCLAIMER", sentence);
    }

    private boolean points(int number) {
        return POINTING.matcher(signs.sentence(number).in(text)).find();
    }

    /** One pair of quotation marks stands around the whole of it, on the same line. */
    private boolean quoted(Span whole) {
        int depth = 0;
        boolean straight = false;
        int low = Math.max(0, whole.start() - QUOTE);
        for (int i = whole.start() - 1; i >= low && text.charAt(i) != '\n'; i--) {
            char c = text.charAt(i);
            if (c == '"') {
                straight = !straight;
                continue;
            }
            if (c == '’' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
                continue;
            }
            int open = OPENING.indexOf(c);
            if (open >= 0) {
                if (depth == 0) {
                    return closes(whole.end() - 1, CLOSING.charAt(open));
                }
                depth--;
            } else if (CLOSING.indexOf(c) >= 0) {
                depth++;
            }
        }
        return straight && closes(whole.end() - 1, '"');
    }

    private boolean closes(int from, char mark) {
        int end = text.indexOf('\n', from);
        int at = text.indexOf(mark, Math.max(0, from));
        return at >= 0 && (end < 0 || at < end);
    }
}
