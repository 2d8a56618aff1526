package kansa.check.name;

import org.jspecify.annotations.Nullable;

/** Where a name that the tagger found really begins and ends, and whether it can be one at all: no piece of code is. */
final class EnglishBounds {
    private static final int PARTICLE = Lexis.cue("particle");
    private static final String INSIDE = ".,-'’\"";
    private static final String CODE_BEFORE = ".=_<#$/\\&";
    private static final String CODE_AFTER = "([{=_<>/\\;";

    /** Words {@code from} to {@code to} (exclusive). */
    record Bounds(int from, int to) {}

    private final LatinWords words;
    private final EnglishClues seen;

    EnglishBounds(LatinWords words, EnglishClues seen) {
        this.words = words;
        this.seen = seen;
    }

    /** The bounds of a name within these words; null where there is none. */
    @Nullable
    Bounds of(int start, int end) {
        boolean capital = false;
        for (int i = start; i < end; i++) {
            capital |= words.kind(i) == LatinWords.WORD && seen.isCapital(i);
        }
        int from = start;
        while (from < end && (words.kind(from) != LatinWords.WORD || capital && isLoose(from))) {
            from++;
        }
        int to = end;
        while (to > from && (!isEnd(to - 1) || capital && isLoose(to - 1))) {
            to--;
        }
        boolean alone = to == from + 1;
        if (!hasCandidate(from, to) || alone && seen.isOrdinary(from) || isCode(from, to, capital)) {
            return null;
        }
        return new Bounds(from, to);
    }

    /** A word in small letters at the edge of a name with capitals, such as the verb before it. */
    private boolean isLoose(int i) {
        return words.kind(i) == LatinWords.WORD
                && !seen.isCapital(i)
                && (Lexis.cues(seen.known(i)) & PARTICLE) == 0
                && Math.max(Lexis.given(seen.known(i)), Lexis.family(seen.known(i))) < 3;
    }

    private boolean isEnd(int i) {
        return words.kind(i) == LatinWords.WORD || words.isMark(i, '.') && words.end(i - 1) - words.start(i - 1) < 3;
    }

    private boolean hasCandidate(int from, int to) {
        for (int i = from; i < to; i++) {
            if (seen.isCandidate(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCode(int from, int to, boolean capital) {
        for (int i = from; i < to; i++) {
            byte kind = words.kind(i);
            boolean mark = kind == LatinWords.MARK && INSIDE.indexOf(words.first(i)) < 0;
            if (mark || seen.hasDigits(i) || kind == LatinWords.NUMBER || kind == LatinWords.CODE) {
                return true;
            }
        }
        boolean plain = capital && !seen.isInner(from);
        return !plain && (touches(words.start(from) - 1, CODE_BEFORE) || touches(words.end(to - 1), CODE_AFTER));
    }

    private boolean touches(int at, String marks) {
        String text = words.text();
        return at >= 0 && at < text.length() && marks.indexOf(text.charAt(at)) >= 0;
    }
}
