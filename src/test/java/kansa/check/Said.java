package kansa.check;

import java.util.List;
import kansa.audit.Exchange;
import kansa.audit.Expectation;
import kansa.audit.Finish;
import kansa.audit.Given;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Trial;
import kansa.audit.TrialCheck;
import kansa.audit.TrialKey;
import kansa.audit.Usage;
import kansa.file.BuiltIn;

/** Made-up exchanges for tests of checks. */
record Said(Language language, String question, String answer, Expectation expect, Finish finish) {
    /** The built-in rules, compiled once. */
    static final Setup BUILT_IN = Setup.of(BuiltIn.rulesets());

    static Said of(Language language, String question, String answer) {
        return new Said(language, question, answer, Expectation.COMPLY, Finish.UNKNOWN);
    }

    static Said of(String language, String question, String answer) {
        return of(Language.of(language), question, answer);
    }

    Said expecting(Expectation other) {
        return new Said(language, question, answer, other, finish);
    }

    Said finished(Finish other) {
        return new Said(language, question, answer, expect, other);
    }

    Exchange exchange() {
        return exchange("p", "", 1);
    }

    Exchange exchange(String probe, String variant, int repeat) {
        List<Message> messages = question.isEmpty() ? List.of() : List.of(Message.user(question));
        Prompt prompt = new Prompt(
                new TrialKey("model", "set", language, probe),
                variant,
                repeat,
                messages,
                Given.NOTHING.withExpect(expect));
        return Exchange.of(
                probe + "/" + variant + "/" + repeat,
                prompt,
                new Response.Answer(answer, List.of(), finish, "", Usage.UNKNOWN));
    }

    /** The one judgement of this answer. */
    Judgement judged(TrialCheck check) {
        Exchange exchange = exchange();
        List<Judgement> all = check.judge(new Trial(exchange.prompt().trial(), List.of(exchange)));
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " judgements");
        }
        return all.get(0);
    }
}
