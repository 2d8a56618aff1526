package kansa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kansa.audit.Language;
import kansa.audit.Rule;
import kansa.audit.Ruleset;
import kansa.file.BuiltIn;
import kansa.file.RulesetFile;
import kansa.rule.Specimen;
import kansa.text.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** For writers of rulesets. */
@Command(
        name = "rules",
        description = "For writers of rulesets.",
        subcommands = {RulesCommand.ListCommand.class, RulesCommand.TestCommand.class},
        footer = {"", "Examples:", "  kansa rules list", "  kansa rules test my-rules.yaml"})
final class RulesCommand extends Talking implements Callable<Integer> {
    @Override
    public Integer call() {
        return new picocli.CommandLine(this).execute("--help");
    }

    /** Lists rulesets, and with an id or file their rules. */
    @Command(name = "list", description = "The built-in rulesets, or the rules of one ruleset or file.")
    static final class ListCommand extends Talking implements Callable<Integer> {
        @Parameters(arity = "0..*", paramLabel = "ID-or-FILE", description = "Which rulesets to open.")
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
            StringBuilder text = new StringBuilder();
            for (Ruleset ruleset : chosen(which)) {
                Language of = ruleset.language();
                text.append(String.join(
                                "  ",
                                ruleset.id(),
                                ruleset.check(),
                                of == null ? "any" : of.code(),
                                ruleset.rules().size() + " rules",
                                ruleset.title().in(language)))
                        .append('\n');
                for (Rule rule : which.isEmpty() ? List.<Rule>of() : ruleset.rules()) {
                    text.append("  ")
                            .append(String.join(
                                    "  ",
                                    rule.id(),
                                    rule.severity().title().in(language),
                                    rule.message().in(language)))
                            .append('\n');
                }
            }
            console().out().print(text);
            return 0;
        }
    }

    /** Runs the examples that rulesets carry. */
    @Command(name = "test", description = "Run the examples that rulesets carry: flagged, clear, missed, overflagged.")
    static final class TestCommand extends Talking implements Callable<Integer> {
        @Parameters(
                arity = "0..*",
                paramLabel = "ID-or-FILE",
                description = "Which rulesets (default: all built-in ones).")
        List<String> which = new ArrayList<>();

        @Override
        public Integer call() {
            Reader reader = new Reader();
            long tried = 0;
            long faults = 0;
            for (Ruleset ruleset : chosen(which)) {
                for (Specimen specimen : Specimen.of(ruleset, reader)) {
                    tried++;
                    if (specimen.fault() != null) {
                        faults++;
                        console().out().println(specimen.name() + "\n  " + specimen.fault());
                    }
                }
            }
            console().out().println(tried + " examples, " + faults + " faults");
            return faults == 0 ? 0 : Main.BAD;
        }
    }

    private static List<Ruleset> chosen(List<String> which) {
        if (which.isEmpty()) {
            return BuiltIn.rulesets();
        }
        List<Ruleset> chosen = new ArrayList<>();
        for (String one : which) {
            if (Library.isPath(one, Path.of(""))) {
                chosen.add(RulesetFile.read(Path.of(one)));
            } else {
                chosen.addAll(Globs.choose(BuiltIn.rulesets(), Ruleset::id, List.of(one), "ruleset", null));
            }
        }
        return chosen;
    }
}
