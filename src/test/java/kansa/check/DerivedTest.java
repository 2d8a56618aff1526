package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import kansa.audit.Language;
import kansa.text.Reader;
import kansa.text.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedTest {
    private final Reader reader = new Reader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | true  | 75 minutes        | It ran from 14:05 to 15:20.
            EN | false | 80 minutes        | It ran from 14:05 to 15:20.
            EN | true  | 30 years          | Founded in 1960, closed in 1990.
            EN | false | 20 years          | Founded in 1960, closed in 1990.
            EN | true  | 5 apples          | He had 8 apples and gave away 3 apples.
            EN | true  | 60 %              | 40 % were late.
            EN | true  | 20 euros          | A ticket is 40 euros, half for children.
            EN | false | 20 euros          | A ticket is 40 euros.
            JA | true  | 75分              | 14時05分から15時20分まで続いた。
            JA | true  | 7千万円           | 3億2千万円から3億9千万円に増えた。
            JA | false | 8千万円           | 3億2千万円から3億9千万円に増えた。
            JA | true  | 240円             | 大人480円、子どもは半額。
            """)
    void follows(Language language, boolean follows, String figure, String given) {
        Reading said = reader.read(figure, language);
        Reading context = reader.read(given, language);
        assertThat(said.figures()).hasSize(1);
        assertThat(Derived.from(said.figures().get(0), context.figures(), given))
                .isEqualTo(follows);
    }
}
