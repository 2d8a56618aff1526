package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kansa.audit.Mask;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.rule.Rulebook;
import kansa.text.Reader;
import kansa.text.Reading;

/**
 * Hides identifiers, credentials and given secrets behind asterisks, one for each letter or digit, so that every offset
 * stays. It hides rather too much: what is too weak to be reported is hidden all the same.
 */
public final class Masker implements Mask {
    private static final double WEAKEST = 0.3;

    private final Supplier<Reader> readers;
    private final Sightings personal;
    private final Rulebook credentials;

    private Masker(Rulebooks rulebooks, Supplier<Reader> readers) {
        this.readers = readers;
        this.personal = rulebooks.sightings();
        this.credentials = rulebooks.credentials();
    }

    /** With the reader of a worker, for that worker only. */
    public Masker(Setup setup) {
        this(setup.rulebooks(), setup::reader);
    }

    /** With a reader of its own for each thread that asks. */
    public static Masker shared(Rulebooks rulebooks) {
        return new Masker(rulebooks, ThreadLocal.withInitial(Reader::new)::get);
    }

    @Override
    public String mask(String text) {
        return mask(text, List.of());
    }

    @Override
    public String mask(String text, List<String> secrets) {
        return hide(text, hidden(text, secrets));
    }

    /** What is to be hidden in a text; what its reading has already been searched for is not searched for again. */
    List<Span> hidden(String text, List<String> secrets) {
        if (text.isEmpty()) {
            return List.of();
        }
        Reader reader = readers.get();
        Reading reading = reader.read(text);
        List<Span> hidden = reading.once(this, () -> hidden(reading));
        if (secrets.isEmpty()) {
            return hidden;
        }
        List<Span> all = new ArrayList<>(hidden);
        Unveiled unveiled = Unveiled.of(reading, reader);
        for (String secret : secrets) {
            unveiled.find(secret).forEach(appearance -> all.add(appearance.span()));
        }
        return all;
    }

    private List<Span> hidden(Reading reading) {
        List<Span> hidden = new ArrayList<>();
        // as they are, before made-up values are graded down: a number that only looks made up is hidden, too
        Seen seen = personal.in(reading);
        seen.raw().stream().filter(one -> one.score() >= WEAKEST).forEach(one -> hidden.add(one.span()));
        List<Sighting> sure = seen.settled().stream()
                .filter(one -> one.score() >= PersonalData.THRESHOLD)
                .toList();
        Combination.together(reading, seen.personsBeside(sure), sure).forEach(name -> hidden.add(name.span()));
        Credential.in(reading, credentials).forEach(match -> hidden.add(match.span()));
        return List.copyOf(hidden);
    }

    /** A text with the letters and digits of some stretches as asterisks. */
    static String hide(String text, List<Span> hidden) {
        if (hidden.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        hidden.forEach(span -> hide(masked, text, span));
        return masked.toString();
    }

    private static void hide(StringBuilder masked, String text, Span span) {
        for (int i = span.start(); i < span.end(); ) {
            int c = text.codePointAt(i);
            int next = Math.min(span.end(), i + Character.charCount(c));
            if (Character.isLetterOrDigit(c)) {
                for (int k = i; k < next; k++) {
                    masked.setCharAt(k, '*');
                }
            }
            i = next;
        }
    }

    @Override
    public String version() {
        return "masker-2";
    }

    @Override
    public Wording limits() {
        return new Wording(
                "Hides identifiers, credentials and given secrets by their form, and names of persons beside them. A name that stands"
                        + " alone, numbers written in words, addresses without a house number, descriptions of a person and unknown kinds of keys stay visible.",
                "形式から識別できる番号・連絡先・認証情報、それらと並ぶ氏名、指定された秘密の文字列を伏せます。単独の氏名、言葉で書かれた番号、" + "番地のない住所、人物の描写、未知の形式の鍵は伏せられません。");
    }
}
