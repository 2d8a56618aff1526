package kansa.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuropeanNumbersTest {
    /** Worked examples as the issuers, Wikipedia and the handbooks print them, and the same with one digit or letter changed. */
    @ParameterizedTest
    @CsvSource({
        "uk_nhs, 943 476 5919, 943 476 5918",
        "uk_nhs, 401 023 2137, 401 023 2173",
        "uk_nino, AB 12 34 56 C, AB 12 34 56 E",
        "uk_nino, JG103759A, BG103759A",
        "uk_nino, PW 56 78 90 D, PO 56 78 90 D",
        "de_tax_id, 86095742719, 86095742718",
        "de_tax_id, 47 036 892 816, 47 036 892 861",
        "de_tax_id, 65929970489, 06592997048",
        "fr_nir, 2 55 08 14 168 025 38, 2 55 08 14 168 025 39",
        "fr_nir, 2 95 10 99 126 111 93, 2 95 13 99 126 111 93",
        "it_fiscal_code, MRTMTT25D09F205Z, MRTMTT25D09F205Y",
        "it_fiscal_code, RCCMNL83S18D969H, RCCMNL83F18D969H",
        "es_nif, 12345678Z, 12345678A",
        "es_nif, 54362315-K, 54362351-K",
        "es_nif, X-2482300-W, Y-2482300-W",
        "pt_nif, 123456789, 123456788",
        "nl_bsn, 111222333, 111222334",
        "nl_bsn, 1112.22.333, 1112.22.323",
        "be_nrn, 85.07.30-033 28, 85.07.30-033 29",
        "be_nrn, 17 07 30 033 84, 17 07 30 033 85",
        "ch_ahv, 756.9217.0769.85, 756.9217.0769.84",
        "at_svnr, 1237 010180, 1238 010180",
        "ie_pps, 1234567T, 1234567W",
        "ie_pps, 1234567FA, 1234567TA",
        "se_personnummer, 811218-9876, 811218-9875",
        "se_personnummer, 19811218-9876, 19811318-9876",
        "se_personnummer, 880320-0016, 880320-0018",
        "no_fodselsnummer, 151086 95088, 151086 95077",
        "dk_cpr, 211062-5629, 311362-5629",
        "fi_hetu, 131052-308T, 131052-308U",
        "pl_pesel, 44051401359, 44051401358",
        "cz_birth_number, 710319/2745, 710319/2746",
        "ro_cnp, 1630615123457, 1630615123458",
        "bg_egn, 7523169263, 7523169264",
        "gr_amka, 01013099997, 01013099996",
        "tr_kimlik, 17291716060, 17291716050"
    })
    void toldFromABrokenOne(String verifier, String right, String wrong) {
        assertThat(valid(verifier, right)).as(right).isTrue();
        assertThat(valid(verifier, wrong)).as(wrong).isFalse();
        assertThat(valid(verifier, right + "7")).as("longer").isFalse();
        assertThat(valid(verifier, "")).as("empty").isFalse();
    }

    /** A check digit of eleven or of ten lets about one in ten random numbers through, no more. */
    @ParameterizedTest
    @CsvSource({
        "uk_nhs, 4300000000, 0.10",
        "nl_bsn, 430000000, 0.10",
        "pt_nif, 230000000, 0.11",
        "ch_ahv, 7569200000000, 0.11",
        "de_tax_id, 47036892000, 0.11"
    })
    void passByChance(String verifier, long from, double most) {
        int passed = 0;
        for (long number = from; number < from + 5000; number++) {
            passed += valid(verifier, Long.toString(number)) ? 1 : 0;
        }
        assertThat(passed / 5000.0).isBetween(0.005, most);
    }

    private static boolean valid(String verifier, String text) {
        return requireNonNull(Verifiers.named(verifier)).test().test(text);
    }
}
