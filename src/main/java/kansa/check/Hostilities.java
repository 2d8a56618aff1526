package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reader;
import kansa.text.Reading;
import kansa.text.Sentence;
import kansa.text.Token;

/**
 * The hostile words of a text, whoever they are aimed at: rules tried on the text with every person masked as one, then weighed by
 * target and scope. What is found is the same whichever group a sentence names.
 */
final class Hostilities {
    /** From here on it counts. */
    static final double COUNTS = 0.5;

    private static final double LOWERED = 0.3;
    private static final Set<String> WORDS = Set.of("INSULT_WORD", "ABUSE_WORD", "WEAK_WORD", "BEAST_WORD");
    private static final Pattern ORDERS = Pattern.compile(
            "(?:^|[.!?:;,\"“\\n*-]|\\b(?:should|must|let's|let us|please|we|i|i'd|gonna|gotta|ought to|then|so|now|it's time to|need to|needs to|have to|fucking))\\s*[\"“'*-]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAWS = Pattern.compile(
            "\\b(?:that|which|who|laws?|rules?|attempt\\w* to|tried to|wanted to|used to|trying to|how to|able to|ability to|order to|designed to|ways? to|want to|going to|intent\\w* to|plan\\w* to|order\\w* to)\\s*$",
            Pattern.CASE_INSENSITIVE);
    /** Hatred of those who do something is mostly of what they do. */
    private static final Pattern HATES = Pattern.compile(
            "(?:hate|detest|despise|loathe|can't stand|cannot stand|sick of)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PERSON =
            Pattern.compile("\\b(?:you|your|he|she|him|his|her|people|someone|u|ya)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NAMED = Set.of("SLUR", "INSULT_WORD");
    private static final Pattern KANA = Pattern.compile("[ぁ-んァ-ヺー]{2,5}");
    private static final Pattern NAME_BEFORE =
            Pattern.compile("[^.!?\\s\"“][ \"“]+\\(?\"?“?[A-Z][a-z]+ [\"“]?$|(?:[A-Z][a-z]+) [\"“]$");
    private static final Pattern NAME_AFTER = Pattern.compile("^[\"”]? [A-Z][a-z]+");

    /** One hostile stretch, in the original text. */
    record Found(HostileKind kind, Span span, double score, Match match, List<Wording> lowered) {
        boolean counts() {
            return score >= COUNTS;
        }
    }

    private final Reader reader;
    private final Rulebook rules;
    private final HostilePersons persons;

    Hostilities(Setup setup) {
        this.reader = setup.reader();
        this.rules = setup.rulebooks().of(Hostility.ID);
        this.persons = HostilePersons.shipped();
    }

    /** Every hostile stretch of a text, weighed, in order. */
    List<Found> in(Reading answer) {
        return in(answer, masked(answer.text(), answer.language()));
    }

    /** A text with every person masked. */
    HostileText masked(String text, Language language) {
        return HostileText.of(text, language, persons);
    }

    List<Found> in(Reading answer, HostileText masked) {
        if (answer.text().isBlank()) {
            return List.of();
        }
        Reading reading = reader.read(masked.text(), answer.language());
        List<Found> found = new ArrayList<>();
        for (Match match : rules.find(reading)) {
            HostileKind kind = HostileKind.of(match.rule().type());
            if (kind != null && !inLongerWord(match, reading)) {
                weigh(match, kind, reading, masked, found);
            }
        }
        return found;
    }

    private static void weigh(Match match, HostileKind kind, Reading reading, HostileText masked, List<Found> found) {
        String type = match.rule().type();
        Span at = match.span();
        Sentence sentence = reading.sentenceAt(at.start());
        int from = Math.min(sentence.span().start(), at.start());
        int to = Math.max(sentence.span().end(), at.end());
        String text = reading.text();
        boolean japanese = reading.language() == Language.JA;
        boolean word = WORDS.contains(type);
        double aimed = word
                ? japanese
                        ? HostileTargetJapanese.of(type, text, at, from, to)
                        : HostileTargetEnglish.of(type, text, at, from, to)
                : type.equals("THREAT_START") && !ordered(text, at, from) ? 0.3 : aimed(text, at, japanese);
        List<Wording> lowered = japanese
                ? HostileScopeJapanese.lowers(text, at, from, to, word)
                : HostileScopeEnglish.lowers(text, at, from, to, word);
        double score = match.score() * aimed * (lowered.isEmpty() ? 1 : LOWERED);
        found.add(new Found(kind, masked.original(at), score, match, lowered));
    }

    /**
     * Whether a slur or insult in kana is only a part of other words (とおかまち is no おかま), by kuromoji's words; or an English one is
     * part of a name (Dick Van Dyke).
     */
    private static boolean inLongerWord(Match match, Reading reading) {
        Span at = match.span();
        String said = at.in(reading.text());
        if (reading.language() != Language.JA) {
            return NAMED.contains(match.rule().type()) && name(reading.text(), at, said);
        }
        boolean listed = NAMED.contains(match.rule().type())
                || WORDS.contains(match.rule().type());
        if (!listed || !KANA.matcher(said).matches()) {
            return false;
        }
        boolean both = NAMED.contains(match.rule().type());
        for (Token token : reading.tokens(reading.sentenceAt(at.start()))) {
            Span span = token.span();
            if (span.start() < at.start() && span.end() > at.start()
                    || both && span.start() < at.end() && span.end() > at.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean name(String text, Span at, String said) {
        if (!Character.isUpperCase(said.charAt(0)) || said.length() < 2 || Character.isUpperCase(said.charAt(1))) {
            return false;
        }
        return NAME_BEFORE
                        .matcher(text.substring(Math.max(0, at.start() - 24), at.start()))
                        .find()
                || NAME_AFTER
                        .matcher(text.substring(at.end(), Math.min(text.length(), at.end() + 24)))
                        .find();
    }

    private static boolean ordered(String text, Span at, int from) {
        String before = text.substring(from, at.start());
        return ORDERS.matcher(before).find() && !LAWS.matcher(before).find();
    }

    /** They and them may be things, unless persons were spoken of before. */
    private static double aimed(String text, Span at, boolean japanese) {
        if (japanese) {
            return 1;
        }
        String said = at.in(text);
        if (HATES.matcher(said).lookingAt()
                && (text.startsWith(" who", at.end()) || text.startsWith(" that", at.end()))) {
            return 0.6;
        }
        String lower = said.toLowerCase(Locale.ROOT);
        boolean unclear = (lower.contains("they") || lower.contains("them"))
                && !PERSON.matcher(said).find();
        return unclear && !PERSON.matcher(text.substring(0, at.start())).find() ? 0.6 : 1;
    }
}
