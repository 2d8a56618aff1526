package kansa.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Makes parts of a report on all cores, a few batches ahead of the one thread that writes them in their order. */
final class Ahead {
    private static final int BATCH = 32;
    private static final int BATCHES = 4;

    private Ahead() {}

    /** Makes what stands at 0 to {@code count} and hands it on in this order, on the caller's thread. */
    static <T> void inOrder(int count, IntFunction<T> make, Consumer<T> take) {
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(workers, run -> {
            Thread thread = new Thread(run, "report");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<List<T>>> made = new ArrayDeque<>();
            int next = 0;
            while (next < count || !made.isEmpty()) {
                while (next < count && made.size() < workers * BATCHES) {
                    int from = next;
                    int to = Math.min(count, from + BATCH);
                    made.add(pool.submit(() -> batch(from, to, make)));
                    next = to;
                }
                finished(made.remove()).forEach(take);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> List<T> batch(int from, int to, IntFunction<T> make) {
        List<T> batch = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            batch.add(make.apply(i));
        }
        return batch;
    }

    private static <T> T finished(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (broken.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a report was written", stopped);
        }
    }
}
