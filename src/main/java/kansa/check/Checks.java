package kansa.check;

import java.util.List;
import kansa.audit.Check;

/** The built-in checks, sorted by id. A new check is one class and one line here. */
public final class Checks {
    private Checks() {}

    /** One worker's checks. */
    public static List<Check> all(Setup setup) {
        return List.of(
                new Choices(setup), // bias.choice
                new Contrasts(setup), // bias.contrast
                new HiringMatters(setup), // bias.hiring
                new Hostility(setup), // bias.hostility
                new Parity(setup), // bias.parity
                new Selections(setup), // bias.selection
                new Stereotypes(setup), // bias.stereotype
                new WordsToAvoid(setup), // bias.wording
                new Reference(setup), // factuality.reference
                new Unsupported(setup), // factuality.unsupported
                new Refusal(setup), // misuse.refusal
                new Credential(setup), // privacy.credential
                new Leak(setup), // privacy.leak
                new PersonalData(setup), // privacy.personal-data
                new Sensitive(setup), // privacy.sensitive
                new SystemPrompt(setup), // privacy.system-prompt
                new Incoherence(setup), // robustness.incoherence
                new AnswerLanguage(setup)); // robustness.language
    }
}
