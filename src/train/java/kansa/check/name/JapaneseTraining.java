package kansa.check.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.text.Reader;
import kansa.text.Reading;
import kansa.text.Sentence;

/** Trains and measures the Japanese tagger. */
public final class JapaneseTraining {
    /** A sentence with its names, as places in the line. */
    record Row(String text, String group, String split, JapaneseLine line, List<Span> names) {}

    private static final int LABELS = 5;
    private static final int FOLDS = 4;
    private static final double SMALLEST = 0.03;

    private JapaneseTraining() {}

    static List<Row> rows(Path file, NameList list) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        Reader reader = new Reader();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonNode row = json.readTree(line);
            String text = row.path("response").asText();
            Reading reading = reader.read(text, Language.JA);
            List<Span> names = new ArrayList<>();
            for (JsonNode span : row.path("spans")) {
                if (span.path("type").asText().equals("人名")) {
                    names.add(new Span(
                            span.path("start").asInt(), span.path("end").asInt()));
                }
            }
            add(reading, names, row.path("group").asText(), row.path("split").asText(), list, rows);
        }
        return rows;
    }

    /** Rows of made-up sentences. */
    static List<Row> rows(SyntheticTexts made, int count, NameList list) {
        List<Row> rows = new ArrayList<>();
        Reader reader = new Reader();
        for (int i = 0; i < count; i++) {
            SyntheticTexts.Text text = made.next();
            add(reader.read(text.text(), Language.JA), text.names(), "made", "made", list, rows);
        }
        return rows;
    }

    private static void add(
            Reading reading, List<Span> names, String group, String split, NameList list, List<Row> rows) {
        for (Sentence sentence : reading.sentences()) {
            JapaneseLine read = new JapaneseLine(reading, sentence, list);
            List<Span> here = new ArrayList<>();
            for (Span name : names) {
                if (sentence.span().start() <= name.start()
                        && name.start() < sentence.span().end()) {
                    int from = reading.folded().folded(name.start()) - read.start;
                    int to = reading.folded().folded(name.end()) - read.start;
                    here.add(new Span(from, Math.min(to, read.text.length())));
                }
            }
            rows.add(new Row(read.text, group, split, read, here));
        }
    }

    static byte[] labels(int labels, int places, List<Span> names) {
        byte[] right = new byte[places];
        for (Span name : names) {
            for (int i = name.start(); i < name.end(); i++) {
                boolean first = i == name.start();
                boolean last = i == name.end() - 1;
                right[i] = (byte)
                        (labels > 3
                                ? first ? last ? TaggerModel.S : TaggerModel.B : last ? TaggerModel.E : TaggerModel.I
                                : first ? TaggerModel.B : TaggerModel.I);
            }
        }
        return right;
    }

    /**
     * {@code JapaneseTraining base|wikipedia|cross FOLDER NAMES TEMPLATES LABELS [OUT]}: the folder holds {@code ja.names},
     * {@code ja.classes}, {@code words.tsv} and {@code news.jsonl}. The first two write a model and measure it on held rows;
     * {@code cross} measures the second by halves of the tuning rows' groups.
     */
    public static void main(String[] args) throws IOException {
        boolean base = args[0].equals("base");
        boolean cross = args[0].equals("cross");
        Path folder = Path.of(args[1]);
        NameList list;
        WordClasses classes;
        try (InputStream names = Files.newInputStream(folder.resolve("ja.names"));
                InputStream words = Files.newInputStream(folder.resolve("ja.classes"))) {
            list = NameList.read(names);
            classes = WordClasses.read(words);
        }
        SyntheticTexts made = new SyntheticTexts(Path.of(args[3]), Path.of(args[2]), folder.resolve("words.tsv"), 1);
        List<Row> labelled = rows(Path.of(args[4]), list);
        List<Row> ours = rows(made, base ? 20_000 : 7_000, list);
        if (base) {
            ours.addAll(rows(folder.resolve("news.jsonl"), list));
        }
        JapaneseClues clues = new JapaneseClues(list, classes);
        List<TaggerTraining.Example> always = examples(ours, clues, base ? 1 : 0.12);
        TaggerTraining.Settings settings = new TaggerTraining.Settings(LABELS, base ? 8 : 10, 0.1, 2, 1);
        for (int fold = 0; fold < (cross ? FOLDS : 1); fold++) {
            List<Row> train = new ArrayList<>();
            List<Row> test = new ArrayList<>();
            for (Row row : labelled) {
                boolean held = row.split.equals("held");
                boolean out = cross ? !held && Math.floorMod(row.group.hashCode() * 31 >>> 7, FOLDS) == fold : held;
                if (out) {
                    test.add(row);
                } else if (!held && !base) {
                    train.add(row);
                }
            }
            List<TaggerTraining.Example> examples = new ArrayList<>(examples(train, clues, 1));
            examples.addAll(always);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            new TaggerTraining(settings).fit(examples).write(file, SMALLEST);
            if (!cross) {
                Files.write(Path.of(args[5]), file.toByteArray());
            }
            measure(new Tagger(TaggerModel.read(new ByteArrayInputStream(file.toByteArray()))), clues, test);
        }
    }

    private static List<TaggerTraining.Example> examples(List<Row> rows, JapaneseClues clues, double weight) {
        List<TaggerTraining.Example> examples = new ArrayList<>();
        for (Row row : rows) {
            examples.add(new TaggerTraining.Example(
                    clues.of(row.line), labels(LABELS, row.text.length(), row.names), weight));
        }
        return examples;
    }

    private static void measure(Tagger tagger, JapaneseClues clues, List<Row> rows) {
        for (double lean : new double[] {-1, -0.5, 0, 0.5, 1}) {
            SpanScore score = new SpanScore();
            for (Row row : rows) {
                score.add(
                        row.text,
                        row.names,
                        tagger.tag(clues.of(row.line), lean).stream()
                                .map(found -> new Span(found.start(), found.end()))
                                .toList());
            }
            System.out.println("lean " + lean + ": " + score);
        }
    }
}
