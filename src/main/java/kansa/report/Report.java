package kansa.report;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kansa.audit.About;
import kansa.audit.Finding;
import kansa.audit.Judgement;
import kansa.audit.Mask;
import kansa.audit.Plan;
import kansa.audit.Summary;
import kansa.audit.Transcript;
import kansa.audit.Verdict;

/**
 * One finished run, ready to be written in any format and either language. Answers and judgements are read as streams
 * when a format needs them; nothing here grows with their number but {@code flagged}, one bit an answer.
 *
 * @param checks what every check says of itself, sorted by id
 * @param flagged check id to the transcript lines it flagged
 * @param transcript read trial by trial; the caller closes it
 * @param mask every prompt and answer passes it before it is written; several threads may use it at once
 * @param record facts for the run record by name, such as {@code chain.first}, {@code chain.last}, {@code judged}
 * @param finished when the judging ended, ISO-8601 UTC; also the documents' creation time
 * @param judgements all of them, or those that are not CLEAR
 */
public record Report(
        Plan plan,
        Summary summary,
        List<Finding> findings,
        List<About> checks,
        SortedMap<String, BitSet> flagged,
        Transcript transcript,
        Mask mask,
        SortedMap<String, String> record,
        String finished,
        Judgements judgements) {
    /** Opens the judgements of the run once more, in its order; each stream is closed after use. */
    @FunctionalInterface
    public interface Judgements extends Supplier<Stream<Judgement>> {
        /** Only those that are not CLEAR, which may be told without reading the others. */
        default Stream<Judgement> notClear() {
            return get().filter(judgement -> judgement.verdict() != Verdict.CLEAR);
        }
    }

    public Report {
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
        flagged = Collections.unmodifiableSortedMap(new TreeMap<>(flagged));
        record = Collections.unmodifiableSortedMap(new TreeMap<>(record));
    }

    /** The same with another mask. */
    public Report with(Mask other) {
        return new Report(plan, summary, findings, checks, flagged, transcript, other, record, finished, judgements);
    }
}
