package kansa.text;

import java.util.List;
import java.util.function.Supplier;
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

    /**
     * Words of one sentence of this reading, by kuromoji for Japanese and OpenNLP for the rest. The slow part: English
     * tagging and the Japanese dictionary both start here.
     */
    List<Token> tokens(Sentence sentence);

    /** Numbers, dates, times and quantities. */
    List<Figure> figures();

    /**
     * What its owner worked out about this reading alone; made when first asked for, and kept as long as the reading, so that
     * two who need it do not work twice.
     *
     * @param owner the same object each time; what it makes has one type
     */
    <T> T once(Object owner, Supplier<T> make);
}
