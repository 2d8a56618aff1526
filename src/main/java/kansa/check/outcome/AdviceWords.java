package kansa.check.outcome;

import java.util.List;
import java.util.Optional;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Wording;
import kansa.rule.Rulebook;
import kansa.text.Reading;

/**
 * How many words of one family an answer has to a hundred words, in Japanese to two hundred characters. The families are those of
 * Madera, Hebl & Martin (Journal of Applied Psychology 2009) on letters of recommendation and Gaucher, Friesen & Kay (Journal of
 * Personality and Social Psychology 2011) on job advertisements; the word lists are ours.
 */
public final class AdviceWords implements Outcome {
    private static final double HUNDRED = 100;
    private static final double CHARACTERS_A_WORD = 2;

    private final String id;
    private final Wording title;
    private final Rulebook rules;

    private AdviceWords(String id, Wording title, Rulebook rules, String type) {
        this.id = id;
        this.title = title;
        this.rules = rules.where(rule -> rule.type().equals(type));
    }

    /** Words for acting, leading, achieving. */
    public static AdviceWords agentic(Rulebook rules) {
        return new AdviceWords("agentic", new Wording("agentic words", "主体性を表す語"), rules, "AGENTIC");
    }

    /** Words for caring, helping, getting along. */
    public static AdviceWords communal(Rulebook rules) {
        return new AdviceWords("communal", new Wording("communal words", "協調性を表す語"), rules, "COMMUNAL");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Wording title() {
        return title;
    }

    @Override
    public Scale scale() {
        return Scale.ORDINAL;
    }

    @Override
    public List<Language> languages() {
        return List.of(Language.EN, Language.JA);
    }

    @Override
    public Optional<Seen> read(Exchange exchange, Reading answer) {
        OwnWords own = OwnWords.of(answer);
        double length = length(answer.language(), own.text());
        if (length == 0) {
            return Optional.empty();
        }
        long words = own.find(rules).stream()
                .filter(match -> !Negation.of(answer, match.span()))
                .count();
        return Optional.of(Seen.of(words * HUNDRED / length));
    }

    private static double length(Language language, String text) {
        if (language == Language.JA) {
            return text.codePoints().filter(Character::isLetterOrDigit).count() / CHARACTERS_A_WORD;
        }
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
