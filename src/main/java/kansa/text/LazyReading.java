package kansa.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import kansa.audit.Language;
import kansa.audit.Span;
import org.jspecify.annotations.Nullable;

/** A reading whose parts are worked out when first asked for. */
final class LazyReading implements Reading {
    private final String text;
    private final Language language;
    private final English english;

    private @Nullable Folded folded;
    private @Nullable List<Sentence> sentences;
    private @Nullable List<Figure> figures;

    private final List<@Nullable List<Token>> tokens = new ArrayList<>();
    private final IdentityHashMap<Object, Object> made = new IdentityHashMap<>(4);

    LazyReading(String text, Language language, English english) {
        this.english = english;
        this.text = text;
        this.language = language;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public Folded folded() {
        Folded made = folded;
        if (made == null) {
            made = Folded.of(text);
            folded = made;
        }
        return made;
    }

    @Override
    public List<Sentence> sentences() {
        List<Sentence> made = sentences;
        if (made == null) {
            made = List.copyOf(Sentences.split(text, language));
            sentences = made;
        }
        return made;
    }

    @Override
    public Sentence sentenceAt(int offset) {
        List<Sentence> all = sentences();
        if (all.isEmpty()) {
            return new Sentence(0, new Span(0, text.length()));
        }
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all.get(low);
    }

    @Override
    public List<Token> tokens(Sentence sentence) {
        List<Sentence> all = sentences();
        int number = sentence.number();
        if (number >= all.size() || !all.get(number).equals(sentence)) {
            throw new IllegalArgumentException("not a sentence of this reading: " + sentence);
        }
        while (tokens.size() < all.size()) {
            tokens.add(null);
        }
        List<Token> made = tokens.get(number);
        if (made == null) {
            int start = folded().folded(sentence.span().start());
            int end = folded().folded(sentence.span().end());
            made = List.copyOf(
                    language == Language.JA
                            ? Japanese.tokens(folded(), start, end)
                            : english.tokens(text, folded(), start, end));
            tokens.set(number, made);
        }
        return made;
    }

    @Override
    public List<Figure> figures() {
        List<Figure> made = figures;
        if (made == null) {
            made = List.copyOf(Figures.read(text, folded(), language));
            figures = made;
        }
        return made;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T once(Object owner, Supplier<T> make) {
        Object known = made.get(owner);
        if (known == null) {
            known = make.get();
            made.put(owner, known);
        }
        return (T) known;
    }
}
