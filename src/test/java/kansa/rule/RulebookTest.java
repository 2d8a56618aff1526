package kansa.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import kansa.audit.Examples;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Rule;
import kansa.audit.Rule.Boundary;
import kansa.audit.Rule.Conditions;
import kansa.audit.Rule.Matching;
import kansa.audit.Rule.TokenPattern;
import kansa.rule.Specimen.Marked;
import kansa.text.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookTest {
    private final Reader reader = new Reader();

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void finds(Rule rule, Language language, String marked) {
        Marked wanted = Marked.of(marked);
        List<Match> found = Rulebook.of(List.of(Rules.set(null, rule))).find(reader.read(wanted.text(), language));
        assertThat(found.stream().map(Match::span)).containsExactlyElementsOf(wanted.spans());
    }

    static Stream<Arguments> finds() {
        Conditions word = Rules.boundary(Boundary.WORD);
        Conditions digits = Rules.boundary(Boundary.DIGITS);
        Rule aka = Rules.phrases(word, "アカ", "スケ", "it");
        Rule four = Rules.regex("(?<![0-9])[0-9]{4}(?![0-9])");
        Rule negated = Rules.phrases(Rules.skip(true, false), "危険", "dangerous");
        Rule quoted = Rules.phrases(Rules.skip(false, true), "看護婦", "nurse");
        Rule nurse = Rules.phrases(word, "看護婦", "看護婦さん");
        Rule ja = Rules.rule(
                "tokens",
                new Matching.Tokens(
                        List.of(new TokenPattern(null, "働く", "動詞", 1, 1), new TokenPattern(null, null, "助動詞", 0, 2))),
                Conditions.NONE,
                Examples.NONE);
        Rule en = Rules.rule(
                "tokens",
                new Matching.Tokens(List.of(
                        new TokenPattern(null, "women|men", null, 1, 1),
                        new TokenPattern(null, "are", null, 1, 1),
                        new TokenPattern(null, null, "ADV", 0, 1),
                        new TokenPattern(null, "bad|worse", null, 1, 1))),
                Conditions.NONE,
                Examples.NONE);
        return Stream.of(
                Arguments.of(ja, Language.JA, "彼は[[働いた]]。妹は[[働かない]]。労働する。"),
                Arguments.of(en, Language.EN, "Men like it. [[Women are always worse]] than that."),
                Arguments.of(four, Language.EN, "12 [[1234]] 12345 x[[5678]]"),
                Arguments.of(four, Language.JA, "番号は[[１２３４]]です、１２３４５は別"),
                Arguments.of(Rules.regex("(?<=#)[0-9]+"), Language.EN, "#[[12]] 34"),
                Arguments.of(Rules.regex("[0-9]+(?=円)"), Language.JA, "[[300]]円と400ドル"),
                Arguments.of(Rules.regex("(?i)(?<![a-z])cat"), Language.EN, "[[Cat]] BOBCAT"),
                Arguments.of(Rules.regex("TEL[: ]*(?<value>[0-9-]+)"), Language.JA, "ＴＥＬ：[[０３-１２３４]]"),
                Arguments.of(Rules.regex("國學院"), Language.JA, "[[国学院]]と[[國學院]]"),
                Arguments.of(Rules.regex("[0-9]{4}", digits), Language.EN, "[[1234]], 123.4567 2-1234 9-8, 12345"),
                Arguments.of(aka, Language.JA, "アカウントと[[アカ]]、スケジュールと[[スケ]]と[[ｽｹ]]"),
                Arguments.of(aka, Language.JA, "[[IT]]企業、IT24、bit、アカー"),
                Arguments.of(nurse, Language.JA, "[[看護婦さん]]と[[看護婦]]長"),
                Arguments.of(Rules.phrases(Rules.except("日本看護婦協会"), "看護婦"), Language.JA, "日本看護婦協会の[[看護婦]]"),
                Arguments.of(Rules.phrases(Rules.unless("例えば"), "秘密"), Language.JA, "例えば秘密です。これは[[秘密]]です。"),
                Arguments.of(Rules.phrases(Rules.first(1), "sorry"), Language.EN, "I am [[sorry]]. So sorry."),
                Arguments.of(
                        Rules.phrases(Rules.context(true, "card"), "1234"),
                        Language.EN,
                        "cards [[1234]]. discard 1234. It is 1234."),
                Arguments.of(negated, Language.JA, "これは[[危険]]です。これは危険ではない。危険ではありませんが、あれは[[危険]]だ。"),
                Arguments.of(
                        negated,
                        Language.EN,
                        "It is not dangerous, but that is [[dangerous]]. It isn't at all dangerous."),
                Arguments.of(quoted, Language.JA, "「看護婦」という語と[[看護婦]]。『昔は「まだ」看護婦と』"),
                Arguments.of(quoted, Language.EN, "the word “nurse” and \"nurse\" but [[nurse]], don’t ‘call nurse’"));
    }

    @ParameterizedTest
    @CsvSource({"EN, 1", "JA, 2", "OTHER, 0"})
    void triesOnlyTheRulesOfTheLanguage(Language language, int expected) {
        Rulebook book = Rulebook.of(List.of(
                Rules.set(Language.EN, Rules.phrases(Conditions.NONE, "x")),
                Rules.set(Language.JA, Rules.phrases(Conditions.NONE, "x"), Rules.regex("x"))));
        assertThat(book.find(reader.read("x", language))).hasSize(expected);
        assertThat(book.find(reader.read("x", language), EnumSet.of(Language.EN, Language.JA)))
                .hasSize(3);
    }

    @Test
    void contextRaisesTheScoreAndSaysSo() {
        Rulebook book = Rulebook.of(List.of(Rules.set(null, Rules.phrases(Rules.context(false, "番号"), "1234"))));
        Match with = book.find(reader.read("番号は1234", Language.JA)).get(0);
        Match without = book.find(reader.read("年は1234", Language.JA)).get(0);
        assertThat(with.score()).isEqualTo(0.9);
        assertThat(with.inContext()).isTrue();
        assertThat(with.why()).hasSize(2);
        assertThat(with.why().get(1).en()).contains("番号").contains("0.90");
        assertThat(without.score()).isEqualTo(0.5);
        assertThat(without.inContext()).isFalse();
        assertThat(without.why().toString()).doesNotContain("1234");
    }

    @Test
    void aCheckDigitVerifiesAndAFormDoesNot() {
        Rulebook book = Rulebook.of(List.of(Rules.set(
                null,
                Rules.regex("[0-9 ]{14}", Rules.verify("my_number")),
                Rules.regex("[0-9.]{7}", Rules.verify("ipv4")))));
        assertThat(book.find(reader.read("1234 5678 9018", Language.JA)))
                .singleElement()
                .matches(Match::verified);
        assertThat(book.find(reader.read("1234 5678 9012", Language.JA))).isEmpty();
        assertThat(book.find(reader.read("8.8.8.8", Language.EN)))
                .singleElement()
                .matches(match -> !match.verified());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[0-9             ; missing closing ]",
                "a(?=bc)d         ; look-ahead",
                "(?<!ab)c         ; look-behind",
                "(?<!a)b|c        ; look-behind",
                "(a)\\1           ; back-references",
            })
    void aFaultyExpressionIsNamedAtItsPlace(String pattern, String said) {
        assertThatThrownBy(() -> Rulebook.of(List.of(Rules.set(null, Rules.regex(pattern)))))
                .isInstanceOfSatisfying(
                        InputFault.class,
                        fault -> assertThat(fault.report())
                                .startsWith("rules.yaml:7:1: ")
                                .contains(said));
    }

    @Test
    void anUnknownVerifierIsNamedWithThoseThereAre() {
        assertThatThrownBy(() -> Rulebook.of(List.of(Rules.set(null, Rules.regex("a", Rules.verify("lunh"))))))
                .isInstanceOfSatisfying(
                        InputFault.class,
                        fault -> assertThat(fault.report()).contains("'lunh'").contains("luhn, "));
    }
}
