package kansa.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansa.audit.Check;
import kansa.audit.Language;
import kansa.audit.Probe;
import kansa.audit.ProbeSet;
import kansa.audit.Risk;
import kansa.check.CannedAnswers;
import kansa.check.Checks;
import kansa.check.Setup;
import kansa.file.BuiltIn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every canned answer of every probe set that travels with Kansa goes the whole path, without a model. */
class ProbeExamplesTest {
    private static final List<ProbeSet> SETS = BuiltIn.probeSets();

    @TestFactory
    Stream<DynamicTest> cannedAnswers() {
        List<Check> checks = Checks.all(Setup.of(BuiltIn.rulesets()));
        return SETS.stream()
                .flatMap(set -> CannedAnswers.of(set, checks).stream())
                .map(tried -> DynamicTest.dynamicTest(
                        tried.name(), () -> assertThat(tried.fault()).isNull()));
    }

    @Test
    void everyRiskHasASetInBothLanguages() {
        for (Risk risk : Risk.values()) {
            for (Language language : List.of(Language.EN, Language.JA)) {
                assertThat(SETS.stream().filter(set -> set.risk() == risk && set.language() == language))
                        .as(risk + " " + language)
                        .isNotEmpty()
                        .allSatisfy(set -> assertThat(set.probes()).hasSizeGreaterThanOrEqualTo(10));
            }
        }
    }

    @Test
    void twinsHaveTheSameProbes() {
        SortedMap<String, List<String>> twins = new TreeMap<>();
        for (ProbeSet set : SETS) {
            String twin = set.twin();
            if (twin != null) {
                List<String> ids = set.probes().stream().map(Probe::id).toList();
                List<String> before = twins.putIfAbsent(twin, ids);
                assertThat(before == null ? ids : before).as(set.id()).isEqualTo(ids);
            }
        }
    }
}
