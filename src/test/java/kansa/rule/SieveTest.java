package kansa.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SieveTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[0-9]{3}-[0-9]{4}                | call 212-555 now           | zip 123-4567 here",
                "(?i)card[ :]{1,3}[0-9]{4}        | Cards are 1234             | CARD: 4111",
                "[a-z]{2,40}@[a-z]{2,20}\\.org | write to a@b or c.org  | me@mail.org",
                "第[一二三]条                      | 第四条と条                 | 民法第二条",
                "[^0-9]{2}[0-9]{2}$               | 1212                       | ab12",
                "\\bcat\\b                        | ca t                       | the cat",
                "(?:ab){3}c                       | ababc                      | abababc",
                "x{12}                            | xxxxxxx                    | xxxxxxxxxxxx",
                "\\Qa.b\\E[[:digit:]]             | a                          | a.b7",
                "[\\pL]{3} [\\d]                  | ab. 1                      | éàü 1",
                "😀[!?]                           | 😀.                        | 😀!",
            })
    void rulesOutWhatCannotMatchAndLetsThroughWhatDoes(String pattern, String cannot, String does) {
        Sieve sieve = requireNonNull(RegexShape.of(pattern).sieve(), pattern);
        assertThat(Pattern.compile(pattern).matcher(does).find()).isTrue();
        assertThat(sieve.might(does.toCharArray(), 0, does.length())).isTrue();
        assertThat(sieve.might(cannot.toCharArray(), 0, cannot.length())).isFalse();
    }

    /** Hundreds of characters, each different to the expression: more than there are classes. */
    @Test
    void aLargeExpressionRulesOutAsWell() {
        StringBuilder pattern = new StringBuilder("(?:");
        for (int i = 0; i < 400; i++) {
            pattern.append(i == 0 ? "" : "|")
                    .append((char) (0x4e00 + i))
                    .append((char) (0x5e00 + 2 * i))
                    .append("[ab]c");
        }
        Sieve sieve =
                requireNonNull(RegexShape.of(pattern.append(')').toString()).sieve());
        for (int i = 0; i < 400; i++) {
            String does = "x" + (char) (0x4e00 + i) + (char) (0x5e00 + 2 * i) + "bc";
            assertThat(sieve.might(does.toCharArray(), 0, does.length()))
                    .as(does)
                    .isTrue();
            String cannot = "x" + (char) (0x4e00 + i) + (char) (0x5e01 + 2 * i) + "bc";
            assertThat(sieve.might(cannot.toCharArray(), 0, cannot.length()))
                    .as(cannot)
                    .isFalse();
        }
    }

    /** Short texts out of few characters, so that each pattern matches often enough. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a[b-k]{2,3}(?:s|1)",
                "(?i)ask{1,2}",
                "(?i)[k-s]é?[^a]1",
                "[^ab]{2}s",
                ".{2}s.",
                "(?:a|b1){9,12}",
                "\\w\\s\\S\\W",
                "(?:\\PL|ſ)k",
                "(?i)[ſ]k|K1",
                "a*?b+?1{0,2}s",
                "(?:)a|^1|s$|\\Bk",
                "[\\x61-k]\\x{1F600}",
                "(?P<v>[😀-😂é])s",
                "[^\\d\\s]1[^[:alpha:]]",
                "a{2,}|(?:b{3}){2}"
            })
    void neverRulesOutAMatch(String pattern) {
        String[] letters = {"a", "b", "k", "K", "s", "S", "1", " ", "é", "ſ", "\u212A", "😀", "😁", "\n"};
        Pattern compiled = Pattern.compile(pattern);
        Sieve sieve = requireNonNull(RegexShape.of(pattern).sieve(), pattern);
        Random random = new Random(7);
        List<String> missed = new ArrayList<>();
        int matched = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int few = 1 + random.nextInt(letters.length);
            for (int n = random.nextInt(16); n >= 0; n--) {
                text.append(letters[random.nextInt(few)]);
            }
            if (compiled.matcher(text).find()) {
                matched++;
                if (!sieve.might(text.toString().toCharArray(), 0, text.length())) {
                    missed.add(text.toString());
                }
            }
        }
        assertThat(matched).isPositive();
        assertThat(missed).isEmpty();
    }
}
