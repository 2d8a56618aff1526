package kansa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kansa.file.RunFolder;
import kansa.file.SealFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether a run folder is as it was sealed. */
@Command(
        name = "verify",
        description = "Check a run folder against its seal, and the seal against a digest kept elsewhere.",
        footer = {"", "Example:", "  kansa verify kansa-out/my-run --digest 4f1c..."})
final class VerifyCommand extends Talking implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The run's folder.")
    Path run = Path.of(".");

    @Option(
            names = "--digest",
            paramLabel = "HEX",
            description = "SHA-256 of seal.json, as it was printed and kept when the run ended.")
    @Nullable
    String digest;

    @Override
    public Integer call() {
        RunFolder folder = RunFolder.open(run);
        List<SealFault> faults = folder.verify();
        faults.forEach(fault ->
                console().out().println(fault.file() + ": " + fault.what().en()));
        String seal = Sources.sha256(folder.file(RunFolder.SEAL));
        String kept = digest;
        boolean differs = kept != null && !seal.equals(kept.strip().toLowerCase(Locale.ROOT));
        if (differs) {
            console().out().println(RunFolder.SEAL + ": its digest is " + seal + ", not the one given");
        }
        if (!faults.isEmpty() || differs) {
            return Main.BAD;
        }
        console()
                .out()
                .println(
                        kept == null
                                ? "self-consistent only: nothing outside the folder vouches for it (seal " + seal + ")"
                                : "as it was sealed (seal " + seal + ")");
        return 0;
    }
}
