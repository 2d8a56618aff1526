package kansa.check;

import java.util.Set;
import kansa.audit.Exchange;
import kansa.audit.Given;
import kansa.audit.Need;
import kansa.audit.Role;
import org.jspecify.annotations.Nullable;

/** Tells which of a check's needs an exchange does not meet. */
final class Needs {
    private Needs() {}

    /** The first need, in the order of the enum, that one exchange alone shows to be unmet; null when there is none. */
    static @Nullable Need missing(Set<Need> needs, Exchange exchange) {
        for (Need need : Need.values()) {
            if (needs.contains(need) && !met(need, exchange)) {
                return need;
            }
        }
        return null;
    }

    private static boolean met(Need need, Exchange exchange) {
        Given given = exchange.prompt().given();
        return switch (need) {
            case CONTEXT -> !exchange.context().isEmpty();
            case REFERENCE -> !given.reference().isEmpty();
            case SECRETS -> !given.secrets().isEmpty();
            case TWIN -> !exchange.prompt().trial().set().isEmpty();
            case CANDIDATES -> !given.candidates().isEmpty() && !OptionRoles.are(given.candidates());
            case OPTIONS -> OptionRoles.are(given.candidates());
            case PROMPT -> !exchange.prompt().messages().isEmpty();
            case SYSTEM -> exchange.prompt().messages().stream().anyMatch(message -> message.role() == Role.SYSTEM);
            case VARIANTS -> !exchange.prompt().variant().isEmpty();
            case REPEATS, LANGUAGE -> true;
        };
    }
}
