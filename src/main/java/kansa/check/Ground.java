package kansa.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kansa.audit.Span;
import kansa.text.Figure;
import kansa.text.Folded;
import kansa.text.Reading;
import kansa.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A context made ready to be asked what it supports. */
final class Ground {
    private static final int POSTINGS = 64;
    private static final int[] NOWHERE = {};
    /** How far a negation or restriction reaches, in content units. */
    static final int REACH = 3;

    private final Reading reading;
    private final List<Sentence> sentences;
    private final boolean[] negated;
    private final double[] weights;
    private final LongSet units = new LongSet(256);
    private final LongSet pairs = new LongSet(256);
    private final LongSet grams = new LongSet(1024);
    private final LongSet denied = new LongSet(16);
    private final LongSet restricted = new LongSet(16);
    private final LongSet roots = new LongSet(256);
    private final LongSet plain = new LongSet(256);
    private final BitSet meanings = new BitSet();
    private final Map<Long, int[]> postings = new HashMap<>();
    private final @Nullable Pieces[] pieces;
    private final SupportWords words;

    Ground(Reading reading, SupportWords words) {
        Folded folded = reading.folded();
        this.reading = reading;
        this.words = words;
        sentences = reading.sentences();
        negated = new boolean[sentences.size()];
        weights = new double[sentences.size()];
        pieces = new @Nullable Pieces[sentences.size()];
        for (int s = 0; s < negated.length; s++) {
            Span span = sentences.get(s).span();
            int from = folded.folded(span.start());
            int to = folded.folded(span.end());
            Units read = Units.of(folded, from, to, words);
            Polarity polarity = Polarity.of(folded.lower(), from, to, read, words);
            negated[s] = polarity.negated();
            add(read, polarity, s, words);
            Grams.each(folded.lower(), from, to, grams::add);
            Roots.each(folded.lower(), from, to, read, (root, unit) -> roots.add(root));
        }
    }

    private void add(Units read, Polarity polarity, int sentence, SupportWords words) {
        long last = 0;
        for (int i = 0; i < read.count(); i++) {
            if (read.type(i) == Units.Type.STOP) {
                continue;
            }
            long key = read.key(i);
            units.add(key);
            weights[sentence] += read.weight(i);
            if (last != 0) {
                pairs.add(Hash.pair(last, key));
            }
            last = key;
            if (polarity.denies(i)) {
                denied.add(key);
            } else {
                plain.add(key);
            }
            if (polarity.restricts(i)) {
                restricted.add(key);
            }
            for (int meaning : words.meanings(key)) {
                meanings.set(meaning);
            }
            post(key, sentence);
        }
    }

    private void post(long key, int sentence) {
        int[] old = postings.getOrDefault(key, NOWHERE);
        if (old.length < POSTINGS && (old.length == 0 || old[old.length - 1] != sentence)) {
            int[] longer = Arrays.copyOf(old, old.length + 1);
            longer[old.length] = sentence;
            postings.put(key, longer);
        }
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** A sentence in pieces, to be laid beside another. */
    Pieces pieces(int sentence) {
        Pieces known = pieces[sentence];
        if (known == null) {
            known = read(sentence);
            pieces[sentence] = known;
        }
        return known;
    }

    private Pieces read(int sentence) {
        Folded folded = reading.folded();
        Span span = sentences.get(sentence).span();
        int from = folded.folded(span.start());
        int to = folded.folded(span.end());
        return Pieces.of(folded.lower(), from, to, Units.of(folded, from, to, words));
    }

    /** Whether a figure of the context says the same as this one. */
    boolean says(Figure other) {
        for (Figure figure : reading.figures()) {
            if (ReferenceFigures.same(figure, other)
                    || ReferenceFigures.same(other, figure)
                    || (other.isPoint() && ReferenceFigures.endOf(figure, other))) {
                return true;
            }
        }
        return false;
    }

    List<Figure> figures() {
        return reading.figures();
    }

    Folded folded() {
        return reading.folded();
    }

    boolean has(long unit) {
        return units.contains(unit);
    }

    boolean hasPair(long left, long right) {
        return pairs.contains(Hash.pair(left, right)) || pairs.contains(Hash.pair(right, left));
    }

    boolean hasRoot(long root) {
        return roots.contains(root);
    }

    boolean hasGram(long gram) {
        return grams.contains(gram);
    }

    boolean denies(long unit) {
        return denied.contains(unit);
    }

    boolean states(long unit) {
        return plain.contains(unit);
    }

    boolean restricts(long unit) {
        return restricted.contains(unit);
    }

    boolean near(int[] meaningsOfWord) {
        for (int meaning : meaningsOfWord) {
            if (meanings.get(meaning)) {
                return true;
            }
        }
        return false;
    }

    /** How many content units a sentence has. */
    double weight(int sentence) {
        return weights[sentence];
    }

    boolean negated(int sentence) {
        return negated[sentence];
    }

    /** The sentences that hold a unit, at most {@value #POSTINGS}. */
    int[] where(long unit) {
        return postings.getOrDefault(unit, NOWHERE);
    }
}
