package kansa.check.name;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The models for Japanese that travel with Kansa. One is trained on Wikipedia sentences and lies in a folder of its own, since it
 * carries their licence; where it was taken out, the other, trained without them, serves at its own lower accuracy.
 */
final class JapaneseModels {
    static final String WIKIPEDIA = "ner-wikipedia/ja.tagger";
    static final String BASE = "ja.tagger";
    private static final double WIKIPEDIA_LEAN = 0.5;
    private static final double BASE_LEAN = 0;

    private JapaneseModels() {}

    static JapaneseNames shipped() {
        boolean wikipedia = JapaneseModels.class.getResource(WIKIPEDIA) != null;
        return wikipedia ? with(WIKIPEDIA, WIKIPEDIA_LEAN) : with(BASE, BASE_LEAN);
    }

    /** The finder as it is without the model that carries another licence. */
    static JapaneseNames base() {
        return with(BASE, BASE_LEAN);
    }

    private static JapaneseNames with(String model, double lean) {
        return new JapaneseNames(
                read("ja.names", NameList::read),
                read("ja.classes", WordClasses::read),
                read(model, TaggerModel::read),
                lean);
    }

    private interface Form<T> {
        T read(InputStream in) throws IOException;
    }

    private static <T> T read(String name, Form<T> form) {
        try (InputStream in =
                new BufferedInputStream(Objects.requireNonNull(JapaneseModels.class.getResourceAsStream(name), name))) {
            return form.read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
