package kansa.check.name;

import java.util.ArrayList;
import java.util.List;

/** The parts of a text that a tagger looks at: words of one sentence or line that may be names, and two words around them. */
final class EnglishStretches {
    private static final int TITLE = Lexis.cue("title");
    private static final int LONGEST = 150;
    private static final int AROUND = 2;

    /** Words {@code from} to {@code to} (exclusive). */
    record Stretch(int from, int to) {}

    private EnglishStretches() {}

    static List<Stretch> of(LatinWords words, EnglishClues clues) {
        List<Stretch> stretches = new ArrayList<>();
        int begin = 0;
        int from = -1;
        int last = -1;
        for (int i = 0; i <= words.count(); i++) {
            boolean end = words.kind(i) == LatinWords.LINE || i > begin && isSentenceEnd(words, clues, i - 1);
            if (from >= 0 && (end || i - last > 2 * AROUND || i - from >= LONGEST)) {
                stretches.add(new Stretch(from, Math.min(i, last + 1 + AROUND)));
                begin = Math.min(i, last + 1 + AROUND);
                from = -1;
            }
            begin = end ? words.kind(i) == LatinWords.LINE ? i + 1 : i : begin;
            if (i < words.count() && words.kind(i) != LatinWords.LINE && clues.isCandidate(i)) {
                from = from < 0 ? Math.max(begin, i - AROUND) : from;
                last = i;
            }
        }
        return stretches;
    }

    private static boolean isSentenceEnd(LatinWords words, EnglishClues clues, int i) {
        if (words.isMark(i, '!') || words.isMark(i, '?')) {
            return true;
        }
        if (!words.isMark(i, '.') || i + 1 >= words.count() || words.start(i + 1) == words.end(i)) {
            return false;
        }
        boolean shortened = i > 0
                && words.kind(i - 1) == LatinWords.WORD
                && (words.end(i - 1) - words.start(i - 1) == 1 || (Lexis.cues(clues.known(i - 1)) & TITLE) != 0);
        return !shortened;
    }
}
