package kansa.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kansa.audit.Check;
import kansa.audit.InputFault;
import kansa.audit.TrialCheck;
import kansa.file.Recorded;
import kansa.file.RecordedFile;
import kansa.file.RecordedOptions;
import kansa.text.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how far a check agrees with human labels. */
@Command(
        name = "measure",
        description = "Accuracy of a check against human labels, with intervals, per language and model.",
        footer = {
            "",
            "Examples:",
            "  kansa measure misuse.refusal --labels labelled.jsonl",
            "  kansa measure privacy.personal-data --labels spans.jsonl --types SSN=US_SSN,EMAIL=EMAIL_ADDRESS --json",
            "  kansa measure factuality.unsupported --labels mtrag.jsonl --where split=held --cluster group"
        })
final class MeasureCommand extends Talking implements Callable<Integer> {
    @Parameters(paramLabel = "CHECK", description = "The check's id; 'kansa checks' lists them.")
    String check = "";

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE",
            description = "Recorded answers with 'label' or 'spans' (JSONL, CSV, XLSX); repeatable.")
    List<Path> labels = new ArrayList<>();

    @Option(
            names = "--score",
            paramLabel = "NAME",
            description = "Which of the check's scores the AUC uses (default: the one named like the check).")
    @Nullable
    String score;

    @Option(names = "--where", paramLabel = "FIELD=VALUE", description = "Only rows with this value; repeatable.")
    List<String> where = new ArrayList<>();

    @Option(
            names = "--cluster",
            paramLabel = "FIELD",
            defaultValue = "group",
            description = "Rows that share it are not independent (default: ${DEFAULT-VALUE}).")
    String cluster = "group";

    @Option(
            names = "--types",
            split = ",",
            paramLabel = "A=B",
            description = "Label type to ours, for spans; other label types are dropped.")
    List<String> types = new ArrayList<>();

    @Option(
            names = "--columns",
            paramLabel = "response=answer",
            description = "Our field, '=', the file's column; comma-separated.")
    List<String> columns = new ArrayList<>();

    @Option(names = "--encoding", paramLabel = "NAME", description = "Encoding of JSONL and CSV (default: UTF-8).")
    @Nullable
    String encoding;

    @Option(names = "--sheet", paramLabel = "NAME", description = "Sheet of an Excel file (default: the first).")
    @Nullable
    String sheet;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rulesets of your own beside the built-in ones; repeatable.")
    List<String> rules = new ArrayList<>();

    @Option(names = "--save", paramLabel = "FILE", description = "Also write the measurement here.")
    @Nullable
    Path save;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Override
    public Integer call() throws IOException {
        Library library = Library.of(rules, Path.of(""), jars()).showingEverySpan();
        Check found = Globs.choose(library.checks(), one -> one.about().id(), List.of(check), "check", null)
                .get(0);
        if (!(found instanceof TrialCheck trialCheck)) {
            throw InputFault.of(
                    check + " judges the run as a whole; labels of single answers cannot measure it",
                    "Measure the checks that its outcomes come from, such as misuse.refusal.");
        }
        List<Recorded> rows = new ArrayList<>();
        RecordedFile.read(labels, RecordedOptions.of(columns, encoding, sheet), Languages::detect, row -> {
            if (where.stream().allMatch(condition -> holds(condition, row))) {
                rows.add(row);
            }
        });
        Measuring measuring = Measuring.of(trialCheck, rows, score, cluster, types);
        String printed = json ? measuring.json() : measuring.text();
        console().out().print(printed);
        if (save != null) {
            Files.writeString(save, measuring.json(), StandardCharsets.UTF_8);
            console().tell("saved: " + save);
        }
        return 0;
    }

    private static boolean holds(String condition, Recorded row) {
        int equals = condition.indexOf('=');
        if (equals < 1) {
            throw InputFault.of(
                    "--where " + condition + " is not FIELD=VALUE", "Write, for example, --where split=held");
        }
        return row.field(condition.substring(0, equals)).equals(condition.substring(equals + 1));
    }
}
