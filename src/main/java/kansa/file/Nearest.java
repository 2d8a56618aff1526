package kansa.file;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what a misspelt word was meant to be, by the fewest keystrokes (optimal string alignment distance). */
final class Nearest {
    private Nearest() {}

    /** {@code . Did you mean 'x'?}, or an empty text when nothing is near. */
    static String question(String word, Collection<String> known) {
        String nearest = of(word, known);
        return nearest == null ? "" : ". Did you mean '" + nearest + "'?";
    }

    /** The nearest known word, the first of equals; null when none is within a third of its length. */
    static @Nullable String of(String word, Collection<String> known) {
        String typed = word.toLowerCase(Locale.ROOT).replace('_', '-');
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int allowed = Math.max(1, candidate.length() / 3);
            if (Math.abs(candidate.length() - typed.length()) > allowed) {
                continue;
            }
            int distance = distance(typed, candidate.toLowerCase(Locale.ROOT));
            if (distance <= allowed && distance < least && distance < candidate.length()) {
                nearest = candidate;
                least = distance;
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = best;
            }
        }
        return cost[a.length()][b.length()];
    }
}
