package kansa.check.name;

/** Writes down what {@link EnglishClues} saw at a word, its neighbours and its run of capitals as features of a tagger. */
final class EnglishFeatures {
    private static final int ORG = Lexis.cue("org");
    private static final int STREET = Lexis.cue("street");

    private final LatinWords words;
    private final EnglishClues seen;

    EnglishFeatures(LatinWords words, EnglishClues seen) {
        this.words = words;
        this.seen = seen;
    }

    /** Adds all clues of one word to a sequence. */
    void describe(int i, Clues to) {
        to.next();
        int here = seen.type(i);
        to.add(1);
        to.add(Clues.mix(2, here));
        to.add(Clues.mix(3, seen.self(i)));
        near(i, here, to);
        if (words.kind(i) != LatinWords.WORD) {
            return;
        }
        lists(i, to);
        place(i, here, to);
        run(i, here, to);
    }

    private void near(int i, int here, Clues to) {
        int left = seen.type(i - 1);
        int right = seen.type(i + 1);
        to.add(Clues.mix(Clues.mix(10, left), here));
        to.add(Clues.mix(Clues.mix(11, here), right));
        to.add(Clues.mix(Clues.mix(Clues.mix(12, left), here), right));
        to.add(Clues.mix(Clues.mix(Clues.mix(13, seen.type(i - 2)), left), here));
        to.add(Clues.mix(Clues.mix(Clues.mix(14, here), right), seen.type(i + 2)));
        int before = seen.self(i - 1);
        int after = seen.self(i + 1);
        to.add(Clues.mix(20, before));
        to.add(Clues.mix(21, after));
        to.add(Clues.mix(22, seen.self(i - 2)));
        to.add(Clues.mix(23, seen.self(i + 2)));
        to.add(Clues.mix(Clues.mix(24, seen.self(i - 2)), before));
        to.add(Clues.mix(Clues.mix(25, after), seen.self(i + 2)));
        to.add(Clues.mix(Clues.mix(26, before), here));
        to.add(Clues.mix(Clues.mix(27, after), here));
        to.add(Clues.mix(Clues.mix(Clues.mix(28, seen.self(i - 2)), before), here));
        to.add(Clues.mix(Clues.mix(Clues.mix(29, here), after), seen.self(i + 2)));
        to.add(Clues.mix(Clues.mix(Clues.mix(30, seen.self(i - 3)), seen.self(i - 2)), before));
        for (int at = -3; at <= 3; at++) {
            int cues = seen.cues(i + at);
            while (cues != 0) {
                int cue = Integer.numberOfTrailingZeros(cues);
                to.add(Clues.mix(40 + at, cue));
                if (at >= -2 && at <= 2) {
                    to.add(Clues.mix(Clues.mix(50 + at, cue), here));
                }
                cues &= cues - 1;
            }
        }
    }

    private void lists(int i, Clues to) {
        int given = EnglishClues.level(Lexis.given(seen.known(i)));
        int family = EnglishClues.level(Lexis.family(seen.known(i)));
        int word = Lexis.word(seen.known(i));
        int place = Lexis.place(seen.known(i));
        to.add(Clues.mix(60, seen.shape(i)));
        to.add(Clues.mix(61, seen.shape(i) * 8 + given));
        to.add(Clues.mix(62, seen.shape(i) * 8 + family));
        to.add(Clues.mix(63, (seen.shape(i) * 8 + Math.max(given, family)) * 4 + word));
        to.add(Clues.mix(64, (seen.shape(i) * 8 + Math.max(given, family)) * 4 + place));
        to.add(Clues.mix(65, seen.shape(i) * 32 + seen.likeness(i)));
        to.add(Clues.mix(66, (seen.likeness(i) & 7) * 4 + word + 32 * (given + family > 1 ? 1 : 0)));
        to.add(Clues.mix(67, (seen.likeness(i) & 7) * 4 + place));
        to.add(Clues.mix(68, Math.min(4, words.to(i) - words.from(i))));
        if (word == 0 && words.to(i) - words.from(i) > 4) {
            to.add(Clues.mix(69, tail(i, 2)));
            to.add(Clues.mix(70, tail(i, 3)));
        }
    }

    private int tail(int i, int length) {
        int hash = seen.shape(i) == EnglishClues.LOWER ? 17 : 0;
        for (int k = words.to(i) - length; k < words.to(i); k++) {
            hash = hash * 31 + words.letters()[k];
        }
        return hash;
    }

    private void place(int i, int here, Clues to) {
        boolean line = words.kind(i - 1) == LatinWords.LINE;
        boolean sentence = i > 0 && words.kind(i - 1) == LatinWords.MARK && ".!?:\"“".indexOf(words.first(i - 1)) >= 0;
        int place = i == 0 ? 0 : line ? 1 : sentence ? 2 : 3;
        to.add(Clues.mix(80, place));
        to.add(Clues.mix(Clues.mix(81, place), here));
    }

    private void run(int i, int here, Clues to) {
        int start = seen.runStart(i);
        int end = seen.runEnd(i);
        int length = Math.min(4, end - start);
        int at = Math.min(3, i - start);
        int inside = 0;
        for (int k = start; k < end && k < start + 12; k++) {
            inside |= seen.cues(k);
        }
        int kinds = (inside & ORG) != 0 ? 1 : (inside & STREET) != 0 ? 2 : 0;
        boolean whole = words.kind(start - 1) == LatinWords.LINE && words.kind(end) == LatinWords.LINE;
        to.add(Clues.mix(90, length * 4 + at));
        to.add(Clues.mix(Clues.mix(91, length * 4 + at), here));
        to.add(Clues.mix(Clues.mix(92, kinds), here));
        to.add(Clues.mix(Clues.mix(93, seen.self(start - 1)), here));
        to.add(Clues.mix(Clues.mix(94, seen.self(end)), here));
        to.add(Clues.mix(Clues.mix(95, seen.self(start - 1)), seen.self(end)));
        to.add(Clues.mix(Clues.mix(96, seen.self(start - 2)), seen.self(start - 1)));
        to.add(Clues.mix(Clues.mix(97, seen.self(end)), seen.self(end + 1)));
        to.add(Clues.mix(Clues.mix(98, seen.self(start - 1)), length));
        to.add(Clues.mix(Clues.mix(99, seen.self(end)), length));
        if (whole) {
            to.add(Clues.mix(Clues.mix(100, length), here));
            to.add(Clues.mix(Clues.mix(101, seen.type(start - 2)), seen.type(end + 1)));
        }
        int cues = 0;
        for (int k = Math.max(0, start - 6); k < start; k++) {
            cues |= seen.cues(k) & EnglishClues.CALLED;
        }
        boolean mark = words.isMark(start - 1, ':');
        to.add(Clues.mix(102, cues));
        to.add(Clues.mix(Clues.mix(103, cues), here));
        to.add(Clues.mix(Clues.mix(104, cues), mark ? 1 : 0));
        int edges =
                (words.kind(start - 1) == LatinWords.NUMBER ? 1 : 0) + (words.kind(end) == LatinWords.NUMBER ? 2 : 0);
        to.add(Clues.mix(Clues.mix(105, edges), here));
        for (int k = start; k < end && k < start + 12; k++) {
            if (k != i) {
                to.add(Clues.mix(Clues.mix(106, k < i ? 0 : 1), seen.type(k)));
            }
        }
    }
}
