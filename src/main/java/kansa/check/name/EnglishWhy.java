package kansa.check.name;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Wording;

/** What speaks for a name that the tagger found, in words. */
final class EnglishWhy {
    private static final Wording TITLE = new Wording("a title or honorific stands at it", "敬称・肩書が付いている");
    private static final Wording CUE = new Wording("a word that names are given with stands before it", "名前を導く語が前にある");
    private static final Wording GIVEN = new Wording("listed as a given name", "名の一覧にある");
    private static final Wording FAMILY = new Wording("listed as a surname", "姓の一覧にある");
    private static final Wording LOOK = new Wording("spelt as names are", "つづりが人名に似る");
    private static final Wording PLACE = new Wording("stands where names stand", "人名の現れる位置にある");

    private static final int TITLES = Lexis.cue("title");
    private static final int AFTER = Lexis.cue("after");
    private static final int CUES = Lexis.cue("called")
            | Lexis.cue("greet")
            | Lexis.cue("contact")
            | Lexis.cue("field")
            | Lexis.cue("relation");
    private static final int REACH = 3;

    private final LatinWords words;
    private final EnglishClues clues;
    private final int from;
    private final int to;

    EnglishWhy(LatinWords words, EnglishClues clues, int from, int to) {
        this.words = words;
        this.clues = clues;
        this.from = from;
        this.to = to;
    }

    /** A title before or within the name, or an academic degree or Japanese honorific at its end. */
    boolean isTitled() {
        int before = words.isMark(from - 1, '.') ? from - 2 : from - 1;
        int after = words.isMark(to, '-') || words.isMark(to, ',') ? to + 1 : to;
        return has(before, TITLES) && clues.isCapital(before)
                || has(from, TITLES) && to - from > 1
                || has(after, AFTER);
    }

    /** Two words or more that are longer than an initial. */
    boolean isFull() {
        int parts = 0;
        for (int i = from; i < to; i++) {
            if (words.kind(i) == LatinWords.WORD && words.end(i) - words.start(i) > 1 && !has(i, TITLES | AFTER)) {
                parts++;
            }
        }
        return parts > 1;
    }

    List<Wording> reasons() {
        List<Wording> why = new ArrayList<>();
        if (isTitled()) {
            why.add(TITLE);
        }
        for (int i = Math.max(0, from - REACH); i < from; i++) {
            if (has(i, CUES)) {
                why.add(CUE);
                break;
            }
        }
        boolean given = false;
        boolean family = false;
        boolean look = false;
        for (int i = from; i < to; i++) {
            given |= Lexis.given(clues.known(i)) > 1;
            family |= Lexis.family(clues.known(i)) > 1;
            look |= clues.look(i) > 4;
        }
        if (given) {
            why.add(GIVEN);
        }
        if (family) {
            why.add(FAMILY);
        }
        if (look && !given && !family) {
            why.add(LOOK);
        }
        return why.isEmpty() ? List.of(PLACE) : why;
    }

    private boolean has(int word, int cues) {
        return words.kind(word) == LatinWords.WORD && (Lexis.cues(clues.known(word)) & cues) != 0;
    }
}
