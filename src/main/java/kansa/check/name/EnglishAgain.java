package kansa.check.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kansa.audit.Wording;

/** A surname or given name that stands alone and was passed over, though the same text names that person surely elsewhere. */
final class EnglishAgain {
    private static final Wording AGAIN =
            new Wording("part of a name that stands elsewhere in the text", "同じ文章の他の箇所に氏名がある");
    private static final double SURE = 0.9;
    private static final double SCORE = 0.7;
    private static final int LEAST = 3;
    private static final int OTHERS = Lexis.cue("org") | Lexis.cue("street") | Lexis.cue("place") | Lexis.cue("nation");

    private EnglishAgain() {}

    /** The names found and those that follow from them, in order. */
    static List<Name> with(LatinWords words, EnglishClues seen, List<Name> found) {
        Set<String> sure = new TreeSet<>();
        for (Name name : found) {
            if (name.full() && name.score() >= SURE) {
                sure.addAll(List.of(name.span().in(words.text()).split(" ")));
            }
        }
        if (sure.isEmpty()) {
            return found;
        }
        List<Name> all = new ArrayList<>(found);
        int next = 0;
        for (int i = 0; i < words.count(); i++) {
            while (next < found.size() && found.get(next).span().end() <= words.start(i)) {
                next++;
            }
            boolean free = next == found.size() || found.get(next).span().start() >= words.end(i);
            if (free
                    && isAlone(words, seen, i)
                    && sure.contains(words.text().substring(words.start(i), words.end(i)))) {
                EnglishWhy why = new EnglishWhy(words, seen, i, i + 1);
                all.add(EnglishNames.name(words, i, i + 1, SCORE, why, List.of(AGAIN)));
            }
        }
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    private static boolean isAlone(LatinWords words, EnglishClues seen, int i) {
        return words.kind(i) == LatinWords.WORD
                && words.end(i) - words.start(i) >= LEAST
                && seen.isCapital(i)
                && Lexis.word(seen.known(i)) < 2
                && Lexis.cues(seen.known(i)) == 0
                && !isOther(words, seen, i - 1)
                && !isOther(words, seen, i + 1);
    }

    /** A capitalised neighbour that makes it part of something else. */
    private static boolean isOther(LatinWords words, EnglishClues seen, int i) {
        return words.kind(i) == LatinWords.WORD && seen.isCapital(i) && (Lexis.cues(seen.known(i)) & OTHERS) != 0;
    }
}
