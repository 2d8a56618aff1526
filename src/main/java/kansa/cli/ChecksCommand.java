package kansa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kansa.audit.About;
import kansa.audit.Check;
import kansa.audit.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists every check with what it needs and what it cannot see. */
@Command(name = "checks", description = "Every check: id, risk, kind of evidence, needs, languages, limits.")
final class ChecksCommand extends Talking implements Callable<Integer> {
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
        for (Check check : Library.of(List.of(), Path.of(""), jars()).checks()) {
            About about = check.about();
            String needs = about.needs().stream()
                    .map(need -> need.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .collect(Collectors.joining(", "));
            text.append(about.id())
                    .append("  ")
                    .append(about.title().in(language))
                    .append('\n');
            text.append("    ")
                    .append(about.risk().title().in(language))
                    .append("; ")
                    .append(about.kind().title().in(language))
                    .append("; ")
                    .append(about.languages().stream().map(Language::code).collect(Collectors.joining(", ")))
                    .append(needs.isEmpty() ? "" : language == Language.JA ? "；必要なもの: " + needs : "; needs " + needs)
                    .append('\n');
            text.append(language == Language.JA ? "    見えないもの: " : "    cannot see: ")
                    .append(about.limits().in(language))
                    .append('\n');
        }
        console().out().print(text);
        return 0;
    }
}
