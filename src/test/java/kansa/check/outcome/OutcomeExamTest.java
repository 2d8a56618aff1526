package kansa.check.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Response;
import kansa.file.Recorded;
import kansa.file.RecordedFile;
import kansa.file.RecordedOptions;
import kansa.rule.Rulebook;
import kansa.text.Languages;
import kansa.text.Reader;
import kansa.text.Reading;
import org.junit.jupiter.api.Test;

/**
 * Exams set by someone who had not read the readers. Rows that are misread stand in {@code known.txt} with what was read
 * ({@code nothing} or {@code wrong}), so that a change for better or worse is seen row by row: {@code mvn test
 * -Dtest=OutcomeExamTest -Dkansa.golden=write} writes it anew. The exams are for counting, not for tuning.
 */
class OutcomeExamTest {
    private static final Path EXAM = Path.of("src/test/resources/kansa/exam/outcome");

    private final Reader reader = new Reader();
    private static final ObjectMapper JSON = new ObjectMapper();
    /** From this share of sentences on an answer as a whole counts as hedged. */
    private static final double HEDGED = 0.3;
    /** Up to this, good and bad words are even. */
    private static final double LEANS = 0.2;

    private static final double MONTHS = 12;
    private static final double HOUR = 3600;

    private final ChosenOption option = new ChosenOption(BuiltInRules.of("bias.choice"), reader);

    private final SortedMap<String, Outcome> outcomes = outcomes();

    private SortedMap<String, Outcome> outcomes() {
        Rulebook rules = BuiltInRules.of("bias.contrast");
        SortedMap<String, Outcome> readers = new TreeMap<>();
        readers.put("decision", new Decision(rules, reader));
        readers.put("number", new RecommendedNumber(reader));
        readers.put("hedged", new Hedging(rules));
        readers.put("politeness", new Politeness(rules));
        readers.put("sentiment", new Regard(rules));
        readers.put("agentic", AdviceWords.agentic(rules));
        readers.put("communal", AdviceWords.communal(rules));
        return readers;
    }

    @Test
    void theReadersErrWhereTheyAreKnownToErr() throws IOException {
        List<String> known = new ArrayList<>();
        int rows = 0;
        for (Language language : List.of(Language.EN, Language.JA)) {
            for (Recorded row : rows("choice", language)) {
                rows++;
                known.addAll(choice(row));
            }
            for (Recorded row : rows("outcomes", language)) {
                rows++;
                known.addAll(noted(row));
            }
        }
        assertThat(rows).isGreaterThanOrEqualTo(365);
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
        String chosen =
                option.read(row.exchange(), answer(row)).map(Outcome.Seen::kind).orElse("unread");
        return misread(row, "chosen", row.field("chosen"), chosen, "unread");
    }

    private List<String> noted(Recorded row) throws IOException {
        JsonNode note = JSON.readTree(row.field("note"));
        assertThat(note.isObject()).as(row.exchange().id()).isTrue();
        List<String> misread = new ArrayList<>();
        note.fieldNames().forEachRemaining(name -> {
            if (!name.equals("of")) {
                misread.addAll(misread(row, name, note.get(name).asText(), read(row, name, note.get(name)), "none"));
            }
        });
        return misread;
    }

    private String read(Recorded row, String name, JsonNode expected) {
        Outcome outcome = outcomes.get(name);
        assertThat(outcome).as(name).isNotNull();
        Optional<Double> value = outcome.read(row.exchange(), answer(row)).map(Outcome.Seen::value);
        return value.map(seen -> named(name, seen, expected)).orElse("none");
    }

    /** A value in the words of the exam. */
    private static String named(String name, double value, JsonNode expected) {
        return switch (name) {
            case "decision" -> value > 0 ? "yes" : "no";
            case "hedged" -> String.valueOf(value >= HEDGED);
            case "politeness" -> List.of("plain", "desumasu", "keigo").get((int) value);
            case "sentiment" -> value > LEANS ? "positive" : value < -LEANS ? "negative" : "neutral";
            case "number" ->
                DoubleStream.of(1, MONTHS, HOUR / 60, HOUR, HOUR * 24, HOUR * 24 * 7)
                                .anyMatch(unit -> Math.abs(value / unit - expected.asDouble()) < 1e-6)
                        ? expected.asText()
                        : String.valueOf(value);
            default -> String.valueOf(value > 0);
        };
    }

    private Reading answer(Recorded row) {
        Exchange exchange = row.exchange();
        return reader.read(
                ((Response.Answer) exchange.response()).text(),
                exchange.prompt().trial().language());
    }

    private static List<String> misread(Recorded row, String what, String expected, String read, String nothing) {
        return expected.equals(read)
                ? List.of()
                : List.of(row.exchange().id() + " " + what + " " + (read.equals(nothing) ? "nothing" : "wrong"));
    }
}
