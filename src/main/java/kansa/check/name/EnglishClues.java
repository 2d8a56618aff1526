package kansa.check.name;

/**
 * What is known of each word of a text by itself: shape, lists, likeness to names, and the run of capitalised words it belongs
 * to. Names themselves are never features, so that a model learns where names stand and not which.
 */
final class EnglishClues {
    static final int LOWER = 0;
    private static final int CAPITAL = 1;
    private static final int CAPITALS = 2;
    private static final int INITIAL = 3;
    private static final int INNER = 4;
    private static final int DIGITS = 5;

    private static final int TITLE = Lexis.cue("title");
    private static final int PARTICLE = Lexis.cue("particle");
    static final int CALLED = Lexis.cue("called") | Lexis.cue("field") | Lexis.cue("contact");
    private static final int INTRODUCE = Lexis.cue("called")
            | Lexis.cue("field")
            | Lexis.cue("title")
            | Lexis.cue("greet")
            | Lexis.cue("self")
            | Lexis.cue("relation");
    /** Never a name by itself, though He, You and An are surnames too. */
    private static final int SMALL_WORD = Lexis.cue("pronoun")
            | Lexis.cue("article")
            | Lexis.cue("be")
            | Lexis.cue("of")
            | Lexis.cue("at")
            | Lexis.cue("with")
            | Lexis.cue("self")
            | Lexis.cue("abbreviation");

    private static final int NATION = Lexis.cue("nation");
    private static final int THING = Lexis.cue("thing");
    private static final int STRONG_LOWER = 4;
    /** don't, you'll: as common as a word can be. */
    private static final long USUAL = 3L << 8;

    private static final long RARE = 1L << 8;
    private static final String[] ENDINGS = {"s", "es", "ed", "d", "ing", "ly", "er", "ers"};

    private final LatinWords words;
    private final long[] known;
    private final int[] shape;
    private final int[] look;
    /** The word itself where it is no name, else what it looks like. */
    private final int[] self;
    /** What it looks like. */
    private final int[] type;

    private final int[] runStart;
    private final int[] runEnd;

    EnglishClues(LatinWords words, Lexis lexis, Nameness nameness) {
        this.words = words;
        int count = words.count();
        known = new long[count];
        shape = new int[count];
        look = new int[count];
        self = new int[count];
        type = new int[count];
        runStart = new int[count];
        runEnd = new int[count];
        float[] logits = new float[Nameness.CLASSES];
        for (int i = 0; i < count; i++) {
            if (words.kind(i) == LatinWords.WORD) {
                known[i] = knownOf(i, lexis);
                shape[i] = shapeOf(i);
                look[i] = lookOf(i, nameness, logits);
            } else {
                known[i] = words.kind(i) == LatinWords.OWNER ? lexis.of("'s") : 0;
            }
            describe(i);
        }
        for (int i = 0; i < count; i++) {
            runStart[i] = i > 0 && isRun(i) && joins(i - 1) >= 0 ? runStart[joins(i - 1)] : i;
        }
        for (int i = count - 1; i >= 0; i--) {
            int next = i + 1 < count && words.isMark(i + 1, '.') && isCapital(i) && isShort(i) ? i + 2 : i + 1;
            runEnd[i] = isRun(i) && next < count && isRun(next) && runStart[next] == runStart[i] ? runEnd[next] : i + 1;
        }
    }

    /** The word before a run's next word, over the dot of an initial or title; -1 where none joins. */
    private int joins(int before) {
        if (isRun(before)) {
            return before;
        }
        boolean dot = words.isMark(before, '.') && before > 0 && isRun(before - 1) && isShort(before - 1);
        return dot && shape[before - 1] != LOWER ? before - 1 : -1;
    }

    private boolean isShort(int i) {
        return shape[i] == INITIAL || (Lexis.cues(known[i]) & TITLE) != 0;
    }

    private boolean isRun(int i) {
        return words.kind(i) == LatinWords.WORD
                && (isCapital(i)
                        || (Lexis.cues(known[i]) & PARTICLE) != 0
                                && i > 0
                                && words.kind(i - 1) == LatinWords.WORD
                                && shape[i - 1] != LOWER
                                && i + 1 < words.count()
                                && words.kind(i + 1) == LatinWords.WORD
                                && Character.isUpperCase(words.first(i + 1)));
    }

