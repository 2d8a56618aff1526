package kansa.check.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kansa.audit.Span;

/**
 * Trains the English name taggers.
 *
 * <p>{@code EnglishTraining base SOURCES OUT.bin} on english.txt alone; {@code full SOURCES OUT.bin ROWS.jsonl} on the rows of
 * {@code split} tune too; {@code cross SOURCES - ROWS.jsonl} prints figures of five folds by template, values as they are;
 * {@code figures SOURCES MODEL.bin ROWS.jsonl} prints those of a finished model.
 */
public final class EnglishTraining {
    private static final int FILLS = 40;

    record Row(String group, String split, String text, List<Span> names, List<Span> places, List<Span> companies) {}

    private final Path sources;
    private final Lexis lexis;
    private final Nameness nameness;
    private final Random random = new Random(3);
    private final NamePools pools;
    private final Fillings fillings;
    private final List<String> templates;

    private EnglishTraining(Path sources) throws IOException {
        this.sources = sources;
        lexis = new HeldLexis();
        try (var in = Files.newInputStream(sources.resolve("nameness-held.bin"))) {
            nameness = Nameness.read(in);
        }
        pools = new NamePools(sources, random);
        fillings = new Fillings(pools, random);
        templates = Files.readAllLines(Path.of("src/train/name/english.txt"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("# ") && !line.isBlank())
                .toList();
    }

    public static void main(String[] args) throws IOException {
        EnglishTraining training = new EnglishTraining(Path.of(args[1]));
        switch (args[0]) {
            case "base" -> training.base(Path.of(args[2]));
            case "full" -> training.full(Path.of(args[2]), rows(Path.of(args[3])));
            case "cross" -> training.cross(rows(Path.of(args[3])));
            case "prose" -> training.prose(Path.of(args[1]), Path.of(args[2]));
            case "figures" -> figures(Path.of(args[2]), rows(Path.of(args[3])));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private void base(Path file) throws IOException {
        ChainFit fit = new ChainFit();
        addTemplates(fit, FILLS);
        addProse(fit, sources);
        System.out.println(fit.size() + " stretches");
        try (OutputStream out = Files.newOutputStream(file)) {
            fit.fit(8, 4, 1e-4f, out);
        }
    }

    /** A first model from templates alone reads the prose; what it and the lists agree on is learnt besides. */
    private void addProse(ChainFit fit, Path sources) throws IOException {
        ChainFit first = new ChainFit();
        addTemplates(first, FILLS / 3);
        Prose prose = new Prose(first.fit(5, 4, 1e-4f, new ByteArrayOutputStream()));
        for (String text : Prose.texts(sources.resolve("texts"))) {
            LatinWords words = new LatinWords(text);
            EnglishClues seen = new EnglishClues(words, lexis, nameness);
            EnglishFeatures features = new EnglishFeatures(words, seen);
            for (Prose.Labelled one : prose.label(text)) {
                boolean named = java.util.Arrays.stream(one.labels()).anyMatch(label -> label > 0);
                for (int times = named ? 4 : 2; times > 0; times--) {
                    Clues clues = new Clues();
                    for (int i = one.stretch().from(); i < one.stretch().to(); i++) {
                        features.describe(i, clues);
                    }
                    fit.add(clues, one.labels());
                }
            }
        }
    }

    private void prose(Path sources, Path file) throws IOException {
        TaggerModel model;
        try (var in = Files.newInputStream(file)) {
            model = TaggerModel.read(in);
        }
        Prose prose = new Prose(model);
        int kept = 0;
        int names = 0;
        for (String text : Prose.texts(sources.resolve("texts"))) {
            for (Prose.Labelled one : prose.label(text)) {
                kept++;
                names += java.util.Arrays.stream(one.labels()).anyMatch(l -> l > 0) ? 1 : 0;
            }
        }
        System.out.println("kept " + kept + " with names " + names);
        prose.unsettled.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(900)
                .forEach(e -> System.out.print(e.getKey().replace("\n", " ") + " " + e.getValue() + "; "));
    }

    private void full(Path file, List<Row> rows) throws IOException {
        ChainFit fit = new ChainFit();
        addTemplates(fit, FILLS);
        addProse(fit, sources);
        addRows(fit, rows.stream().filter(row -> row.split.equals("tune")).toList());
        try (OutputStream out = Files.newOutputStream(file)) {
            fit.fit(8, 4, 1e-4f, out);
        }
    }

    private void cross(List<Row> rows) throws IOException {
        NameFigures sum = new NameFigures();
        for (int fold = 0; fold < 5; fold++) {
            int here = fold;
            List<Row> train = new ArrayList<>();
            List<Row> test = new ArrayList<>();
            rows.stream()
                    .filter(row -> row.split.equals("tune"))
                    .forEach(row -> (Math.floorMod(row.group.hashCode(), 5) == here ? test : train).add(row));
            ChainFit fit = new ChainFit();
            addTemplates(fit, FILLS / 2);
            addProse(fit, sources);
            addRows(fit, train);
            TaggerModel model = fit.fit(6, 4, 1e-4f, new ByteArrayOutputStream());
            EnglishNames names = new EnglishNames(Lexis.shipped(), Nameness.shipped(), model, EnglishNames.LEAN);
            NameFigures figures = new NameFigures();
            for (Row row : test) {
                figures.add(row.text, row.names, names.in(row.text));
                sum.add(row.text, row.names, names.in(row.text));
            }
            System.out.println("fold " + fold + " " + figures);
        }
        System.out.println("all " + sum);
    }

    private static void figures(Path file, List<Row> rows) throws IOException {
        TaggerModel model;
        try (var in = Files.newInputStream(file)) {
            model = TaggerModel.read(in);
        }
        for (double lean : new double[] {0, 1, 1.5, 2, 3}) {
            EnglishNames names = new EnglishNames(Lexis.shipped(), Nameness.shipped(), model, lean);
            NameFigures figures = new NameFigures();
            rows.stream()
                    .filter(row -> row.split.equals("tune"))
                    .forEach(row -> figures.add(row.text, row.names, names.in(row.text)));
            System.out.println("tune, lean " + lean + ": " + figures);
        }
        EnglishNames names = new EnglishNames(Lexis.shipped(), Nameness.shipped(), model, EnglishNames.LEAN);
        NameFigures figures = new NameFigures();
        rows.stream()
                .filter(row -> row.split.equals("held"))
                .forEach(row -> figures.add(row.text, row.names, names.in(row.text)));
        System.out.println("held: " + figures);
    }

    private void addTemplates(ChainFit fit, int fills) {
        for (String template : templates) {
            for (int i = 0; i < fills; i++) {
                boolean named = !template.startsWith("{Q}") || i % 3 > 0;
                Fillings.Marked marked = fillings.fill(named ? template : fillings.unnamed(template));
                add(fit, marked.text(), marked.names());
            }
        }
    }

    private void addRows(ChainFit fit, List<Row> rows) {
        Renaming renaming = new Renaming(pools, fillings, random);
        for (Row row : rows) {
            for (int i = 0; i < 8; i++) {
                Fillings.Marked marked = renaming.rename(row);
                add(fit, marked.text(), marked.names());
            }
        }
    }

    private void add(ChainFit fit, String text, List<Span> names) {
        LatinWords words = new LatinWords(text);
        EnglishClues seen = new EnglishClues(words, lexis, nameness);
        EnglishFeatures features = new EnglishFeatures(words, seen);
        for (EnglishStretches.Stretch stretch : EnglishStretches.of(words, seen)) {
            Clues clues = new Clues();
            int[] labels = new int[stretch.to() - stretch.from()];
            for (int i = stretch.from(); i < stretch.to(); i++) {
                features.describe(i, clues);
                labels[i - stretch.from()] = label(words, i, stretch, names);
            }
            fit.add(clues, labels);
        }
    }

    private static int label(LatinWords words, int i, EnglishStretches.Stretch stretch, List<Span> names) {
        for (Span name : names) {
            if (isIn(words, i, name)) {
                boolean first = i == stretch.from() || !isIn(words, i - 1, name);
                boolean last = i + 1 == stretch.to() || !isIn(words, i + 1, name);
                return first ? last ? TaggerModel.S : TaggerModel.B : last ? TaggerModel.E : TaggerModel.I;
            }
        }
        return TaggerModel.O;
    }

    private static boolean isIn(LatinWords words, int i, Span name) {
        return words.start(i) < name.end() && words.end(i) > name.start();
    }

    static List<Row> rows(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonNode row = json.readTree(line);
            rows.add(new Row(
                    row.path("group").asText(),
                    row.path("split").asText(),
                    row.path("response").asText(),
                    spans(row, "PERSON"),
                    spans(row, "GPE"),
                    spans(row, "ORGANIZATION")));
        }
        return rows;
    }

    private static List<Span> spans(JsonNode row, String type) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : row.path("spans")) {
            if (span.path("type").asText().equals(type)) {
                spans.add(new Span(span.path("start").asInt(), span.path("end").asInt()));
            }
        }
        return spans;
    }
}
