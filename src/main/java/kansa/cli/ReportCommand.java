package kansa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kansa.file.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes reports of a finished run. */
@Command(
        name = "report",
        description = "Write any format of a finished run, in either language, without asking or judging again.",
        footer = {"", "Example:", "  kansa report kansa-out/my-run --format xlsx,md --lang ja"})
final class ReportCommand extends Talking implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The run's folder.")
    Path run = Path.of(".");

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "F",
            description = "xlsx, junit, csv, md; repeatable (default: xlsx).")
    List<String> formats = List.of("xlsx");

    @Option(
            names = "--lang",
            defaultValue = "en",
            paramLabel = "en|ja",
            description = "Language of the reports (default: ${DEFAULT-VALUE}).")
    String lang = "en";

    @Override
    public Integer call() throws IOException {
        RunFolder folder = RunFolder.open(run);
        new JudgingHalf(folder, Library.of(List.of(), Path.of(""), jars()), console(), false)
                .report(new JudgingOptions().formats(formats), language(lang));
        return 0;
    }
}
