package kansa.audit;

import java.util.List;

/** What a jar offers through {@link java.util.ServiceLoader} to bring checks of its own. */
public interface CheckFactory {
    /** New checks, always the same ones in the same order; called once a worker thread, since a worker shares no check. */
    List<Check> checks();
}
