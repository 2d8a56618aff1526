package kansa.check;

import java.util.Arrays;
import java.util.List;
import kansa.text.Figure;
import kansa.text.Folded;
import kansa.text.Reading;

/** Measures how far a context carries one sentence. */
final class Support {
    /** What is measured; all counts and shares rise with the risk. */
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
        RESTRICTED
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
                    if (ground.says(figure)) {
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
