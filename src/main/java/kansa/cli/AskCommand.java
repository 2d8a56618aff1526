package kansa.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Only the first half. */
@Command(
        name = "ask",
        description = "Only the first half: ask, and leave a transcript that 'kansa judge' reads.",
        footer = {
            "",
            "Example:",
            "  kansa ask audit.yaml --out runs/today && kansa judge runs/today --out runs/today-judged"
        })
final class AskCommand extends Talking implements Callable<Integer> {
    @Mixin
    AskingOptions asking = new AskingOptions();

    @Mixin
    JudgingOptions judging = new JudgingOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new Audited(console(), asking, judging, jars()).run(false);
    }
}
