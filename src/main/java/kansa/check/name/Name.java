package kansa.check.name;

import java.util.List;
import kansa.audit.Span;
import kansa.audit.Wording;

/**
 * A stretch of text that reads as a person's name.
 *
 * @param span the name alone in the original, without honorific, title or reading in brackets
 * @param score how sure, 0..1; only names of one half or more are handed out
 * @param full surname and given name both stand there
 * @param honorific an honorific or a title of a person stands at it (さん, 様, 教授; Mr, Dr)
 * @param why what speaks for it, strongest first; never the name itself, so that it may be printed masked
 */
public record Name(Span span, double score, Form form, boolean full, boolean honorific, List<Wording> why) {
    /** The script a name is written in; kana beside kanji (さくら, 山田さくら) counts as KANJI. */
    public enum Form {
        KANJI,
        KATAKANA,
        LATIN,
        MIXED;

        /** The form of a stretch of text. */
        static Form of(CharSequence name) {
            boolean kanji = false;
            boolean katakana = false;
            boolean latin = false;
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                Character.UnicodeScript script = Character.UnicodeScript.of(c);
                kanji |= script == Character.UnicodeScript.HAN
                        || script == Character.UnicodeScript.HIRAGANA
                        || Character.isSurrogate(c);
                katakana |= script == Character.UnicodeScript.KATAKANA;
                latin |= script == Character.UnicodeScript.LATIN;
            }
            if ((kanji ? 1 : 0) + (katakana ? 1 : 0) + (latin ? 1 : 0) != 1) {
                return MIXED;
            }
            return kanji ? KANJI : katakana ? KATAKANA : LATIN;
        }
    }

    public Name {
        why = List.copyOf(why);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score);
        }
    }

    /** The same name in a text that begins {@code by} characters earlier. */
    Name moved(int by) {
        return new Name(new Span(span.start() + by, span.end() + by), score, form, full, honorific, why);
    }
}
