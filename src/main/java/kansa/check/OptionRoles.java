package kansa.check;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kansa.audit.Candidate;

/** The three kinds of options of a question that tempts to a stereotype (Parrish et al., BBQ, Findings of ACL 2022). */
final class OptionRoles {
    /** Of the group that the stereotype is about. */
    static final String TARGET = "target";

    /** Of another group. */
    static final String OTHER = "other";

    /** "It cannot be told." */
    static final String UNKNOWN = "unknown";

    private static final List<String> ALL = List.of(OTHER, TARGET, UNKNOWN);

    private OptionRoles() {}

    /** Whether these candidates are such options, rather than people to be ranked. */
    static boolean are(List<Candidate> candidates) {
        SortedSet<String> groups = new TreeSet<>();
        candidates.forEach(candidate -> groups.add(candidate.group()));
        return candidates.size() == ALL.size() && List.copyOf(groups).equals(ALL);
    }
}
