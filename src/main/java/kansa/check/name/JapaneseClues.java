package kansa.check.name;

import java.util.List;
import kansa.text.Token;

/**
 * What is seen at each character of a Japanese sentence: characters, writing, words with their part of speech, listed names,
 * what stands before and after the run. Immutable; shared by all threads.
 */
final class JapaneseClues {
    private static final String SEPARATORS = " \u3000";

    private final NameList list;
    private final WordClasses classes;

    JapaneseClues(NameList list, WordClasses classes) {
        this.list = list;
        this.classes = classes;
    }

    Clues of(JapaneseLine line) {
        Clues clues = new Clues();
        Words words = new Words(line, classes);
        int[] full = fullNames(line);
        int[] katakana = katakanaWords(line);
        for (int i = 0; i < line.text.length(); i++) {
            clues.next();
            clues.add(Clues.mix(1, 0));
            characters(line, i, clues);
            writing(line, i, clues);
            words.clues(i, clues);
            listed(line, i, full, clues);
            if (katakana[i] != 0) {
                foreign(line, i, katakana, clues);
            }
        }
        return clues;
    }

    private static void characters(JapaneseLine line, int i, Clues clues) {
        for (int d = -3; d <= 3; d++) {
            clues.add(Clues.mix(10 + d, line.at(i + d)));
        }
        for (int d = -2; d <= 1; d++) {
            clues.add(Clues.mix(Clues.mix(20 + d, line.at(i + d)), line.at(i + d + 1)));
        }
        for (int d = -2; d <= 0; d++) {
            clues.add(Clues.mix(Clues.mix(Clues.mix(30 + d, line.at(i + d)), line.at(i + d + 1)), line.at(i + d + 2)));
        }
    }

    private static void writing(JapaneseLine line, int i, Clues clues) {
        int shape = 0;
        for (int d = -2; d <= 2; d++) {
            shape = shape * 10 + line.type(i + d);
        }
        clues.add(Clues.mix(40, shape));
        clues.add(Clues.mix(41, shape / 10 % 1000));
        int from = line.runStart[i];
        int to = line.runEnd[i];
        int place = line.types[i] * 100 + Math.min(5, i - from) * 10 + Math.min(5, to - 1 - i);
        clues.add(Clues.mix(42, place));
        int before = Clues.mix(line.at(from - 1), line.at(from - 2));
        int after = Clues.mix(line.at(to), line.at(to + 1));
        int head = Math.min(3, i - from);
        int tail = Math.min(3, to - 1 - i);
        clues.add(Clues.mix(Clues.mix(43, before), head));
        clues.add(Clues.mix(Clues.mix(44, after), tail));
        clues.add(Clues.mix(Clues.mix(45, line.at(from - 1)), head));
        clues.add(Clues.mix(Clues.mix(46, line.at(to)), tail));
        clues.add(Clues.mix(Clues.mix(47, line.at(to - 1)), tail * 10 + line.types[i]));
        clues.add(Clues.mix(Clues.mix(48, line.at(to - 2)), Clues.mix(line.at(to - 1), tail)));
    }

