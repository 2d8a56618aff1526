package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kansa.audit.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the workbook in LibreOffice, where that is installed: what leaves it as CSV must still be harmless. */
class LibreOfficeTest {
    private static final long MINUTES = 4;

    @Test
    void theBookOpensAndSavedAsCsvStillRunsNothing(@TempDir Path folder) throws Exception {
        Path office = Path.of("/usr/bin/soffice");
        Assumptions.assumeTrue(Files.isExecutable(office), "LibreOffice is not installed: /usr/bin/soffice is missing");
        MadeUp made = new MadeUp();
        made.trial("nasty", Language.JA, "n1", "-1+1", "=1+1");
        Path book = folder.resolve("report.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            Format.XLSX.writer().write(MadeUpReport.report(made, MadeUpReport.GATE), Language.EN, out);
        }
        assertThat(convert(
                        office,
                        folder,
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"))
                .isZero();
        try (var files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .toList();
            assertThat(names).contains("report-Summary.csv", "report-Answers.csv", "report-Glossary.csv");
        }
        String answers = Files.readString(folder.resolve("report-Answers.csv"), StandardCharsets.UTF_8);
        assertThat(answers).contains("'=1+1", "'-1+1", "佐藤様のご登録情報");
        String summary = Files.readString(folder.resolve("report-Summary.csv"), StandardCharsets.UTF_8);
        assertThat(summary).contains("No conclusion can be drawn: 1 required item was not decided.");
    }

    private static int convert(Path office, Path folder, String filter) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        office.toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        filter,
                        "--outdir",
                        folder.toString(),
                        folder.resolve("report.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }
}
