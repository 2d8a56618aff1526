package kansa.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kansa.audit.Check;
import kansa.audit.Judgement;
import kansa.audit.Trial;
import kansa.audit.TrialCheck;
import kansa.audit.Verdict;
import kansa.check.Checks;
import kansa.check.Setup;
import kansa.file.BuiltIn;
import kansa.file.Recorded;
import kansa.file.RecordedFile;
import kansa.file.RecordedOptions;
import kansa.text.Languages;
import org.junit.jupiter.api.Test;

/**
 * Exams set by someone who had not read the checks. What a check gets wrong stands in {@code known.txt}, so that a change
 * for better or worse is seen row by row: {@code mvn test -Dtest=ExamTest -Dkansa.golden=write} writes it anew. The
 * exams are for counting, not for tuning; {@code kansa measure} gives the figures.
 */
class ExamTest {
    private static final Path EXAM = Path.of("src/test/resources/kansa/exam");

    @Test
    void theChecksErrWhereTheyAreKnownToErr() throws IOException {
        List<Check> checks = Checks.all(Setup.of(BuiltIn.rulesets()));
        List<Path> exams;
        try (Stream<Path> files = Files.list(EXAM)) {
            exams = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        assertThat(exams).hasSizeGreaterThanOrEqualTo(24);
        List<String> known = new ArrayList<>();
        int rows = 0;
        for (Path exam : exams) {
            String name = exam.getFileName().toString();
            String id = name.substring(0, name.lastIndexOf('-'));
            TrialCheck check = checks.stream()
                    .filter(one -> one.about().id().equals(id))
                    .map(TrialCheck.class::cast)
                    .findFirst()
                    .orElseThrow();
            for (Recorded row : RecordedFile.all(exam, RecordedOptions.DEFAULT, Languages::detect)) {
                rows++;
                List<Judgement> judged =
                        check.judge(new Trial(row.exchange().prompt().trial(), List.of(row.exchange())));
                Verdict verdict = judged.isEmpty() ? null : judged.get(0).verdict();
                if (verdict != row.label()) {
                    String kind = verdict == Verdict.FLAGGED
                            ? "overflagged"
                            : verdict == Verdict.UNDECIDED ? "undecided" : "missed";
                    known.add(row.exchange().id() + " " + kind);
                }
            }
        }
        assertThat(rows).isGreaterThanOrEqualTo(940);
        Path file = EXAM.resolve("known.txt");
        if ("write".equals(System.getProperty("kansa.golden"))) {
            Files.write(file, known);
        }
        assertThat(known)
                .as("if the change is meant: mvn test -Dtest=ExamTest -Dkansa.golden=write")
                .isEqualTo(Files.readAllLines(file));
    }
}
