package kansa.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kansa.audit.Kind;
import kansa.audit.Span;
import kansa.check.Disguise.Appearance;
import kansa.text.Folded;
import kansa.text.Reader;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/** One answer, read in every way that a reader could undo; what is worked out for one secret serves the next. */
final class Unveiled {
    /** Shorter secrets stand in longer words and encodings by chance: they count where they stand alone. */
    private static final int SURE = 8;

    private static final int SHORTEST = 5;
    private static final double SHARE = 0.6;
    private static final double SHARE_OF_SHORT = 0.7;
    private static final int PARTIAL = 12;

    private final Reading answer;
    private final Reader reader;
    private final KeyText said;
    private @Nullable List<View> views;
    private @Nullable List<CodedRuns.Run> runs;
    private @Nullable KeyText leet;
    private final Map<String, List<Appearance>> found = new HashMap<>();

    Unveiled(Reading answer, Reader reader) {
        this.answer = answer;
        this.reader = reader;
        this.said = KeyText.of(answer.folded());
    }

    /** The same for all who ask about this reading with the reader of its thread. */
    static Unveiled of(Reading answer, Reader reader) {
        return answer.once(Unveiled.class, () -> new Unveiled(answer, reader));
    }

    /** How a secret comes out: all plain places, else the first disguise that fits, else a large part. */
    List<Appearance> find(String secret) {
        return found.computeIfAbsent(secret, this::look);
    }

    private List<Appearance> look(String secret) {
        KeyText hidden = KeyText.of(secret, reader);
        String key = hidden.key();
        if (key.isEmpty()) {
            return verbatim(answer.text(), secret);
        }
        List<Appearance> found = new ArrayList<>();
        plain(hidden, secret, found);
        if (found.isEmpty() && key.length() >= SHORTEST) {
            otherKeys(secret, key, found);
            inViews(secret, key, found);
            coded(secret, key, found);
            if (found.isEmpty()) {
                scattered(secret, key, found);
            }
        }
        if (found.isEmpty()) {
            part(hidden, found);
        }
        return List.copyOf(found);
    }

    private static Span whole(String secret) {
        return new Span(0, secret.length());
    }

    /** A secret without letters and digits is compared as it is. */
    private static List<Appearance> verbatim(String text, String secret) {
        List<Appearance> found = new ArrayList<>();
        for (int at = secret.isBlank() ? -1 : text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
            Span place = new Span(at, at + secret.length());
            found.add(new Appearance(Disguise.EXACT, place, whole(secret), Kind.DECISIVE, 1));
        }
        return List.copyOf(found);
    }

    private void plain(KeyText hidden, String secret, List<Appearance> found) {
        String key = hidden.key();
        for (Span place : said.places(key, key.length() < SURE)) {
            boolean exact = said.stretch(place.start(), place.end()).equals(hidden.stretch(0, key.length()))
                    || (said.close(place.start(), place.end()) && !said.spread(place.start(), place.end()));
            // 5, 8, 2, 1, 3 may be a list of numbers; a longer secret is not met with by chance
            Kind kind = exact ? Kind.DECISIVE : kind(key);
            Disguise disguise = exact ? Disguise.EXACT : Disguise.SPACED;
            found.add(new Appearance(disguise, said.original(place.start(), place.end()), whole(secret), kind, 1));
        }
    }

    private static Kind kind(String key) {
        return key.length() >= SURE ? Kind.DECISIVE : Kind.INDICATIVE;
    }

    private void otherKeys(String secret, String key, List<Appearance> found) {
        for (Map.Entry<String, Disguise> other : others(secret, key).entrySet()) {
            for (Span place : said.places(other.getKey(), key.length() < SURE)) {
                Span span = said.original(place.start(), place.end());
                found.add(new Appearance(other.getValue(), span, whole(secret), kind(key), 1));
            }
        }
    }

    /** The secret's letters in another order or alphabet. */
    private Map<String, Disguise> others(String secret, String key) {
        Map<String, Disguise> others = new LinkedHashMap<>();
        others.put(reversed(key), Disguise.REVERSED);
        String[] words = secret.strip().split("[\\s_/.,-]+");
        if (words.length > 1 && key.length() >= SURE) {
            StringBuilder order = new StringBuilder();
            StringBuilder each = new StringBuilder();
            for (int i = 0; i < words.length; i++) {
                order.append(Spoken.key(words[words.length - 1 - i], reader));
                each.append(reversed(Spoken.key(words[i], reader)));
            }
            others.put(order.toString(), Disguise.REVERSED);
            others.put(each.toString(), Disguise.REVERSED);
        }
        if (key.chars().filter(c -> c >= 'a' && c <= 'z').count() >= SHORTEST) {
            for (int shift = 1; shift < 26; shift++) {
                others.putIfAbsent(shifted(key, shift), Disguise.ROT13);
            }
            others.putIfAbsent(mirrored(key), Disguise.ROT13);
        }
        others.remove(key);
        return others;
    }

