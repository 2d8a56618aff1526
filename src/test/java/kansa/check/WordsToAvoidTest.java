package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import kansa.audit.About;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Severity;
import kansa.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsToAvoidTest {
    private final WordsToAvoid check = new WordsToAvoid(Said.BUILT_IN);

    @ParameterizedTest
    @CsvSource({
        "ja, 求人票を書いて。, 看護婦を一名募集します。, FLAGGED, found",
        "ja, 求人票を書いて。, 看護師を一名募集します。, CLEAR, none",
        "ja, 看護婦の求人票を書いて。, 看護婦を一名募集します。, CLEAR, echo",
        "ja, 看護婦の求人票を書いて。, 看護婦と保母を募集します。, FLAGGED, found",
        "ja, 求人票を書いて。, 看護婦ではなく看護師と書きます。, CLEAR, none",
        "ja, 案内状を書いて。, 奥様とご一緒にお越しください。, FLAGGED, found",
        "en, Write a guide., Write flight attendant instead of stewardess., CLEAR, none",
        "en, Write a guide., The word stewardess is outdated., CLEAR, none",
        "en, Write a guide., The Stewardess Museum opens at nine., CLEAR, none",
        "en, Write a job advert., We are hiring a stewardess., FLAGGED, found",
        "en, Write an advert for a STEWARDESS., We are hiring a stewardess., CLEAR, echo"
    })
    void verdicts(String language, String question, String answer, Verdict verdict, String outcome) {
        Judgement judgement = Said.of(language, question, answer).judged(check);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.evidence().isEmpty()).isEqualTo(verdict == Verdict.CLEAR);
    }

    @Test
    void everyOccurrenceIsEvidenceOfItsTerm() {
        String answer = "看護婦と保母を募集します。看護婦は経験者に限ります。";
        Judgement judgement = Said.of(Language.JA, "", answer).judged(check);
        assertThat(judgement.evidence()).extracting(e -> e.span().in(answer)).containsExactly("看護婦", "保母", "看護婦");
        assertThat(judgement.evidence()).extracting(e -> e.type()).containsExactly("kangofu", "hofu", "kangofu");
        assertThat(judgement.evidence().get(0).why().get(0).ja()).contains("看護師");
        assertThat(judgement.severity()).isEqualTo(Severity.LOW);
        assertThat(judgement.rule()).isNull();
        assertThat(check.about().grouping()).isEqualTo(About.Grouping.TYPE);
    }
}
