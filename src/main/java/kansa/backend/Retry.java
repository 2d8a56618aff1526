package kansa.backend;

import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;
import kansa.audit.Backend;
import kansa.audit.Prompt;
import kansa.audit.Response;

/**
 * Asks again when asking again may help: after what the service says in {@code Retry-After}, else after 1, 2, 4 ... up to
 * 60 seconds, of which a share between half and all is waited, so that many callers do not come back at once.
 *
 * <p>A service that asks for more than five minutes is not waited for. The share depends on the seed, the prompt and the
 * try, not on the order of threads.
 */
final class Retry implements Backend {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Waits. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /** A backend that tells how long its service wants to be left alone. */
    interface Once extends Backend {
        Attempt attempt(Prompt prompt) throws InterruptedException;

        @Override
        default Response ask(Prompt prompt) throws InterruptedException {
            return attempt(prompt).response();
        }
    }

    private final Once backend;
    private final int retries;
    private final long seed;
    private final Sleeper sleeper;

    Retry(Once backend, int retries, long seed, Sleeper sleeper) {
        this.backend = backend;
        this.retries = retries;
        this.seed = seed;
        this.sleeper = sleeper;
    }

    static Backend of(Once backend, int retries) {
        return new Retry(backend, retries, 0, time -> Thread.sleep(time.toMillis()));
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public Response ask(Prompt prompt) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            Attempt attempt = backend.attempt(prompt);
            if (!(attempt.response() instanceof Response.NoAnswer none)) {
                return attempt.response();
            }
            boolean again =
                    none.retryable() && tries <= retries && attempt.after().compareTo(PATIENCE) <= 0;
            if (!again) {
                return tries == 1
                        ? none
                        : new Response.NoAnswer(none.reason() + " (after " + tries + " tries)", none.retryable());
            }
            sleeper.sleep(attempt.after().isZero() ? pause(prompt, tries) : attempt.after());
        }
    }

    private Duration pause(Prompt prompt, int tries) {
        long full = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(tries - 1, 10));
        int place = Objects.hash(prompt.trial().probe(), prompt.variant(), prompt.repeat(), tries);
        return Duration.ofMillis(full / 2 + new SplittableRandom(seed ^ place).nextLong(full / 2 + 1));
    }

    @Override
    public void close() {
        backend.close();
    }
}
