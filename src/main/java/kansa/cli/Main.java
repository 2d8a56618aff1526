package kansa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import kansa.audit.InputFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: parses, calls, prints, and turns what happened into an exit code. */
@Command(
        name = "kansa",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Audits the answers of language models for bias, privacy leaks and factual inconsistency.",
        subcommands = {
            RunCommand.class,
            AskCommand.class,
            JudgeCommand.class,
            ReportCommand.class,
            MeasureCommand.class,
            VerifyCommand.class,
            ProbesCommand.class,
            RulesCommand.class,
            ChecksCommand.class,
            InitCommand.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  the work was done and nothing is above the gate",
            "  1  a fault of Kansa itself",
            "  2  usage or input: the message says what to write instead",
            "  4  it worked, and the answer is bad: findings above the gate, faults in a file",
            "  5  the audit is not complete",
            "",
            "Examples:",
            "  kansa init                       write a commented audit.yaml",
            "  kansa run audit.yaml             ask, judge, report",
            "  kansa judge answers.jsonl        judge recorded answers, offline",
            "  kansa report RUN --format xlsx --lang ja"
        })
public final class Main implements Runnable {
    static final int INPUT = 2;
    static final int BAD = 4;
    static final int INCOMPLETE = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(run(Console.ofProcess(false), args));
    }

    /** Runs one command. */
    static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new Main(), new Factory(console));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.terminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((fault, unused) -> usage(console, fault));
        line.setExecutionExceptionHandler((fault, unused, parsed) -> failed(console, fault));
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command, such as 'kansa run audit.yaml'");
    }

    private static int usage(Console console, ParameterException fault) {
        if (fault.getCause() instanceof InputFault input) {
            return failed(console, input);
        }
        console.warn("kansa: " + fault.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(
                fault, new PrintWriter(console.err(), true, StandardCharsets.UTF_8))) {
            console.warn("  see '" + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
        }
        return INPUT;
    }

    private static int failed(Console console, Exception fault) {
        if (fault instanceof InputFault input) {
            console.warn("kansa: " + input.report());
            return INPUT;
        }
        IOException io = fault instanceof UncheckedIOException unchecked
                ? unchecked.getCause()
                : fault instanceof IOException direct ? direct : null;
        if (io != null) {
            console.warn("kansa: " + described(io));
            return INPUT;
        }
        console.warn("kansa: this is a fault of Kansa itself; please report it with the lines below");
        fault.printStackTrace(console.err());
        return 1;
    }

    private static String described(IOException fault) {
        if (fault instanceof AccessDeniedException denied) {
            return denied.getFile() + ": no permission\n  Choose another folder with --out, or change the permissions.";
        }
        if (fault instanceof FileSystemException system) {
            String reason = system.getReason();
            return system.getFile() + ": " + (reason == null ? system.getClass().getSimpleName() : reason)
                    + "\n  What was already written is kept.";
        }
        return fault.getMessage() + "\n  What was already written is kept.";
    }

    /** Hands the console to every command. */
    private record Factory(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (Talking.class.isAssignableFrom(type)) {
                K made = type.getDeclaredConstructor().newInstance();
                ((Talking) made).console = console;
                return made;
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** {@code kansa 0.1.0}, as the build wrote it into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"kansa " + number()};
        }

        static String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "0-development" : version;
        }
    }
}
