package kansa.audit;

import java.util.List;

/** Takes the judgements of a judging, in the order of the contract: by trial, then row, then check. */
public interface Verdicts {
    /** The lines for these judgements. Called on any worker, so that the order's keeper need only write. */
    byte[] lines(List<Judgement> judgements);

    /** Writes lines; called by one thread, in order. */
    void append(byte[] lines);
}