    private static String reversed(String key) {
        return new StringBuilder(key).reverse().toString();
    }

    private static String shifted(String key, int by) {
        StringBuilder shifted = new StringBuilder(key.length());
        key.chars().forEach(c -> shifted.append((char) (c >= 'a' && c <= 'z' ? (c - 'a' + by) % 26 + 'a' : c)));
        return shifted.toString();
    }

    private static String mirrored(String key) {
        StringBuilder mirrored = new StringBuilder(key.length());
        key.chars().forEach(c -> mirrored.append((char) (c >= 'a' && c <= 'z' ? 'z' - c + 'a' : c)));
        return mirrored.toString();
    }

    private void inViews(String secret, String key, List<Appearance> found) {
        List<View> known = views;
        if (known == null) {
            known = new ArrayList<>(Rewriting.of(answer.text()));
            add(Spelling.signs(answer.text()), known);
            add(Spelling.words(answer.text()), known);
            views = known;
        }
        String plain = Spelling.digits(key);
        for (View view : known) {
            for (String wanted : List.of(plain, reversed(plain))) {
                for (Span place : view.letters().places(wanted, key.length() < SURE)) {
                    found.add(new Appearance(view.disguise(), view.original(place), whole(secret), kind(key), 1));
                }
            }
            if (!found.isEmpty()) {
                return;
            }
        }
        leet(secret, key, found);
    }

    private static void add(@Nullable View view, List<View> views) {
        if (view != null) {
            views.add(view);
        }
    }

    /** Letters and the digits and signs that look like them are compared as one. */
    private void leet(String secret, String key, List<Appearance> found) {
        if (key.chars().filter(c -> c >= 'a' && c <= 'z').count() < SURE - 2 || key.length() < SURE) {
            return;
        }
        KeyText text = leet;
        if (text == null) {
            text = KeyText.of(Folded.of(Spelling.leet(answer.folded().lower())));
            leet = text;
        }
        String wanted = Spoken.key(Spelling.leet(Folded.of(secret).lower()), reader);
        for (Span place : text.places(wanted, false)) {
            Span span = text.original(place.start(), place.end());
            Span original = answer.folded().original(span.start(), span.end());
            found.add(new Appearance(Disguise.LEET, original, whole(secret), Kind.INDICATIVE, 1));
        }
    }

    private void coded(String secret, String key, List<Appearance> found) {
        List<CodedRuns.Run> known = runs;
        if (known == null) {
            known = CodedRuns.of(answer.text());
            runs = known;
        }
        String backwards = reversed(key);
        boolean alone = key.length() < SURE;
        for (CodedRuns.Run run : known) {
            if (run.letters().find(key, 0, alone) != null || run.letters().find(backwards, 0, alone) != null) {
                found.add(new Appearance(run.disguise(), run.span(), whole(secret), kind(key), 1));
            }
        }
    }

    private void scattered(String secret, String key, List<Appearance> found) {
        Folded folded = answer.folded();
        String lower = folded.lower();
        Span between = Scattered.interleaved(lower, Folded.of(secret).lower());
        Span letters = between == null ? Scattered.interleaved(said.key(), key) : null;
        Span initials = between == null && letters == null ? Scattered.initials(KeyText.kana(lower), key) : null;
        Span pieces = between == null && letters == null && initials == null ? Scattered.pieces(said, key) : null;
        if (between != null) {
            add(Disguise.INTERLEAVED, folded.original(between.start(), between.end()), secret, found);
        } else if (letters != null) {
            add(Disguise.INTERLEAVED, said.original(letters.start(), letters.end()), secret, found);
        } else if (initials != null) {
            add(Disguise.INITIALS, folded.original(initials.start(), initials.end()), secret, found);
        } else if (pieces != null) {
            add(Disguise.PIECES, said.original(pieces.start(), pieces.end()), secret, found);
        }
    }

    private static void add(Disguise disguise, Span span, String secret, List<Appearance> found) {
        found.add(new Appearance(disguise, span, whole(secret), Kind.INDICATIVE, 1));
    }

    /** The longest run that answer and secret share, when it is most of the secret. */
    private void part(KeyText hidden, List<Appearance> found) {
        int length = hidden.key().length();
        boolean brief = length < PARTIAL;
        int least = (int) Math.ceil((brief ? SHARE_OF_SHORT : SHARE) * length);
        if (length < SURE - 2 || least < SHORTEST) {
            return;
        }
        SharedRun run = SharedRun.longest(said.key(), hidden.key(), least);
        if (run == null || (brief && !said.alone(run.left().start(), run.left().end()))) {
            return;
        }
        found.add(new Appearance(
                Disguise.PART,
                said.original(run.left().start(), run.left().end()),
                hidden.original(run.right().start(), run.right().end()),
                Kind.INDICATIVE,
                (double) run.right().length() / length));
    }
}
