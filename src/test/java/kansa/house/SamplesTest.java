package kansa.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kansa.cli.Kansa;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sample in, its golden reports out, byte for byte. After a change that is meant to move them:
 * {@code mvn test -Dtest=SamplesTest -Dkansa.golden=write}, then read the difference.
 */
class SamplesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final List<String> GOLDEN =
            List.of("judgements.jsonl", "findings.json", "summary.json", "findings.csv");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            folders.filter(sample -> Files.exists(sample.resolve("answers.jsonl")))
                    .sorted()
                    .forEach(samples::add);
        }
        assertThat(samples).hasSizeGreaterThanOrEqualTo(2);
        return samples.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getFileName().toString(), () -> golden(sample)));
    }

    private void golden(Path sample) throws IOException {
        Path out = folder.resolve(sample.getFileName());
        Kansa.Said said = judged(sample, out, "1");
        assertThat(said.code()).as(said.err()).isEqualTo(4);
        Path again = folder.resolve(sample.getFileName() + "-again");
        judged(sample, again, "3");
        for (String name : GOLDEN) {
            Path golden = sample.resolve("golden").resolve(name);
            assertThat(Files.readString(again.resolve(name)))
                    .as("%s with another number of workers", name)
                    .isEqualTo(Files.readString(out.resolve(name)));
            if ("write".equals(System.getProperty("kansa.golden"))) {
                Files.createDirectories(golden.getParent());
                Files.copy(out.resolve(name), golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(Files.readString(out.resolve(name)))
                    .as("%s; if the change is meant: mvn test -Dtest=SamplesTest -Dkansa.golden=write", golden)
                    .isEqualTo(Files.readString(golden));
        }
    }

    private static Kansa.Said judged(Path sample, Path out, String workers) {
        String language = sample.getFileName().toString().endsWith("-ja") ? "ja" : "en";
        return Kansa.says(
                "judge",
                sample.resolve("answers.jsonl").toString(),
                "--out",
                out.toString(),
                "--format",
                "csv,md",
                "--lang",
                language,
                "--concurrency",
                workers);
    }

    @Test
    void theQuickstartRunsOfflineInBothLanguages() {
        for (String language : List.of("en", "ja")) {
            Path out = folder.resolve("quickstart-" + language);
            Kansa.Said said =
                    Kansa.says("run", "samples/quickstart/audit.yaml", "--out", out.toString(), "--lang", language);
            assertThat(said.code()).as(said.err()).isEqualTo(4);
            assertThat(said.out()).contains(out.resolve("report.xlsx").toString());
            assertThat(out.resolve("junit.xml")).isNotEmptyFile();
            assertThat(Kansa.says("verify", out.toString()).out()).startsWith("self-consistent only");
        }
    }
}
