package kansa.check.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Ordinary prose as training text: sentences in which every word that a first model takes for a name, or nearly, is surely one by
 * the lists or surely none. The rest is left out, unless not-names.txt (read by a person) settles it.
 */
final class Prose {
    record Labelled(LatinWords words, EnglishStretches.Stretch stretch, int[] labels) {}

    private static final double LEAN = 2;

    private final Lexis lexis = Lexis.shipped();
    private final Nameness nameness = Nameness.shipped();
    private final Tagger tagger;
    private final Set<String> notNames = new TreeSet<>();
    private final Set<String> someNames = new TreeSet<>();
    /** What could not be settled, and how often. */
    final Map<String, Integer> unsettled = new HashMap<>();

    Prose(TaggerModel model) throws IOException {
        tagger = new Tagger(model);
        for (String line : Files.readAllLines(Path.of("src/train/name/not-names.txt"), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#")) {
                (line.startsWith("+") ? someNames : notNames).add(line.startsWith("+") ? line.substring(1) : line);
            }
        }
    }

    /** The texts of JSONL files: contexts, and answers where no file of the same name is kept for looking at false alarms. */
    static Set<String> texts(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> texts = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    JsonNode row = json.readTree(line);
                    boolean mtrag = file.getFileName().toString().startsWith("mtrag");
                    if (mtrag && !row.path("split").asText().equals("tune")) {
                        continue;
                    }
                    for (String field : mtrag ? List.of("context") : List.of("response", "context")) {
                        JsonNode value = row.path(field);
                        if (value.isArray()) {
                            value.forEach(one -> texts.add(one.asText()));
                        } else {
                            texts.add(value.asText());
                        }
                    }
                }
            }
        }
        texts.remove("");
        return texts;
    }

    List<Labelled> label(String text) {
        List<Labelled> kept = new ArrayList<>();
        LatinWords words = new LatinWords(text);
        EnglishClues seen = new EnglishClues(words, lexis, nameness);
        EnglishFeatures features = new EnglishFeatures(words, seen);
        Set<String> met = new TreeSet<>();
        for (EnglishStretches.Stretch stretch : EnglishStretches.of(words, seen)) {
            Clues clues = new Clues();
            for (int i = stretch.from(); i < stretch.to(); i++) {
                features.describe(i, clues);
            }
            int[] labels = new int[stretch.to() - stretch.from()];
            boolean sure = true;
            for (Tagger.Tagged tagged : tagger.tag(clues, LEAN)) {
                int from = stretch.from() + tagged.start();
                int to = stretch.from() + tagged.end();
                String found = text.substring(words.start(from), words.end(to - 1));
                int verdict = verdict(words, seen, from, to, found, tagged.probability());
                verdict = verdict == 0 && to == from + 1 && met.contains(found) ? 1 : verdict;
                if (verdict == 0) {
                    sure = false;
                    unsettled.merge(found, 1, Integer::sum);
                } else if (verdict > 0) {
                    met.addAll(List.of(found.split(" ")));
                    for (int i = tagged.start(); i < tagged.end(); i++) {
                        boolean first = i == tagged.start();
                        boolean last = i + 1 == tagged.end();
                        labels[i] = first ? last ? TaggerModel.S : TaggerModel.B : last ? TaggerModel.E : TaggerModel.I;
                    }
                }
            }
            if (sure && !isMissed(seen, stretch, labels)) {
                kept.add(new Labelled(words, stretch, labels));
            }
        }
        return kept;
    }

    /** 1 surely a name, -1 surely none, 0 not settled. */
    private int verdict(LatinWords words, EnglishClues seen, int from, int to, String found, double p) {
        if (someNames.contains(found)) {
            return 1;
        }
        boolean none = true;
        boolean given = false;
        boolean family = false;
        boolean strong = false;
        boolean clean = true;
        boolean marks = false;
        int parts = 0;
        for (int i = from; i < to; i++) {
            if (words.kind(i) != LatinWords.WORD) {
                clean &= words.isMark(i, '.');
                marks |= !words.isMark(i, '.') && !words.isMark(i, ',') && words.kind(i) != LatinWords.OWNER;
                continue;
            }
            parts++;
            long known = seen.known(i);
            int best = Math.max(Lexis.given(known), Lexis.family(known));
            boolean thing = (Lexis.cues(known) & ~Lexis.cue("particle") & ~Lexis.cue("month-like")) != 0;
            String word = words.text().substring(words.start(i), words.end(i));
            boolean capitals =
                    word.length() > 1 && word.length() < 7 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
            boolean small = !seen.isCapital(i) && best < 4 && (Lexis.cues(known) & Lexis.cue("particle")) == 0;
            marks |= small && parts > 1;
            boolean not = small
                    || notNames.contains(word)
                    || (Lexis.word(known) >= 2 || thing || Lexis.word(known) == 1 && !seen.isCapital(i)) && best < 4
                    || Lexis.place(known) >= 2 && best < 4
                    || capitals && best < 3
                    || Lexis.word(known) == 3 && !seen.isCapital(i);
            none &= not;
            clean &= !not && seen.isCapital(i);
            strong |= Lexis.given(known) >= 4 && Lexis.word(known) == 0 && Lexis.place(known) == 0;
            given |= Lexis.given(known) >= 3 && Lexis.word(known) < 2 && Lexis.place(known) < 3;
            family |= Lexis.family(known) >= 3 && Lexis.word(known) < 2 && Lexis.place(known) < 3;
        }
        boolean titled = new EnglishWhy(words, seen, from, to).isTitled();
        if (marks || none && !titled || notNames.contains(found)) {
            return -1;
        }
        boolean sure = parts > 1 ? given && parts < 5 : strong || family && titled;
        return clean && sure && p > 0.8 ? 1 : 0;
    }

    /** Whether two listed words beside each other, a given name and a surname, were not taken for a name. */
    private static boolean isMissed(EnglishClues seen, EnglishStretches.Stretch stretch, int[] labels) {
        for (int i = stretch.from(); i + 1 < stretch.to(); i++) {
            long here = seen.known(i);
            long next = seen.known(i + 1);
            if (labels[i - stretch.from()] == TaggerModel.O
                    && seen.isCapital(i)
                    && seen.isCapital(i + 1)
                    && Lexis.given(here) >= 3
                    && Lexis.family(next) >= 2
                    && Lexis.word(here) == 0
                    && Lexis.word(next) == 0
                    && Lexis.place(here) == 0) {
                return true;
            }
        }
        return false;
    }
}
