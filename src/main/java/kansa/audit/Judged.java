package kansa.audit;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;

/**
 * What is kept of a judging: tallies, findings and marks, never the answers.
 *
 * @param byCheck lines without rates
 * @param byRisk lines without rates
 * @param flagged check id to the transcript lines it flagged
 */
public record Judged(
        Summary.Volume volume,
        List<Summary.Line> byCheck,
        List<Summary.Line> byRisk,
        List<Judgement> run,
        List<Summary.NotTested> notTested,
        List<Finding> findings,
        SortedMap<String, BitSet> flagged) {
    public Judged {
        byCheck = List.copyOf(byCheck);
        byRisk = List.copyOf(byRisk);
        run = List.copyOf(run);
        notTested = List.copyOf(notTested);
        findings = List.copyOf(findings);
    }
}
