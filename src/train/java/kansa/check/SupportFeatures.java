package kansa.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.text.Folded;
import kansa.text.Reader;
import kansa.text.Reading;
import kansa.text.Sentence;

/**
 * Writes what {@link Support} measures of every sentence of labelled answers, as tab-separated values for {@code fit.py}:
 * row, split, group, flagged, asserts, weight, then the features in their order.
 */
public final class SupportFeatures {
    private SupportFeatures() {}

    public static void main(String[] args) throws IOException {
        ObjectMapper json = new ObjectMapper();
        SupportWords words = SupportWords.shipped();
        Support support = new Support(words);
        Reader reader = new Reader();
        int number = 0;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
                JsonNode row = json.readTree(line);
                String context = row.path("context").asText("");
                if (context.isBlank()) {
                    continue;
                }
                Language language = Language.of(row.path("language").asText("en"));
                Ground ground = new Ground(reader.read(context, language), words);
                Reading answer = reader.read(row.path("response").asText(), language);
                Folded folded = answer.folded();
                for (Sentence sentence : answer.sentences()) {
                    Span span = sentence.span();
                    int from = folded.folded(span.start());
                    int to = folded.folded(span.end());
                    Support.Measured measured = support.measure(answer, from, to, List.of(ground));
                    StringBuilder record = new StringBuilder()
                            .append(number)
                            .append('\t')
                            .append(row.path("split").asText())
                            .append('\t')
                            .append(row.path("group").asText())
                            .append('\t')
                            .append(row.path("label").asText().equals("flagged") ? 1 : 0)
                            .append('\t')
                            .append(Claims.asserts(folded.lower().substring(from, to)) ? 1 : 0)
                            .append('\t')
                            .append(measured.weight());
                    for (double value : measured.values()) {
                        record.append('\t').append(value);
                    }
                    out.write(record.append('\n').toString());
                }
                number++;
            }
        }
    }
}
