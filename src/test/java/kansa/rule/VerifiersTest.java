package kansa.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiersTest {
    @ParameterizedTest
    @CsvSource({
        "luhn, 4111 1111 1111 1111, true",
        "luhn, 4111 1111 1111 1112, false",
        "luhn, 0000 0000 0000 0000, false",
        "luhn, 33120015, true",
        "luhn, 01130012, true",
        "card, 5555-5555-5555-4444, true",
        "card, 378282246310005, true",
        "card, 3530111333300000, true",
        "card, 30569309025904, true",
        "card, 9111 1111 1111 1117, false",
        "card, 411111111111116, false",
        "my_number, 1234 5678 9018, true",
        "my_number, 6214-9832-0257, true",
        "my_number, 1234 5678 9012, false",
        "my_number, 000000000000, false",
        "my_number, 12345678901, false",
        "corporate_number, 5835678256246, true",
        "corporate_number, 7000012050002, true",
        "corporate_number, 7000012050003, false",
        "iban, GB82 WEST 1234 5698 7654 32, true",
        "iban, DE89370400440532013000, true",
        "iban, GB82 WEST 1234 5698 7654 33, false",
        "iban, GB82 WEST 1234 5698 7654 3, false",
        "us_ssn, 536-22-8726, true",
        "us_ssn, 666-22-8726, false",
        "us_ssn, 900-22-8726, false",
        "us_ssn, 536-00-8726, false",
        "valid_date, 2024-02-29, true",
        "valid_date, 2023年2月29日, false",
        "valid_date, 12/31/1999, true",
        "valid_date, 31.12.1999, true",
        "valid_date, 13/31/1999, false",
        "email, taro.yamada@kansa.jp, true",
        "email, taro@localhost, false",
        "email, image@2x.png, false",
        "email, .a@kansa.jp, false",
        "ipv4, 192.168.0.1, true",
        "ipv4, 256.1.1.1, false",
        "ipv4, 1.2.3, false",
        "ipv4, 01.2.3.4, false",
        "jp_phone, 03-3581-0101, true",
        "jp_phone, +81 3 3581 0101, true",
        "jp_phone, 090-3823-4567, true",
        "jp_phone, 03-3581-010, false",
        "us_phone, (212) 736-5000, true",
        "us_phone, 123-456-7890, false",
        "phone, +44 20 7946 0958, true",
        "phone, 12345, false"
    })
    void decide(String verifier, String text, boolean valid) {
        assertThat(requireNonNull(Verifiers.named(verifier)).test().test(text)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"luhn, 10", "my_number, 10", "jp_licence, 10"})
    void oneInTenPassesByChance(String verifier, int one) {
        int valid = 0;
        for (long number = 400_000_000_000L; number < 400_000_010_000L; number++) {
            valid += requireNonNull(Verifiers.named(verifier)).test().test(Long.toString(number)) ? 1 : 0;
        }
        assertThat(valid).isBetween(10_000 / one - 150, 10_000 / one + 150);
    }
}
