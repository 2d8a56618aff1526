package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12/03/1988 | 12march1988 | true",
                "12/03/1988 | december31988 | true",
                "1988-03-12 | march121988 | true",
                "1988-03-12 | 3december1988 | false",
                "March 12, 1988 | 1988312 | true",
                "12th of Mar 1988 | 19880312 | true",
                "1988年3月12日 | 12thmarch1988 | true",
                "2 Sept 2001 | 02092001 | true",
                "32 March 1988 | 32march1988 | false",
                "14 Heron Lane 1988 | 14heronlane1988 | false"
            })
    void aDayIsKnownInAnotherForm(String text, String key, boolean known) {
        assertThat(DateForms.keys(text).contains(key)).isEqualTo(known);
    }
}
