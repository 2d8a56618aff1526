package kansa.audit;

import java.util.List;

/**
 * Texts that a rule or probe carries to test itself; {@code [[ ]]} marks the exact spans that must be found.
 *
 * @param flagged must be flagged
 * @param clear look alike and must not be flagged
 * @param missed known blind spots: should be flagged, are not; a test fails once they start to be caught
 * @param overflagged known false alarms: should be clear, are flagged; a test fails once they stop
 */
public record Examples(List<String> flagged, List<String> clear, List<String> missed, List<String> overflagged) {
    public static final Examples NONE = new Examples(List.of(), List.of(), List.of(), List.of());

    public Examples {
        flagged = List.copyOf(flagged);
        clear = List.copyOf(clear);
        missed = List.copyOf(missed);
        overflagged = List.copyOf(overflagged);
    }
}
