package kansa.check.outcome;

import kansa.audit.Span;

/**
 * An option named in an answer.
 *
 * @param span in the folded text
 * @param mark whether by its letter or number
 * @param denied whether named only to be ruled out
 */
record Mention(int option, Span span, boolean mark, boolean denied) {}
