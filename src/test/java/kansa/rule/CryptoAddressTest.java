package kansa.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CryptoAddressTest {
    /** From the Bitcoin wiki, BIP 173, BIP 350 and EIP-55, each with a broken one beside it. */
    @ParameterizedTest
    @CsvSource({
        "base58check, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "base58check, 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2, 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNV",
        "base58check, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLl",
        "base58check, 16UwLL9Risc3QfPqBUvKofHmBQ7wMtjvM, 6UwLL9Risc3QfPqBUvKofHmBQ7wMtjvM",
        "base58check, 1111111111111111111114oLvT2, 111111111111111111111oLvT2",
        "bech32, BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4, BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T5",
        "bech32, bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq, bc1Qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "bech32, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj",
        "ethereum, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
        "ethereum, 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359, 0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359",
        "ethereum, 0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB, 0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6Fb",
        "ethereum_form, 0xdbf03b407c01e7cd3cbea99509d93f8dddc8c6fb, 0x0000000000000000000000000000000000000000"
    })
    void toldFromABrokenOne(String verifier, String right, String wrong) {
        assertThat(requireNonNull(Verifiers.named(verifier)).test().test(right))
                .as(right)
                .isTrue();
        assertThat(requireNonNull(Verifiers.named(verifier)).test().test(wrong))
                .as(wrong)
                .isFalse();
    }

    /** Test vectors of the Keccak team. */
    @Test
    void keccakIsNotSha3() {
        assertThat(HexFormat.of().formatHex(CryptoAddress.keccak256(new byte[0])))
                .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
        assertThat(HexFormat.of().formatHex(CryptoAddress.keccak256("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
    }
}
