package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kansa.audit.About;
import kansa.audit.Exchange;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Need;
import kansa.audit.Response;
import kansa.audit.Subject;
import kansa.audit.Trial;
import kansa.audit.TrialCheck;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import kansa.text.Reader;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Judges one answer at a time. The two rules every such check shares stand here once: what lacks a need is not judged,
 * and what has no answer is undecided.
 */
public interface AnswerCheck extends TrialCheck {
    /** The worker's reader. */
    Reader reader();

    /** Judges an answer that meets every need. */
    Judgement judge(Exchange exchange, Reading answer);

    @Override
    default List<Judgement> judge(Trial trial) {
        List<Judgement> judgements = new ArrayList<>(trial.exchanges().size());
        for (Exchange exchange : trial.exchanges()) {
            if (missing(exchange) != null) {
                continue;
            }
            if (exchange.response() instanceof Response.Answer answer) {
                judgements.add(judge(exchange, reader().read(answer.text(), readAs(exchange))));
            } else if (exchange.response() instanceof Response.NoAnswer none) {
                judgements.add(undecided(exchange, Wording.same(none.reason())));
            }
        }
        return judgements;
    }

    /** The language an answer is read in: that of the question. */
    default Language readAs(Exchange exchange) {
        return exchange.prompt().trial().language();
    }

    @Override
    default @Nullable Need missing(Exchange exchange) {
        About about = about();
        if (!about.languages().contains(readAs(exchange))) {
            return Need.LANGUAGE;
        }
        return Needs.missing(about.needs(), exchange);
    }

    /** An undecided judgement of this check. */
    default Judgement undecided(Exchange exchange, Wording why) {
        About about = about();
        Wording reason = new Wording("Undecided: " + why.en(), "判定不能：" + why.ja());
        return new Judgement(
                about.id(),
                null,
                Subject.OfAnswer.of(exchange),
                Verdict.UNDECIDED,
                about.severity(),
                about.kind(),
                "",
                new TreeMap<>(),
                reason,
                List.of());
    }
}
