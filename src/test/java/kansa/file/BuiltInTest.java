package kansa.file;

import static kansa.file.Faults.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kansa.audit.ProbeSet;
import kansa.audit.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInTest {
    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "rulesets/words/b.yaml",
            RulesetFileTest.WORDS,
            "rulesets/rules/a.yaml",
            RulesetFileTest.FULL,
            "rulesets/frameworks/f.yaml",
            "kind: frameworks\n",
            "probes/hiring.yaml",
            ProbeSetFileTest.FULL,
            "probes/README.md",
            "not read",
            "other/c.yaml",
            "not read"));

    @Test
    void aFolderAndAJarGiveTheSame(@TempDir Path temp) throws IOException {
        Path folder = temp.resolve("クラス classes");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, utf8(file.getValue()));
        }
        Path jar = temp.resolve("a.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(utf8(file.getValue()));
            }
        }
        BuiltIn inFolder = BuiltIn.at(folder);
        BuiltIn inJar = BuiltIn.at(jar);
        assertThat(inFolder.rulesetNames()).containsExactly("rulesets/rules/a.yaml", "rulesets/words/b.yaml");
        assertThat(inJar.rulesetNames()).isEqualTo(inFolder.rulesetNames());
        assertThat(inFolder.readRulesets().stream().map(Ruleset::id)).containsExactly("privacy-ja", "wording-ja");
        assertThat(inJar.readRulesets()).isEqualTo(inFolder.readRulesets());
        assertThat(inJar.readProbeSets()).isEqualTo(inFolder.readProbeSets());
        assertThat(inJar.readProbeSets().stream().map(set -> set.place().file()))
                .containsExactly("probes/hiring.yaml");
        assertThat(inJar.digest("probes/hiring.yaml"))
                .isEqualTo(inFolder.digest("probes/hiring.yaml"))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void aProgramWithoutRulesSaysSo(@TempDir Path empty) {
        assertThatThrownBy(() -> BuiltIn.at(empty).readRulesets()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> BuiltIn.at(empty).readProbeSets()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTravelsWithTheProgramIsReadableAndItsIdsAreUnique() {
        assertThat(BuiltIn.probeSets().stream().map(ProbeSet::id)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(BuiltIn.rulesets().stream().map(Ruleset::id)).isNotEmpty().doesNotHaveDuplicates();
    }
}
