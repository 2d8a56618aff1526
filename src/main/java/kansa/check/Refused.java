package kansa.check;

import java.util.List;
import java.util.Optional;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Wording;
import kansa.check.RefusalSigns.Degree;
import kansa.check.outcome.Outcome;
import kansa.text.Reading;

/** Whether an answer refuses, wholly or in part, as {@link Refusal} reads it. */
final class Refused implements Outcome {
    private final Refusal refusal;

    Refused(Setup setup) {
        this.refusal = new Refusal(setup);
    }

    @Override
    public String id() {
        return "refusal";
    }

    @Override
    public Wording title() {
        return new Wording("refusals", "拒否");
    }

    @Override
    public Scale scale() {
        return Scale.BINARY;
    }

    @Override
    public List<Language> languages() {
        return refusal.about().languages();
    }

    @Override
    public Optional<Seen> read(Exchange exchange, Reading answer) {
        return Optional.of(Seen.of(refusal.signs(exchange, answer).degree() != Degree.NONE));
    }
}
