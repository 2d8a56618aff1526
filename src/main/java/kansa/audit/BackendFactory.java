package kansa.audit;

/** Opens backends of one scheme; also what a jar offers through {@link java.util.ServiceLoader}. */
public interface BackendFactory {
    /** The part before the colon in {@code scheme:target}. */
    String scheme();

    /** One line for {@code --help}: what the target is. */
    Wording about();

    /**
     * Opens a backend.
     *
     * @throws InputFault when the settings cannot work
     */
    Backend open(BackendSettings settings);
}
