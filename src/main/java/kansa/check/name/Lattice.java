package kansa.check.name;

/** All labellings of one sequence with their probabilities, by forward-backward in scaled arithmetic. */
final class Lattice {
    private final TaggerModel model;
    private final int labels;
    private final double[][] emit;
    private final double[][] forward;
    private final double[][] backward;
    private final double[] scale;
    private double logSum;

    Lattice(TaggerModel model, float[][] scores) {
        this.model = model;
        int places = scores.length;
        labels = model.labels();
        emit = new double[places][labels];
        forward = new double[places][labels];
        backward = new double[places][labels];
        scale = new double[places];
        for (int i = 0; i < places; i++) {
            float most = scores[i][0];
            for (float score : scores[i]) {
                most = Math.max(most, score);
            }
            logSum += most;
            for (int label = 0; label < labels; label++) {
                emit[i][label] = Math.exp(scores[i][label] - most);
            }
        }
        forward();
        backward();
    }

    private void forward() {
        for (int i = 0; i < emit.length; i++) {
            double sum = 0;
            for (int label = 0; label < labels; label++) {
                double ways = 0;
                if (i == 0) {
                    ways = model.weight(TaggerModel.O, label);
                } else {
                    for (int previous = 0; previous < labels; previous++) {
                        ways += forward[i - 1][previous] * model.weight(previous, label);
                    }
                }
                forward[i][label] = ways * emit[i][label];
                sum += forward[i][label];
            }
            scale[i] = sum;
            logSum += Math.log(sum);
            for (int label = 0; label < labels; label++) {
                forward[i][label] /= sum;
            }
        }
    }

    private void backward() {
        int last = emit.length - 1;
        double end = 0;
        for (int label = 0; label < labels; label++) {
            backward[last][label] = model.weight(label, TaggerModel.O);
            end += forward[last][label] * backward[last][label];
        }
        logSum += Math.log(end);
        for (int label = 0; label < labels; label++) {
            backward[last][label] /= end;
        }
        for (int i = last - 1; i >= 0; i--) {
            for (int label = 0; label < labels; label++) {
                double ways = 0;
                for (int next = 0; next < labels; next++) {
                    ways += model.weight(label, next) * emit[i + 1][next] * backward[i + 1][next];
                }
                backward[i][label] = ways / scale[i + 1];
            }
        }
    }

    /** Logarithm of the sum over all labellings. */
    double logSum() {
        return logSum;
    }

    /** Probability of one label at one place. */
    double label(int place, int label) {
        return forward[place][label] * backward[place][label];
    }

    /** Probability of one label at a place (above 0) after another. */
    double step(int place, int previous, int label) {
        return forward[place - 1][previous]
                * model.weight(previous, label)
                * emit[place][label]
                * backward[place][label]
                / scale[place];
    }

    /** Probability that just the places {@code start} to {@code end} (exclusive) form one stretch. */
    double probability(int start, int end) {
        boolean marked = labels > TaggerModel.E;
        if (marked && end == start + 1) {
            return label(start, TaggerModel.S);
        }
        double way = forward[start][TaggerModel.B];
        int label = TaggerModel.B;
        for (int i = start + 1; i < end; i++) {
            int next = marked && i == end - 1 ? TaggerModel.E : TaggerModel.I;
            way *= model.weight(label, next) * emit[i][next] / scale[i];
            label = next;
        }
        if (marked || end == emit.length) {
            return Math.min(1, way * backward[end - 1][label]);
        }
        double after = 0;
        for (int next = 0; next < labels; next++) {
            if (next != TaggerModel.I) {
                after += model.weight(label, next) * emit[end][next] * backward[end][next];
            }
        }
        return Math.min(1, way * after / scale[end]);
    }
}
