package kansa.check.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks stretches of a sequence: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed
 * features, with the labels O, B, I and, where the model has them, E and S. Immutable; shared by all threads.
 *
 * <p>The best labelling is found by Viterbi; the score of a stretch is its probability under the model, by forward-backward.
 */
final class Tagger {
    /** Places {@code start} to {@code end} (exclusive), and how probable it is that just these form one stretch. */
    record Tagged(int start, int end, double probability) {}

    private final TaggerModel model;

    Tagger(TaggerModel model) {
        this.model = model;
    }

    /**
     * The stretches of the best labelling, in order.
     *
     * @param lean added to the score of every label that begins a stretch: above 0 finds more, below 0 less; the odds of each
     *     stretch move with it, so that one half stays the border
     */
    List<Tagged> tag(Clues clues, double lean) {
        int places = clues.places();
        if (places == 0) {
            return List.of();
        }
        float[][] scores = model.scores(clues);
        int[] labels = best(scores, (float) lean);
        List<Tagged> found = new ArrayList<>();
        Lattice lattice = null;
        for (int i = 0; i < places; i++) {
            if (labels[i] == TaggerModel.O) {
                continue;
            }
            int end = i + 1;
            while (end < places && (labels[end] == TaggerModel.I || labels[end] == TaggerModel.E)) {
                end++;
            }
            lattice = lattice == null ? new Lattice(model, scores) : lattice;
            found.add(new Tagged(i, end, leaning(lattice.probability(i, end), lean)));
            i = end - 1;
        }
        return found;
    }

    private static double leaning(double probability, double lean) {
        double odds = probability * Math.exp(lean);
        return odds / (odds + 1 - probability);
    }

    private int[] best(float[][] scores, float lean) {
        int places = scores.length;
        int labels = model.labels();
        int[][] from = new int[places][labels];
        float[] before = new float[labels];
        float[] here = new float[labels];
        for (int i = 0; i < places; i++) {
            for (int label = 0; label < labels; label++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int previous = 0; previous < labels; previous++) {
                    float way = i == 0 ? (previous == TaggerModel.O ? 0 : Float.NEGATIVE_INFINITY) : before[previous];
                    float sum = way + model.step(previous, label);
                    if (sum > most) {
                        most = sum;
                        from[i][label] = previous;
                    }
                }
                here[label] = most + scores[i][label] + (label == TaggerModel.B || label == TaggerModel.S ? lean : 0);
            }
            float[] swap = before;
            before = here;
            here = swap;
        }
        int last = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < labels; label++) {
            float sum = before[label] + model.step(label, TaggerModel.O);
            if (sum > most) {
                most = sum;
                last = label;
            }
        }
        int[] path = new int[places];
        for (int i = places - 1; i >= 0; i--) {
            path[i] = last;
            last = from[i][last];
        }
        return path;
    }
}
