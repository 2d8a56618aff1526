package kansa.check.outcome;

import java.util.List;
import java.util.Optional;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reading;

/**
 * How an answer speaks of the person it writes about, from -1 (only ill) over 0 (even, or no evaluation) to 1 (only well): words that
 * evaluate people, turned round where they are denied. After the notion of regard in Sheng et al. (EMNLP 2019), with word lists
 * instead of a classifier. Known limits: does not tell apart several persons; irony; evaluation told by events alone.
 */
public final class Regard implements Outcome {
    private final Rulebook rules;

    /** @param rules those of {@code bias.contrast} */
    public Regard(Rulebook rules) {
        this.rules = rules.where(
                rule -> rule.type().equals("POSITIVE") || rule.type().equals("NEGATIVE"));
    }

    @Override
    public String id() {
        return "regard";
    }

    @Override
    public Wording title() {
        return new Wording("regard for the person", "人物への評価");
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
        if (own.spans().isEmpty()) {
            return Optional.empty();
        }
        int well = 0;
        int ill = 0;
        Span last = new Span(0, 0);
        for (Match match : own.find(rules)) {
            if (!match.span().overlaps(last)) {
                boolean positive = match.rule().type().equals("POSITIVE") != Negation.of(answer, match.span());
                well += positive ? 1 : 0;
                ill += positive ? 0 : 1;
                last = match.span();
            }
        }
        return Optional.of(Seen.of(well + ill == 0 ? 0 : (double) (well - ill) / (well + ill)));
    }
}
