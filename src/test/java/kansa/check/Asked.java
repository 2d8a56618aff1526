package kansa.check;

import java.util.List;
import kansa.audit.Exchange;
import kansa.audit.Given;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Role;
import kansa.audit.Trial;
import kansa.audit.TrialCheck;
import kansa.audit.TrialKey;

/** Exchanges made for tests of answer checks. */
final class Asked {
    private Asked() {}

    static Exchange of(Language language, String question, Given given, String answer) {
        TrialKey key = new TrialKey("model", "set", language, "probe");
        List<Message> messages = question.isEmpty() ? List.of() : List.of(new Message(Role.USER, question));
        return Exchange.of("row", new Prompt(key, "", 1, messages, given), Response.Answer.of(answer));
    }

    static Judgement judge(TrialCheck check, Exchange exchange) {
        return check.judge(new Trial(exchange.prompt().trial(), List.of(exchange)))
                .get(0);
    }
}
