package kansa.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.backend.Jars;
import picocli.CommandLine.Option;

/** A command with the options every command has. */
abstract class Talking {
    @SuppressWarnings("NullAway.Init")
    Console console;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no messages but faults.")
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    boolean help;

    @Option(
            names = "--jars",
            split = ",",
            paramLabel = "PATH",
            description =
                    "Jars with backends or checks of your own, or folders of them (also: KANSA_JARS). They run with your rights.")
    List<Path> jarPaths = new ArrayList<>();

    /** What the jars of {@code --jars} and {@code KANSA_JARS} offer. */
    Jars jars() {
        List<Path> all = new ArrayList<>(jarPaths);
        String environment = System.getenv("KANSA_JARS");
        for (String path : environment == null ? new String[0] : environment.split(File.pathSeparator + "|,")) {
            if (!path.isBlank()) {
                all.add(Path.of(path.strip()));
            }
        }
        return Jars.load(all);
    }

    Console console() {
        return console.quiet(quiet);
    }

    /** Reads {@code --lang}. */
    static Language language(String tag) {
        Language language = Language.of(tag);
        if (language == Language.OTHER) {
            throw InputFault.of("--lang " + tag + ": reports come in en and ja", "Write --lang en or --lang ja.");
        }
        return language;
    }
}
