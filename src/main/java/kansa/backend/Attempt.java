package kansa.backend;

import java.time.Duration;
import kansa.audit.Response;

/**
 * One try at a prompt.
 *
 * @param after how long the service asks to wait before the next try; zero when it does not say
 */
record Attempt(Response response, Duration after) {
    static Attempt of(Response response) {
        return new Attempt(response, Duration.ZERO);
    }

    static Attempt failed(String reason, boolean retryable) {
        return of(new Response.NoAnswer(reason, retryable));
    }
}
