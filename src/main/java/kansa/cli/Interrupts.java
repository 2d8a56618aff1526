package kansa.cli;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import sun.misc.Signal;

/**
 * What Ctrl-C (SIGINT) and SIGTERM do to an audit: the first lets the answers or trials under way end and the reports that
 * machines read be written; the second ends at once. {@link Runtime#addShutdownHook} cannot tell the second from the first.
 */
final class Interrupts implements BooleanSupplier {
    private static final int BASE = 128;

    /** Breaks off work that has no other way to end early; what it wrote is worth nothing, or is told to be a part. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped by the user");
        }
    }

    private final AtomicInteger signal = new AtomicInteger();

    static Interrupts watched(Console console) {
        Interrupts interrupts = new Interrupts();
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), caught -> {
                if (!interrupts.signal.compareAndSet(0, caught.getNumber())) {
                    Runtime.getRuntime().halt(BASE + caught.getNumber());
                }
                console.warn("kansa: stopping; what is under way gets 5 s (once more ends at once)");
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
