/**
 * English and Japanese text made comparable: width, sentences, words, numbers, dates, with offsets into the original.
 * (Kuromoji and OpenNLP's splitters end here.)
 */
@NullMarked
package kansa.text;

import org.jspecify.annotations.NullMarked;
