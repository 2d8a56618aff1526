package kansa.audit;

/**
 * The other side of a piece of evidence.
 *
 * @param part {@code context}, {@code reference}, {@code prompt}, {@code secret}, {@code retrieved} or {@code answer}
 * @param index which text of that part, from 0
 */
public record Source(String part, int index, Span span) {}
