package kansa.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kansa.audit.Audit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The picture in the README, held against the code: a star of nine rooms. */
class ArchitectureTest {
    /** Room to the rooms it may know. */
    private static final Map<String, List<String>> STAR = star();

    private static final JavaClasses HOUSE = new ClassFileImporter().importPath(home());

    private static Path home() {
        try {
            return Path.of(Audit.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static Map<String, List<String>> star() {
        Map<String, List<String>> star = new LinkedHashMap<>();
        star.put("audit", List.of());
        star.put("text", List.of("audit"));
        star.put("stats", List.of("audit"));
        star.put("backend", List.of("audit"));
        star.put("file", List.of("audit"));
        star.put("rule", List.of("text", "audit"));
        star.put("check", List.of("rule", "stats", "text", "audit"));
        star.put("report", List.of("stats", "audit"));
        star.put("cli", List.of("check", "rule", "text", "stats", "backend", "report", "file", "audit"));
        return star;
    }

    @Test
    void theImportFoundTheHouse() {
        STAR.keySet()
                .forEach(room -> assertThat(HOUSE.stream()
                                .filter(type -> type.getPackageName().equals("kansa." + room))
                                .map(JavaClass::getSimpleName))
                        .as(room)
                        .isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> eachRoomKnowsOnlyItsNeighbours() {
        return STAR.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    String[] strangers = STAR.keySet().stream()
                            .filter(other -> !other.equals(room.getKey())
                                    && !room.getValue().contains(other))
                            .map(other -> "kansa." + other + "..")
                            .toArray(String[]::new);
                    if (strangers.length > 0) {
                        noClasses()
                                .that()
                                .resideInAPackage("kansa." + room.getKey() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(strangers)
                                .check(HOUSE);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> manners() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "the vocabulary knows no library",
                classes()
                        .that()
                        .resideInAPackage("kansa.audit..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", "kansa.audit.."));
        rules.put(
                "only cli prints, exits and reads the environment",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("kansa.cli..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(System.class, "exit", int.class)
                        .orShould()
                        .callMethod(System.class, "getenv", String.class)
                        .orShould()
                        .callMethod(System.class, "getenv"));
        rules.put(
                "no circle between packages",
                slices().matching("kansa.(*)..").should().beFreeOfCycles());
        rules.put(
                "POI only in report and file",
                noClasses()
                        .that(resideInAPackage("kansa..")
                                .and(resideOutsideOfPackages("kansa.report..", "kansa.file..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.poi.."));
        rules.put(
                "kuromoji and OpenNLP only in text and check",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("kansa.text..", "kansa.check..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.atilika..", "opennlp.."));
        rules.put(
                "picocli only in cli",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("kansa.cli..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("picocli.."));
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @Test
    void everyRoomIsDescribedInOneSentenceAndDrawnInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Map.Entry<String, List<String>> room : STAR.entrySet()) {
            assertThat(Path.of("src/main/java/kansa", room.getKey(), "package-info.java"))
                    .exists();
            assertThat(readme).as("README's picture").contains("`kansa." + room.getKey() + "`");
        }
    }
}
