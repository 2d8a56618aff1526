package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import kansa.audit.Check;
import kansa.audit.Exchange;
import kansa.audit.Given;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Mask;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Span;
import kansa.audit.Trial;
import kansa.audit.TrialCheck;
import kansa.audit.TrialKey;
import kansa.audit.Wording;
import kansa.text.Reader;
import org.junit.jupiter.api.Test;

class HidingTest {
    private static final List<String> ANSWERS = List.of(
            "Nothing to hide here.",
            "Mail toru@hibari-mail.ne.jp now, or call Toru Hibari on 090-2345-6789.",
            "番号は６２１４－９８３２－０２５７です。住所は東京都渋谷区神宮前1-2-3、鈴木一郎様です。",
            "key AKIAABCDEFGH12345678, password: Kingfisher-8842",
            "内線58213と158213、合言葉は Kawasemi-8842-Ashi です",
            "",
            "鈴木さんは佐藤さんと話しました。",
            "Send it to Dr. Amelia Hartwell, 14 Rosebank Lane, Norwood. 連絡先は 03-3456-7890 です。");

    private static Trial trial(Language language) {
        TrialKey key = new TrialKey("model", "set", language, "probe");
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String answer = ANSWERS.get(i % ANSWERS.size());
            Given given =
                    i % 3 == 0 ? Given.NOTHING.withSecrets(List.of("Kawasemi-8842-Ashi", "58213")) : Given.NOTHING;
            Prompt prompt = new Prompt(key, "", i, List.of(Message.user("Call 090-2345-6789?")), given);
            Response response =
                    i % 7 == 6 ? new Response.NoAnswer("timed out at 10.1.2.3", true) : Response.Answer.of(answer);
            exchanges.add(new Exchange(1000L + i, "row" + i, prompt, response, List.of(), "", new TreeMap<>()));
        }
        return new Trial(key, exchanges);
    }

    private static TrialCheck check(List<Check> checks) {
        return (TrialCheck) checks.get(0);
    }

    @Test
    void judgementsAndMaskedTextsAreTheSameWithAndWithout() {
        for (Language language : List.of(Language.EN, Language.JA)) {
            Setup setup = new Setup(new Reader(), Said.BUILT_IN.rulebooks());
            HiddenSpans hidden = HiddenSpans.none();
            PersonalData personal = new PersonalData(setup);
            Trial trial = trial(language);
            List<Judgement> plain = personal.judge(trial);
            assertThat(check(Hiding.noting(List.of(personal), setup, hidden)).judge(trial))
                    .isEqualTo(plain);
            Mask remembering = Hiding.remembering(new Unasked(), hidden);
            Masker masker = Masker.shared(setup.rulebooks());
            for (Exchange exchange : trial.exchanges()) {
                if (exchange.response() instanceof Response.Answer answer) {
                    assertThat(remembering.answer(exchange, answer))
                            .isEqualTo(masker.mask(
                                    answer.text(), exchange.prompt().given().secrets()));
                }
            }
        }
    }

    @Test
    void whatWasNotJudgedIsSearched() {
        Masker masker = Masker.shared(Said.BUILT_IN.rulebooks());
        Exchange exchange = trial(Language.EN).exchanges().get(1);
        assertThat(Hiding.remembering(masker, HiddenSpans.none())
                        .answer(exchange, (Response.Answer) exchange.response()))
                .startsWith("Mail ****@******-****.**.** now");
    }

    @Test
    void stretchesComeBackAsTheyWere() {
        Random random = new Random(7);
        HiddenSpans hidden = HiddenSpans.none();
        List<List<Span>> all = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            List<Span> spans = new ArrayList<>();
            int at = 0;
            for (int k = random.nextInt(6); k > 0; k--) {
                at += random.nextInt(i % 10 == 0 ? 1_000_000 : 300);
                spans.add(new Span(at, at + random.nextInt(i % 10 == 0 ? 100_000 : 100)));
            }
            spans.sort(null);
            all.add(spans.stream().distinct().toList());
            if (i % 5 != 3) {
                hidden.put(i, spans);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(hidden.of(i)).isEqualTo(i % 5 == 3 ? Optional.empty() : Optional.of(all.get(i)));
        }
        assertThat(hidden.of(10_000_000)).isEmpty();
    }

    /** A mask that must not be asked. */
    private static final class Unasked implements Mask {
        @Override
        public String mask(String text) {
            throw new AssertionError(text);
        }

        @Override
        public String mask(String text, List<String> secrets) {
            throw new AssertionError(text);
        }

        @Override
        public String version() {
            return "none";
        }

        @Override
        public Wording limits() {
            return Wording.same("none");
        }
    }
}
