package kansa.check.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.text.Reading;

/**
 * Names of persons in Latin writing, of many languages, with and without diacritics: a small tagger over lists of names, over
 * the likeness of unlisted words to names, and over what stands around them. Immutable; shared by all threads.
 *
 * <p>Limits: which person is meant, and whether a public one, is not asked; a single surname that is also a company or a place
 * is told by its neighbours only.
 */
final class EnglishNames {
    private final Lexis lexis;
    private final Nameness nameness;
    private final Tagger tagger;
    private final double lean;

    EnglishNames(Lexis lexis, Nameness nameness, TaggerModel model, double lean) {
        this.lexis = lexis;
        this.nameness = nameness;
        this.tagger = new Tagger(model);
        this.lean = lean;
    }

    /** With the model that travels with Kansa. */
    static EnglishNames shipped() {
        return new EnglishNames(Lexis.shipped(), Nameness.shipped(), model("en/tagger.bin"), LEAN);
    }

    /** How far above even odds against it a name is still told, as the logarithm of the odds; chosen on the tuning texts. */
    static final double LEAN = 1.5;

    static TaggerModel model(String file) {
        try (InputStream in = EnglishNames.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no model " + file);
            }
            return TaggerModel.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The names of a text in order. */
    List<Name> in(Reading reading) {
        return in(reading.text());
    }

    List<Name> in(String text) {
        LatinWords words = new LatinWords(text);
        EnglishClues seen = new EnglishClues(words, lexis, nameness);
        EnglishFeatures features = new EnglishFeatures(words, seen);
        EnglishBounds bounds = new EnglishBounds(words, seen);
        List<Name> found = new ArrayList<>();
        for (EnglishStretches.Stretch stretch : EnglishStretches.of(words, seen)) {
            Clues clues = new Clues();
            for (int i = stretch.from(); i < stretch.to(); i++) {
                features.describe(i, clues);
            }
            for (Tagger.Tagged tagged : tagger.tag(clues, lean)) {
                EnglishBounds.Bounds at = bounds.of(stretch.from() + tagged.start(), stretch.from() + tagged.end());
                if (at != null) {
                    EnglishWhy why = new EnglishWhy(words, seen, at.from(), at.to());
                    found.add(name(words, at.from(), at.to(), score(tagged), why, why.reasons()));
                }
            }
        }
        return EnglishAgain.with(words, seen, found);
    }

    static Name name(LatinWords words, int from, int to, double score, EnglishWhy why, List<Wording> reasons) {
        Span span = new Span(words.start(from), words.end(to - 1));
        Name.Form form = Name.Form.of(span.in(words.text()));
        return new Name(span, score, form, why.isFull(), why.isTitled(), reasons);
    }

    /** The probability after the lean, at least one half: the tagger found the name likelier than none. */
    private double score(Tagger.Tagged tagged) {
        double odds = Math.exp(lean) * tagged.probability() / Math.max(1e-9, 1 - tagged.probability());
        return Math.max(0.5, odds / (1 + odds));
    }
}
