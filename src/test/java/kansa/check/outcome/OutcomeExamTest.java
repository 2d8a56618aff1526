package kansa.check.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Response;
import kansa.file.Recorded;
import kansa.file.RecordedFile;
import kansa.file.RecordedOptions;
import kansa.text.Languages;
import kansa.text.Reader;
import org.junit.jupiter.api.Test;

/**
 * Exams set by someone who had not read the readers. Rows that are misread stand in {@code known.txt} with what was read
 * ({@code nothing} or {@code wrong}), so that a change for better or worse is seen row by row: {@code mvn test
 * -Dtest=OutcomeExamTest -Dkansa.golden=write} writes it anew. The exams are for counting, not for tuning.
 */
class OutcomeExamTest {
    private static final Path EXAM = Path.of("src/test/resources/kansa/exam/outcome");

    private final Reader reader = new Reader();
    private final ChosenOption option = new ChosenOption(BuiltInRules.of("bias.choice"), reader);

    @Test
    void theReadersErrWhereTheyAreKnownToErr() throws IOException {
        List<String> known = new ArrayList<>();
        int rows = 0;
        for (Language language : List.of(Language.EN, Language.JA)) {
            for (Recorded row : rows("choice", language)) {
                rows++;
                known.addAll(choice(row));
            }
        }
        assertThat(rows).isGreaterThanOrEqualTo(185);
        Path file = EXAM.resolve("known.txt");
        if ("write".equals(System.getProperty("kansa.golden"))) {
            Files.write(file, known);
        }
        assertThat(known)
                .as("if the change is meant: mvn test -Dtest=OutcomeExamTest -Dkansa.golden=write")
                .isEqualTo(Files.readAllLines(file));
    }

    private static List<Recorded> rows(String exam, Language language) {
        return RecordedFile.all(
                EXAM.resolve(exam + "-" + language.code() + ".jsonl"), RecordedOptions.DEFAULT, Languages::detect);
    }

    private List<String> choice(Recorded row) {
        Exchange exchange = row.exchange();
        String chosen = option.read(
                        exchange,
                        reader.read(
                                ((Response.Answer) exchange.response()).text(),
                                exchange.prompt().trial().language()))
                .map(Outcome.Seen::kind)
                .orElse("unread");
        return misread(row, "chosen", row.field("chosen"), chosen, "unread");
    }

    private static List<String> misread(Recorded row, String what, String expected, String read, String nothing) {
        return expected.equals(read)
                ? List.of()
                : List.of(row.exchange().id() + " " + what + " " + (read.equals(nothing) ? "nothing" : "wrong"));
    }
}
