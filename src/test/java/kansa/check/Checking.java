package kansa.check;

import java.util.List;
import kansa.audit.Exchange;
import kansa.audit.Given;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Ruleset;
import kansa.audit.TrialKey;
import kansa.file.BuiltIn;

/** Exchanges and setups for tests of checks, in few words. */
final class Checking {
    private Checking() {}

    /** The rulesets that travel with Kansa whose check begins so. */
    static List<Ruleset> rulesets(String check) {
        return BuiltIn.rulesets().stream()
                .filter(set -> set.check().startsWith(check))
                .toList();
    }

    static Exchange exchange(Language language, List<Message> prompt, Given given, String answer) {
        TrialKey key = new TrialKey("model", "set", language, "p01");
        return Exchange.of("id", new Prompt(key, "", 1, prompt, given), Response.Answer.of(answer));
    }

    static Exchange exchange(Language language, String prompt, String answer) {
        return exchange(language, List.of(Message.user(prompt)), Given.NOTHING, answer);
    }
}
