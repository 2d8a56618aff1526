package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kansa.check.AddressTokens.Gap;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Finds streets with a house number in the writings of many countries, with what belongs to them: a number before, an apartment
 * or suite, city, country and postal code, over lines. Each sign adds to the score; a name and a number without any sign of an
 * address are none. Words stand in {@code street-words.txt}; English forms with a street word are rules.
 */
final class StreetAddresses implements Spotter {
    private static final int NAME_WORDS = 5;
    private static final double STREET = 0.65;
    private static final double PERHAPS = 0.4;
    private static final double NAMED = 0.15;
    private static final double YEAR = 0.2;
    private static final double ANY = 0.1;
    private static final int ANY_WORDS = 3;

    private static final Pattern ORDINAL = Pattern.compile("[0-9]{1,3}(?:st|nd|rd|th)");
    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\.");

    /** A street and its number, before what stands around them is looked at. */
    record Core(int from, int to, double score) {}

    private final StreetWords words = StreetWords.shipped();

    @Override
    public List<Sighting> in(Reading reading) {
        String text = reading.text();
        List<Sighting> found = new ArrayList<>();
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return found;
        }
        AddressTokens tokens = AddressTokens.of(text);
        int free = 0;
        for (int i = 0; i < tokens.count(); i++) {
            Core core = tokens.number(i) ? core(tokens, i, free) : null;
            if (core == null) {
                continue;
            }
            AddressBlock block = AddressBlock.around(tokens, core, free, words);
            if (block.score() >= PersonalData.THRESHOLD) {
                found.addAll(block.sightings());
                free = block.to() + 1;
                i = block.to();
            }
        }
        return found;
    }

    private @Nullable Core core(AddressTokens tokens, int i, int free) {
        Core before = nameBefore(tokens, i, free);
        return before != null && before.score() > NAMED
                ? before
                : better(better(better(before, nameAfter(tokens, i)), english(tokens, i)), anyAfter(tokens, i));
    }

    private static @Nullable Core better(@Nullable Core one, @Nullable Core other) {
        return one == null || (other != null && other.score() > one.score()) ? other : one;
    }

    /** {@code Hauptstraße 12}, {@code Via Roma, 4}, {@code ul. Miła 57}, and any name with a number. */
    private @Nullable Core nameBefore(AddressTokens tokens, int i, int free) {
        int last = i - 1;
        Gap gap = tokens.gap(i);
        if (last < free
                || (gap != Gap.SPACE && gap != Gap.COMMA)
                || !tokens.word(last)
                || tokens.bare(i).length() > 5) {
            return null;
        }
        int first = last;
        while (first - 1 >= free
                && last - first < NAME_WORDS
                && tokens.gap(first) == Gap.SPACE
                && inName(tokens, first - 1)) {
            first--;
        }
        for (int at = first; at < last; at++) {
            boolean street = words.is("first", tokens.raw(at)) || words.is("first", tokens.bare(at));
            if (street
                    && (tokens.capital(at + 1)
                            || (tokens.capital(at) && words.is("joining", tokens.bare(at + 1)))
                            || tokens.raw(at).endsWith(".")
                            || (tokens.digits(at + 1) && words.is("joining", tokens.bare(at + 2))))) {
                return new Core(at, i, STREET);
            }
        }
        String word = tokens.bare(last);
        boolean ended = tokens.raw(last).endsWith(".")
                && word.length() > 3
                && !words.is("last", tokens.raw(last))
                && !words.ends("suffix", tokens.raw(last));
        if (words.is("never", word) || ended) {
            return null;
        }
        if (first == last && lowerCase(tokens, last, free)) {
            return new Core(last - 1, i, STREET);
        }
        if ((words.is("last", tokens.raw(last)) || words.is("last", word))
                && last > first
                && !words.is("joining", tokens.bare(last - 1))) {
            int from = capitals(tokens, last - 1, first);
            boolean sure = !words.is("ambiguous", word)
                    && (tokens.capital(from) || tokens.bare(from).length() > 3);
            return new Core(from, i, sure ? STREET : PERHAPS);
        }
        if (words.ends("suffix", tokens.raw(last)) || words.ends("suffix", word)) {
            int from = last > first && words.is("qualifier", tokens.bare(last - 1))
                            || (last > first
                                    && tokens.capital(last - 1)
                                    && tokens.bare(last - 1).endsWith("er"))
                            || (last > first
                                    && INITIAL.matcher(tokens.raw(last - 1)).matches())
                    ? last - 1
                    : last;
            return new Core(from, i, tokens.capital(last) || !words.ends("weak", word) ? STREET : NAMED);
        }
        if (!tokens.capital(last) && !words.ends("adjective", word)) {
            return new Core(last, i, NAMED / 3);
        }
        int from = capitals(tokens, last, first);
        double score = words.ends("adjective", word) && tokens.capital(last) ? PERHAPS : NAMED;
        return new Core(from, i, year(tokens.bare(i)) ? score - YEAR : score);
    }

    /** {@code hegyalja út 98}: a street's word that is nothing else, behind one word, all in small letters. */
    private boolean lowerCase(AddressTokens tokens, int last, int free) {
        return last > free
                && tokens.gap(last) == Gap.SPACE
                && tokens.word(last - 1)
                && tokens.bare(last - 1).length() > 3
                && words.is("last", tokens.bare(last))
                && !words.is("ambiguous", tokens.bare(last))
                && tokens.bare(last).length() > 1;
    }

    /** {@code 12 rue de la Paix}, {@code 31, rue …}. */
    private @Nullable Core nameAfter(AddressTokens tokens, int i) {
        int at = i + 1;
        Gap gap = tokens.gap(at);
        if (at >= tokens.count()
                || (gap != Gap.SPACE && gap != Gap.COMMA)
                || !(words.is("first", tokens.raw(at)) || words.is("first", tokens.bare(at)))) {
            return null;
        }
        int to = -1;
        int small = 0;
        for (int k = at + 1; k < tokens.count() && k <= at + NAME_WORDS && tokens.gap(k) == Gap.SPACE; k++) {
            if (tokens.capital(k)) {
                to = k;
            } else if (!words.is("joining", tokens.bare(k)) && ++small > 1) {
                break;
            }
        }
        if (to < 0) {
            return null;
        }
        return new Core(i, to, STREET);
    }

    private boolean inName(AddressTokens tokens, int i) {
        return tokens.capital(i)
                || (tokens.word(i) && (words.is("joining", tokens.bare(i)) || words.is("first", tokens.raw(i))))
                || (tokens.digits(i) && tokens.bare(i).length() <= 2 && words.is("joining", tokens.bare(i + 1)));
    }

    /** {@code 14 Iliou}, where nothing but a cue tells that it is a street; no small word may follow. */
    private @Nullable Core anyAfter(AddressTokens tokens, int i) {
        int to = i;
        while (to < i + ANY_WORDS
                && tokens.gap(to + 1) == Gap.SPACE
                && tokens.capital(to + 1)
                && !words.is("never", tokens.bare(to + 1))) {
            to++;
        }
        boolean goesOn = tokens.gap(to + 1) == Gap.SPACE && !tokens.raw(to).endsWith(".");
        return to == i || goesOn || year(tokens.bare(i)) || tokens.bare(to).length() < 3 ? null : new Core(i, to, ANY);
    }

    /** {@code 915 Johnson Cove}, {@code 5 45th Street}: after the suffixes of USPS Publication 28. */
    private @Nullable Core english(AddressTokens tokens, int i) {
        Core best = null;
        for (int at = i + 1; at < tokens.count() && at <= i + NAME_WORDS && tokens.gap(at) == Gap.SPACE; at++) {
            boolean usual = words.is("english", tokens.bare(at));
            if (at > i + 1 && tokens.capital(at) && (usual || words.is("seldom", tokens.bare(at)))) {
                double score = usual ? STREET : PERHAPS;
                best = new Core(i, at, year(tokens.bare(i)) ? score - YEAR : score);
            }
            if (!tokens.capital(at)
                    && !ORDINAL.matcher(tokens.bare(at)).matches()
                    && !words.is("joining", tokens.bare(at))) {
                break;
            }
        }
        return best;
    }

    /** The beginning of the run of capitals, and of words that join them, which ends here. */
    private int capitals(AddressTokens tokens, int last, int first) {
        int from = last;
        for (int at = last - 1; at >= first && tokens.gap(at + 1) == Gap.SPACE; at--) {
            if (tokens.capital(at) && !words.is("unit", tokens.raw(at))) {
                from = at;
            } else if (!words.is("joining", tokens.bare(at))) {
                break;
            }
        }
        return from;
    }

    private static boolean year(String number) {
        return number.length() == 4
                && (number.startsWith("19") || number.startsWith("20"))
                && Units.digit(number.charAt(2))
                && Units.digit(number.charAt(3));
    }
}
