package kansa.check.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.text.Reader;
import kansa.text.Reading;

/**
 * Finds names of persons in a text: Japanese writing by {@link JapaneseNames}, Latin writing by {@link EnglishNames}, each also
 * where it stands inside a text of the other language. Immutable; shared by all threads.
 */
public final class Names {
    /** Latin letters in a row, with what may stand between them, from which English is looked for in Japanese text. */
    private static final int SHORTEST_LATIN = 4;

    /** Words in small letters from which a Latin stretch counts as a sentence. */
    private static final int PROSE = 3;

    private static final Pattern SMALL_WORDS = Pattern.compile("(?<![\\p{L}<./_=-])\\p{Ll}{2,}(?![\\p{L}>./_=(-])");

    private final JapaneseNames japanese;
    private final EnglishNames english;

    Names(JapaneseNames japanese, EnglishNames english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** The finder with the models that travel with Kansa, loaded when first asked for. */
    public static Names shared() {
        return Holder.SHARED;
    }

    private static final class Holder {
        static final Names SHARED = new Names(JapaneseNames.shipped(), EnglishNames.shipped());
    }

    /** The names of a text in order; none overlaps another. */
    public List<Name> in(Reading reading) {
        boolean isJapanese = reading.language() == Language.JA;
        List<Name> found = new ArrayList<>(isJapanese ? japanese.in(reading) : english.in(reading));
        Reader reader = new Reader();
        for (Span stretch : Stretches.of(reading.text(), !isJapanese)) {
            if (isJapanese && stretch.length() < SHORTEST_LATIN) {
                continue;
            }
            Reading part = reader.read(stretch.in(reading.text()), isJapanese ? Language.EN : Language.JA);
            for (Name name : isJapanese ? english.in(part) : japanese.in(part)) {
                Name moved = name.moved(stretch.start());
                if (!isJapanese || isProse(part.text()) || japanese.vouches(reading.text(), moved)) {
                    found.add(moved);
                }
            }
        }
        return apart(found);
    }

    /** Whether a Latin stretch in Japanese text is a sentence of its own rather than a word among others. */
    private static boolean isProse(String stretch) {
        return SMALL_WORDS.matcher(stretch).results().limit(PROSE).count() == PROSE;
    }

    /** Of names that overlap, the surer one, then the longer, then the earlier. */
    private static List<Name> apart(List<Name> found) {
        List<Name> byRank = new ArrayList<>(found);
        byRank.sort(Comparator.comparingDouble((Name name) -> -name.score())
                .thenComparingInt(name -> -name.span().length())
                .thenComparing(Name::span));
        NavigableMap<Span, Name> kept = new TreeMap<>();
        for (Name name : byRank) {
            Map.Entry<Span, Name> before = kept.floorEntry(name.span());
            Map.Entry<Span, Name> after = kept.ceilingEntry(name.span());
            if ((before == null || !before.getKey().overlaps(name.span()))
                    && (after == null || !after.getKey().overlaps(name.span()))) {
                kept.put(name.span(), name);
            }
        }
        return List.copyOf(kept.values());
    }
}
