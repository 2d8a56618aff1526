package kansa.check.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.text.Reader;

/**
 * Measures the whole path on labelled sentences: {@code JapaneseMeasuring LABELS.jsonl SPLIT [ERRORS.tsv]}; with {@code -Dbase=true}
 * without the Wikipedia model. Without labelled spans (type 人名) it lists what fires. Last line: speed.
 */
public final class JapaneseMeasuring {
    private JapaneseMeasuring() {}

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] args) throws IOException {
        JapaneseNames names = Boolean.getBoolean("base") ? JapaneseModels.base() : JapaneseModels.shipped();
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        SpanScore score = new SpanScore();
        List<String> lines = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
        for (int round = 0; round < 2; round++) {
            Reader reader = new Reader();
            long begun = cpu();
            long bytes = 0;
            for (String line : lines) {
                JsonNode row = json.readTree(line);
                if (!row.path("split").asText("").equals(args[1]) && !args[1].equals("all")) {
                    continue;
                }
                String text = row.path("response").asText();
                bytes += text.getBytes(StandardCharsets.UTF_8).length;
                List<Name> found = names.in(reader.read(text, Language.JA));
                if (round > 0) {
                    continue;
                }
                List<Span> right = new ArrayList<>();
                for (JsonNode span : row.path("spans")) {
                    if (span.path("type").asText().equals("人名")) {
                        right.add(new Span(
                                span.path("start").asInt(), span.path("end").asInt()));
                    }
                }
                score.add(text, right, found.stream().map(Name::span).toList());
                for (Name name : found) {
                    texts.add(name.span().in(text) + "\t" + String.format("%.2f", name.score()) + "\t"
                            + name.why().get(0).en() + "\t"
                            + text.substring(
                                            Math.max(0, name.span().start() - 15),
                                            Math.min(text.length(), name.span().end() + 12))
                                    .replace('\n', '/'));
                }
            }
            if (round > 0) {
                System.out.printf(
                        "%.3f MB/s of processor time, %d bytes%n", bytes / 1e6 / ((cpu() - begun) / 1e9), bytes);
            }
        }
        System.out.println(score);
        if (args.length > 2) {
            Files.write(Path.of(args[2]), args[1].equals("all") ? texts : score.errors, StandardCharsets.UTF_8);
        }
    }
}