    private long knownOf(int i, Lexis lexis) {
        char[] letters = words.letters();
        int from = words.from(i);
        int to = words.to(i);
        long whole = lexis.of(LatinFold.key(letters, from, to));
        if (whole != 0) {
            boolean small = !Character.isUpperCase(words.first(i)) && Lexis.word(whole) == 0;
            return small ? whole | inflected(letters, from, to, lexis) : whole;
        }
        int hyphen = -1;
        for (int k = from; k < to; k++) {
            hyphen = letters[k] == '-' ? k : hyphen;
            if (letters[k] == '\'' && to - k <= 3 && k - from > 1 && letters[to - 1] != 's') {
                return USUAL;
            }
        }
        if (hyphen < 0) {
            return inflected(letters, from, to, lexis);
        }
        long left = lexis.of(LatinFold.key(letters, from, hyphen));
        long right = lexis.of(LatinFold.key(letters, hyphen + 1, to));
        return left != 0 && right != 0 ? left | right : 0;
    }

    /** A regular plural, past or -ing form of an ordinary word is one too, if a rare one. */
    private static long inflected(char[] letters, int from, int to, Lexis lexis) {
        for (String ending : ENDINGS) {
            int stem = to - ending.length();
            boolean ends = stem - from > 2;
            for (int k = 0; ends && k < ending.length(); k++) {
                ends = letters[stem + k] == ending.charAt(k);
            }
            long base = ends ? lexis.of(LatinFold.key(letters, from, stem)) : 0;
            if (Lexis.word(base) > 0 || (Lexis.cues(base) & NATION) != 0) {
                return RARE;
            }
        }
        return 0;
    }

    private int shapeOf(int i) {
        String text = words.text();
        int start = words.start(i);
        int end = words.end(i);
        if (!Character.isUpperCase(text.charAt(start))) {
            for (int k = start + 1; k < end; k++) {
                if (text.charAt(k) >= '0' && text.charAt(k) <= '9') {
                    return DIGITS;
                }
            }
            return isJoinedCapital(text, start, end) ? INNER : LOWER;
        }
        if (end - start == 1) {
            return INITIAL;
        }
        boolean lower = false;
        boolean upper = false;
        for (int k = start + 1; k < end; k++) {
            char c = text.charAt(k);
            if (c >= '0' && c <= '9') {
                return DIGITS;
            }
            lower |= Character.isLowerCase(c);
            upper |= Character.isUpperCase(c);
        }
        return lower ? upper ? INNER : CAPITAL : CAPITALS;
    }

    /** al-Saud, d'Artagnan: a short piece in small letters, then a capital. */
    private static boolean isJoinedCapital(String text, int start, int end) {
        for (int k = start + 1; k < Math.min(end - 1, start + 4); k++) {
            char c = text.charAt(k);
            if (c == '-' || c == '\'' || c == '’') {
                return Character.isUpperCase(text.charAt(k + 1));
            }
        }
        return false;
    }

    /** How much more it looks like a name than like a place or word: 0 not at all to 6; ordinary words are not asked. */
    private int lookOf(int i, Nameness nameness, float[] logits) {
        if (shape[i] == LOWER && Lexis.word(known[i]) > 1 || words.to(i) - words.from(i) < 2) {
            return 0;
        }
        nameness.score(words.letters(), words.from(i), words.to(i), logits);
        float name = Math.max(logits[Nameness.GIVEN], logits[Nameness.FAMILY]);
        float other = Math.max(logits[Nameness.PLACE], logits[Nameness.WORD]);
        float lead = name - other;
        int step = lead < -2 ? 1 : lead < -0.7f ? 2 : lead < 0.3f ? 3 : lead < 1.5f ? 4 : lead < 3 ? 5 : 6;
        int side = logits[Nameness.GIVEN] > logits[Nameness.FAMILY] ? 0 : 8;
        int against = logits[Nameness.PLACE] > logits[Nameness.WORD] ? 0 : 16;
        return step | side | against;
    }

    static int level(int languages) {
        return languages <= 2 ? languages : languages <= 4 ? 3 : 4;
    }

