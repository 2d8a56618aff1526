package kansa.backend;

import java.util.List;
import java.util.function.Function;
import kansa.audit.BackendFactory;
import kansa.audit.BackendSettings;
import kansa.audit.Exchange;

/** Every built-in way to a model, sorted by scheme. To add one, add its line here. */
public final class Backends {
    private Backends() {}

    /**
     * The built-in factories.
     *
     * @param recorded reads the rows of a recorded file; this room knows no files
     */
    public static List<BackendFactory> all(Function<BackendSettings, ? extends Iterable<Exchange>> recorded) {
        return List.of(new ExecFactory(), new OpenAiFactory(), new RecordedFactory(recorded));
    }
}
