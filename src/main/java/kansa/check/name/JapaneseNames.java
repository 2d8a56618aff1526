package kansa.check.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.text.Reading;
import kansa.text.Sentence;
import kansa.text.Token;

/** Names of persons in Japanese writing. */
final class JapaneseNames {
    private static final Wording TAGGED = new Wording("the dictionary knows it as a name", "辞書に人名としてある");
    private static final Wording HONORIFIC = new Wording("an honorific follows", "敬称が続く");
    private static final Set<String> HONORIFICS = Set.of("さん", "様", "さま", "氏", "くん", "君", "ちゃん", "先生", "殿");

    private JapaneseNames() {}

    static JapaneseNames shipped() {
        return new JapaneseNames();
    }

    /** The names of a text in order. */
    List<Name> in(Reading reading) {
        List<Name> found = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            List<Token> tokens = reading.tokens(sentence);
            for (int i = 0; i < tokens.size(); i++) {
                int end = i;
                while (end < tokens.size() && tokens.get(end).pos().startsWith("名詞-固有名詞-人名")) {
                    end++;
                }
                if (end > i) {
                    found.add(name(reading, tokens, i, end));
                    i = end;
                }
            }
        }
        return found;
    }

    private static Name name(Reading reading, List<Token> tokens, int from, int to) {
        Span span = new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
        boolean honorific =
                to < tokens.size() && HONORIFICS.contains(tokens.get(to).surface());
        List<Wording> why = honorific ? List.of(HONORIFIC, TAGGED) : List.of(TAGGED);
        return new Name(
                span, honorific ? 0.9 : 0.6, Name.Form.of(span.in(reading.text())), to - from > 1, honorific, why);
    }
}
