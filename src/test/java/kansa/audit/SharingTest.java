package kansa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharingTest {
    @Test
    void equalWordingsBecomeOneAndTheJudgementStaysEqual() {
        Sharing sharing = new Sharing();
        Judgement first = sharing.of(judgement(1));
        Judgement second = sharing.of(judgement(2));
        assertThat(first).isEqualTo(judgement(1));
        assertThat(second).isEqualTo(judgement(2));
        assertThat(second.reason()).isSameAs(first.reason());
        assertThat(second.evidence().get(0).why().get(0))
                .isSameAs(first.evidence().get(0).why().get(0));
    }

    private static Judgement judgement(long seq) {
        TrialKey trial = new TrialKey("m", "s", Language.EN, "p" + seq);
        return new Judgement(
                "privacy.leak",
                null,
                new Subject.OfAnswer(trial, "", 1, seq, "row " + seq),
                Verdict.FLAGGED,
                Severity.HIGH,
                Kind.DECISIVE,
                "",
                new TreeMap<>(Map.of("leak", 1.0)),
                wording("reason"),
                List.of(new Evidence(
                        new Span(0, (int) seq),
                        "SECRET",
                        new Source("secret", 0, new Span(0, 1)),
                        List.of(wording("why")))));
    }

    private static Wording wording(String text) {
        return new Wording(text, text.toUpperCase(java.util.Locale.ROOT));
    }
}