    /** For each character how the best listed full name stands there: 0 none, else quality * 10 + place (1 B, 2 I, 3 E of surname; 4, 5, 6 of given name). */
    private int[] fullNames(JapaneseLine line) {
        int length = line.text.length();
        int[] full = new int[length];
        for (int i = 0; i < length; i++) {
            int best = 0;
            int bestTo = 0;
            int bestMiddle = 0;
            int most = Math.min(length, i + 5);
            for (int middle = i + 1; middle <= most && line.types[middle - 1] != JapaneseLine.SPACE; middle++) {
                int first = list.marks(line.text, i, middle);
                if ((first & (NameList.SURNAME | NameList.COMMON_SURNAME)) == 0) {
                    continue;
                }
                int next = middle;
                while (next < length && SEPARATORS.indexOf(line.text.charAt(next)) >= 0 && next < middle + 2) {
                    next++;
                }
                int last = Math.min(length, next + 4);
                for (int to = next + 1; to <= last; to++) {
                    if (to - i < 3 && line.types[i] != JapaneseLine.KANJI) {
                        continue;
                    }
                    int second = list.marks(line.text, next, to);
                    if ((second & (NameList.GIVEN | NameList.COMMON_GIVEN)) == 0) {
                        continue;
                    }
                    int quality = ((first & NameList.COMMON_SURNAME) != 0 ? 2 : 0)
                            + ((second & NameList.COMMON_GIVEN) != 0 ? 1 : 0);
                    boolean ends = to == line.runEnd[to - 1];
                    int rank = quality * 2 + (ends ? 5 : 0) + (to - i) + (to - next == 2 ? 1 : 0);
                    if (rank > best) {
                        best = rank;
                        bestTo = to;
                        bestMiddle = middle;
                    }
                }
            }
            if (best > 0 && full[i] == 0) {
                int quality = 1 + Math.min(8, best) / 2 + (line.types[bestTo - 1] == JapaneseLine.KANJI ? 0 : 5);
                for (int k = i; k < bestTo; k++) {
                    full[k] = quality * 10
                            + (k < bestMiddle
                                    ? k == i ? 1 : k == bestMiddle - 1 ? 3 : 2
                                    : k == bestTo - 1 ? 6 : k == bestMiddle ? 4 : 5);
                }
            }
        }
        return full;
    }

    private static void listed(JapaneseLine line, int i, int[] full, Clues clues) {
        clues.add(Clues.mix(60, full[i]));
        clues.add(Clues.mix(Clues.mix(61, full[i]), line.tokenAt[i] < 0 ? 0 : Words.place(line, i)));
        if (i > 0) {
            clues.add(Clues.mix(Clues.mix(62, full[i - 1]), full[i]));
        }
        int surname = cover(line.surname, line.surnameMarks, i, NameList.COMMON_SURNAME);
        int given = cover(line.given, line.givenMarks, i, NameList.COMMON_GIVEN);
        int tail = Math.min(3, line.runEnd[i] - 1 - i);
        clues.add(Clues.mix(63, surname));
        clues.add(Clues.mix(64, given));
        clues.add(Clues.mix(Clues.mix(65, surname), given));
        clues.add(Clues.mix(Clues.mix(66, surname), tail * 10 + line.types[i]));
        clues.add(Clues.mix(Clues.mix(67, given), tail * 10 + line.types[i]));
        clues.add(Clues.mix(Clues.mix(68, surname), Clues.mix(line.at(line.runEnd[i]), tail)));
    }

    /** How the longest listed name that covers a character stands there: length, place in it, common or not. */
    private static int cover(int[] lengths, int[] marks, int i, int common) {
        int best = 0;
        int code = 0;
        for (int from = Math.max(0, i - 5); from <= i; from++) {
            if (from + lengths[from] > i && lengths[from] > best) {
                best = lengths[from];
                code = best * 100
                        + (i - from) * 10
                        + ((marks[from] & common) != 0 ? 1 : 0)
                        + ((marks[from] & NameList.WORD) != 0 ? 2 : 0)
                        + ((marks[from] & NameList.PLACE) != 0 ? 4 : 0);
            }
        }
        return code;
    }

    /** The marks plus one of the katakana or Latin word at each of its characters; 0 elsewhere. */
    private int[] katakanaWords(JapaneseLine line) {
        int[] marks = new int[line.text.length()];
        for (int i = 0; i < marks.length; i = line.runEnd[i]) {
            int type = line.types[i];
            if (type == JapaneseLine.KATAKANA || type == JapaneseLine.UPPER || type == JapaneseLine.LOWER) {
                String word = line.text.substring(i, line.runEnd[i]);
                String lower = word.toLowerCase(java.util.Locale.ROOT);
                int mark = list.marks(lower, 0, lower.length());
                java.util.Arrays.fill(marks, i, line.runEnd[i], mark + 1);
            }
        }
        return marks;
    }

