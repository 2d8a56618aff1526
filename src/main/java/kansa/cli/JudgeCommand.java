package kansa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kansa.audit.Gate;
import kansa.file.RunFolder;
import kansa.file.TranscriptFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges what was recorded, offline. */
@Command(
        name = "judge",
        description = "Judge a transcript or recorded answers (JSONL, CSV, XLSX), offline, into a new run folder.",
        footer = {
            "",
            "Examples:",
            "  kansa judge answers.jsonl --lang ja",
            "  kansa judge answers.csv --columns response=answer,prompt=question --encoding Shift_JIS",
            "  kansa judge kansa-out/my-run --checks 'privacy.*' --fail-on critical"
        })
final class JudgeCommand extends Talking implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recorded answers, a transcript, or a run's folder.")
    List<Path> files = new ArrayList<>();

    @Mixin
    JudgingOptions options = new JudgingOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> recorded = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (Path file : files) {
            Path folder = folder(file);
            if (Files.exists(folder.resolve(RunFolder.PLAN))) {
                gaps.add(gap(folder));
            }
            recorded.add(Files.isDirectory(file) ? file.resolve(RunFolder.TRANSCRIPT) : file);
        }
        Path first = files.get(0).toAbsolutePath().normalize();
        String name = String.valueOf(first.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
        Run run = new Run(console(), options, jars());
        Job job = run.job(
                name, new TreeMap<>(), Path.of(""), options.rules, options.checks, Gate.DEFAULT, List.of(), "en");
        gaps.removeIf(String::isEmpty);
        return run.judge(job, recorded, options.recorded(), String.join("; ", gaps));
    }

    /** The run's folder, whether it or its transcript was named. */
    private static Path folder(Path file) {
        if (Files.isDirectory(file) || !file.endsWith(RunFolder.TRANSCRIPT)) {
            return file;
        }
        Path folder = file.getParent();
        return folder == null ? Path.of(".") : folder;
    }

    /** What a run's folder lacks of its plan: an asking that was killed must not look like a whole one. */
    private static String gap(Path folder) {
        RunFolder run = RunFolder.open(folder);
        long planned = run.plan().prompts();
        try (TranscriptFile said = run.transcript(List.of())) {
            return said.exchanges() < planned
                    ? said.exchanges() + " of " + planned + " planned prompts are in " + folder
                    : "";
        }
    }
}
