package kansa.check;

import kansa.audit.Span;
import org.jspecify.annotations.Nullable;

/**
 * The longest run that a text shares with a secret, when it is at least so long. Only where a block of half that length
 * stands in the text is a run looked for: a few scans of the text, whatever its length.
 *
 * @param left in the text
 * @param right in the secret
 */
record SharedRun(Span left, Span right) {
    private static final int TRIES = 5000;

    static @Nullable SharedRun longest(String text, String secret, int least) {
        int block = Math.max(1, (least + 1) / 2);
        SharedRun best = null;
        int tries = 0;
        for (int k = 0; k + block <= secret.length(); k += block) {
            String seed = secret.substring(k, k + block);
            for (int i = text.indexOf(seed); i >= 0 && tries < TRIES; tries++) {
                int before = 0;
                while (before < i && before < k && text.charAt(i - before - 1) == secret.charAt(k - before - 1)) {
                    before++;
                }
                int after = block;
                while (i + after < text.length()
                        && k + after < secret.length()
                        && text.charAt(i + after) == secret.charAt(k + after)) {
                    after++;
                }
                if (before + after
                        >= Math.max(least, best == null ? 0 : best.left().length() + 1)) {
                    best = new SharedRun(new Span(i - before, i + after), new Span(k - before, k + after));
                }
                i = text.indexOf(seed, i + 1);
            }
        }
        return best;
    }
}
