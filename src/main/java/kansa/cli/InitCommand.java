package kansa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kansa.audit.InputFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a commented config that runs as it stands. */
@Command(
        name = "init",
        description = "Write a commented audit.yaml and an example CI job.",
        footer = {"", "Example:", "  kansa init my-audit && kansa run my-audit/audit.yaml --dry-run"})
final class InitCommand extends Talking implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException {
        for (String name : new String[] {"audit.yaml", "ci-example.yaml"}) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                throw InputFault.of(file + " is already there", "Move it away, or name another folder: kansa init DIR");
            }
        }
        Files.createDirectories(folder);
        for (String name : new String[] {"audit.yaml", "ci-example.yaml"}) {
            try (InputStream in = InitCommand.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("not in the jar: " + name);
                }
                Files.copy(in, folder.resolve(name));
            }
            console().out().println(folder.resolve(name));
        }
        console()
                .tell("Fill in 'target' and 'backends', then: kansa run " + folder.resolve("audit.yaml")
                        + " --dry-run");
        return 0;
    }
}
