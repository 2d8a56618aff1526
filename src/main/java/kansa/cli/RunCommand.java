package kansa.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job. */
@Command(
        name = "run",
        description = "Ask, judge, report: the main job.",
        footer = {
            "",
            "Examples:",
            "  kansa run samples/quickstart/audit.yaml",
            "  kansa run --backend openai:gpt-4o-mini --probes 'personal-data-*' --out runs/today",
            "  kansa run audit.yaml --dry-run"
        })
final class RunCommand extends Talking implements Callable<Integer> {
    @Mixin
    AskingOptions asking = new AskingOptions();

    @Mixin
    JudgingOptions judging = new JudgingOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new Audited(console(), asking, judging, jars()).run(true);
    }
}
