package kansa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static Summary.Line line(String name, long flagged, long clear, long undecided) {
        Tally tally = Tally.ofCluster(flagged, clear, undecided, 0);
        return new Summary.Line(name, Risk.PRIVACY, Language.EN, "m", tally, null);
    }

    private static Finding finding(Severity severity, Kind kind) {
        return new Finding(
                "f", "P-1", "privacy.leak", "t", Risk.PRIVACY, severity, kind, Wording.same("m"), 1, List.of());
    }

    private static SortedMap<String, Double> map(String key, double value) {
        SortedMap<String, Double> map = new TreeMap<>();
        map.put(key, value);
        return map;
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH, DECISIVE, 4",
        "CRITICAL, DECISIVE, 4",
        "MEDIUM, DECISIVE, 0",
        "CRITICAL, INDICATIVE, 0",
        "CRITICAL, STATISTICAL, 0",
    })
    void byDefaultOnlyDecisiveEvidenceOfHighSeverityStopsARelease(Severity severity, Kind kind, int exit) {
        assertThat(Gate.DEFAULT
                        .weigh(List.of(line("privacy.leak", 1, 9, 0)), List.of(), List.of(finding(severity, kind)))
                        .exitCode())
                .isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource({"5, 95, 0", "6, 94, 4", "0, 0, 5"})
    void aBoundOnARateHoldsForTheShareOfWhatWasDecided(long flagged, long clear, int exit) {
        Gate gate = new Gate(null, map("privacy", 0.05), new TreeMap<>(), List.of());
        assertThat(gate.weigh(
                                List.of(line("privacy.leak", flagged, clear, 1), line("other", 0, 1, 0)),
                                List.of(line("privacy", flagged, clear, 0)),
                                List.of())
                        .exitCode())
                .isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1, 0", "1, 0, 5", "1, 0.1, 0", "2, 0.1, 5"})
    void undecidedJudgementsOfARequiredCheckMustStayWithinTheAllowance(long undecided, double allowed, int exit) {
        Gate gate = new Gate(null, new TreeMap<>(), map("privacy.leak", allowed), List.of("privacy.leak"));
        assertThat(gate.weigh(List.of(line("privacy.leak", 0, 10 - undecided, undecided)), List.of(), List.of())
                        .exitCode())
                .isEqualTo(exit);
    }

    @Test
    void silenceIsNeverAPass() {
        assertThat(Gate.DEFAULT.weigh(List.of(), List.of(), List.of()).exitCode())
                .isEqualTo(5);
        assertThat(Gate.DEFAULT
                        .weigh(List.of(line("privacy.leak", 0, 0, 7)), List.of(), List.of())
                        .exitCode())
                .isEqualTo(5);
        Gate required = new Gate(null, new TreeMap<>(), new TreeMap<>(), List.of("privacy.leak"));
        assertThat(required.weigh(List.of(line("other", 0, 7, 0)), List.of(), List.of())
                        .incomplete())
                .singleElement()
                .extracting(Wording::en)
                .asString()
                .startsWith("privacy.leak");
    }

    @Test
    void exceededWinsOverIncompleteInTheExitCode() {
        Gate gate = new Gate(Severity.HIGH, new TreeMap<>(), new TreeMap<>(), List.of("other"));
        assertThat(gate.weigh(
                                List.of(line("privacy.leak", 1, 1, 0)),
                                List.of(),
                                List.of(finding(Severity.HIGH, Kind.DECISIVE)))
                        .exitCode())
                .isEqualTo(4);
    }
}
