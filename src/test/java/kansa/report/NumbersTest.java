package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import kansa.audit.Language;
import kansa.audit.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.12  | 0.08  | 0.17  | 180    | 12 % (8–17 %, n = 180)         | 12%（8～17%、n = 180）",
                "0     | 0     | 0.041 | 90     | 0 % (0–4.1 %, n = 90)          | 0%（0～4.1%、n = 90）",
                "1     | 0.2   | 1     | 1      | 100 % (20–100 %, n = 1)        | 100%（20～100%、n = 1）",
                "2e-5  | 1e-6  | 4e-5  | 123456 | <0.1 % (<0.1–<0.1 %, n = 123,456) | <0.1%（<0.1～<0.1%、n = 123,456）",
                "0.9999| 0.999 | 1     | 9999   | >99.9 % (99.9–100 %, n = 9,999) | >99.9%（99.9～100%、n = 9,999）",
                "0.5   | 0.1   | 0.9   | 0      | not measured                   | 測定なし"
            })
    void aShareNeverStandsAlone(double share, double low, double high, long n, String en, String ja) {
        Rate rate = new Rate(share, low, high, n);
        assertThat(new Numbers(Language.EN).rate(rate)).isEqualTo(en);
        assertThat(new Numbers(Language.JA).rate(rate)).isEqualTo(ja);
    }

    @Test
    void nothingDecidedIsNotMeasured() {
        assertThat(new Numbers(Language.EN).rate(null)).isEqualTo("not measured");
        assertThat(new Numbers(Language.JA).rate(null)).isEqualTo("測定なし");
    }

    @ParameterizedTest
    @CsvSource({
        "0.123456789, 0.123457",
        "1234567.8, 1234570",
        "0.1, 0.1",
        "-0, 0",
        "1e-9, 0.000000001",
        "NaN, -",
        "Infinity, ∞"
    })
    void sixSignificantDigits(double value, String printed) {
        assertThat(Numbers.six(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"0.00001, < 0.0001", "0.0312345, 0.0312", "1, 1", "0.2, 0.2", "NaN, -"})
    void smallProbabilitiesSayTheirBound(double p, String printed) {
        assertThat(Numbers.p(p)).isEqualTo(printed);
    }

    @Test
    void differencesAreSignedPoints() {
        assertThat(new Numbers(Language.EN).points(0.123, -0.02, 0.25)).isEqualTo("A − B = +12.3 points (−2 to +25)");
        assertThat(new Numbers(Language.JA).points(-0.1, -0.2, 0)).isEqualTo("A − B = −10ポイント（−20～0）");
    }
}
