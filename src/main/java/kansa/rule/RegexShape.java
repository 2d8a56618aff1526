package kansa.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every match of a regular expression must hold, so that most texts need not be searched at all. Conservative: a
 * pattern that is not understood asks for nothing.
 *
 * @param literals lower-case texts of which every match holds at least one; empty when none can be told
 * @param digits how many ASCII digits every match holds at least
 * @param longest how many UTF-16 units a match has at most, or {@link #UNBOUNDED}
 * @param anchored whether it speaks of the beginning or end of the text or line
 */
record RegexShape(List<String> literals, int digits, int longest, boolean anchored) {
    static final int UNBOUNDED = 1 << 20;

    /** More alternatives than this are no prefilter any more. */
    static final int MOST = 48;

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
                whole.anchored());
    }

    boolean bounded() {
        return longest < UNBOUNDED && !anchored;
    }

    /**
     * Whether digits tell more than the literals do: {@code -} or {@code a} stand in nearly every text, eight digits close
     * together do not.
     */
    boolean byDigits() {
        return digits > 0 && (literals.isEmpty() || (digits >= 3 && strength(literals) < digits));
    }

    private static int strength(List<String> literals) {
        int least = Integer.MAX_VALUE;
        for (String literal : literals) {
            int sum = 0;
            for (int i = 0; i < literal.length(); i++) {
                char c = literal.charAt(i);
                sum += c >= 0x3000 || c == '@' ? 3 : Character.isLetter(c) ? 2 : 1;
            }
            least = Math.min(least, sum);
        }
        return least;
    }

    /**
     * What is known of a part of a pattern.
     *
     * @param exact every text it can match, in lower case; null when too many or not known
     * @param best a set of texts of which each match holds at least one; null when there is none
     */
    record Part(@Nullable Set<String> exact, @Nullable Set<String> best, int digits, int longest, boolean anchored) {
        static final Part EMPTY = new Part(Set.of(""), null, 0, 0, false);
        static final Part ANCHOR = new Part(Set.of(""), null, 0, 0, true);

        static Part any(int longest) {
            return new Part(null, null, 0, longest, false);
        }

        static Part text(String text) {
            StringBuilder lower = new StringBuilder(text.length());
            boolean digit = text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
            for (int i = 0; i < text.length(); i++) {
                lower.append(Character.toLowerCase(text.charAt(i)));
            }
            return new Part(Set.of(lower.toString()), null, digit ? 1 : 0, text.length(), false);
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
            }
            return new Part(
                    allExact && exact.size() <= MOST ? exact : null,
                    allRequired && required.size() <= MOST ? required : null,
                    digits,
                    longest,
                    anchored);
        }

        static Part sequence(List<Part> parts) {
            Set<String> run = Set.of("");
            boolean broken = false;
            Set<String> best = null;
            int digits = 0;
            int longest = 0;
            boolean anchored = false;
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
            }
            return new Part(broken ? null : run, better(best, run), digits, longest, anchored);
        }

        Part repeated(int min, int max) {
            int most = max < 0 ? (longest == 0 ? 0 : UNBOUNDED) : (int) Math.min(UNBOUNDED, (long) longest * max);
            if (min == 0) {
                Set<String> optional = null;
                if (max == 1 && exact != null && exact.size() < MOST) {
                    optional = new LinkedHashSet<>(exact);
                    optional.add("");
                }
                return new Part(optional, null, 0, most, anchored);
            }
            if (min == max && min <= 16) {
                List<Part> copies = new ArrayList<>();
                for (int i = 0; i < min; i++) {
                    copies.add(this);
                }
                return sequence(copies);
            }
            return new Part(null, required(), (int) Math.min(UNBOUNDED, (long) digits * min), most, anchored);
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

        /** The set that tells more: the one whose shortest text is longer, then the smaller one. */
        private static @Nullable Set<String> better(@Nullable Set<String> left, @Nullable Set<String> right) {
            if (left == null || shortest(left) == 0) {
                return right == null || shortest(right) == 0 ? null : right;
            }
            if (right == null || shortest(right) == 0) {
                return left;
            }
            int byLength = Integer.compare(weight(left), weight(right));
            return byLength > 0 || (byLength == 0 && left.size() <= right.size()) ? left : right;
        }

        private static int weight(Set<String> texts) {
            return strength(List.copyOf(texts));
        }

        private static int shortest(Set<String> texts) {
            return texts.stream().mapToInt(String::length).min().orElse(0);
        }
    }
}
