package kansa.text;

import kansa.audit.Span;

/**
 * One word. Where folding made several characters of one (㈱ is {@code (株)}), several words share its span.
 *
 * @param span in the original
 * @param surface folded
 * @param lemma kuromoji's base form; for English the lower-cased surface
 * @param pos kuromoji's parts joined by {@code -} ({@code 名詞-固有名詞-人名-姓}), or the universal tag ({@code NOUN})
 * @param reading in katakana, empty when not known and for English
 */
public record Token(Span span, String surface, String lemma, String pos, String reading) {}