    private void describe(int i) {
        byte kind = words.kind(i);
        int letters = words.to(i) - words.from(i);
        if (kind == LatinWords.NUMBER || kind == LatinWords.CODE || kind == LatinWords.LINE) {
            type[i] = Clues.mix(100 + kind, kind == LatinWords.NUMBER ? Math.min(6, letters) : 0);
            self[i] = type[i];
            return;
        }
        int itself = Clues.mix(200 + shape[i], (int) LatinFold.key(words.letters(), words.from(i), words.to(i)));
        if (kind != LatinWords.WORD) {
            type[i] = itself;
            self[i] = itself;
            return;
        }
        boolean word = Lexis.word(known[i]) > 0 || (Lexis.cues(known[i]) & ~THING) != 0;
        int given = level(Lexis.given(known[i]));
        int family = level(Lexis.family(known[i]));
        int best = Math.max(given, family);
        int evidence = best >= 2
                ? 10 + best + (given >= 2 ? family >= 2 ? 0 : 10 : 20)
                : best == 1 && (look[i] & 7) > 3 ? 1 : (look[i] & 7) > 4 ? 2 : (look[i] & 7) > 2 ? 3 : 4;
        if (shape[i] == LOWER && word) {
            evidence = best > 2 ? 9 : 8;
        }
        int other = (word ? 1 : 0)
                + (Lexis.word(known[i]) == 3 ? 1 : 0)
                + (Lexis.place(known[i]) > 1 ? 4 : 0)
                + ((Lexis.cues(known[i]) & THING) != 0 ? 8 : 0);
        type[i] = Clues.mix(300 + shape[i] * 64 + evidence, other);
        self[i] = word ? itself : type[i];
    }

    /** Whether a name may begin or go on here: stretches without such a word are not looked at. */
    boolean isCandidate(int i) {
        if (words.kind(i) != LatinWords.WORD || shape[i] == DIGITS) {
            return false;
        }
        int best = Math.max(Lexis.given(known[i]), Lexis.family(known[i]));
        if ((Lexis.cues(known[i]) & SMALL_WORD) != 0) {
            return false;
        }
        if (shape[i] == LOWER) {
            return best >= STRONG_LOWER + 2 * Lexis.word(known[i]) && Lexis.word(known[i]) < 2
                    || Lexis.word(known[i]) == 0 && (cuesWithin(i, 4) & (CALLED | TITLE)) != 0;
        }
        return !(best < 2 && Lexis.word(known[i]) == 3 || shape[i] == INITIAL && best == 0 && words.first(i) == 'I');
    }

    /** Whether an ordinary word in small letters stands alone and nothing before it introduces a name. */
    boolean isOrdinary(int i) {
        return shape[i] == LOWER && Lexis.word(known[i]) > 0 && (cuesWithin(i, 2) & INTRODUCE) == 0;
    }

    private int cuesWithin(int i, int back) {
        int cues = 0;
        for (int k = Math.max(0, i - back); k < i; k++) {
            cues |= Lexis.cues(known[k]);
        }
        return cues;
    }

    long known(int i) {
        return known[i];
    }

    int look(int i) {
        return look[i] & 7;
    }

    boolean isCapital(int i) {
        return shape[i] != LOWER && shape[i] != DIGITS;
    }

    /** Capitals inside the word, as in TreeNode and McKay. */
    boolean isInner(int i) {
        return shape[i] == INNER;
    }

    boolean hasDigits(int i) {
        return shape[i] == DIGITS;
    }

    int self(int i) {
        return i < 0 || i >= self.length ? 7 : self[i];
    }

    int type(int i) {
        return i < 0 || i >= type.length ? 7 : type[i];
    }

    int cues(int i) {
        return i < 0 || i >= known.length ? 0 : Lexis.cues(known[i]);
    }

    int shape(int i) {
        return shape[i];
    }

    /** Likeness to names with the likeliest kinds on either side; see {@link #lookOf}. */
    int likeness(int i) {
        return look[i];
    }

    /** First word of the run of capitalised words that this one stands in. */
    int runStart(int i) {
        return runStart[i];
    }

    /** The word after that run. */
    int runEnd(int i) {
        return runEnd[i];
    }
}
