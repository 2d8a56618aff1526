package kansa.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of questions about one risk in one language.
 *
 * @param twin the name shared with the same set in the other language, or null
 * @param checks ids of the checks that judge its canned answers; empty means all answer checks of its risk
 */
public record ProbeSet(
        String id,
        Place place,
        @Nullable String twin,
        Risk risk,
        Language language,
        Wording title,
        Origin origin,
        List<String> checks,
        List<Probe> probes) {
    public ProbeSet {
        checks = List.copyOf(checks);
        probes = List.copyOf(probes);
    }
}
