package kansa.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kansa.audit.Span;
import kansa.text.Folded;
import kansa.text.Reading;
import kansa.text.Sentence;
import org.jspecify.annotations.Nullable;

/** One reading while the rules of books are tried on it; offsets here count in the folded text. */
final class Scan {
    final Reading reading;
    final Folded folded;
    final String text;
    final String lower;
    /** The text and its lower form once more: loops over every character run faster over these. */
    final char[] units;

    final char[] lowerUnits;

    private int[] digits = NOT_COUNTED;

    private static final int[] NOT_COUNTED = {};

    /** How many digits stand before each place, once it is asked. */
    private int[] before = {};

    private int[] lines = {};
    private @Nullable Scan plainDigits;

    private Scan(Reading reading, String text, char[] lowerUnits) {
        this.reading = reading;
        this.folded = reading.folded();
        this.text = text;
        this.lower = folded.lower();
        this.units = text.toCharArray();
        this.lowerUnits = lowerUnits;
    }

    /** The one scan of a reading, for the books of all checks. */
    static Scan of(Reading reading) {
        return reading.once(
                Scan.class,
                () -> new Scan(
                        reading,
                        reading.folded().text(),
                        reading.folded().lower().toCharArray()));
    }

    /** The same with the digits of {@link DigitRuns}; itself when there are none to change. */
    Scan plainDigits() {
        Scan made = plainDigits;
        if (made == null) {
            String plain = DigitRuns.of(text);
            made = plain.equals(text) ? this : new Scan(reading, plain, lowerUnits);
            plainDigits = made;
        }
        return made;
    }

    /** Where the ASCII digits stand. */
    int[] digits() {
        if (digits == NOT_COUNTED) {
            int[] found = new int[16];
            int count = 0;
            for (int i = 0, n = units.length; i < n; i++) {
                char c = units[i];
                if (c >= '0' && c <= '9') {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, count * 2);
                    }
                    found[count++] = i;
                }
            }
            digits = Arrays.copyOf(found, count);
        }
        return digits;
    }

    /** Where lines begin. */
    int[] lines() {
        if (lines.length == 0) {
            lines = ColumnHead.lines(lower);
        }
        return lines;
    }

    /** How many digits stand in a stretch. */
    int digits(int from, int to) {
        return before(to) - before(from);
    }

    private int before(int at) {
        if (before.length == 0) {
            before = new int[units.length + 1];
            for (int i = 0; i < units.length; i++) {
                before[i + 1] = before[i] + (units[i] >= '0' && units[i] <= '9' ? 1 : 0);
            }
        }
        return before[Math.max(0, Math.min(at, units.length))];
    }

    Sentence sentence(int start, int end) {
        return reading.sentenceAt(folded.original(start, end).start());
    }

    /** Where the first sentences end, at least; the end of the text for 0, which means all of them. */
    int within(int sentences) {
        List<Sentence> all = sentences == 0 ? List.of() : reading.sentences();
        return sentences == 0 || sentences >= all.size()
                ? text.length()
                : folded.folded(all.get(sentences).span().start()) + 1;
    }

    /** The sentences in which a literal stands; all of them when there is none to look for. */
    List<Sentence> sentences(@Nullable Hits hits) {
        if (hits == null) {
            return reading.sentences();
        }
        SortedMap<Integer, Sentence> byNumber = new TreeMap<>();
        for (int i = 0; i < hits.count(); i++) {
            Sentence sentence = sentence(hits.start(i), hits.end(i));
            byNumber.put(sentence.number(), sentence);
        }
        return List.copyOf(byNumber.values());
    }

    /** The sentence that a stretch begins in, at least the stretch itself. */
    Span around(int start, int end) {
        Span first = sentence(start, end).span();
        int from = folded.folded(first.start());
        int to = folded.folded(first.end());
        return new Span(Math.min(from, start), Math.max(to, end));
    }

    /** Positions, pairs of start and end, kept in one growing array. */
    static final class Hits {
        private int[] values = new int[8];
        private int size;

        void add(int start, int end) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = start;
            values[size++] = end;
        }

        int count() {
            return size / 2;
        }

        int start(int i) {
            return values[2 * i];
        }

        int end(int i) {
            return values[2 * i + 1];
        }

        /** Offers the occurrences one after the other: of those that count and overlap, the first, and then the longest. */
        void leftmostLongest(RegexSearch.Sink sink) {
            int[] order = IntStream.range(0, count())
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(this::start).thenComparing(i -> -end(i)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int free = 0;
            for (int i : order) {
                if (start(i) >= free && sink.offer(start(i), end(i))) {
                    free = end(i);
                }
            }
        }
    }
}
