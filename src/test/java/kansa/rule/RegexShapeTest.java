package kansa.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.text.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexShapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "マイナンバー; マイナンバー; 0; 6",
                "(?:I|we) (?:cannot|can't) help; i cannot help¦i can't help¦we cannot help¦we can't help; 0; 14",
                "(?i)As An AI; as an ai; 0; 8",
                "[0-9]{3}-?[0-9]{4}; ; 7; 8",
                "0[789]0-[0-9]{4}; 070-¦080-¦090-; 7; 8",
                "[a-z]{1,64}@[a-z]{1,20}; @; 0; 85",
                "colou?r; color¦colour; 0; 6",
                "(?:東京都|大阪府).*; 東京都¦大阪府; 0; 1048576",
                "\\d{2}/\\d{2}; /; 4; 5",
                "a|[^b]; ; 0; 2",
                "x*y?; ; 0; 1048576",
                "\\bfoo\\.bar\\b; foo.bar; 0; 7",
                "[]a]b; ]b¦ab; 0; 2",
                "a{2}; aa; 0; 2",
                "a{,2}; a{,2}; 1; 5",
                "\\Qa+b\\E+; ; 0; 1048576",
                "(?P<value>社外秘)です; 社外秘です; 0; 5",
                "\\x{3042}い; い; 0; 3",
                "[[:digit:]]{4}; ; 4; 4",
                "[\\d-]{4}; ; 0; 4",
                "(?:[6-9]|1[0-2])月; 6月¦7月¦8月¦9月¦10月¦11月¦12月; 1; 3",
            })
    void knowsWhatEveryMatchMustHold(String pattern, String literals, int digits, int longest) {
        RegexShape shape = RegexShape.of(pattern);
        List<String> wanted = literals == null ? List.of() : List.of(literals.split("¦"));
        assertThat(shape.literals()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(shape.digits()).isEqualTo(digits);
        assertThat(shape.longest()).isEqualTo(longest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[0-9]{3}-[0-9]; 0123456789",
                "\\+?[0-9]; +0123456789",
                "[+(]{0,2}\\d; (+0123456789",
                "(?:1|-)a; -1",
                "a?1; ``",
                "[^a]1; ``",
                "1?; ``",
                "\\b1; ``",
                "1\\b2; 1",
                "あ|1; ``",
                "[[:digit:]]; ``",
            })
    void knowsWhatAMatchBeginsWith(String pattern, String first) {
        assertThat(RegexShape.of(pattern).first()).isEqualTo(first);
    }

    /** The prefilter and the search around literals and digits must not lose or add a match. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0-9]{2,3}-[0-9]{2}",
                "\\b[0-9]{4}\\b",
                "(?i)ab(?:c|1)?",
                "a[bc]{1,3}1",
                "(?:ab|b1|-c)[0-9]?",
                "a+b",
                "[abc]{2}-",
                "^a|b$",
                "1{2,4}?",
                "\\Ba1",
                ".[0-9]-",
                "あ[0-9]{0,2}い",
                "(?:[0-9] ?){5}",
                "\\B(?:あ|い){2}\\b",
                "[^0-9]{2}あ",
                "[-+0-9][0-9]{1,3}\\b",
                "1?[0-9]{2}-?",
                "(?:1|-)a?[0-9]{1,2}(?:あ|い)?",
                "[12]?[34]{1,2}",
                "\\b1[0-9]",
            })
    void narrowingChangesNothing(String pattern) {
        Rulebook book = Rulebook.of(List.of(Rules.set(null, Rules.regex(pattern))));
        Pattern plain = Pattern.compile(pattern);
        Reader reader = new Reader();
        Random random = new Random(pattern.hashCode());
        int matches = 0;
        for (int i = 0; i < 400; i++) {
            String text = text(random, 1 + random.nextInt(90));
            List<Span> all = new ArrayList<>();
            for (Matcher matcher = plain.matcher(text); matcher.find(); ) {
                all.add(new Span(matcher.start(), matcher.end()));
            }
            assertThat(book.find(reader.read(text, Language.EN)).stream().map(Match::span))
                    .as(text)
                    .containsExactlyElementsOf(all);
            matches += all.size();
        }
        assertThat(matches).isPositive();
    }

    private static String text(Random random, int length) {
        String alphabet = "aAbc11234-- あい";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(9) == 0 ? "zzzzzzzzzzzz" : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
