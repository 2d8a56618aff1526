package kansa.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kansa.rule.RegexShape.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads the RE2 syntax as far as {@link RegexShape} needs it. What is written differently from what is known here counts as
 * "any characters", never as a literal.
 */
final class RegexReader {
    private static final int CLASS_MEMBERS = 8;

    private final String pattern;
    private int at;

    RegexReader(String pattern) {
        this.pattern = pattern;
    }

    Part read() {
        return alternatives();
    }

    private Part alternatives() {
        List<Part> parts = new ArrayList<>();
        parts.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.get(0) : Part.either(parts);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            parts.add(quantified(atom()));
        }
        return Part.sequence(parts);
    }

    private Part quantified(Part atom) {
        Part part = atom;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int[] counts = null;
            if (c == '*' || c == '+' || c == '?') {
                counts = new int[] {c == '+' ? 1 : 0, c == '?' ? 1 : -1};
                at++;
            } else if (c == '{') {
                counts = counts();
            }
            if (counts == null) {
                return part;
            }
            part = part.repeated(counts[0], counts[1]);
            if (at < pattern.length() && pattern.charAt(at) == '?') {
                at++;
            }
        }
        return part;
    }

    /** {@code {n}}, {@code {n,}} or {@code {n,m}}; null when the brace is an ordinary character. */
    private int @Nullable [] counts() {
        int close = pattern.indexOf('}', at);
        if (close < 0) {
            return null;
        }
        String inside = pattern.substring(at + 1, close);
        int comma = inside.indexOf(',');
        String min = comma < 0 ? inside : inside.substring(0, comma);
        String max = comma < 0 ? inside : inside.substring(comma + 1);
        if (!number(min) || !(number(max) || max.isEmpty())) {
            return null;
        }
        at = close + 1;
        return new int[] {Integer.parseInt(min), max.isEmpty() ? -1 : Integer.parseInt(max)};
    }

    private static boolean number(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Part atom() {
        char c = pattern.charAt(at++);
        switch (c) {
            case '(':
                return group();
            case '[':
                return characterClass();
            case '.':
                return Part.any(2);
            case '^', '$':
                return Part.ANCHOR;
            case '\\':
                return escape();
            default:
                if (Character.isHighSurrogate(c) && at < pattern.length()) {
                    return Part.text(new String(new char[] {c, pattern.charAt(at++)}));
                }
                return Part.text(String.valueOf(c));
        }
    }

    private Part group() {
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            int name = pattern.startsWith("?P<", at) ? at + 3 : pattern.startsWith("?<", at) ? at + 2 : -1;
            if (name >= 0) {
                at = pattern.indexOf('>', name) + 1;
            } else {
                while (pattern.charAt(at) != ':' && pattern.charAt(at) != ')') {
                    at++;
                }
                if (pattern.charAt(at++) == ')') {
                    return Part.EMPTY;
                }
            }
        }
        Part inside = alternatives();
        at++;
        return inside;
    }

    private Part escape() {
        char c = pattern.charAt(at++);
        switch (c) {
            case 'd':
                return new Part(null, null, 1, 1, false, digits(), new Piece.Unit(digits()));
            case 's', 'w':
                return new Part(null, null, 0, 1, false, null, new Piece.Unit(c == 's' ? spaces() : words()));
            case 'D', 'S', 'W', 'C':
                return Part.any(2);
            case 'b', 'B':
                return Part.EDGE;
            case 'A', 'z':
                return Part.ANCHOR;
            case 'p', 'P':
                skipBraces();
                return Part.any(2);
            case 'x':
                skipHex();
                return Part.any(2);
            case 'Q':
                return quoted();
            case 'n':
                return Part.text("\n");
            case 't':
                return Part.text("\t");
            default:
                if (Character.isLetterOrDigit(c)) {
                    while (at < pattern.length() && c <= '7' && octal(pattern.charAt(at))) {
                        at++;
                    }
                    return Part.any(2);
                }
                return Part.text(String.valueOf(c));
        }
    }

    private static boolean octal(char c) {
        return c >= '0' && c <= '7';
    }

    private Part quoted() {
        int end = pattern.indexOf("\\E", at);
        String text = end < 0 ? pattern.substring(at) : pattern.substring(at, end);
        at = end < 0 ? pattern.length() : end + 2;
        // a quantifier would touch only the last character
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            parts.add(Part.any(1));
        }
        return Part.sequence(parts);
    }

    private void skipBraces() {
        at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
    }

    private void skipHex() {
        at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 2;
    }

    /** A class in brackets: its members when they are few, whether all are digits, else any character. */
    private Part characterClass() {
        boolean negated = pattern.charAt(at) == '^';
        if (negated) {
            at++;
        }
        Set<String> members = new TreeSet<>();
        boolean known = !negated;
        boolean digits = !negated;
        int longest = negated ? 2 : 1;
        BitSet first = negated ? null : new BitSet();
        BitSet units = new BitSet();
        boolean posix = false;
        boolean begun = false;
        while (!begun || pattern.charAt(at) != ']') {
            begun = true;
            if (pattern.startsWith("[:", at)) {
                int end = pattern.indexOf(":]", at);
                digits &= pattern.startsWith("[:digit:]", at);
                at = end + 2;
                known = false;
                first = null;
                posix = true;
                units.or(negated ? new BitSet() : ANY);
                continue;
            }
            int begin = at;
            int low = member();
            int high = low;
            if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                at++;
                high = member();
            }
            digits &= low == DIGIT || (low >= '0' && high <= '9' && high >= low);
            known &= low >= 0 && high >= low && high - low < CLASS_MEMBERS && high < Character.MIN_SURROGATE;
            if (first != null && low == DIGIT) {
                first.or(digits());
            } else if (first != null && low >= 0 && high >= low && high < Part.NOTHING) {
                first.set(low, high + 1);
            } else {
                first = null;
            }
            if (low >= 0 && high >= low) {
                units.or(range(low, high));
            } else if (!negated) {
                units.or(escaped(pattern.substring(begin, at)));
            } else if (low == DIGIT) {
                units.or(digits());
            }
            longest = low == UNKNOWN || high == UNKNOWN || high > Character.MAX_VALUE ? 2 : longest;
            for (int c = low; known && c <= high; c++) {
                members.add(String.valueOf(Character.toLowerCase((char) c)));
            }
        }
        at++;
        Set<String> exact = known && members.size() <= CLASS_MEMBERS ? members : null;
        if (longest > 1 && !negated) {
            units.set(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
        }
        Piece piece =
                negated ? Piece.anyBut(units) : longest == 1 && !posix ? new Piece.Unit(units) : Piece.open(units);
        return new Part(exact, null, digits ? 1 : 0, longest, false, first, piece);
    }

    /** Those of the characters that are one unit. */
    private static BitSet range(int low, int high) {
        BitSet units = new BitSet();
        units.set(Math.min(low, Character.MAX_VALUE + 1), Math.min(high, Character.MAX_VALUE) + 1);
        return units;
    }

    /** The units of an escape that stands for several, or of one not known here. */
    private static BitSet escaped(String escape) {
        return switch (escape) {
            case "\\d" -> digits();
            case "\\s" -> spaces();
            case "\\w" -> words();
            case "\\pL", "\\p{L}" -> letters();
            default -> ANY;
        };
    }

    /** Every unit; not to be changed. */
    private static final BitSet ANY = Piece.range(Character.MIN_VALUE, Character.MAX_VALUE);

    /** As letters may have come since this Java was made, every unit beyond ASCII is one. */
    private static BitSet letters() {
        BitSet letters = Piece.range(0x80, Character.MAX_VALUE);
        letters.set('A', 'Z' + 1);
        letters.set('a', 'z' + 1);
        return letters;
    }

    private static BitSet words() {
        BitSet words = digits();
        words.set('A', 'Z' + 1);
        words.set('a', 'z' + 1);
        words.set('_');
        return words;
    }

    private static BitSet spaces() {
        BitSet spaces = new BitSet();
        "\t\n\f\r ".chars().forEach(spaces::set);
        return spaces;
    }

    private static BitSet digits() {
        BitSet digits = new BitSet();
        digits.set('0', '9' + 1);
        return digits;
    }

    private static final int DIGIT = -2;
    private static final int UNKNOWN = -1;

    private int member() {
        int c = pattern.codePointAt(at);
        at += Character.charCount(c);
        if (c != '\\') {
            return c;
        }
        char escaped = pattern.charAt(at++);
        switch (escaped) {
            case 'd':
                return DIGIT;
            case 'p', 'P':
                skipBraces();
                return UNKNOWN;
            case 'x':
                skipHex();
                return UNKNOWN;
            default:
                if (Character.isLetterOrDigit(escaped)) {
                    while (escaped <= '7' && octal(pattern.charAt(at))) {
                        at++;
                    }
                    return UNKNOWN;
                }
                return escaped;
        }
    }
}
