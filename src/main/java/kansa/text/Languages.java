package kansa.text;

import kansa.audit.Language;

/** Tells the language of a text, right also on short answers: by script first, then by words. */
public final class Languages {
    private Languages() {}

    /** The main language of a text; {@link Language#OTHER} for any but English and Japanese, and for texts without letters. */
    public static Language detect(String text) {
        throw new UnsupportedOperationException("text room");
    }
}
