package kansa.check.name;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fits {@link Nameness} on the name lists against places and ordinary words; prints how well words it has not seen are told apart.
 *
 * <p>Usage: {@code NamenessTraining SOURCES OUT.bin} after {@code lists.py} has filled SOURCES.
 */
public final class NamenessTraining {
    record Sample(char[] letters, int kind, float weight) {}

    private static final int EPOCHS = 12;

    private NamenessTraining() {}

    public static void main(String[] args) throws IOException {
        List<Sample> all = samples(Path.of(args[0]));
        List<Sample> kept = new ArrayList<>();
        List<Sample> out = new ArrayList<>();
        for (Sample sample : all) {
            (isHeldOut(new String(sample.letters)) ? out : kept).add(sample);
        }
        Nameness tried = fit(kept);
        int[][] table = new int[Nameness.CLASSES][Nameness.CLASSES];
        float[] scores = new float[Nameness.CLASSES];
        for (Sample sample : out) {
            tried.score(sample.letters, 0, sample.letters.length, scores);
            int best = 0;
            for (int k = 1; k < scores.length; k++) {
                best = scores[k] > scores[best] ? k : best;
            }
            table[sample.kind][best]++;
        }
        System.out.println("unseen words, rows = truth (given, family, place, word), columns = told");
        for (int[] row : table) {
            System.out.println(java.util.Arrays.toString(row));
        }
        try (OutputStream file = Files.newOutputStream(Path.of(args[1]))) {
            fit(all).write(file);
        }
        try (OutputStream file = Files.newOutputStream(Path.of(args[0], "nameness-held.bin"))) {
            tried.write(file);
        }
    }

    /** A fifth of all words, names among them, that training may set apart as unknown. */
    static boolean isHeldOut(String folded) {
        return Math.floorMod(LatinFold.key(folded) >>> 17, 5L) == 0;
    }

    static List<Sample> samples(Path sources) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : Files.readAllLines(sources.resolve("languages.tsv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            boolean rare = cells[2].equals("us-rare");
            int kind = cells[0].equals("given") ? Nameness.GIVEN : Nameness.FAMILY;
            samples.add(new Sample(cells[1].toCharArray(), kind, rare ? 0.3f : cells[2].equals("nl") ? 0.4f : 1));
        }
        for (String line : Files.readAllLines(sources.resolve("towns.txt"), StandardCharsets.UTF_8)) {
            for (String part : line.split(" ")) {
                String folded = LatinFold.fold(part);
                if (folded.length() > 2
                        && folded.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-' || c == '\'')) {
                    samples.add(new Sample(folded.toCharArray(), Nameness.PLACE, 0.8f));
                }
            }
        }
        Path words = Path.of("src/main/resources/kansa/check/name/en/words.txt");
        for (String line : Files.readAllLines(words, StandardCharsets.UTF_8)) {
            samples.add(new Sample(
                    line.substring(0, line.indexOf(' ')).toCharArray(),
                    Nameness.WORD,
                    line.endsWith("1") ? 0.4f : 1.5f));
        }
        return samples;
    }

    static Nameness fit(List<Sample> samples) {
        int size = Nameness.BUCKETS * Nameness.CLASSES;
        float[] weights = new float[size];
        float[] squares = new float[size];
        float[] bias = new float[Nameness.CLASSES];
        List<Sample> order = new ArrayList<>(samples);
        Random random = new Random(7);
        int[] grams = new int[400];
        double[] p = new double[Nameness.CLASSES];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (Sample sample : order) {
                int count = Nameness.grams(sample.letters, 0, sample.letters.length, grams);
                float norm = 1 / (float) Math.sqrt(count);
                double sum = 0;
                for (int k = 0; k < p.length; k++) {
                    float score = 0;
                    for (int i = 0; i < count; i++) {
                        score += weights[grams[i] * Nameness.CLASSES + k];
                    }
                    p[k] = Math.exp(bias[k] + score * norm);
                    sum += p[k];
                }
                for (int k = 0; k < p.length; k++) {
                    float slope = sample.weight * (float) ((k == sample.kind ? 1 : 0) - p[k] / sum);
                    bias[k] += 0.002f * slope;
                    for (int i = 0; i < count; i++) {
                        int at = grams[i] * Nameness.CLASSES + k;
                        float step = slope * norm - 3e-5f * weights[at];
                        squares[at] += step * step;
                        weights[at] += 0.25f * step / (float) Math.sqrt(1e-3f + squares[at]);
                    }
                }
            }
        }
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float unit = Math.min(most, 8) / 127;
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / unit)));
        }
        return new Nameness(bytes, unit, bias);
    }
}
