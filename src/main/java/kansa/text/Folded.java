package kansa.text;

import kansa.audit.Span;

/**
 * A text in its comparable form, with the way back: full-width Latin and digits to ASCII, half-width kana to full, other
 * compatibility forms by NFKC, dashes to {@code -}, waves to {@code ~}, curly quotes to straight ones, variants of kanji in
 * names (髙, 﨑, 邊) to the usual form; {@code lower} is the same with letters in lower case. Both have the same length.
 *
 * <p>Kept as they stand, since NFKC would change what they say: list markers (①, ⑴, ㈠, ㊀), vulgar fractions (1½ is not 11/2),
 * superscripts after anything but a letter (10² is not 102), emoji.
 */
public interface Folded {
    /** Folds a text. A text that is folded already costs one pass and no copy. */
    static Folded of(String text) {
        return Folding.fold(text);
    }

    String text();

    String lower();

    /** Where a stretch of the folded text stands in the original. */
    Span original(int start, int end);

    /** Where an offset of the original stands in the folded text. */
    int folded(int offset);
}
