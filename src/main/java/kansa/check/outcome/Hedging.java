package kansa.check.outcome;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reading;

/**
 * The share of an answer's own sentences that hedge (may, it depends, かもしれません, とされています). A share of 0 means that all
 * is stated flatly. Known limit: a hedge may belong to what is told, not to the telling.
 */
public final class Hedging implements Outcome {
    private final Rulebook rules;

    /** @param rules those of {@code bias.contrast} */
    public Hedging(Rulebook rules) {
        this.rules = rules.where(rule -> rule.type().equals("HEDGE"));
    }

    @Override
    public String id() {
        return "hedging";
    }

    @Override
    public Wording title() {
        return new Wording("sentences that hedge", "断定を避ける文の割合");
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
        List<Span> sentences = own.spans();
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<Integer> hedged = new TreeSet<>();
        for (Match match : own.find(rules)) {
            hedged.add(answer.sentenceAt(match.span().start()).number());
        }
        return Optional.of(Seen.of(Math.min(1, (double) hedged.size() / sentences.size())));
    }
}
