package kansa.check.name;

import java.util.ArrayList;
import java.util.List;

/** The parts of a text that a tagger looks at: sentences and lines in which a name may stand. */
final class EnglishStretches {
    private static final int TITLE = Lexis.cue("title");
    private static final int LONGEST = 150;

    /** Words {@code from} to {@code to} (exclusive). */
    record Stretch(int from, int to) {}

    private EnglishStretches() {}

    static List<Stretch> of(LatinWords words, EnglishClues clues) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        boolean wanted = false;
        for (int i = 0; i <= words.count(); i++) {
            boolean end = words.kind(i) == LatinWords.LINE;
            if (end || i - from >= LONGEST || i > from && isSentenceEnd(words, clues, i - 1)) {
                if (wanted) {
                    stretches.add(new Stretch(from, i));
                }
                wanted = false;
                from = end ? i + 1 : i;
            }
            wanted |= !end && i < words.count() && clues.isCandidate(i);
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
