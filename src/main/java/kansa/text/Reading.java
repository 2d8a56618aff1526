package kansa.text;

import java.util.List;
import kansa.audit.Language;

/** A text made comparable; every part is worked out when first asked for, and only once. Used by one thread. */
public interface Reading {
    /** The original. */
    String text();

    Language language();

    /** Width, kana width and compatibility forms folded; case kept. */
    Folded folded();

    /** Sentences in order; spans into the original. */
    List<Sentence> sentences();

    /** The sentence that holds this offset of the original, or the last one before it. */
    Sentence sentenceAt(int offset);

    /** Words of one sentence, by kuromoji for Japanese and OpenNLP for English. */
    List<Token> tokens(Sentence sentence);

    /** Numbers, dates, times and quantities. */
    List<Figure> figures();
}
