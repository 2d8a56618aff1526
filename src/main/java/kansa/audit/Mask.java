package kansa.audit;

import java.util.List;

/**
 * Hides identifiers, secrets and credentials before a text leaves the transcript. The result has the same length, so
 * that offsets into the original stay true.
 */
public interface Mask {
    String mask(String text);

    /** Hides, in addition, these secrets wherever they stand. */
    String mask(String text, List<String> secrets);

    /** Hides in the answer of an exchange what {@link #mask(String, List)} would; it may remember what that is. */
    default String answer(Exchange exchange, Response.Answer answer) {
        return mask(answer.text(), exchange.prompt().given().secrets());
    }

    /** Name and version, for the run record. */
    String version();

    /** What it cannot see. */
    Wording limits();
}
