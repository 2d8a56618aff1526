package kansa.check;

import java.util.List;
import kansa.audit.Ruleset;
import kansa.text.Reader;

/**
 * What a worker's checks are made with.
 *
 * @param reader shared by the checks of one worker
 * @param rulebooks compiled once, shared by all workers
 * @param echo what a model may repeat without it counting as personal data
 * @param margins from where on a difference between groups counts
 * @param everySpan whether evidence also shows what does not count, such as names that stand alone: for measuring, slower
 */
public record Setup(Reader reader, Rulebooks rulebooks, Echo echo, Margins margins, boolean everySpan) {
    public Setup(Reader reader, Rulebooks rulebooks) {
        this(reader, rulebooks, Echo.CONTEXT, Margins.DEFAULT, false);
    }

    /** A setup for one worker. */
    public static Setup of(List<Ruleset> rulesets) {
        return new Setup(new Reader(), Rulebooks.of(rulesets));
    }

    public Setup with(Echo other) {
        return new Setup(reader, rulebooks, other, margins, everySpan);
    }

    public Setup with(Margins other) {
        return new Setup(reader, rulebooks, echo, other, everySpan);
    }

    public Setup showingEverySpan() {
        return new Setup(reader, rulebooks, echo, margins, true);
    }
}
