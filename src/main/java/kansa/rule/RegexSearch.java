package kansa.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.BitSet;
import java.util.List;
import kansa.audit.InputFault;
import kansa.audit.Rule;
import kansa.rule.Scan.Hits;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a rule, tried only where its required literals or digits stand. RE2 runs in linear time but has no
 * look-around: one leading look-behind and one trailing look-ahead of a single character are tested here, on the match
 * that RE2 prefers; another, shorter match at the same place is not looked for.
 */
final class RegexSearch {
    private static final String VALUE = "value";
    private static final int[] NO_DIGITS = {};

    private final Pattern pattern;
    private final boolean value;
    private final @Nullable Neighbour before;
    private final @Nullable Neighbour after;
    private final RegexShape shape;

    private RegexSearch(Pattern pattern, @Nullable Neighbour before, @Nullable Neighbour after, RegexShape shape) {
        this.pattern = pattern;
        this.value = pattern.namedGroups().containsKey(VALUE);
        this.before = before;
        this.after = after;
        this.shape = shape;
    }

    /** Told of a candidate; says whether it counts, so that the search goes on behind it. */
    interface Sink {
        boolean offer(int start, int end);
    }

    static RegexSearch of(Rule.Matching.Regex regex) {
        Lookaround parts = Lookaround.strip(regex.pattern());
        try {
            Pattern pattern = Pattern.compile(parts.core().replace("(?<" + VALUE + ">", "(?P<" + VALUE + ">"));
            return new RegexSearch(
                    pattern, Neighbour.of(parts.behind()), Neighbour.of(parts.ahead()), RegexShape.of(parts.core()));
        } catch (PatternSyntaxException e) {
            throw InputFault.at(regex.place(), "the regular expression does not compile: " + e.getMessage(), remedy(e));
        }
    }

    private static String remedy(PatternSyntaxException e) {
        String what = String.valueOf(e.getPattern());
        if (what.startsWith("(?=") || what.startsWith("(?!") || what.startsWith("(?<") || what.startsWith("(?P<")) {
            return "RE2 has no look-around: write one look-behind at the very beginning or one look-ahead at the very end, of a"
                    + " single character such as (?<![0-9]) or (?![0-9]), or use boundary, except or (?<value>...)";
        }
        if (what.startsWith("\\") && what.length() == 2 && Character.isDigit(what.charAt(1))) {
            return "RE2 has no back-references: write the alternatives out";
        }
        if (what.startsWith("{")) {
            return "RE2 repeats at most 1000 times: write * or a smaller number";
        }
        return "write RE2 syntax (https://github.com/google/re2/wiki/Syntax), in single quotes";
    }

    RegexShape shape() {
        return shape;
    }

    /**
     * Searches around the places where a required literal stands; the whole text when the pattern has no longest match.
     *
     * @param within where no match begins any more
     */
    void search(Scan scan, Hits literals, int within, Sink sink) {
        if (!shape.bounded()) {
            search(scan, 0, reach(scan, within), sink);
            return;
        }
        int from = -1;
        int to = -1;
        for (int i = 0; i < literals.count(); i++) {
            int begin = Math.max(0, literals.end(i) - shape.longest());
            if (begin >= within) {
                continue;
            }
            int end = literals.start(i) + shape.longest();
            if (to >= 0 && begin > to) {
                search(scan, from, to, sink);
                from = -1;
            }
            // hits come in order of their end, so a longer one may begin earlier
            from = from < 0 ? begin : Math.min(from, begin);
            to = Math.max(to, end);
        }
        if (to >= 0) {
            search(scan, from, to, sink);
        }
    }

    /** Searches where enough digits stand close together. */
    void search(Scan scan, int within, Sink sink) {
        int needed = shape.digits();
        int[] digits = needed == 0 ? NO_DIGITS : scan.digits();
        if (needed == 0 || !shape.bounded()) {
            if (digits.length >= needed) {
                search(scan, 0, reach(scan, within), sink);
            }
            return;
        }
        int from = -1;
        int to = -1;
        for (int i = 0; i + needed <= digits.length; i++) {
            int last = digits[i + needed - 1];
            if (last - digits[i] >= shape.longest()) {
                continue;
            }
            int begin = Math.max(0, last - shape.longest() + 1);
            if (to >= 0 && begin > to) {
                search(scan, from, to, sink);
                from = -1;
            }
            from = from < 0 ? begin : from;
            to = digits[i] + shape.longest();
        }
        if (to >= 0) {
            search(scan, from, to, sink);
        }
    }

