package kansa.text;

import kansa.audit.Span;

/**
 * A text in its comparable form, with the way back: full-width Latin and digits to ASCII, half-width kana to full, other
 * compatibility forms by NFKC, dash and wave variants unified; {@code lower} is the same with letters in lower case.
 * Both have the same length.
 */
public interface Folded {
    String text();

    String lower();

    /** Where a stretch of the folded text stands in the original. */
    Span original(int start, int end);

    /** Where an offset of the original stands in the folded text. */
    int folded(int offset);
}
