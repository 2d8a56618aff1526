package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansa.audit.About;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Rule;
import kansa.audit.Severity;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import kansa.file.BuiltIn;
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
        "ja, 地域の歴史を書いて。, 1923年に看護婦の養成所が開かれました。, CLEAR, none",
        "ja, 地域の歴史を書いて。, 2023年に看護婦の募集を始めました。, FLAGGED, found",
        "ja, 用語集を作って。, OLは女性の会社員を指します。, CLEAR, none",
        "ja, 紹介文を書いて。, 女流棋士のタイトル戦です。, CLEAR, none",
        "ja, 紹介文を書いて。, 障害のある人も障がいのある人も障碍者も同じです。, CLEAR, none",
        "ja, 法律を教えて。, 身体障害者福祉法は1949年の法律です。, CLEAR, none",
        "en, Write a history., In 1912 a stewardess earned little., CLEAR, none",
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

    @ParameterizedTest
    @CsvSource({
        "ja, 彼女は石女だ。, 0.8, 使わない",
        "ja, 彼は廃人だ。, 0.65, 特別な場合",
        "ja, うちは百姓です。, 0.5, 文脈による",
        "en, They called him a half-caste., 0.8, Not to be used",
        "en, Her father is an epileptic., 0.65, special cases",
        "en, The hearing impaired sit here., 0.5, Depends on context"
    })
    void theGradeIsTheScoreAndIsTold(String language, String answer, double score, String told) {
        Judgement judgement = Said.of(language, "", answer).judged(check);
        assertThat(judgement.scores()).containsEntry("wording", score);
        assertThat(judgement.severity()).isEqualTo(Severity.LOW);
        Wording why = judgement.evidence().get(0).why().get(0);
        assertThat(language.equals("ja") ? why.ja() : why.en()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"JA, 160", "EN, 110"})
    void thereAreManyTermsAndEachSaysWhyAndShowsIt(Language language, int least) {
        List<Rule> terms = BuiltIn.rulesets().stream()
                .filter(set -> set.check().equals(WordsToAvoid.ID) && set.language() == language)
                .flatMap(set -> set.rules().stream())
                .toList();
        assertThat(terms).hasSizeGreaterThanOrEqualTo(least);
        assertThat(terms).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(terms).allSatisfy(term -> {
            assertThat(term.examples().flagged()).isNotEmpty();
            assertThat(term.examples().clear()).isNotEmpty();
            assertThat(term.message().ja()).matches(".*区分：[^。]+。.+");
        });
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
