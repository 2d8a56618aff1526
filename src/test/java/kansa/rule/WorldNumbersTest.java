package kansa.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldNumbersTest {
    /** Worked examples as issuers and handbooks print them, and the same with something wrong. */
    @ParameterizedTest
    @CsvSource({
        "us_itin, 912-72-3456, 912-89-3456",
        "us_itin, 950 50 1234, 950 49 1234",
        "us_routing, 021000021, 021000022",
        "us_routing, 111000025, 131000025",
        "ca_sin, 123 456 782, 123 456 783",
        "br_cpf, 390.533.447-05, 390.533.447-50",
        "br_cpf, 529.982.247-25, 111.111.111-11",
        "mx_curp, BOXW310820HNERXN09, BOXW310820HNERXN08",
        "au_tfn, 123 456 782, 123 456 783",
        "au_medicare, 2123 45670 1, 2123 45671 1",
        "za_id, 7503305044089, 7513305044089",
        "il_id, 39337423-6, 39337423-7",
        "in_aadhaar, 2341 2341 2346, 2341 2341 2347",
        "in_aadhaar, 234123412346, 234213412346",
        "kr_rrn, 971013-1019901, 971013-1019900",
        "kr_rrn_form, 201105-3234567, 201305-3234567",
        "cn_id, 11010519491231002X, 110105194912310021",
        "cn_id, 440524188001010014, 440524188013010014",
        "tw_id, A123456789, A123456788",
        "tw_id, F131104093, F131104094",
        "hk_id, G123456(A), G123456(7)",
        "hk_id, AB987654(3), AB987654(2)",
        "sg_nric, S1234567D, S1234567E",
        "sg_nric, T1234567J, T1234567D",
        "sg_nric, F1234567N, F1234567P",
        "sg_nric, G1234567X, G1234567N",
        "th_id, 1-1012-12345-67-1, 1-1012-12345-67-2",
        "bic, DEUTDEFF, DEUTQQFF",
        "bic, COBADEFFXXX, COBADEFFXX",
        "imei, 49-015420-323751-8, 49-015420-323751-7",
        "vin, 1M8GDM9AXKP042788, 1M8GDM9A1KP042788",
        "vin, 5GZCZ43D13S812715, 5GZCZ43D13S812751",
        "mac, 3c:22:fb:8a:41:d6, ff:ff:ff:ff:ff:ff",
        "ipv6, 2001:db8::1, 2001:db8::1::2",
        "ipv6, ::ffff:203.0.113.9, ::ffff:203.0.113.999",
        "ipv6, fe80::1ff:fe23:4567:890a%eth0, 1:2:3:4:5:6:7",
        "ipv6, 1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8:9",
        "ipv6, 1:2:3:4:5:6:7::, 12345::"
    })
    void toldFromABrokenOne(String verifier, String right, String wrong) {
        assertThat(valid(verifier, right)).as(right).isTrue();
        assertThat(valid(verifier, wrong)).as(wrong).isFalse();
        assertThat(valid(verifier, "")).as("empty").isFalse();
    }

    /** Every number with one digit wrong, and every one with two neighbours exchanged, is caught by Verhoeff's check digit. */
    @ParameterizedTest
    @CsvSource({"234123412346", "499118665246"})
    void verhoeffCatchesEverySlip(String number) {
        for (int i = 1; i < number.length(); i++) {
            for (char c = '0'; c <= '9'; c++) {
                String slip = number.substring(0, i) + c + number.substring(i + 1);
                assertThat(valid("in_aadhaar", slip)).as(slip).isEqualTo(slip.equals(number));
            }
            String swapped =
                    number.substring(0, i - 1) + number.charAt(i) + number.charAt(i - 1) + number.substring(i + 1);
            assertThat(valid("in_aadhaar", swapped)).as(swapped).isEqualTo(swapped.equals(number));
        }
    }

    private static boolean valid(String verifier, String text) {
        return requireNonNull(Verifiers.named(verifier)).test().test(text);
    }
}
