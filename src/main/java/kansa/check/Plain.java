package kansa.check;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import kansa.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * A text stripped of what does not change a short answer: case, accents, punctuation, English articles and endings, long-vowel marks, ヴ, company forms. Words stand between single spaces; Japanese stands without spaces.
 */
final class Plain {
    private static final Map<Character, Character> VU = Map.of('ァ', 'バ', 'ィ', 'ビ', 'ェ', 'ベ', 'ォ', 'ボ');
    private static final Set<String> DROPPED = Set.of(
            "a",
            "an",
            "the",
            "inc",
            "ltd",
            "llc",
            "corp",
            "co",
            "corporation",
            "limited",
            "incorporated",
            "mr",
            "mrs",
            "ms",
            "dr");
    private static final String[] COMPANY = {"株式会社", "有限会社", "合同会社", "(株)", "(有)"};

    private final StringBuilder text = new StringBuilder();
    private int[] at = new int[64];

    private Plain() {}

    static Plain of(Folded folded) {
        return of(folded, 0, folded.lower().length());
    }

    static Plain of(Folded folded, int from, int to) {
        Plain plain = new Plain();
        plain.put(' ', from);
        plain.read(folded.lower(), from, to);
        plain.gap(to);
        plain.mark(plain.text.length(), to);
        return plain;
    }

    /** The plain text; begins and ends with a space. */
    String text() {
        return text.toString();
    }

    /** Where a character of the plain text stands in the folded text; its length maps to the end. */
    int at(int i) {
        return at[i];
    }

    boolean empty() {
        return text.toString().isBlank();
    }

    private void read(String s, int from, int to) {
        int i = from;
        while (i < to) {
            char c = s.charAt(i);
            String company = company(s, i);
            if (company != null) {
                i += company.length();
            } else if (latin(c)) {
                int end = i + 1;
                while (end < to && (latin(s.charAt(end)) || joined(s, end, to))) {
                    end++;
                }
                word(s, i, end);
                i = end;
            } else {
                i = other(s, i, to);
            }
        }
    }

    private int other(String s, int i, int to) {
        char c = s.charAt(i);
        if (c == 'ー' || (!Character.isLetterOrDigit(c) && c != '々' && c != '℃' && c != '%')) {
            return i + 1;
        }
        Character vu = c == 'ヴ' && i + 1 < to ? VU.get(s.charAt(i + 1)) : null;
        if (vu != null) {
            put(vu, i);
            return i + 2;
        }
        if (c == '々' && text.length() > 1) {
            put(text.charAt(text.length() - 1), i);
            return i + 1;
        }
        put(c == 'ヴ' ? 'ブ' : c, i);
        return i + 1;
    }

    private void word(String s, int start, int end) {
        String word = bare(s.substring(start, end));
        gap(start);
        if (DROPPED.contains(word)) {
            return;
        }
        String stem = Stem.of(word);
        for (int i = 0; i < stem.length(); i++) {
            put(stem.charAt(i), Math.min(start + i, end - 1));
        }
        gap(end);
    }

    /** Without accents, possessive and inner marks. */
    private static String bare(String word) {
        String bare = word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
        if (bare.chars().anyMatch(c -> c >= 0x80)) {
            bare = Normalizer.normalize(bare, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        }
        return bare.replace("'", "").replace("’", "").replace(".", "").replace(",", "");
    }

    /** A mark inside a word or number: U.S., 3.14, 1,000, don't. */
    private static boolean joined(String s, int i, int to) {
        char c = s.charAt(i);
        boolean before = latin(s.charAt(i - 1));
        boolean after = i + 1 < to && latin(s.charAt(i + 1));
        return switch (c) {
            case '\'', '’' -> before && after;
            case '.' -> before && after && (Units.digit(s.charAt(i + 1)) || abbreviation(s, i));
            case ',' -> before && after && Units.digit(s.charAt(i - 1)) && Units.digit(s.charAt(i + 1));
            default -> false;
        };
    }

    private static boolean abbreviation(String s, int dot) {
        return (dot < 2 || !latin(s.charAt(dot - 2))) && (dot + 2 >= s.length() || !latin(s.charAt(dot + 2)));
    }

    private static @Nullable String company(String s, int i) {
        for (String form : COMPANY) {
            if (s.startsWith(form, i)) {
                return form;
            }
        }
        return null;
    }

    /** A space, unless there is one. */
    private void gap(int from) {
        if (text.charAt(text.length() - 1) != ' ') {
            put(' ', from);
        }
    }

    private void put(char c, int from) {
        mark(text.length(), from);
        text.append(c);
    }

    private void mark(int i, int from) {
        if (i >= at.length) {
            at = Arrays.copyOf(at, at.length * 2);
        }
        at[i] = from;
    }

    static boolean latin(char c) {
        return Character.isLetterOrDigit(c) && c < '\u2e80';
    }
}
