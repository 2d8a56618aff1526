package kansa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kansa.audit.Check;
import kansa.audit.Expansion;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Probe;
import kansa.audit.ProbeSet;
import kansa.audit.Prompt;
import kansa.check.CannedAnswers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** For writers of probe sets. */
@Command(
        name = "probes",
        description = "For writers of probe sets.",
        subcommands = {
            ProbesCommand.ListCommand.class,
            ProbesCommand.PreviewCommand.class,
            ProbesCommand.TestCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  kansa probes list",
            "  kansa probes preview my-probes.yaml",
            "  kansa probes test my-probes.yaml"
        })
final class ProbesCommand extends Talking implements Callable<Integer> {
    @Override
    public Integer call() {
        return new picocli.CommandLine(this).execute("--help");
    }

    private static List<ProbeSet> chosen(List<String> which) {
        return Library.probes(which.isEmpty() ? List.of("*") : which, Path.of(""));
    }

    /** Lists probe sets. */
    @Command(name = "list", description = "Probe sets with their risk, language, probes and prompts.")
    static final class ListCommand extends Talking implements Callable<Integer> {
        @Parameters(arity = "0..*", paramLabel = "ID-or-FILE", description = "Which sets (default: all built-in ones).")
        List<String> which = new ArrayList<>();

        @Option(
                names = "--lang",
                defaultValue = "en",
                paramLabel = "en|ja",
                description = "Language of the list (default: ${DEFAULT-VALUE}).")
        String lang = "en";

        @Override
        public Integer call() {
            Language language = language(lang);
            for (ProbeSet set : chosen(which)) {
                console()
                        .out()
                        .println(String.join(
                                "  ",
                                set.id(),
                                set.risk().code(),
                                set.language().code(),
                                set.probes().size() + " probes",
                                Expansion.count(set, 0) + " prompts",
                                set.origin().reviewed(),
                                set.title().in(language)));
            }
            return 0;
        }
    }

    /** Shows the exact prompts. */
    @Command(name = "preview", description = "The exact prompts, numbered in the order they are asked.")
    static final class PreviewCommand extends Talking implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "ID-or-FILE", description = "Which sets.")
        List<String> which = new ArrayList<>();

        @Override
        public Integer call() {
            long number = 0;
            for (ProbeSet set : chosen(which)) {
                for (Probe probe : set.probes()) {
                    for (Prompt prompt : Expansion.prompts(set, probe, "", 0)) {
                        console()
                                .out()
                                .println("#" + ++number + "  " + set.id() + " " + probe.id()
                                        + (prompt.variant().isEmpty() ? "" : " " + prompt.variant())
                                        + (prompt.repeat() > 1 ? " repeat " + prompt.repeat() : ""));
                        for (Message message : prompt.messages()) {
                            console()
                                    .out()
                                    .println("    " + message.role().code() + ": "
                                            + (message.live()
                                                    ? "(asked live)"
                                                    : message.content().replace("\n", "\n    ")));
                        }
                    }
                }
            }
            return 0;
        }
    }

    /** Tries canned answers. */
    @Command(name = "test", description = "Put canned answers through the checks, without a model.")
    static final class TestCommand extends Talking implements Callable<Integer> {
        @Parameters(arity = "0..*", paramLabel = "ID-or-FILE", description = "Which sets (default: all built-in ones).")
        List<String> which = new ArrayList<>();

        @Option(
                names = "--rules",
                paramLabel = "FILE",
                description = "Rulesets of your own beside the built-in ones; repeatable.")
        List<String> rules = new ArrayList<>();

        @Override
        public Integer call() {
            List<Check> checks = Library.of(rules, Path.of(""), jars()).checks();
            long tried = 0;
            long faults = 0;
            for (ProbeSet set : chosen(which)) {
                for (CannedAnswers.Tried one : CannedAnswers.of(set, checks)) {
                    tried++;
                    if (one.fault() != null) {
                        faults++;
                        console().out().println(one.name() + "\n  " + one.fault());
                    }
                }
                for (Probe probe : set.probes()) {
                    if (probe.examples().flagged().isEmpty()
                            || probe.examples().clear().isEmpty()) {
                        console().tell(probe.place() + ": " + probe.id() + " has no flagged or no clear answer");
                    }
                }
            }
            console().out().println(tried + " canned answers, " + faults + " faults");
            return faults == 0 ? 0 : Main.BAD;
        }
    }
}
