package kansa.stats;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kansa.audit.Span;
import org.jspecify.annotations.Nullable;

/**
 * How far the spans a check found agree with those people marked.
 *
 * @param exact same type and same span
 * @param overlap same type and any common character
 * @param characters character by character, same type
 */
public record SpanMeasurement(Figures exact, Figures overlap, Figures characters) {
    /** A marked or found span and its type. */
    public record Typed(Span span, String type) {}

    /** One text: what people marked, what the check found, and the cluster it belongs to. */
    public record Text(List<Typed> marked, List<Typed> found, String cluster) {
        public Text {
            marked = List.copyOf(marked);
            found = List.copyOf(found);
        }
    }

    /**
     * Counts and what follows from them, null where not defined; intervals are those of ratios over clusters. With
     * {@code overlap} one found span may meet two marked ones, so hits are counted on either side.
     *
     * @param marked spans (or characters) people marked
     * @param found spans (or characters) the check found
     * @param recalled marked ones that were found
     * @param precise found ones that were marked
     * @param f2 weighs recall twice as much as precision
     */
    public record Figures(
            long marked,
            long found,
            long recalled,
            long precise,
            @Nullable Estimate precision,
            @Nullable Estimate recall,
            @Nullable Estimate f1,
            @Nullable Estimate f2) {}

    /** Measures all types together. */
    public static SpanMeasurement of(List<Text> texts) {
        Counts exact = new Counts();
        Counts overlap = new Counts();
        Counts characters = new Counts();
        for (Text text : texts) {
            exact.add(text, (a, b) -> a.equals(b));
            overlap.add(text, (a, b) -> a.type().equals(b.type()) && a.span().overlaps(b.span()));
            characters.addCharacters(text);
        }
        return new SpanMeasurement(exact.figures(), overlap.figures(), characters.figures());
    }

    /** Measures each type that was marked or found. */
    public static SortedMap<String, SpanMeasurement> byType(List<Text> texts) {
        SortedSet<String> types = new TreeSet<>();
        for (Text text : texts) {
            text.marked().forEach(typed -> types.add(typed.type()));
            text.found().forEach(typed -> types.add(typed.type()));
        }
        SortedMap<String, SpanMeasurement> measured = new TreeMap<>();
        for (String type : types) {
            measured.put(
                    type,
                    of(texts.stream()
                            .map(text -> new Text(only(type, text.marked()), only(type, text.found()), text.cluster()))
                            .filter(text ->
                                    !text.marked().isEmpty() || !text.found().isEmpty())
                            .toList()));
        }
        return measured;
    }

    private static List<Typed> only(String type, List<Typed> spans) {
        return spans.stream().filter(typed -> typed.type().equals(type)).toList();
    }

    private interface Agreement {
        boolean agree(Typed a, Typed b);
    }

    /** Marked, found, recalled, precise, by cluster. */
    private static final class Counts {
        private final SortedMap<String, double[]> byCluster = new TreeMap<>();

        void add(Text text, Agreement agreement) {
            double[] counts = byCluster.computeIfAbsent(text.cluster(), key -> new double[4]);
            counts[0] += text.marked().size();
            counts[1] += text.found().size();
            counts[2] += hits(text.marked(), text.found(), agreement);
            counts[3] += hits(text.found(), text.marked(), agreement);
        }

        private static long hits(List<Typed> these, List<Typed> those, Agreement agreement) {
            return these.stream()
                    .filter(a -> those.stream().anyMatch(b -> agreement.agree(a, b)))
                    .count();
        }

        void addCharacters(Text text) {
            double[] counts = byCluster.computeIfAbsent(text.cluster(), key -> new double[4]);
            SortedMap<String, BitSet> marked = cover(text.marked());
            SortedMap<String, BitSet> found = cover(text.found());
            marked.values().forEach(bits -> counts[0] += bits.cardinality());
            found.forEach((type, bits) -> {
                counts[1] += bits.cardinality();
                bits.and(marked.getOrDefault(type, new BitSet()));
                counts[2] += bits.cardinality();
                counts[3] += bits.cardinality();
            });
        }

        private static SortedMap<String, BitSet> cover(List<Typed> spans) {
            SortedMap<String, BitSet> cover = new TreeMap<>();
            spans.forEach(typed -> cover.computeIfAbsent(typed.type(), key -> new BitSet())
                    .set(typed.span().start(), typed.span().end()));
            return cover;
        }

        Figures figures() {
            double[] sum = new double[4];
            for (double[] counts : byCluster.values()) {
                for (int i = 0; i < 4; i++) {
                    sum[i] += counts[i];
                }
            }
            return new Figures(
                    (long) sum[0], (long) sum[1], (long) sum[2], (long) sum[3], share(3, 1), share(2, 0), f(1), f(4));
        }

        private @Nullable Estimate share(int part, int whole) {
            List<double[]> rows = new ArrayList<>();
            byCluster.values().forEach(c -> rows.add(new double[] {c[part], c[whole], c[whole]}));
            return ratio(rows);
        }

        /** F-beta as a ratio of sums: with precision over found and recall over marked, both weighed by beta squared. */
        private @Nullable Estimate f(double beta2) {
            double marked = 0;
            double found = 0;
            double recalled = 0;
            double precise = 0;
            for (double[] c : byCluster.values()) {
                marked += c[0];
                found += c[1];
                recalled += c[2];
                precise += c[3];
            }
            if (marked == 0 && found == 0) {
                return null;
            }
            // With one-to-one hits F = (1 + b2) TP / (b2 marked + found). Where the hits differ on the two sides, found
            // is scaled so that precision stays precise / found and the ratio still equals the F of the two.
            double scale = precise > 0 ? recalled / precise : 1;
            List<double[]> rows = new ArrayList<>();
            for (double[] c : byCluster.values()) {
                rows.add(new double[] {(1 + beta2) * c[2], beta2 * c[0] + scale * c[1], c[0] + c[1] - c[3]});
            }
            return ratio(rows);
        }

        private static @Nullable Estimate ratio(List<double[]> rows) {
            double[] part = rows.stream().mapToDouble(r -> r[0]).toArray();
            double[] whole = rows.stream().mapToDouble(r -> r[1]).toArray();
            double[] units = rows.stream().mapToDouble(r -> Math.max(0, r[2])).toArray();
            return Intervals.ratio(part, whole, units).orElse(null);
        }
    }
}