    private void search(Scan scan, int from, int to, Sink sink) {
        if (scan.digits(from, to) < shape.digits()) {
            return;
        }
        if (shape.bounded() && !shape.first().isEmpty()) {
            if (might(scan, from, to + shape.longest() + 1)) {
                begin(scan, from, to, sink);
            }
            return;
        }
        // one character more on either side, for \b
        int base = Math.max(0, from - 1);
        int limit = Math.min(scan.text.length(), to + 1);
        if (!might(scan, base, limit)) {
            return;
        }
        Matcher matcher = pattern.matcher(scan.text.substring(base, limit));
        int next = Math.max(0, from) - base;
        while (next <= limit - base && matcher.find(next)) {
            boolean counts = offer(matcher, scan, base, sink);
            next = counts ? matcher.end() : matcher.start() + 1;
            // where the character before forbids a beginning, none is looked for
            while (before != null && next < limit - base && !before.holds(scan.text, base + next, true)) {
                next++;
            }
        }
    }

    /** How far a match that begins within can go. */
    private int reach(Scan scan, int within) {
        return shape.longest() < RegexShape.UNBOUNDED
                ? Math.min(scan.text.length(), within + shape.longest())
                : scan.text.length();
    }

    private boolean might(Scan scan, int from, int to) {
        Sieve sieve = shape.sieve();
        return sieve == null || sieve.might(scan.units, from, Math.min(scan.text.length(), to));
    }

    /** Tries a pattern only where one of the characters stands that it can begin with. */
    private void begin(Scan scan, int from, int to, Sink sink) {
        int limit = Math.min(scan.text.length(), to);
        for (int at = from; at < limit; at++) {
            if (shape.first().indexOf(scan.text.charAt(at)) >= 0
                    && (before == null || before.holds(scan.text, at, true))) {
                int end = Math.min(scan.text.length(), at + shape.longest() + 1);
                Matcher matcher = pattern.matcher(scan.text.substring(at, end));
                if (matcher.lookingAt() && offer(matcher, scan, at, sink)) {
                    at += matcher.end() - 1;
                }
            }
        }
    }

    private boolean offer(Matcher matcher, Scan scan, int base, Sink sink) {
        int start = matcher.start() + base;
        int end = matcher.end() + base;
        if (end == start || !fits(scan.text, start, end)) {
            return false;
        }
        if (!value) {
            return sink.offer(start, end);
        }
        int low = matcher.start(VALUE);
        int high = matcher.end(VALUE);
        return low >= 0 && high > low && sink.offer(low + base, high + base);
    }

    private boolean fits(String text, int start, int end) {
        return (before == null || before.holds(text, start, true)) && (after == null || after.holds(text, end, false));
    }

    /** One character that must, or must not, stand beside a match; for ASCII worked out beforehand. */
    private record Neighbour(Pattern character, boolean wanted, BitSet ascii) {
        private static final int ASCII = 128;

        static @Nullable Neighbour of(Lookaround.@Nullable Side side) {
            if (side == null) {
                return null;
            }
            Pattern character = Pattern.compile(side.character());
            BitSet ascii = new BitSet(ASCII);
            for (int c = 0; c < ASCII; c++) {
                ascii.set(c, character.matches(Character.toString(c)));
            }
            return new Neighbour(character, side.wanted(), ascii);
        }

        boolean holds(String text, int at, boolean before) {
            if (before ? at == 0 : at == text.length()) {
                return !wanted;
            }
            int c = before ? text.codePointBefore(at) : text.codePointAt(at);
            return (c < ASCII ? ascii.get(c) : character.matches(Character.toString(c))) == wanted;
        }
    }

    /** For messages and tests: the literals a text must hold one of. */
    List<String> literals() {
        return shape.byDigits() ? List.of() : shape.literals();
    }
}
