package kansa.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kansa.audit.Language;
import kansa.audit.Ruleset;
import kansa.file.BuiltIn;
import kansa.rule.Specimen;
import kansa.text.Reader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of every ruleset that travels with Kansa. */
class RulesetExamplesTest {
    private static final List<Ruleset> RULESETS = BuiltIn.rulesets();

    @Test
    void thereAreRulesAndTermsInBothLanguages() {
        for (Language language : List.of(Language.EN, Language.JA)) {
            assertThat(RULESETS.stream()
                            .filter(set -> set.language() == language)
                            .mapToInt(set -> set.rules().size())
                            .sum())
                    .as(language.code())
                    .isGreaterThanOrEqualTo(60);
        }
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        Reader reader = new Reader();
        return RULESETS.stream()
                .flatMap(set -> Specimen.of(set, reader).stream())
                .map(specimen -> DynamicTest.dynamicTest(
                        specimen.name(), () -> assertThat(specimen.fault()).isNull()));
    }
}
