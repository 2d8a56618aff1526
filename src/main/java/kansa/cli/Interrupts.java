package kansa.cli;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import sun.misc.Signal;

/**
 * What Ctrl-C (SIGINT) and SIGTERM do while asking: the first lets the answers under way come in and the reports be
 * written; the second ends at once. {@link Runtime#addShutdownHook} cannot tell the second from the first.
 */
final class Interrupts implements BooleanSupplier {
    private static final int BASE = 128;

    private final AtomicInteger signal = new AtomicInteger();

    static Interrupts watched(Console console) {
        Interrupts interrupts = new Interrupts();
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), caught -> {
                if (!interrupts.signal.compareAndSet(0, caught.getNumber())) {
                    Runtime.getRuntime().halt(BASE + caught.getNumber());
                }
                console.warn("kansa: stopping; answers under way get 5 s (once more ends at once)");
            });
        }
        return interrupts;
    }

    /** Whether a signal came. */
    @Override
    public boolean getAsBoolean() {
        return signal.get() != 0;
    }

    /** 130 for SIGINT, 143 for SIGTERM; only when one came. */
    int exitCode() {
        return BASE + signal.get();
    }
}
