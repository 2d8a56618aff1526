package kansa.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
    private final List<Duration> waited = new ArrayList<>();
    private int tries;

    private Retry retry(int retries, long seed, Attempt... script) {
        Retry.Once backend = new Retry.Once() {
            @Override
            public String name() {
                return "m";
            }

            @Override
            public Attempt attempt(Prompt prompt) {
                return script[Math.min(tries++, script.length - 1)];
            }
        };
        return new Retry(backend, retries, seed, waited::add);
    }

    private final Prompt prompt = OpenAiBackendTest.prompt(Message.user("?"));
    private final Attempt busy = Attempt.failed("busy", true);

    @ParameterizedTest
    @CsvSource({"0, 1, busy", "1, 2, busy (after 2 tries)", "3, 4, busy (after 4 tries)"})
    void triesSoOften(int retries, int expected, String reason) throws InterruptedException {
        assertThat(retry(retries, 0, busy).ask(prompt)).isEqualTo(new Response.NoAnswer(reason, true));
        assertThat(tries).isEqualTo(expected);
        assertThat(waited).hasSize(expected - 1);
    }

    @Test
    void waitsDoubleEachTimeUpToAMinute() throws InterruptedException {
        retry(9, 7, busy).ask(prompt);
        for (int i = 0; i < 9; i++) {
            long full = Math.min(60_000, 1000L << i);
            assertThat(waited.get(i).toMillis()).isBetween(full / 2, full);
        }
        List<Duration> first = List.copyOf(waited);
        waited.clear();
        tries = 0;
        retry(9, 7, busy).ask(prompt);
        assertThat(waited).isEqualTo(first);
        waited.clear();
        retry(9, 8, busy).ask(prompt);
        assertThat(waited).isNotEqualTo(first);
    }

    @Test
    void stopsAtAnAnswerAndAtWhatCannotBeMended() throws InterruptedException {
        assertThat(retry(5, 0, busy, Attempt.of(Response.Answer.of("ok"))).ask(prompt))
                .isEqualTo(Response.Answer.of("ok"));
        assertThat(tries).isEqualTo(2);
        tries = 0;
        assertThat(retry(5, 0, Attempt.failed("no", false)).ask(prompt)).isEqualTo(new Response.NoAnswer("no", false));
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void doesNotWaitForAServiceThatWantsAnHour() throws InterruptedException {
        Attempt later = new Attempt(new Response.NoAnswer("later", true), Duration.ofHours(1));
        assertThat(retry(5, 0, later).ask(prompt)).isEqualTo(new Response.NoAnswer("later", true));
        assertThat(waited).isEmpty();
    }
}
