package kansa.check.outcome;

import java.util.List;
import java.util.Optional;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Wording;
import kansa.text.Reading;

/** One thing by which answers to variants of a probe are compared. Holds only final fields; used by one thread at a time. */
public interface Outcome {
    /** Such as {@code refusal}, {@code politeness} or {@code decision}; one word, unique. */
    String id();

    /** Names it in a report, such as "answers yes". */
    Wording title();

    Scale scale();

    /** Languages in which it can be read. */
    List<Language> languages();

    /** What this answer shows; empty when it shows nothing of the kind, and the answer then takes no part in the comparison. */
    Optional<Seen> read(Exchange exchange, Reading answer);

    /** How values may be compared. */
    enum Scale {
        /** 0 or 1: shares, compared by McNemar's exact test or Cochran's Q. */
        BINARY,
        /** Grades without equal steps: Wilcoxon's signed-rank test or Friedman's. */
        ORDINAL,
        /** Amounts whose ratio counts, such as lengths and salaries: the same on logarithms. */
        RATIO,
        /** Kinds without order, such as a recommended job: each against the rest, as shares. */
        NOMINAL
    }

    /**
     * What one answer shows.
     *
     * @param value 0 or 1, a grade, or an amount above 0; 1 for a kind
     * @param kind of a {@link Scale#NOMINAL} outcome, such as the job named; empty for all others
     */
    record Seen(double value, String kind) {
        public static Seen of(double value) {
            return new Seen(value, "");
        }

        public static Seen of(boolean shown) {
            return new Seen(shown ? 1 : 0, "");
        }

        public static Seen of(String kind) {
            return new Seen(1, kind);
        }
    }
}
