package kansa.check;

import kansa.audit.Span;
import org.jspecify.annotations.Nullable;

/** Looks for a secret whose letters stand apart: every second letter, first letters of lines or words, in pieces. */
final class Scattered {
    private static final int LONGEST = 200;
    private static final int WIDEST = 4;
    private static final int SURE = 8;
    private static final int PIECE = 3;
    private static final int PIECES = 4;
    private static final int NEAR = 160;
    private static final int TRIES = 2000;

    private Scattered() {}

    /** Every second, third or fourth letter; of a short secret only where the letters between are all the same. */
    static @Nullable Span interleaved(String text, String secret) {
        int n = secret.length();
        if (n < 5 || n > LONGEST) {
            return null;
        }
        for (int step = 2; step <= WIDEST; step++) {
            int last = text.length() - (n - 1) * step;
            for (int i = text.indexOf(secret.charAt(0));
                    i >= 0 && i < last;
                    i = text.indexOf(secret.charAt(0), i + 1)) {
                int k = 1;
                while (k < n && text.charAt(i + k * step) == secret.charAt(k)) {
                    k++;
                }
                if (k == n && (n >= SURE || uniform(text, i, step, n))) {
                    return new Span(i, i + (n - 1) * step + 1);
                }
            }
        }
        return null;
    }

    private static boolean uniform(String text, int start, int step, int n) {
        for (int k = 1; k < n - 1; k++) {
            if (!text.regionMatches(start + 1, text, start + k * step + 1, step - 1)) {
                return false;
            }
        }
        return true;
    }

    /** The first (or last) letters of lines, or the first ones of words. */
    static @Nullable Span initials(String text, String key) {
        Span lines = initials(text, key, '\n', false, 5);
        Span ends = lines != null ? lines : initials(text, key, '\n', true, 6);
        return ends != null || !key.chars().allMatch(Character::isLetter)
                ? ends
                : initials(text, key, ' ', false, SURE);
    }

    private static @Nullable Span initials(String text, String key, char between, boolean last, int least) {
        if (key.length() < least || text.indexOf(between) < 0) {
            return null;
        }
        StringBuilder letters = new StringBuilder();
        int[] at = new int[text.length()];
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || text.charAt(end) == between || (between == ' ' && text.charAt(end) == '\n')) {
                int letter = last ? lastLetter(text, start, end) : firstLetter(text, start, end);
                if (letter >= 0) {
                    at[letters.length()] = letter;
                    letters.append(text.charAt(letter));
                }
                start = end + 1;
            }
        }
        int found = letters.indexOf(key);
        return found < 0 ? null : new Span(at[found], at[found + key.length() - 1] + 1);
    }

    private static int firstLetter(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int lastLetter(String text, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Up to four pieces in their order, each standing by itself, not far from each other; a stretch of the key of the text. */
    static @Nullable Span pieces(KeyText said, String key) {
        boolean digits = key.chars().anyMatch(Character::isDigit);
        int least = digits ? PIECE : PIECE + 1;
        if (key.length() < 2 * least
                || (!digits && key.length() < (key.charAt(0) < 0x100 ? 10 : SURE))
                || key.length() > LONGEST) {
            return null;
        }
        String text = said.key();
        String head = key.substring(0, least);
        int tries = 0;
        for (int i = text.indexOf(head); i >= 0 && tries < TRIES; i = text.indexOf(head, i + 1), tries++) {
            int end = follow(said, key, 0, i, least, PIECES);
            if (end >= 0) {
                return new Span(i, end);
            }
        }
        return null;
    }

    /** Where the pieces from one place of the key on end in the text, or -1. */
    private static int follow(KeyText said, String key, int from, int at, int least, int pieces) {
        String text = said.key();
        int run = 0;
        while (from + run < key.length()
                && at + run < text.length()
                && text.charAt(at + run) == key.charAt(from + run)) {
            run++;
        }
        if (run < least || !said.alone(at, at + run)) {
            return -1;
        }
        int next = from + run;
        if (next == key.length()) {
            return at + run;
        }
        if (pieces == 1 || key.length() - next < Math.min(least, 2)) {
            return -1;
        }
        String head = key.substring(next, Math.min(key.length(), next + least));
        int limit = Math.min(text.length(), at + run + NEAR);
        int tail = key.length() - next;
        for (int i = text.indexOf(head, at + run); i >= 0 && i < limit; i = text.indexOf(head, i + 1)) {
            int end = follow(said, key, next, i, Math.min(least, tail), pieces - 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
