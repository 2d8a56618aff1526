package kansa.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The first half of an audit: puts prompts to backends, several at once, and hands the exchanges to a journal in the
 * order of the prompts, whatever the concurrency.
 */
final class Asking {
    /** So many prompts unanswered from the start mean a dead endpoint: nothing more is sent. */
    private static final int DEAD_AFTER = 5;

    /** In-flight prompts get so long once the user asked to stop. */
    private static final long GRACE_MILLIS = 5_000;

    private final SortedMap<String, Backend> backends;
    private final Journal journal;
    private final Clock clock;
    private final BooleanSupplier stop;

    Asking(SortedMap<String, Backend> backends, Journal journal, Clock clock, BooleanSupplier stop) {
        this.backends = backends;
        this.journal = journal;
        this.clock = clock;
        this.stop = stop;
    }

    Audit.Asked ask(Iterable<Prompt> prompts, long total, int concurrency, Progress progress)
            throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(concurrency, run -> {
            Thread thread = new Thread(run, "ask");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return drain(prompts.iterator(), total, concurrency, progress, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private Audit.Asked drain(
            Iterator<Prompt> prompts, long total, int concurrency, Progress progress, ExecutorService workers)
            throws InterruptedException {
        Deque<Future<Exchange>> inFlight = new ArrayDeque<>();
        long done = 0;
        long answers = 0;
        String last = "";
        String early = "";
        while (prompts.hasNext() || !inFlight.isEmpty()) {
            if (early.isEmpty() && stop.getAsBoolean()) {
                early = "stopped by the user";
            }
            // A dead endpoint must be known before much is sent: the first prompts go out a few at a time.
            int window = answers == 0 ? Math.min(concurrency, DEAD_AFTER) : concurrency * 4;
            while (early.isEmpty() && prompts.hasNext() && inFlight.size() < window) {
                Prompt prompt = prompts.next();
                inFlight.add(workers.submit(() -> exchange(prompt)));
            }
            if (inFlight.isEmpty()) {
                break;
            }
            Exchange exchange = take(inFlight.peek(), early.isEmpty());
            if (exchange == null) {
                if (!early.isEmpty()) {
                    break;
                }
                continue;
            }
            inFlight.remove();
            journal.append(exchange);
            done++;
            progress.at(done, total);
            if (exchange.response() instanceof Response.NoAnswer none) {
                last = none.reason();
                if (answers == 0 && done >= DEAD_AFTER && done < total && early.isEmpty()) {
                    early = "none of the first " + done + " prompts was answered (" + last + ")";
                }
            } else {
                answers++;
            }
        }
        return new Audit.Asked(done, answers, early);
    }

    /** The exchange, or null when it has not come yet and the caller must look whether to stop. */
    private static @org.jspecify.annotations.Nullable Exchange take(Future<Exchange> future, boolean patient)
            throws InterruptedException {
        try {
            return future.get(patient ? 200 : GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return null;
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(broken.getCause());
        }
    }

    private Exchange exchange(Prompt prompt) throws InterruptedException {
        Backend backend = backends.get(prompt.trial().model());
        if (backend == null) {
            throw new IllegalStateException("no backend named " + prompt.trial().model());
        }
        List<Message> said = new ArrayList<>();
        List<String> turns = new ArrayList<>();
        for (Message message : prompt.messages()) {
            if (!message.live()) {
                said.add(message);
                continue;
            }
            Response response = backend.ask(with(prompt, said));
            if (response instanceof Response.Answer answer) {
                turns.add(answer.text());
                said.add(new Message(Role.ASSISTANT, answer.text()));
            } else {
                return exchange(prompt, response, turns);
            }
        }
        return exchange(prompt, backend.ask(with(prompt, said)), turns);
    }

    private static Prompt with(Prompt prompt, List<Message> messages) {
        return new Prompt(prompt.trial(), prompt.variant(), prompt.repeat(), messages, prompt.given());
    }

    private Exchange exchange(Prompt prompt, Response response, List<String> turns) {
        TrialKey key = prompt.trial();
        String id = String.join(
                "/",
                key.model(),
                key.set(),
                key.language().code(),
                key.probe(),
                prompt.variant(),
                Integer.toString(prompt.repeat()));
        String at = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        return new Exchange(0, id, prompt, response, turns, at, new TreeMap<>());
    }
}
