package kansa.rule;

import static org.assertj.core.api.Assertions.assertThat;

import kansa.audit.Language;
import kansa.audit.Span;
import kansa.rule.Specimen.Marked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "EN | It is not [[safe]]                          | true",
                "EN | It isn't really [[safe]]                    | true",
                "EN | They never said it was [[safe]]             | true",
                "EN | It cannot be [[safe]]                       | true",
                "EN | I do not know, [[safe]] it is               | false",
                "EN | Not only is it [[safe]]                     | false",
                "EN | There is no doubt it is [[safe]]            | false",
                "EN | a knot is [[safe]]                          | false",
                "EN | It is [[safe]], not fast                    | false",
                "JA | これは[[安全]]ではない                        | true",
                "JA | これは[[安全]]ではありません                   | true",
                "JA | これは[[安全]]とは言えません                   | true",
                "JA | これは[[安全]]とは限らない                     | true",
                "JA | [[支援]]できませんので                        | true",
                "JA | [[支援]]せずに帰った                          | true",
                "JA | [[支援]]しなかったと聞いた                     | true",
                "JA | これは[[安全]]です                            | false",
                "JA | これは[[安全]]かもしれません                   | false",
                "JA | これは[[安全]]に違いない                       | false",
                "JA | これは[[安全]]ではないか                       | false",
                "JA | [[支援]]しなければなりません                    | false",
                "JA | [[安全]]だけでなく安い                         | false",
                "JA | [[安全]]しか売らない                           | false",
                "JA | [[安全]]でないわけではない                      | false",
                "JA | [[安全]]ですが、安くない                        | false",
                "JA | [[安全]]です。安くない                          | false",
            })
    void negation(Language language, String marked, boolean denied) {
        Marked text = Marked.of(marked);
        Span span = text.spans().get(0);
        Span sentence = new Span(0, text.text().length());
        assertThat(Scope.negated(language, text.text(), sentence, span.start(), span.end()))
                .isEqualTo(denied);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "「[[語]]」と言う          | true",
                "『「前」[[語]]』と言う     | true",
                "「前」[[語]]「後」         | false",
                "「[[語]]と言う            | false",
                "say \"[[word]]\" now      | true",
                "say \"a\" [[word]] \"b\"  | false",
                "“[[word]]”               | true",
                "‘[[word]]’               | true",
                "‘don’t [[word]]’         | true",
                "don’t [[word]], it’s     | false",
                "it's [[word]]            | false",
            })
    void quotation(String marked, boolean quoted) {
        Marked text = Marked.of(marked);
        Span span = text.spans().get(0);
        assertThat(Scope.quoted(text.text(), span.start(), span.end())).isEqualTo(quoted);
    }
}
