package kansa.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays a sentence of an answer beside one of the context and finds what stands in the place of something else: the same words
 * before and after, another between them.
 */
final class Beside {
    /** Share of the answer's sentence that must be met before a difference counts as an exchange. */
    private static final double COPIED = 0.5;
    /** So many pieces may be exchanged at one place. */
    private static final int LONGEST = 6;

    /**
     * Something in the place of something else; positions of pieces, ends exclusive.
     *
     * @param from in the answer
     * @param contextFrom in the context
     */
    record Exchange(int from, int to, int contextFrom, int contextTo) {}

    private final Pieces said;
    private final Pieces given;
    private final int[] match;
    private final double copied;

    Beside(Pieces said, Pieces given) {
        this.said = said;
        this.given = given;
        match = match(said, given);
        double all = 0;
        double met = 0;
        for (int i = 0; i < match.length; i++) {
            all += said.weight(i);
            met += match[i] >= 0 ? said.weight(i) : 0;
        }
        copied = all == 0 ? 0 : met / all;
    }

    /** Share of the answer's sentence that stands in the other in the same order. */
    double copied() {
        return copied;
    }

    /** What was exchanged; nothing unless the sentences are otherwise much the same. */
    List<Exchange> exchanges() {
        List<Exchange> all = new ArrayList<>();
        if (copied < COPIED) {
            return all;
        }
        int last = -1;
        for (int i = 0; i <= match.length; i++) {
            if (i < match.length && match[i] < 0) {
                continue;
            }
            int length = i - last - 1;
            int first = last < 0 ? 0 : match[last] + 1;
            int contextTo = i < match.length ? match[i] : Math.min(given.count(), first + length);
            int contextFrom = last < 0 ? Math.max(0, contextTo - length) : first;
            Exchange gap = new Exchange(last + 1, i, contextFrom, contextTo);
            if (isExchange(gap)) {
                all.add(gap);
            }
            last = i;
        }
        return all;
    }

    private boolean isExchange(Exchange gap) {
        int length = gap.to - gap.from;
        int other = gap.contextTo - gap.contextFrom;
        if (length == 0 || other == 0 || length > LONGEST || other > LONGEST) {
            return false;
        }
        boolean fresh = false;
        for (int i = gap.from; i < gap.to; i++) {
            boolean number = said.type(i) == Units.Type.NUMBER;
            fresh |= said.content(i) && (number || !given.has(said.key(i)));
        }
        boolean missing = false;
        for (int i = gap.contextFrom; i < gap.contextTo; i++) {
            boolean number = given.type(i) == Units.Type.NUMBER;
            missing |= given.content(i) && (number || !said.has(given.key(i)));
        }
        return fresh && missing;
    }

    /** The heaviest common subsequence: for every piece of the answer the piece of the context it meets, or -1. */
    private static int[] match(Pieces said, Pieces given) {
        int n = said.count();
        int m = given.count();
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                double skip = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = said.key(i) == given.key(j) ? Math.max(skip, best[i + 1][j + 1] + said.weight(i)) : skip;
            }
        }
        int[] match = new int[n];
        Arrays.fill(match, -1);
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (said.key(i) == given.key(j) && best[i][j] == best[i + 1][j + 1] + said.weight(i)) {
                match[i++] = j++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return match;
    }
}