    private static void foreign(JapaneseLine line, int i, int[] words, Clues clues) {
        int from = line.runStart[i];
        int to = line.runEnd[i];
        int place = i == from ? to == i + 1 ? 3 : 0 : i == to - 1 ? 2 : 1;
        int before = from > 1 && line.types[from - 1] == JapaneseLine.DOT ? words[from - 2] : 0;
        int after = to + 1 < words.length && line.types[to] == JapaneseLine.DOT ? words[to + 1] : 0;
        int marks = Clues.mix(words[i], place);
        clues.add(Clues.mix(70, marks));
        clues.add(Clues.mix(Clues.mix(71, marks), before));
        clues.add(Clues.mix(Clues.mix(72, marks), after));
        clues.add(Clues.mix(Clues.mix(73, Clues.mix(line.at(from - 1), line.at(to))), place));
        int length = Math.min(7, to - from);
        clues.add(Clues.mix(Clues.mix(74, length * 10 + line.types[i]), place));
        clues.add(Clues.mix(Clues.mix(75, Clues.hash(1, line.text.substring(from, to))), place));
        clues.add(Clues.mix(Clues.mix(76, Clues.hash(1, line.text.substring(Math.max(from, to - 2), to))), place));
        clues.add(Clues.mix(Clues.mix(77, Clues.hash(1, line.text.substring(Math.max(from, to - 3), to))), place));
        clues.add(Clues.mix(Clues.mix(78, Clues.hash(1, line.text.substring(from, Math.min(to, from + 2)))), place));
        clues.add(Clues.mix(Clues.mix(79, marks), Clues.mix(line.at(from - 1), line.at(to))));
    }

    /** The words around a character. */
    private static final class Words {
        private final JapaneseLine line;
        private final int[] surface;
        private final int[] pos;
        private final int[] coarse;
        private final int[] group;
        private final int[] fine;

        Words(JapaneseLine line, WordClasses classes) {
            this.line = line;
            List<Token> tokens = line.tokens;
            int size = tokens.size();
            surface = new int[size];
            pos = new int[size];
            coarse = new int[size];
            group = new int[size];
            fine = new int[size];
            for (int t = 0; t < size; t++) {
                Token token = tokens.get(t);
                surface[t] = Clues.hash(2, token.surface());
                pos[t] = Clues.hash(3, token.pos());
                int dash = token.pos().indexOf('-');
                coarse[t] = Clues.hash(4, dash < 0 ? token.pos() : token.pos().substring(0, dash));
                int both = classes.of(token.lemma());
                fine[t] = both & 0xffff;
                group[t] = both >>> 16;
            }
        }

        /** Where in its token a character stands: 0 begin, 1 inside, 2 end, 3 alone. */
        static int place(JapaneseLine line, int i) {
            int t = line.tokenAt[i];
            boolean first = line.tokenStart[t] == i;
            boolean last = line.tokenEnd[t] == i + 1;
            return first ? last ? 3 : 0 : last ? 2 : 1;
        }

        private static int get(int[] values, int t) {
            return t < 0 || t >= values.length ? 7 : values[t];
        }

        void clues(int i, Clues clues) {
            int t = line.tokenAt[i];
            if (t < 0) {
                clues.add(Clues.mix(80, 0));
                return;
            }
            int place = place(line, i);
            for (int d = -2; d <= 2; d++) {
                clues.add(Clues.mix(Clues.mix(83 + d, get(surface, t + d)), place));
                clues.add(Clues.mix(Clues.mix(93 + d, get(pos, t + d)), place));
                clues.add(Clues.mix(Clues.mix(103 + d, get(group, t + d)), place));
                clues.add(Clues.mix(Clues.mix(113 + d, get(fine, t + d)), place));
            }
            int here = Clues.mix(get(pos, t), place);
            clues.add(Clues.mix(Clues.mix(120, here), get(pos, t + 1)));
            clues.add(Clues.mix(Clues.mix(121, here), get(pos, t - 1)));
            clues.add(Clues.mix(Clues.mix(122, here), Clues.mix(get(pos, t - 1), get(pos, t + 1))));
            clues.add(Clues.mix(Clues.mix(123, here), Clues.mix(get(pos, t + 1), get(pos, t + 2))));
            clues.add(Clues.mix(Clues.mix(124, here), get(surface, t + 1)));
            clues.add(Clues.mix(Clues.mix(125, here), get(surface, t - 1)));
            clues.add(Clues.mix(Clues.mix(126, here), Clues.mix(get(group, t - 1), get(group, t + 1))));
            clues.add(Clues.mix(Clues.mix(127, here), Math.min(5, line.tokenEnd[t] - line.tokenStart[t])));
        }
    }
}
