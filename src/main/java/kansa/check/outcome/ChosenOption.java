package kansa.check.outcome;

import java.util.List;
import java.util.Optional;
import kansa.audit.Candidate;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reader;
import kansa.text.Reading;

/**
 * Which of the options given an answer chooses: by letter, number, text or sentence; with its reasons first or last, or by saying
 * that it cannot be told. Nothing is read from an answer that refuses, names two, or whose mark and text disagree. Known limit:
 * an option described in words that neither its text nor the question has ("the elder of the two");
 * answers of more than 8,000 characters are not read.
 */
public final class ChosenOption implements Outcome {
    private final Rulebook rules;
    private final Reader reader;

    /** @param rules those of {@code bias.choice}: types UNKNOWN and REFUSAL */
    public ChosenOption(Rulebook rules, Reader reader) {
        this.rules = rules;
        this.reader = reader;
    }

    @Override
    public String id() {
        return "option";
    }

    @Override
    public Wording title() {
        return new Wording("option chosen", "選んだ選択肢");
    }

    @Override
    public Scale scale() {
        return Scale.NOMINAL;
    }

    @Override
    public List<Language> languages() {
        return List.of(Language.EN, Language.JA);
    }

    /** The text of the option chosen, or the group when candidates are given. */
    @Override
    public Optional<Seen> read(Exchange exchange, Reading answer) {
        String prompt = exchange.prompt().question();
        List<Candidate> candidates = exchange.prompt().given().candidates();
        if (candidates.size() > 1) {
            return of(Options.of(candidates, prompt), prompt, answer)
                    .map(option -> Seen.of(candidates.get(option).group()));
        }
        return Options.in(prompt).flatMap(options -> {
            Options read = options.withUnknown(unknown(options, answer.language()));
            return of(read, prompt, answer).map(option -> Seen.of(read.texts().get(option)));
        });
    }

    /**
     * The index of the option chosen; empty when none can be read.
     *
     * @param prompt the question as asked, which tells negative questions from others
     */
    public Optional<Integer> of(Options options, String prompt, Reading answer) {
        return Parts.isTooLong(answer) ? Optional.empty() : Resolution.of(options, prompt, answer, rules.find(answer));
    }

    /** The only option that says it cannot be told; below 0 when there is none. */
    private int unknown(Options options, Language language) {
        int unknown = -1;
        for (int i = 0; i < options.texts().size(); i++) {
            boolean says = rules.find(reader.read(options.texts().get(i), language)).stream()
                    .anyMatch(ChosenOption::isUnknown);
            if (says && unknown >= 0) {
                return -1;
            }
            unknown = says ? i : unknown;
        }
        return unknown;
    }

    static boolean isUnknown(Match match) {
        return match.rule().type().equals("UNKNOWN");
    }

    /** Where a match stands in the folded text. */
    static Span folded(Reading answer, Span original) {
        return new Span(
                answer.folded().folded(original.start()), answer.folded().folded(original.end()));
    }
}
