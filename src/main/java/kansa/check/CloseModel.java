package kansa.check;

import java.util.List;
import kansa.check.Support.Feature;
import kansa.check.Support.Measured;

/**
 * Weighs answers against a context of a few sentences, where every sentence can be laid beside its source. There a free
 * paraphrase holds many new words and an altered detail almost none: so what counts is what was exchanged in a sentence
 * otherwise copied, and sentences that share next to nothing with any sentence of the context.
 *
 * <p>Few numbers, set by hand on rows written for the purpose; the size of context up to which it holds, by what SummEdits loses.
 */
final class CloseModel {
    private static final int FEWEST = 2;
    private static final int MOST = 9;
    private static final double LARGEST = 72;

    /** From this share of copied pieces on a different negation or opposite counts. */
    private static final double COPIED = 0.58;
    /** From this share on one other word in the place of a word counts. */
    private static final double MUCH_COPIED = 0.68;

    private static final double FOREIGN = 1.05;
    private static final double STEEP = 8;
    private static final double NOTHING = -2.5;

    private CloseModel() {}

    /** Whether a context is short enough, and more than one caption. */
    static boolean fits(List<Ground> context) {
        int sentences = 0;
        double weight = 0;
        for (Ground ground : context) {
            sentences += ground.sentences().size();
            for (int s = 0; s < ground.sentences().size(); s++) {
                weight += ground.weight(s);
            }
        }
        return sentences >= FEWEST && sentences <= MOST && weight <= LARGEST;
    }

    /** How strongly one sentence lacks any source, 0..1. */
    static double unsupported(Measured claim) {
        double foreign = claim.of(Feature.FRESH) + 0.5 * (1 - claim.of(Feature.COPIED));
        return logistic(STEEP * (foreign - FOREIGN));
    }

    /** How strongly one sentence changes a detail of its source, 0..1. */
    static double altered(Measured claim) {
        double copied = claim.of(Feature.COPIED);
        double logit = NOTHING
                + 3 * once(claim, Feature.NEW_NUMBERS)
                + 4 * once(claim, Feature.EXCHANGED_NUMBERS)
                + 4 * once(claim, Feature.EXCHANGED_NAMES)
                + 1.2 * once(claim, Feature.NEW_NAMES);
        if (copied >= COPIED) {
            logit += 3 * once(claim, Feature.POLARITY)
                    + 3 * once(claim, Feature.OPPOSITES)
                    + 2.6 * once(claim, Feature.DENIED)
                    + 2.6 * once(claim, Feature.UNDENIED)
                    + 0.5 * once(claim, Feature.RESTRICTED);
        }
        if (copied >= MUCH_COPIED) {
            logit += 3 * once(claim, Feature.EXCHANGED_WORDS);
        }
        return logistic(logit + copied / 2);
    }

    private static double once(Measured claim, Feature feature) {
        return Math.min(1, claim.of(feature));
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
