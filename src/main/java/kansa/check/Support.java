package kansa.check;

import java.util.Arrays;
import java.util.List;
import kansa.text.Figure;
import kansa.text.Folded;
import kansa.text.Reading;

/** Measures how far a context carries one sentence. */
final class Support {
    /** What is measured; counts and shares rise with the risk, but for the last. */
    enum Feature {
        /** Share of words the context does not hold. */
        NEW_WORDS,
        /** Share of neighbouring words that do not stand together in the context. */
        NEW_PAIRS,
        /** Share of character runs the context does not hold. */
        NEW_GRAMS,
        /** Share of words that the best sentence of the context does not hold. */
        SCATTER,
        /** Share of words neither in the context nor near a word of it in meaning. */
        FAR_WORDS,
        /** Numbers the context does not hold. */
        NEW_NUMBERS,
        /** Names the context does not hold. */
        NEW_NAMES,
        /** Words denied here that the context states and never denies. */
        DENIED,
        /** Words stated here that the context only denies. */
        UNDENIED,
        /** Negated here and not in the best sentence, or the other way round. */
        POLARITY,
        /** Words whose opposite stands in the best sentence. */
        OPPOSITES,
        /** Words restricted here ("only", "all", "none") that the context does not restrict. */
        RESTRICTED,
        /** Numbers, names, words in the place of others in a sentence otherwise much the same. */
        EXCHANGED_NUMBERS,
        EXCHANGED_NAMES,
        EXCHANGED_WORDS,
        /** Share of words and kanji without a relative in the context. */
        FRESH,
        /** Share of the sentence that stands in the nearest sentence of the context in the same order; the one that falls with the risk. */
        COPIED
    }

    /** Share of the nearest sentence of the context that must be met before its negation is compared. */
    private static final double ALIGNED = 0.5;

    private final SupportWords words;

    Support(SupportWords words) {
        this.words = words;
    }

    /**
     * One sentence against the context.
     *
     * @param weight how many content units it has
     * @param ground which text of the context carries it best; -1 for none
     * @param sentence which sentence of that text
     */
    record Measured(double[] values, double weight, int ground, int sentence) {
        double of(Feature feature) {
            return values[feature.ordinal()];
        }
    }

    Measured measure(Reading answer, int from, int to, List<Ground> grounds) {
        Folded folded = answer.folded();
        Units units = Units.of(folded, from, to, words);
        Polarity polarity = Polarity.of(folded.lower(), from, to, units, words);
        double[] values = new double[Feature.values().length];
        double weight = 0;
        double pairs = 0;
        double newPairs = 0;
        double far = 0;
        double fresh = 0;
        int last = -1;
        for (int i = 0; i < units.count(); i++) {
            double w = units.weight(i);
            if (w == 0) {
                continue;
            }
            weight += w;
            long key = units.key(i);
            boolean known = any(grounds, key)
                    || units.type(i) == Units.Type.NUMBER && saidOtherwise(answer, units.start(i), grounds);
            if (!known) {
                fresh += w;
                switch (units.type(i)) {
                    case NUMBER -> values[Feature.NEW_NUMBERS.ordinal()]++;
                    case NAME, KATAKANA -> values[Feature.NEW_NAMES.ordinal()]++;
                    default -> {}
                }
                if (english(units.type(i)) && !near(grounds, key)) {
                    far += w;
                }
            }
            if (last >= 0) {
                pairs++;
                if (!anyPair(grounds, units.key(last), key)) {
                    newPairs++;
                }
            }
            last = i;
        }
        int[] grams = new int[2];
        Grams.each(folded.lower(), from, to, gram -> {
            grams[0]++;
            for (Ground ground : grounds) {
                if (ground.hasGram(gram)) {
                    return;
                }
            }
            grams[1]++;
        });
        Best best = best(units, grounds);
        if (weight > 0) {
            values[Feature.NEW_WORDS.ordinal()] = fresh / weight;
            values[Feature.FAR_WORDS.ordinal()] = far / weight;
            values[Feature.SCATTER.ordinal()] = 1 - best.cover / weight;
        }
        values[Feature.NEW_PAIRS.ordinal()] = pairs == 0 ? values[0] : newPairs / pairs;
        values[Feature.NEW_GRAMS.ordinal()] = grams[0] == 0 ? 0 : (double) grams[1] / grams[0];
        details(units, polarity, grounds, best, weight, values);
        exchanges(answer, from, to, units, grounds, best, values);
        values[Feature.FRESH.ordinal()] = fresh(folded.lower(), from, to, units, grounds);
        return new Measured(values, weight, best.ground, best.sentence);
    }

