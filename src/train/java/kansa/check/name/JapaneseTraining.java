package kansa.check.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    public static void main(String[] args) throws IOException {
        NameList list;
        try (InputStream in = Files.newInputStream(Path.of(args[1]))) {
            list = NameList.read(in);
        }
        WordClasses classes;
        try (InputStream in = Files.newInputStream(Path.of(args[2]))) {
            classes = WordClasses.read(in);
        }
        JapaneseClues clues = new JapaneseClues(list, classes);
        int labels = Integer.getInteger("labels", 3);
        int rounds = Integer.getInteger("rounds", 12);
        double rate = Double.parseDouble(System.getProperty("rate", "0.1"));
        double penalty = Double.parseDouble(System.getProperty("penalty", "0.5"));
        int rare = Integer.getInteger("rare", 1);
        int folds = Integer.getInteger("folds", 4);
        int use = Integer.getInteger("use", folds);
        List<Row> rows = rows(Path.of(args[0]), list);
        int real = rows.size();
        int made = Integer.getInteger("made", 0);
        if (made > 0) {
            Path folder = Path.of(System.getProperty("templates", "src/train/name"));
            rows.addAll(rows(
                    new SyntheticTexts(
                            folder, Path.of(System.getProperty("names")), Path.of(System.getProperty("dictionary")), 1),
                    made,
                    list));
        }
        if (System.getProperty("extra") != null) {
            rows.addAll(rows(Path.of(System.getProperty("extra")), list));
        }
        boolean base = Boolean.getBoolean("base");
        double weight = Double.parseDouble(System.getProperty("weight", "0.5"));
        List<TaggerTraining.Example> examples = new ArrayList<>();
        List<Integer> fold = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            examples.add(new TaggerTraining.Example(
                    clues.of(row.line),
                    labels(labels, row.text.length(), row.names),
                    i < real ? 1 : base ? 1 : weight));
            fold.add(
                    i >= real
                            ? -2
                            : row.split.equals("tune") ? Math.floorMod(row.group.hashCode() * 31 >>> 7, folds) : -1);
        }
        if (Boolean.getBoolean("show")) {
            for (Row row : rows.subList(real, Math.min(rows.size(), real + 60))) {
                System.out.println(row.text + "\t"
                        + row.names.stream().map(name -> name.in(row.text)).toList());
            }
        }
        double[] leans = {-1, -0.5, 0, 0.5, 1, 1.5, 2};
        Score[] scores = new Score[leans.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = new Score();
        }
        long begun = System.nanoTime();
        boolean held = Boolean.getBoolean("held");
        for (int f = 0; f < (held ? 1 : use); f++) {
            List<TaggerTraining.Example> train = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (fold.get(i) == -2 || !base && fold.get(i) >= 0 && (held || fold.get(i) != f)) {
                    train.add(examples.get(i));
                }
            }
            TaggerTraining fitted =
                    new TaggerTraining(new TaggerTraining.Settings(labels, rounds, rate, penalty, rare)).fit(train);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            fitted.write(file, Double.parseDouble(System.getProperty("smallest", "0.03")));
            if (f == 0) {
                System.out.println("model bytes " + file.size());
            }
            Tagger tagger = new Tagger(TaggerModel.read(new ByteArrayInputStream(file.toByteArray())));
            for (int i = 0; i < rows.size(); i++) {
                if (held ? fold.get(i) == -1 : fold.get(i) == f) {
                    for (int k = 0; k < leans.length; k++) {
                        scores[k].add(rows.get(i), tagger.tag(examples.get(i).clues(), leans[k]));
                    }
                }
            }
            if (held && args.length > 3) {
                try (OutputStream out = Files.newOutputStream(Path.of(args[3]))) {
                    out.write(file.toByteArray());
                }
            }
        }
        for (int i = 0; i < leans.length; i++) {
            System.out.println("lean " + leans[i] + " " + scores[i]);
        }
        System.out.printf("%.0f s%n", (System.nanoTime() - begun) / 1e9);
        if (args.length > 4) {
            Files.write(Path.of(args[4]), scores[0].errors, StandardCharsets.UTF_8);
        }
    }

    /** Counts of names found and missed. */
    static final class Score {
        final List<String> errors = new ArrayList<>();
        private final int[] gold = new int[5];
        private final int[] found = new int[5];
        private final int[] exact = new int[5];
        private final int[] goldTouched = new int[5];
        private final int[] foundTouched = new int[5];
        private int clear;
        private int alarmed;

        void add(Row row, List<Tagger.Tagged> tagged) {
            add(
                    row.text,
                    row.names,
                    tagged.stream().map(t -> new Span(t.start(), t.end())).toList());
        }

        void add(String text, List<Span> right, List<Span> said) {
            if (right.isEmpty()) {
                clear++;
                alarmed += said.isEmpty() ? 0 : 1;
            }
            for (Span name : right) {
                int form = 1 + Name.Form.of(name.in(text)).ordinal();
                boolean same = said.contains(name);
                boolean touched = said.stream().anyMatch(name::overlaps);
                for (int k : new int[] {0, form}) {
                    gold[k]++;
                    exact[k] += same ? 1 : 0;
                    goldTouched[k] += touched ? 1 : 0;
                }
                if (!touched) {
                    errors.add("MISS\t" + name.in(text) + "\t" + text);
                }
            }
            for (Span span : said) {
                int form = 1 + Name.Form.of(span.in(text)).ordinal();
                boolean touched = right.stream().anyMatch(span::overlaps);
                for (int k : new int[] {0, form}) {
                    found[k]++;
                    foundTouched[k] += touched ? 1 : 0;
                }
                if (!right.contains(span)) {
                    errors.add((touched ? "EDGE\t" : "FALSE\t") + span.in(text) + "\t" + text);
                }
            }
        }

        @Override
        public String toString() {
            StringBuilder said = new StringBuilder();
            String[] names = {"all", "kanji", "kata", "latin", "mixed"};
            for (int k = 0; k < 5; k++) {
                double p = (double) exact[k] / Math.max(1, found[k]);
                double r = (double) exact[k] / Math.max(1, gold[k]);
                double op = (double) foundTouched[k] / Math.max(1, found[k]);
                double or = (double) goldTouched[k] / Math.max(1, gold[k]);
                said.append(String.format(
                        "%s(%d) %.3f/%.3f/%.3f ov %.3f; ",
                        names[k], gold[k], p, r, 2 * p * r / (p + r), 2 * op * or / (op + or)));
            }
            return said + String.format("false alarms %.3f of %d", (double) alarmed / clear, clear);
        }
    }
}
