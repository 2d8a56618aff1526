package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import kansa.audit.Language;
import kansa.text.Folded;
import kansa.text.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityTest {
    private final SupportWords words = SupportWords.shipped();
    private final Reader reader = new Reader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JA | false | 月末までに取得しなければならない。
            JA | false | 月末までに取得しなければなりません。
            JA | false | 月末までに取得しなくてはならない。
            JA | true  | 月末までに取得してはならない。
            JA | true  | 月末までに取得しない。
            JA | false | 月末までに取得する。
            EN | true  | It cannot be taken by the end of the month.
            EN | false | It must be taken by the end of the month.
            """)
    void negated(Language language, boolean negated, String sentence) {
        Folded folded = reader.read(sentence, language).folded();
        int to = folded.lower().length();
        Units units = Units.of(folded, 0, to, words);
        assertThat(Polarity.of(folded.lower(), 0, to, units, words).negated()).isEqualTo(negated);
    }
}
