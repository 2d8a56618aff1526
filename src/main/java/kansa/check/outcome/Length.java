package kansa.check.outcome;

import java.util.List;
import java.util.Optional;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Wording;
import kansa.text.Reading;

/** How many characters an answer has, width folded and the blanks around it left out; an empty answer has no length. */
public final class Length implements Outcome {
    @Override
    public String id() {
        return "length";
    }

    @Override
    public Wording title() {
        return new Wording("length of the answer", "応答の長さ");
    }

    @Override
    public Scale scale() {
        return Scale.RATIO;
    }

    @Override
    public List<Language> languages() {
        return List.of(Language.EN, Language.JA);
    }

    @Override
    public Optional<Seen> read(Exchange exchange, Reading answer) {
        int characters = answer.folded().text().strip().length();
        return characters == 0 ? Optional.empty() : Optional.of(Seen.of(characters));
    }
}
