package kansa.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every match of a regular expression must hold, so that most texts need not be searched at all. Conservative: a
 * pattern that is not understood asks for nothing.
 *
 * @param literals lower-case texts of which every match holds at least one; empty when none can be told
 * @param digits how many ASCII digits every match holds at least
 * @param longest how many UTF-16 units a match has at most, or {@link #UNBOUNDED}
 * @param anchored whether it speaks of the beginning or end of the text or line
 * @param first the characters a match can begin with when these are ASCII digits and signs only; empty when not
 * @param sieve rules out most texts in one pass
 */
record RegexShape(
        List<String> literals,
        int digits,
        int longest,
        boolean anchored,
        String first,
        @Nullable Sieve sieve) {
    static final int UNBOUNDED = 1 << 20;

    private static final Pattern IGNORE_CASE = Pattern.compile("\\(\\?[a-zA-Z]*i");

    /** More exact texts than this are not written out. */
    static final int MOST = 48;

    /** More alternatives than this are no prefilter any more; one pass finds them all. */
    private static final int MOST_LITERALS = 400;

    RegexShape {
        literals = List.copyOf(literals);
    }

    /** Reads a pattern that RE2 has accepted. */
    static RegexShape of(String pattern) {
        Part whole = new RegexReader(pattern).read();
        Set<String> literals = whole.required();
        return new RegexShape(
                literals == null ? List.of() : List.copyOf(new LinkedHashSet<>(literals)),
                whole.digits(),
                whole.longest(),
                whole.anchored(),
                signs(whole.first()),
                Sieve.of(whole.piece(), IGNORE_CASE.matcher(pattern).find()));
    }

    /** Letters stand everywhere and have two cases: only digits and signs narrow a search. */
    private static String signs(@Nullable BitSet first) {
        if (first == null
                || first.get(Part.NOTHING)
                || first.stream().anyMatch(c -> Character.isLetter(c) || c == ' ')) {
            return "";
        }
        StringBuilder signs = new StringBuilder();
        first.stream().forEach(c -> signs.append((char) c));
        return signs.toString();
    }

    boolean bounded() {
        return longest < UNBOUNDED && !anchored;
    }

    /**
     * Whether digits tell more than the literals do: {@code -} or {@code a} stand in nearly every text, eight digits close
     * together do not.
     */
    boolean byDigits() {
        return digits > 0 && (literals.isEmpty() || DIGIT * Math.pow(0.5, digits - 1) < frequency(literals));
    }

    private static final double DIGIT = 0.02;

    /** How often one of these texts begins at a place of an ordinary text, roughly. */
    private static double frequency(Iterable<String> literals) {
        double all = 0;
        for (String literal : literals) {
            double one = 1;
            for (int i = 0; i < literal.length(); i++) {
                char c = literal.charAt(i);
                one *= c >= 0x3000 ? 0.01 : c == '@' ? 0.0002 : Character.isLetter(c) ? 0.04 : c == ' ' ? 0.15 : 0.02;
            }
            all += one;
        }
        return all;
    }

    /**
     * What is known of a part of a pattern.
     *
     * @param exact every text it can match, in lower case; null when too many or not known
     * @param best a set of texts of which each match holds at least one; null when there is none
     */
    record Part(
            @Nullable Set<String> exact,
            @Nullable Set<String> best,
            int digits,
            int longest,
            boolean anchored,
            @Nullable BitSet first,
            Piece piece) {
        /** Stands among the first characters for a part that can match nothing. */
        static final int NOTHING = 128;

        static final Part EMPTY = new Part(Set.of(""), null, 0, 0, false, begin(NOTHING), Piece.EMPTY);
        static final Part ANCHOR = new Part(Set.of(""), null, 0, 0, true, begin(NOTHING), Piece.EMPTY);
        /** Looks at the character before it, so that a match must not be tried on its own. */
        static final Part EDGE = new Part(Set.of(""), null, 0, 0, false, null, Piece.EMPTY);

        static Part any(int longest) {
            return new Part(null, null, 0, longest, false, null, Piece.any());
        }

        private static @Nullable BitSet begin(int c) {
            if (c > NOTHING) {
                return null;
            }
            BitSet first = new BitSet();
            first.set(c);
            return first;
        }

        static Part text(String text) {
            StringBuilder lower = new StringBuilder(text.length());
            boolean digit = text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
            for (int i = 0; i < text.length(); i++) {
                lower.append(Character.toLowerCase(text.charAt(i)));
            }
            return new Part(
                    Set.of(lower.toString()),
                    null,
                    digit ? 1 : 0,
                    text.length(),
                    false,
                    begin(text.charAt(0)),
                    Piece.text(text));
        }

        @Nullable
        Set<String> required() {
            return better(best, exact);
        }

        static Part either(List<Part> parts) {
            Set<String> exact = new LinkedHashSet<>();
            Set<String> required = new LinkedHashSet<>();
            int digits = Integer.MAX_VALUE;
            int longest = 0;
            boolean anchored = false;
            boolean allExact = true;
            boolean allRequired = true;
            BitSet first = new BitSet();
            for (Part part : parts) {
                if (part.exact == null) {
                    allExact = false;
                } else {
                    exact.addAll(part.exact);
                }
                Set<String> one = part.required();
                if (one == null) {
                    allRequired = false;
                } else {
                    required.addAll(one);
                }
                digits = Math.min(digits, part.digits);
                longest = Math.max(longest, part.longest);
                anchored |= part.anchored;
                first = either(first, part.first);
            }
            return new Part(
                    allExact && exact.size() <= MOST ? exact : null,
                    allRequired && required.size() <= MOST_LITERALS ? required : null,
                    digits,
                    longest,
                    anchored,
                    first,
                    new Piece.Either(parts.stream().map(Part::piece).toList()));
        }

        private static @Nullable BitSet either(@Nullable BitSet left, @Nullable BitSet right) {
            if (left == null || right == null) {
                return null;
            }
            BitSet both = (BitSet) left.clone();
            both.or(right);
            return both;
        }

        /** What begins the two in turn: the left, and the right where the left can match nothing. */
        private static @Nullable BitSet then(@Nullable BitSet left, @Nullable BitSet right) {
            if (left == null || !left.get(NOTHING)) {
                return left;
            }
            BitSet both = either(left, right);
            if (both != null && right != null && !right.get(NOTHING)) {
                both.clear(NOTHING);
            }
            return both;
        }

        static Part sequence(List<Part> parts) {
            Set<String> run = Set.of("");
            boolean broken = false;
            Set<String> best = null;
            int digits = 0;
            int longest = 0;
            boolean anchored = false;
            BitSet first = EMPTY.first;
            for (Part part : parts) {
                Set<String> grown = part.exact == null ? null : product(run, part.exact);
                if (grown == null) {
                    best = better(better(best, run), part.best);
                    broken = true;
                    run = part.exact == null ? Set.of("") : part.exact;
                } else {
                    run = grown;
                    best = better(best, part.best);
                }
                digits += part.digits;
                longest = Math.min(UNBOUNDED, longest + part.longest);
                anchored |= part.anchored;
                first = then(first, part.first);
            }
            return new Part(
                    broken ? null : run,
                    better(best, run),
                    digits,
                    longest,
                    anchored,
                    first,
                    new Piece.Sequence(parts.stream().map(Part::piece).toList()));
        }

        Part repeated(int min, int max) {
            int most = max < 0 ? (longest == 0 ? 0 : UNBOUNDED) : (int) Math.min(UNBOUNDED, (long) longest * max);
            Piece again = new Piece.Repeat(piece, min, max);
            if (min == 0) {
                Set<String> optional = null;
                if (max == 1 && exact != null && exact.size() < MOST) {
                    optional = new LinkedHashSet<>(exact);
                    optional.add("");
                }
                return new Part(optional, null, 0, most, anchored, either(EMPTY.first, first), again);
            }
            if (min == max && min <= 16) {
                List<Part> copies = new ArrayList<>();
                for (int i = 0; i < min; i++) {
                    copies.add(this);
                }
                return sequence(copies);
            }
            return new Part(
                    null, required(), (int) Math.min(UNBOUNDED, (long) digits * min), most, anchored, first, again);
        }

        private static @Nullable Set<String> product(Set<String> left, Set<String> right) {
            if ((long) left.size() * right.size() > MOST) {
                return null;
            }
            Set<String> all = new LinkedHashSet<>();
            for (String head : left) {
                for (String tail : right) {
                    all.add(head + tail);
                }
            }
            return all;
        }

        /** The set that tells more: the one that stands in fewer texts. */
        private static @Nullable Set<String> better(@Nullable Set<String> left, @Nullable Set<String> right) {
            if (left == null || shortest(left) == 0) {
                return right == null || shortest(right) == 0 ? null : right;
            }
            if (right == null || shortest(right) == 0) {
                return left;
            }
            return frequency(left) <= frequency(right) ? left : right;
        }

        private static int shortest(Set<String> texts) {
            return texts.stream().mapToInt(String::length).min().orElse(0);
        }
    }
}
