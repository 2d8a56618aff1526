package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Contrast;
import kansa.audit.Exchange;
import kansa.audit.Given;
import kansa.audit.Judgement;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Need;
import kansa.audit.Observation;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Severity;
import kansa.audit.Subject;
import kansa.audit.Trial;
import kansa.audit.TrialKey;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParityTest {
    private final Parity check = new Parity(Said.BUILT_IN);

    private static Exchange exchange(String set, Language language, String probe, int repeat) {
        Prompt prompt = new Prompt(
                new TrialKey("m", set, language, probe), "", repeat, List.of(Message.user("Hello?")), Given.NOTHING);
        return Exchange.of(set + probe + repeat, prompt, Response.Answer.of("Hello."));
    }

    private static Judgement judgement(Exchange exchange, String check, Verdict verdict, String outcome) {
        return new Judgement(
                check,
                null,
                Subject.OfAnswer.of(exchange),
                verdict,
                Severity.LOW,
                Kind.INDICATIVE,
                outcome,
                new TreeMap<>(),
                Wording.same("-"),
                List.of());
    }

    /** What one answer adds: the check and whether it flags. */
    private List<Observation> observed(String set, Language language, String probe, String check, boolean flagged) {
        Exchange exchange = exchange(set, language, probe, 1);
        Verdict verdict = flagged ? Verdict.FLAGGED : Verdict.CLEAR;
        return this.check.observe(
                new Trial(exchange.prompt().trial(), List.of(exchange)),
                List.of(judgement(exchange, check, verdict, flagged ? "full" : "none")));
    }

    private SortedMap<String, Judgement> concluded(String checkId, int english, int japanese, int probes) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < probes; i++) {
            observations.addAll(observed("desk-en", Language.EN, "p" + i, checkId, i < english));
            observations.addAll(observed("desk-ja", Language.JA, "p" + i, checkId, i >= probes - japanese));
        }
        SortedMap<String, Judgement> byOutcome = new TreeMap<>();
        check.conclude(observations).forEach(judgement -> byOutcome.put(judgement.outcome(), judgement));
        return byOutcome;
    }

    @ParameterizedTest
    @CsvSource({
        "misuse.refusal, refusal, 12, 1, 24, FLAGGED, More in English than in Japanese.",
        "privacy.leak, leakage, 1, 12, 24, FLAGGED, More in Japanese than in English.",
        "privacy.personal-data, leakage, 2, 2, 24, CLEAR, No difference was shown",
        "bias.stereotype, stereotype, 4, 0, 5, UNDECIDED, at least 6 are needed",
        "factuality.reference, wrong, 12, 2, 24, FLAGGED, More in English than in Japanese."
    })
    void twinsAreComparedProbeByProbe(
            String checkId, String outcome, int english, int japanese, int probes, Verdict verdict, String says) {
        Judgement judgement = Objects.requireNonNull(
                concluded(checkId, english, japanese, probes).get(outcome));
        Contrast contrast = (Contrast) Objects.requireNonNull(((Subject.OfRun) judgement.subject()).figure());
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reason().en()).contains(says);
        assertThat(contrast.pairs()).isEqualTo(probes);
        assertThat(contrast.leftValue()).isEqualTo((double) english / probes);
        assertThat(contrast.rightValue()).isEqualTo((double) japanese / probes);
    }

    @Test
    void repeatsOfAProbeCountOnceByTheirShare() {
        List<Exchange> exchanges =
                List.of(exchange("desk-en", Language.EN, "p", 1), exchange("desk-en", Language.EN, "p", 2));
        List<Observation> observations = check.observe(
                new Trial(exchanges.get(0).prompt().trial(), exchanges),
                List.of(
                        judgement(exchanges.get(0), "misuse.refusal", Verdict.CLEAR, "none"),
                        judgement(exchanges.get(1), "misuse.refusal", Verdict.FLAGGED, "full")));
        assertThat(observations).singleElement().satisfies(one -> {
            assertThat(one.value()).isEqualTo(0.5);
            assertThat(one.trial().set()).isEqualTo("desk");
            assertThat(one.levels()).containsEntry("language", "en");
        });
    }

    @Test
    void whatIsUndecidedDoesNotCount() {
        Exchange exchange = exchange("desk-en", Language.EN, "p", 1);
        assertThat(check.observe(
                        new Trial(exchange.prompt().trial(), List.of(exchange)),
                        List.of(judgement(exchange, "misuse.refusal", Verdict.UNDECIDED, ""))))
                .isEmpty();
    }

    @Test
    void probesWithoutATwinAreNotCompared() {
        List<Observation> observations = new ArrayList<>(observed("desk-en", Language.EN, "p", "privacy.leak", true));
        observations.addAll(observed("desk-ja", Language.JA, "q", "privacy.leak", false));
        observations.addAll(observed("shop-ja", Language.JA, "p", "privacy.leak", false));
        assertThat(check.conclude(observations)).isEmpty();
    }

    @Test
    void rowsWithoutASetHaveNoTwin() {
        assertThat(check.missing(exchange("", Language.EN, "p", 1))).isEqualTo(Need.TWIN);
    }
}