    private void details(
            Units units, Polarity polarity, List<Ground> grounds, Best best, double weight, double[] values) {
        boolean aligned = best.ground >= 0
                && best.cover >= 0.5 * weight
                && best.cover >= ALIGNED * grounds.get(best.ground).weight(best.sentence);
        if (aligned
                && grounds.get(best.ground).negated(best.sentence) != polarity.negated()
                && !(polarity.negated() && deniedThereToo(units, polarity, grounds))) {
            values[Feature.POLARITY.ordinal()] = 1;
        }
        for (int i = 0; i < units.count(); i++) {
            if (units.type(i) == Units.Type.STOP) {
                continue;
            }
            long key = units.key(i);
            boolean stated = false;
            boolean denied = false;
            boolean restricted = false;
            for (Ground ground : grounds) {
                stated |= ground.states(key);
                denied |= ground.denies(key);
                restricted |= ground.restricts(key);
            }
            if (polarity.denies(i) && stated && !denied) {
                values[Feature.DENIED.ordinal()]++;
            }
            if (!polarity.denies(i) && denied && !stated) {
                values[Feature.UNDENIED.ordinal()]++;
            }
            if (polarity.restricts(i) && !restricted) {
                values[Feature.RESTRICTED.ordinal()]++;
            }
            if (opposite(grounds, best, key)) {
                values[Feature.OPPOSITES.ordinal()]++;
            }
        }
    }

    private double fresh(String lower, int from, int to, Units units, List<Ground> grounds) {
        int[] count = new int[2];
        Roots.each(lower, from, to, units, (root, unit) -> {
            count[0]++;
            boolean known = any(grounds, units.key(unit)) && units.type(unit) != Units.Type.KANJI;
            for (Ground ground : grounds) {
                known |= ground.hasRoot(root);
            }
            if (!known && !(english(units.type(unit)) && near(grounds, units.key(unit)))) {
                count[1]++;
            }
        });
        return count[0] == 0 ? 0 : (double) count[1] / count[0];
    }

    private static void exchanges(
            Reading answer, int from, int to, Units units, List<Ground> grounds, Best best, double[] values) {
        if (best.ground < 0) {
            return;
        }
        Ground ground = grounds.get(best.ground);
        Pieces said = Pieces.of(answer.folded().lower(), from, to, units);
        Pieces given = ground.pieces(best.sentence);
        Beside beside = new Beside(said, given);
        values[Feature.COPIED.ordinal()] = beside.copied();
        for (Beside.Exchange exchange : beside.exchanges()) {
            List<Figure> mine =
                    within(answer.figures(), answer.folded(), said.start(exchange.from()), said.end(exchange.to() - 1));
            List<Figure> theirs = within(
                    ground.figures(),
                    ground.folded(),
                    given.start(exchange.contextFrom()),
                    given.end(exchange.contextTo() - 1));
            if (!mine.isEmpty() && mine.stream().allMatch(figure -> said(figure, theirs))) {
                continue;
            }
            Units.Type left = kind(said, exchange.from(), exchange.to());
            Units.Type right = kind(given, exchange.contextFrom(), exchange.contextTo());
            if ((left == Units.Type.NUMBER) != (right == Units.Type.NUMBER)) {
                continue;
            }
            Feature feature = left == Units.Type.NUMBER
                    ? Feature.EXCHANGED_NUMBERS
                    : left == Units.Type.NAME && right == Units.Type.NAME
                            ? Feature.EXCHANGED_NAMES
                            : Feature.EXCHANGED_WORDS;
            values[feature.ordinal()]++;
        }
    }

