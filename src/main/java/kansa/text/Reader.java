package kansa.text;

import kansa.audit.Language;
import org.jspecify.annotations.Nullable;

/** Reads texts; one a worker thread. A text just read is not read again: the last few readings are remembered. */
public final class Reader {
    private static final int REMEMBERED = 8;

    private final @Nullable LazyReading[] last = new @Nullable LazyReading[REMEMBERED];
    private final English english = new English();
    private int next;

    /** Reads a text whose language is known. */
    public Reading read(String text, Language language) {
        LazyReading known = find(text, language);
        return known != null ? known : keep(new LazyReading(text, language, english));
    }

    /** Reads a text and tells its language from the text itself. */
    public Reading read(String text) {
        return read(text, Languages.detect(text));
    }

    private @Nullable LazyReading find(String text, Language language) {
        for (LazyReading reading : last) {
            if (reading != null
                    && reading.language() == language
                    && reading.text().equals(text)) {
                return reading;
            }
        }
        return null;
    }

    private LazyReading keep(LazyReading reading) {
        last[next] = reading;
        next = (next + 1) % REMEMBERED;
        return reading;
    }
}
