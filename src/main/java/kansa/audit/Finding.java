package kansa.audit;

import java.util.List;

/**
 * What a person must look at.
 *
 * @param fingerprint stable hash of check, rule or type, set, probe and variant, lower-case hexadecimal
 * @param number short and stable over runs, such as {@code P-0012}
 * @param kind the strongest kind of evidence among its judgements
 * @param topic groups findings: check and rule or type
 * @param message plain sentence in both languages, free of personal data
 * @param occurrences how many judgements stand behind it
 * @param sample the first judgements, at most {@value #SAMPLE}
 */
public record Finding(
        String fingerprint,
        String number,
        String check,
        String topic,
        Risk risk,
        Severity severity,
        Kind kind,
        Wording message,
        long occurrences,
        List<Judgement> sample) {
    public static final int SAMPLE = 5;

    public Finding {
        sample = List.copyOf(sample);
    }
}
