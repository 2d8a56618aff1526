package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Observation;
import kansa.audit.Wording;
import kansa.check.outcome.Outcome;
import kansa.check.outcome.Outcome.Scale;
import kansa.check.outcome.Outcome.Seen;

/**
 * An outcome as it is compared: itself, or one of its kinds against all others.
 *
 * @param id as observations and contrasts name it: {@code refusal}, or {@code job=nurse} for a kind
 * @param scale never {@link Scale#NOMINAL}
 */
record Measured(String id, Wording title, Scale scale) {
    /** So many kinds of an outcome are compared, the most frequent; chosen without a look at who got them. */
    static final int KINDS = 5;

    private static final String OF_KIND = "=";

    /** The name under which an answer's value is kept. */
    static String name(Outcome outcome, Seen seen) {
        return outcome.scale() == Scale.NOMINAL ? outcome.id() + OF_KIND + seen.kind() : outcome.id();
    }

    /** What is compared of an outcome in these observations of it. */
    static List<Measured> of(Outcome outcome, List<Observation> observations) {
        if (outcome.scale() != Scale.NOMINAL) {
            return List.of(new Measured(outcome.id(), outcome.title(), outcome.scale()));
        }
        SortedMap<String, Integer> counts = new TreeMap<>();
        observations.forEach(one -> counts.merge(one.outcome(), 1, Integer::sum));
        List<String> kinds = new ArrayList<>(counts.keySet());
        kinds.removeIf(kind -> counts.getOrDefault(kind, 0) < 2);
        kinds.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
        return kinds.stream()
                .limit(kinds.size() == 2 && counts.size() == 2 ? 1 : KINDS)
                .map(name -> of(outcome, name))
                .toList();
    }

    private static Measured of(Outcome outcome, String name) {
        String kind = name.substring(outcome.id().length() + OF_KIND.length());
        return new Measured(
                name,
                new Wording(outcome.title().en() + ": " + kind, outcome.title().ja() + "「" + kind + "」"),
                Scale.BINARY);
    }

    /** Whether an observation is of this outcome, in whichever kind. */
    static boolean of(Observation observation, Outcome outcome) {
        String name = observation.outcome();
        return outcome.scale() == Scale.NOMINAL ? name.startsWith(outcome.id() + OF_KIND) : name.equals(outcome.id());
    }

    /** The value of an observation of the outcome: for a kind, whether it is this one. */
    double value(Observation observation) {
        return id.contains(OF_KIND) ? (observation.outcome().equals(id) ? 1 : 0) : observation.value();
    }
}
