package kansa.check.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.text.Reading;

/**
 * Surnames, given names and single foreign names that stand alone where the same text has them in full elsewhere: 山田太郎 … 山田は.
 * Made for one text.
 */
final class SecondMentions {
    private static final double SURE = 0.8;
    private static final double SCORE = 0.7;
    private static final int SHORTEST = 2;
    private static final Wording ELSEWHERE = new Wording("the text has the full name elsewhere", "同じ文章に氏名全体が現れる");

    private final JapaneseSigns signs;
    private final Map<String, Name.Form> parts = new HashMap<>();

    SecondMentions(JapaneseSigns signs) {
        this.signs = signs;
    }

    /** Learns the parts of a full name. */
    void learn(JapaneseLine line, int from, int surnameEnd, Name name) {
        if (name.score() < SURE || surnameEnd <= from) {
            return;
        }
        for (int i = from; i < surnameEnd; i++) {
            if (line.types[i] > JapaneseLine.KATAKANA) {
                return;
            }
        }
        if (surnameEnd - from >= SHORTEST) {
            parts.putIfAbsent(line.text.substring(from, surnameEnd), name.form());
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Words of a line that are a part of a full name, at places where no name was found. */
    List<Name> in(Reading reading, JapaneseLine line, List<Span> taken) {
        List<Name> found = new ArrayList<>();
        for (int t = 0; t < line.tokens.size(); t++) {
            int from = line.tokenStart[t];
            int to = line.tokenEnd[t];
            Name.Form form = to - from < SHORTEST ? null : parts.get(line.text.substring(from, to));
            if (form == null
                    || joined(line, from, to)
                    || line.types[from] == JapaneseLine.KATAKANA
                            && !line.tokens.get(t).pos().startsWith("名詞-固有名詞")) {
                continue;
            }
            boolean honorific = signs.at("honorific", line.text, to) > 0 || signs.at("title", line.text, to) > 0;
            if (!honorific && (line.type(to) == JapaneseLine.KANJI || signs.at("part", line.text, to) > 0)) {
                continue;
            }
            Span span = reading.folded().original(line.start + from, line.start + to);
            if (taken.stream().noneMatch(span::overlaps)) {
                found.add(new Name(span, SCORE, form, false, honorific, List.of(ELSEWHERE)));
            }
        }
        return found;
    }

    /** Part of a longer run: kanji go on to the left, katakana or a dot to either side. */
    private static boolean joined(JapaneseLine line, int from, int to) {
        int before = line.type(from - 1);
        int after = line.type(to);
        return before == line.types[from]
                || before == JapaneseLine.DOT
                || after == JapaneseLine.DOT
                || after == JapaneseLine.KATAKANA;
    }
}
