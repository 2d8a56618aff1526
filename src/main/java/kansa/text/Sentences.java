package kansa.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kansa.audit.Language;
import kansa.audit.Span;

/**
 * Splits English and Japanese text into sentences, list entries and headings, in one pass over the original, without a
 * dictionary. No sentence is longer than {@value #LIMIT} characters: longer ones are cut at a comma or a space where there is one.
 *
 * <p>Japanese: at 。！？ with the brackets that close, not inside 「…。…」 or （…。）, and at every line break. English: at . ! ? with what closes,
 * when what follows looks like a beginning; a line break inside a wrapped paragraph does not split.
 */
final class Sentences {
    static final int LIMIT = 2_000;

    /** A longer quotation is split inside. */
    private static final int QUOTATION = 600;

    private static final String OPENING = "「『（【〈《〔";
    private static final String CLOSING = "」』）】〉》〕";
    private static final String BULLETS = "-*+>•・●○■□◆◇※#| \t\u3000";
    private static final String CLOSERS = "」』）】〉》〕)]}\"'”’»*_`";

    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "col", "maj", "lt", "sgt", "capt", "cmdr", "adm", "rep",
            "sen", "gov", "rev", "hon", "pres", "supt", "st", "mt", "ft", "vs", "v", "e.g", "i.e", "eg", "ie", "cf",
            "viz", "approx", "ca", "c", "dept", "univ", "assn", "al", "messrs", "mme", "mlle", "asst", "assoc", "incl",
            "excl", "resp", "esp", "aka", "a.k.a");
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no", "nos", "fig", "figs", "sec", "secs", "ch", "chap", "vol", "vols", "eq", "eqs", "art", "arts", "p",
            "pp", "para", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ref",
            "refs", "ver", "ext", "tel", "est", "app", "ex", "op", "bk", "pt", "min", "max", "avg", "ed");
    /** May end a sentence: it does when a usual first word follows. */
    private static final Set<String> EITHER = Set.of(
            "etc", "inc", "ltd", "co", "corp", "llc", "plc", "jr", "sr", "a.m", "p.m", "u.s", "u.k", "u.n", "e.u",
            "d.c", "ph.d", "m.d", "b.a", "m.a", "b.sc", "m.sc", "bros", "ave", "blvd", "rd", "u.s.a", "a.d", "b.c",
            "n.y", "l.a", "r.i.p", "j.d", "esq", "dept", "govt", "intl", "mfg", "sq", "hr", "hrs", "min", "mins", "lb",
            "lbs", "oz", "in", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    private static final Set<String> STARTERS = Set.of(
            "The",
            "He",
            "She",
            "It",
            "In",
            "I",
            "We",
            "They",
            "This",
            "That",
            "However",
            "But",
            "And",
            "A",
            "An",
            "There",
            "When",
            "If",
            "For",
            "As",
            "At",
            "On",
            "My",
            "You",
            "Our",
            "His",
            "Her",
            "Its",
            "Their",
            "These",
            "Those",
            "What",
            "Who",
            "Why",
            "How",
            "Where",
            "So",
            "Then",
            "After",
            "Before",
            "While",
            "Although",
            "Because",
            "Since",
            "To",
            "From",
            "By",
            "With",
            "Please",
            "Yes",
            "No",
            "Not",
            "One",
            "Some",
            "Many",
            "Most",
            "All",
            "Both",
            "Each",
            "Here",
            "Now",
            "Also",
            "Another",
            "During",
            "According",
            "Meanwhile",
            "Moreover",
            "Furthermore",
            "Therefore",
            "Thus",
            "Finally",
            "First",
            "Second",
            "Today",
            "Later");

    private final String text;
    private final boolean japanese;
    private final List<Sentence> found = new ArrayList<>();

    private Sentences(String text, boolean japanese) {
        this.text = text;
        this.japanese = japanese;
    }

    static List<Sentence> split(String text, Language language) {
        Sentences sentences = new Sentences(text, language == Language.JA);
        sentences.blocks();
        return sentences.found;
    }

    /** A block is a line or, in other than Japanese, the lines of one wrapped paragraph. */
    private void blocks() {
        int at = 0;
        boolean fenced = false;
        while (at < text.length()) {
            int end = lineEnd(at);
            boolean fence = text.startsWith("```", skipBlank(at, end));
            if (!fenced && !fence && !japanese) {
                int line = at;
                while (isWrapped(line, end)) {
                    line = nextLine(end);
                    end = lineEnd(line);
                }
            }
            block(at, end);
            fenced ^= fence;
            at = nextLine(end);
        }
    }

    private int lineEnd(int at) {
        int feed = text.indexOf('\n', at);
        int end = feed < 0 ? text.length() : feed;
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int nextLine(int end) {
        int at = end;
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
    }

    /** Whether the line goes on in the next one. */
    private boolean isWrapped(int at, int end) {
        int next = nextLine(end);
        int nextEnd = next >= text.length() ? next : lineEnd(next);
        int first = skipBlank(next, nextEnd);
        int length = end - at;
        if (first >= nextEnd || length < 25 || length > 100) {
            return false;
        }
        char begin = text.charAt(skipBlank(at, end));
        char last = text.charAt(end - 1);
        if (begin == '#' || begin == '|' || ".!?:… \\".indexOf(last) >= 0) {
            return false;
        }
        char c = text.charAt(first);
        if (BULLETS.indexOf(c) >= 0 || text.startsWith("```", first) || afterMarker(first, nextEnd) > first) {
            return false;
        }
        return Character.isLowerCase(c) || length >= 55;
    }

    private void block(int from, int end) {
        int start = skipBlank(from, end);
        int i = afterMarker(start, end);
        while (i < end) {
            char c = text.charAt(i);
            if (c > 0x3000 && OPENING.indexOf(c) >= 0) {
                int close = closing(i, end);
                if (close > 0) {
                    i = close + 1;
                    boolean twoQuotations =
                            isFinal(text.charAt(close - 1)) && i < end && OPENING.indexOf(text.charAt(i)) >= 0;
                    if (twoQuotations) {
                        add(start, i);
                        start = i;
                    }
                    continue;
                }
            } else if (isFinal(c)) {
                int after = afterFinal(i, end);
                if (ends(start, i, after, end)) {
                    add(start, after);
                    start = skipBlank(after, end);
                    i = start;
                } else {
                    i = after;
                }
                continue;
            }
            i++;
        }
        add(start, end);
    }

    private static boolean isFinal(char c) {
        return switch (c) {
            case '.', '!', '?', '。', '！', '？', '｡', '．', '…' -> true;
            default -> false;
        };
    }

    /** Past further marks, a note such as {@code [1]}, and whatever closes. */
    private int afterFinal(int at, int end) {
        int i = at + 1;
        while (i < end && isFinal(text.charAt(i))) {
            i++;
        }
        while (i < end && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int emoji = skipBlank(i, end);
        while (emoji < end && isEmoji(text.charAt(emoji))) {
            emoji++;
            i = emoji;
        }
        if (i + 2 < end && text.charAt(i) == '[' && isDigit(text.charAt(i + 1))) {
            int note = i + 1;
            while (note < end && note < i + 5 && isDigit(text.charAt(note))) {
                note++;
            }
            return note < end && text.charAt(note) == ']' ? note + 1 : i;
        }
        return i;
    }

    private static boolean isEmoji(char c) {
        return Character.isSurrogate(c) || (c >= 0x2600 && c <= 0x27bf) || c == 0xfe0f || c == 0x200d;
    }

    private boolean ends(int start, int at, int after, int end) {
        if (after >= end) {
            return true;
        }
        char mark = text.charAt(after - 1);
        char c = text.charAt(at);
        char next = text.charAt(after);
        boolean wide = c == '。' || c == '｡' || mark == '。';
        if (wide) {
            return true;
        }
        if (c == '！' || c == '？' || (isEastern(next) && c != '.' && c != '．' && c != '…')) {
            return !(next == 'と' || next == 'っ' || next == '、' || text.startsWith("など", after));
        }
        if (c == '．') {
            return at > start && isEastern(text.charAt(at - 1)) && !isDigit(next);
        }
        if (c == '…' && japanese) {
            return false;
        }
        if (!isBlank(next) && !isEastern(next)) {
            return false;
        }
        int begin = skipBlank(after, end);
        if (begin >= end) {
            return true;
        }
        return !Character.isLowerCase(text.charAt(begin)) && (c != '.' || endsAtStop(start, at, begin, end));
    }

    /** Whether a full stop at {@code at} ends the sentence rather than an abbreviation. */
    private boolean endsAtStop(int start, int at, int begin, int end) {
        int from = at;
        while (from > start && at - from < 12 && isWordOrStop(text.charAt(from - 1))) {
            from--;
        }
        if (from == at) {
            return true;
        }
        String word = text.substring(from, at);
        String lower = word.toLowerCase(Locale.ROOT);
        if (TITLES.contains(lower)) {
            return false;
        }
        if (BEFORE_NUMBERS.contains(lower) && isDigit(text.charAt(begin))) {
            return false;
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean letters = word.length() >= 3 && word.length() % 2 == 1 && word.charAt(1) == '.';
        if (initial || letters || EITHER.contains(lower)) {
            return STARTERS.contains(wordAt(begin, end));
        }
        return true;
    }

    private String wordAt(int at, int end) {
        int from = at;
        while (from < end && "\"'“‘(*_".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < end && to - from < 16 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    /** Where the bracket opened at {@code at} closes, or -1. */
    private int closing(int at, int end) {
        int depth = 0;
        int limit = Math.min(end, at + QUOTATION);
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if (c <= 0x3000) {
                continue;
            }
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0 && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Past bullets and a number such as {@code 1.} or {@code 2)} at the head of a line; {@code at} when there is none. */
    private int afterMarker(int at, int end) {
        int i = at;
        while (i < end && BULLETS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int digits = i;
        while (i < end && i - digits < 3 && isDigit(text.charAt(i))) {
            i++;
        }
        if (i == digits && i + 1 < end && Character.isLetter(text.charAt(i)) && text.charAt(i + 1) == '.') {
            i++;
        }
        boolean mark = i > digits && i + 1 < end && ".)．）".indexOf(text.charAt(i)) >= 0 && !isDigit(text.charAt(i + 1));
        return mark ? i + 1 : at;
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        while (end - start > LIMIT) {
            int cut = cut(start, start + LIMIT);
            found.add(new Sentence(found.size(), new Span(start, cut)));
            start = skipBlank(cut, end);
        }
        if (end > start) {
            found.add(new Sentence(found.size(), new Span(start, end)));
        }
    }

    private int cut(int start, int limit) {
        for (int i = limit; i > start + LIMIT / 2; i--) {
            char c = text.charAt(i - 1);
            if (c == '、' || c == ',' || c == '，' || c == ';' || isBlank(c)) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) && Character.isHighSurrogate(text.charAt(limit - 1))
                ? limit - 1
                : limit;
    }

    private int skipBlank(int at, int end) {
        int i = at;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == 0xa0 || c == 0x3000 || c == 0xfeff || c == 0x200b;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static boolean isEastern(char c) {
        return c >= 0x2e80 && c < 0xff00;
    }

    private static boolean isWordOrStop(char c) {
        return c == '.' || (c < 0x2e80 && Character.isLetter(c));
    }
}
