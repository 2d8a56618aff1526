package kansa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every command that asks. */
final class AskingOptions {
    @Parameters(arity = "0..1", paramLabel = "CONFIG", description = "An audit.yaml; 'kansa init' writes one.")
    @Nullable
    Path config;

    @Option(names = "--config", paramLabel = "FILE", description = "The same as CONFIG.")
    @Nullable
    Path configOption;

    @Option(
            names = "--backend",
            paramLabel = "SPEC",
            description =
                    "Ask this instead of the config's backends: scheme:target, or the name of one of its entries; repeatable.")
    List<String> backends = new ArrayList<>();

    @Option(
            names = "--probes",
            paramLabel = "PATH-or-ID",
            description =
                    "Ask these probe sets instead of the config's: files, or id globs of the built-in ones; repeatable.")
    List<String> probes = new ArrayList<>();

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "Ask every prompt so many times (default: as the probe sets say).")
    int repeats;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many probes of each set, for a quick look.")
    int limit;

    @Option(names = "--dry-run", description = "Say what would be asked, and how many prompts; ask nothing.")
    boolean dryRun;
}
