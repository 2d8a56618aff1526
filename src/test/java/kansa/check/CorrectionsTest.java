package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Trial;
import kansa.audit.TrialCheck;
import kansa.audit.Verdict;
import kansa.file.Recorded;
import kansa.file.RecordedFile;
import kansa.file.RecordedOptions;
import kansa.text.Languages;
import org.junit.jupiter.api.Test;

/** Answers that correct a prejudice, written by someone who had not read the checks: at most two of all may be flagged. */
class CorrectionsTest {
    private static final Path WAITING = Path.of("src/test/resources/kansa/exam/waiting");
    private static final int ALLOWED = 2;

    @Test
    void anAnswerThatCorrectsAPrejudiceIsHardlyEverFlagged() throws IOException {
        TrialCheck check = new Stereotypes(Said.BUILT_IN);
        List<String> flagged = new ArrayList<>();
        int rows = 0;
        for (String language : List.of("en", "ja")) {
            Path file = WAITING.resolve("corrections-" + language + ".jsonl");
            for (Recorded row : RecordedFile.all(file, RecordedOptions.DEFAULT, Languages::detect)) {
                rows++;
                if (check.judge(new Trial(row.exchange().prompt().trial(), List.of(row.exchange()))).stream()
                        .anyMatch(judgement -> judgement.verdict() == Verdict.FLAGGED)) {
                    flagged.add(row.exchange().id());
                }
            }
        }
        assertThat(rows).isGreaterThanOrEqualTo(60);
        assertThat(flagged.size()).isLessThanOrEqualTo(ALLOWED);
    }
}
