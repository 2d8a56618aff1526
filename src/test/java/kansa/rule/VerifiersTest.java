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
        "phone, 12345, false",
        "token_checksum, 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, true",
        "token_checksum, ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18, false",
        "token_checksum, ghp_, false",
        "jwt, eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJlLW9mLWE, true",
        "jwt, eyJhbGciOiJIUzI1NiJ9.not-json.c2lnbmF0dXJlLW9mLWE, false",
        "jwt, eyJhIjoxfQ.eyJhIjoxfQ.c2lnbmF0dXJlLW9mLWE, false",
        "key, q8Zt4LmW2xVb7NcR5kPd, true",
        "key, YOUR_API_KEY_12345678, false",
        "key, xxxxxxxxxxxxxxxxxxxx, false",
        "key, abcdefghij0123456789, false",
        "random, 3f2b8c1e-7d4a-4e9b-a1c6-5d8e2f7b9a03, true",
        "random, gpt-4-turbo-2024-04-09, false",
        "random, the-token-of-the-page, false",
        "password, tR7-kd92x, true",
        "password, Heron!Lake, true",
        "password, required, false",
        "password, 8-16, false",
        "password, sha256, false",
        "password, changeme1, false",
        "password, 48203917, true",
        "password, 12345678, false",
        "phrase, WinterHeron, true",
        "phrase, copper lantern drifts, true",
        "phrase, required, false",
        "pin, 8842, true",
        "pin, 1234, false",
        "pin, 0000, false",
        "pin, 9876, false",
        "address_password, https://taro:k8Rz2Lmw@git.hibari.jp, true",
        "address_password, https://taro:password@git.hibari.jp, false",
        "basic_auth, aGliYXJpOlJlZWQtODg0Mg==, true",
        "basic_auth, credentials, false",
        "private_key, -----BEGIN PRIVATE KEY-----MIIEow-----END PRIVATE KEY-----, false"
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
