package kansa.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenFormsTest {
    @ParameterizedTest
    @CsvSource({
        "phone_form, 78 651 450, true",
        "phone_form, (99) 645-791, true",
        "phone_form, 450 0840, false",
        "phone_form, 123 456, false",
        "phone_form, 2019 2020, false",
        "phone_form, 12-05-2020, false",
        "phone_form, 536-22-8726, false",
        "phone_form, 4000 0027 6031 8459, false",
        "phone_form, 1234.5678, false",
        "phone_trunk, 0489 25 37 29, true",
        "phone_trunk, (08) 8747 6301, true",
        "phone_trunk, 012 345, false",
        "phone_trunk, 01.02.2020, false",
        "phone_trunk, 0489 25 37 29 11 22, false",
        "birth_date, 1990-02-28, true",
        "birth_date, 1990-02-30, false",
        "birth_date, March 3 1984, true",
        "birth_date, 43 March 1984, false",
        "birth_date, May 4 2090, false",
        "uk_licence, MORGA657054SM9IJ, true",
        "uk_licence, MORGA697054SM9IJ, false",
        "plate, LK15 XYZ, true",
        "plate, 1 May, false",
        "plate, 12 of, false",
        "plate, B 1, false"
    })
    void decide(String verifier, String text, boolean valid) {
        assertThat(requireNonNull(Verifiers.named(verifier)).test().test(text)).isEqualTo(valid);
    }
}
