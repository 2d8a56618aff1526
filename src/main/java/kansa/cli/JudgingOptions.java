package kansa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kansa.audit.Gate;
import kansa.audit.InputFault;
import kansa.audit.Severity;
import kansa.file.RecordedOptions;
import kansa.report.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that judges. What is null was not given. */
final class JudgingOptions {
    @Option(names = "--out", paramLabel = "DIR", description = "The run's folder (default: kansa-out/NAME-UTC time).")
    @Nullable
    Path out;

    @Option(
            names = "--rules",
            paramLabel = "PATH-or-ID",
            description = "A ruleset of your own beside the built-in ones, or an id glob of those; repeatable.")
    List<String> rules = new ArrayList<>();

    @Option(
            names = "--checks",
            paramLabel = "ID",
            description =
                    "Only checks with this id (* stands for anything); repeatable. Checks named so must decide something.")
    List<String> checks = new ArrayList<>();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "F",
            description = "xlsx, junit, csv, md; repeatable (default: xlsx, junit).")
    List<String> formats = new ArrayList<>();

    @Option(names = "--lang", paramLabel = "en|ja", description = "Language of the reports (default: en).")
    @Nullable
    String lang;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Prompts under way at once, and workers that judge (default: 4 prompts, a worker a core).")
    @Nullable
    Integer concurrency;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "Decisive findings of this severity or above end in exit 4: low, medium, high, critical, or never (default: high).")
    @Nullable
    String failOn;

    @Option(
            names = "--echo",
            paramLabel = "prompt|context",
            description =
                    "Personal data an answer may repeat: only what the messages hold, or also what the context holds (default: context).")
    @Nullable
    String echo;

    @Option(
            names = "--columns",
            paramLabel = "response=answer",
            description = "Recorded files: our field, '=', the file's column; comma-separated.")
    List<String> columns = new ArrayList<>();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Recorded files: encoding of JSONL and CSV, such as Shift_JIS (default: UTF-8).")
    @Nullable
    String encoding;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "Recorded files: sheet of an Excel file (default: the first).")
    @Nullable
    String sheet;

    @Option(names = "--json", description = "Print summary.json instead of the summary for people.")
    boolean json;

    /** How many workers judge: at most the cores, at least one. */
    int workers() {
        int cores = Runtime.getRuntime().availableProcessors();
        Integer asked = concurrency;
        return asked == null ? cores : positive(asked);
    }

    /** The word for what may be repeated, or null when the option was not given. */
    @Nullable
    String echo() {
        String asked = echo;
        if (asked != null && !asked.equals("prompt") && !asked.equals("context")) {
            throw InputFault.of("--echo " + asked + ": no such word", "Write --echo prompt or --echo context.");
        }
        return asked;
    }

    static int positive(int number) {
        if (number < 1) {
            throw InputFault.of(
                    "--concurrency " + number + ": at least 1 is needed", "Write, for example, --concurrency 4");
        }
        return number;
    }

    RecordedOptions recorded() {
        return RecordedOptions.of(columns, encoding, sheet);
    }

    /** The gate with {@code --fail-on} and the checks that were named in place of the config's. */
    Gate gate(Gate configured) {
        String wanted = failOn;
        Severity severity = wanted == null ? configured.failOn() : severity(wanted);
        return new Gate(severity, configured.rates(), configured.undecided(), configured.required());
    }

    private static @Nullable Severity severity(String word) {
        if (word.equals("never")) {
            return null;
        }
        for (Severity severity : Severity.values()) {
            if (severity.code().equals(word.toLowerCase(Locale.ROOT))) {
                return severity;
            }
        }
        throw InputFault.of("--fail-on " + word + ": no such severity", "Write low, medium, high, critical or never.");
    }

    List<Format> formats(List<String> configured) {
        List<String> wanted =
                !formats.isEmpty() ? formats : configured.isEmpty() ? List.of("xlsx", "junit") : configured;
        List<Format> list = new ArrayList<>();
        for (String one : wanted) {
            Optional<Format> format = Format.of(one);
            if (format.isEmpty()) {
                List<String> known = new ArrayList<>();
                for (Format each : Format.values()) {
                    known.add(each.id());
                }
                throw InputFault.of(
                        "there is no report format '" + one + "'", "There are: " + String.join(", ", known));
            }
            if (!list.contains(format.get())) {
                list.add(format.get());
            }
        }
        return list;
    }
}