    private static boolean said(Figure figure, List<Figure> others) {
        for (Figure other : others) {
            boolean points = figure.isPoint() && other.isPoint();
            boolean equal = figure.comparable(other)
                    && figure.low().compareTo(other.low()) == 0
                    && figure.high().compareTo(other.high()) == 0;
            if (equal
                    || ReferenceFigures.endOf(other, figure)
                    || ReferenceFigures.endOf(figure, other)
                    || (points && (ReferenceFigures.same(other, figure) || ReferenceFigures.same(figure, other)))) {
                return true;
            }
        }
        return false;
    }

    /** Figures that touch a stretch of the folded text. */
    private static List<Figure> within(List<Figure> figures, Folded folded, int from, int to) {
        return figures.stream()
                .filter(figure -> folded.folded(figure.span().start()) < to
                        && folded.folded(figure.span().end()) > from)
                .toList();
    }

    /** NUMBER or NAME where the stretch holds one, else WORD. */
    private static Units.Type kind(Pieces pieces, int from, int to) {
        Units.Type kind = Units.Type.WORD;
        for (int i = from; i < to; i++) {
            if (pieces.type(i) == Units.Type.NUMBER) {
                return Units.Type.NUMBER;
            }
            if (pieces.type(i) == Units.Type.NAME || pieces.type(i) == Units.Type.KATAKANA) {
                kind = Units.Type.NAME;
            }
        }
        return kind;
    }

    private static boolean deniedThereToo(Units units, Polarity polarity, List<Ground> grounds) {
        for (int i = 0; i < units.count(); i++) {
            if (polarity.denies(i) && units.type(i) != Units.Type.STOP) {
                for (Ground ground : grounds) {
                    if (ground.denies(units.key(i))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean english(Units.Type type) {
        return type == Units.Type.WORD || type == Units.Type.NAME || type == Units.Type.NUMBER;
    }

    /** Whether the context says this number in another form: in words, in another unit, in another calendar. */
    private static boolean saidOtherwise(Reading answer, int at, List<Ground> grounds) {
        int place = answer.folded().original(at, at + 1).start();
        for (Figure figure : answer.figures()) {
            if (figure.span().start() <= place && place < figure.span().end()) {
                for (Ground ground : grounds) {
                    if (ground.says(figure)
                            || Derived.from(
                                    figure,
                                    ground.figures(),
                                    answer.folded().lower(),
                                    ground.folded().lower())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a sentence that carries the most says the opposite of this word. */
    private boolean opposite(List<Ground> grounds, Best best, long key) {
        for (long opposite : words.antonyms(key)) {
            for (int g = 0; g < grounds.size(); g++) {
                for (int sentence : grounds.get(g).where(opposite)) {
                    if (best.covers[g][sentence] >= best.cover && !holds(grounds.get(g), sentence, key)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean holds(Ground ground, int sentence, long key) {
        return Arrays.binarySearch(ground.where(key), sentence) >= 0;
    }

    private record Best(int ground, int sentence, double cover, double[][] covers) {}

    private static Best best(Units units, List<Ground> grounds) {
        double[][] covers = new double[grounds.size()][];
        Best best = new Best(-1, -1, 0, covers);
        for (int g = 0; g < grounds.size(); g++) {
            Ground ground = grounds.get(g);
            double[] cover = new double[ground.sentences().size()];
            for (int i = 0; i < units.count(); i++) {
                double w = units.weight(i);
                if (w > 0) {
                    for (int s : ground.where(units.key(i))) {
                        cover[s] += w;
                    }
                }
            }
            covers[g] = cover;
            for (int s = 0; s < cover.length; s++) {
                if (cover[s] > best.cover) {
                    best = new Best(g, s, cover[s], covers);
                }
            }
        }
        return best;
    }

    private static boolean any(List<Ground> grounds, long key) {
        for (Ground ground : grounds) {
            if (ground.has(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyPair(List<Ground> grounds, long left, long right) {
        for (Ground ground : grounds) {
            if (ground.hasPair(left, right)) {
                return true;
            }
        }
        return false;
    }

    private boolean near(List<Ground> grounds, long key) {
        int[] meanings = words.meanings(key);
        for (Ground ground : grounds) {
            if (ground.near(meanings)) {
                return true;
            }
        }
        return false;
    }
}
