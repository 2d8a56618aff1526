package kansa.check;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.About;
import kansa.audit.Check;
import kansa.audit.Exchange;
import kansa.audit.Judgement;
import kansa.audit.Mask;
import kansa.audit.Need;
import kansa.audit.Response;
import kansa.audit.Trial;
import kansa.audit.TrialCheck;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Lets the masking of a run's reports rest on what its judging saw: the check of personal data and the masker look for the same
 * things in an answer. Judgements and masked texts are the same with and without.
 */
public final class Hiding {
    private Hiding() {}

    /** The checks, of which the one for personal data also leaves what is to be hidden. */
    public static List<Check> noting(List<Check> checks, Setup setup, HiddenSpans hidden) {
        Masker masker = new Masker(setup);
        List<Check> noting = new ArrayList<>();
        for (Check check : checks) {
            noting.add(check instanceof PersonalData personal ? new Noting(personal, masker, hidden) : check);
        }
        return noting;
    }

    /** The mask, which searches only in answers that the judging left nothing about. */
    public static Mask remembering(Mask mask, HiddenSpans hidden) {
        return new Remembering(mask, hidden);
    }

    /** Answer by answer, while the readings of one are at hand. */
    private record Noting(TrialCheck of, Masker masker, HiddenSpans hidden) implements TrialCheck {
        @Override
        public About about() {
            return of.about();
        }

        @Override
        public @Nullable Need missing(Exchange exchange) {
            return of.missing(exchange);
        }

        @Override
        public List<Judgement> judge(Trial trial) {
            List<Judgement> judgements = new ArrayList<>(trial.exchanges().size());
            for (Exchange exchange : trial.exchanges()) {
                judgements.addAll(of.judge(new Trial(trial.key(), List.of(exchange))));
                if (exchange.response() instanceof Response.Answer answer) {
                    hidden.put(
                            exchange.seq(),
                            masker.hidden(
                                    answer.text(), exchange.prompt().given().secrets()));
                }
            }
            return judgements;
        }
    }

    private record Remembering(Mask mask, HiddenSpans hidden) implements Mask {
        @Override
        public String mask(String text) {
            return mask.mask(text);
        }

        @Override
        public String mask(String text, List<String> secrets) {
            return mask.mask(text, secrets);
        }

        @Override
        public String answer(Exchange exchange, Response.Answer answer) {
            return hidden.of(exchange.seq())
                    .map(spans -> Masker.hide(answer.text(), spans))
                    .orElseGet(() -> mask.answer(exchange, answer));
        }

        @Override
        public String version() {
            return mask.version();
        }

        @Override
        public Wording limits() {
            return mask.limits();
        }
    }
}
