package kansa.check.name;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Language;
import kansa.text.Folded;
import kansa.text.Reader;
import kansa.text.Reading;
import kansa.text.Token;

/**
 * Packs word classes: {@code ClassBuilding CLASSES.tsv OUT}, from lines of word, coarse and fine class. Words that the
 * Japanese dictionary would not cut out as one word are left out: they are never asked for.
 */
public final class ClassBuilding {
    private ClassBuilding() {}

    public static void main(String[] args) throws IOException {
        int[] coarse = new int[2000];
        int most = 0;
        SortedMap<Integer, Integer> fine = new TreeMap<>();
        Reader reader = new Reader();
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t");
            String word = Folded.of(parts[0]).text();
            int number = Integer.parseInt(parts[2]);
            coarse[number] = Integer.parseInt(parts[1]);
            most = Math.max(most, number);
            Reading reading = reader.read(word, Language.JA);
            if (reading.sentences().size() == 1) {
                List<Token> tokens = reading.tokens(reading.sentences().get(0));
                if (tokens.size() == 1 && !word.isBlank()) {
                    fine.putIfAbsent(NameList.hash(word, 0, word.length()), number);
                }
            }
        }
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            WordClasses.write(out, java.util.Arrays.copyOf(coarse, most + 1), fine);
        }
        System.out.println(fine.size() + " words");
    }
}
