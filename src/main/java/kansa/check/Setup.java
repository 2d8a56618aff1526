package kansa.check;

import java.util.List;
import kansa.audit.Ruleset;
import kansa.text.Reader;

/**
 * What a worker's checks are made with.
 *
 * @param reader shared by the checks of one worker
 * @param rulebooks compiled once, shared by all workers
 */
public record Setup(Reader reader, Rulebooks rulebooks) {
    /** A setup for one worker. */
    public static Setup of(List<Ruleset> rulesets) {
        return new Setup(new Reader(), Rulebooks.of(rulesets));
    }
}
