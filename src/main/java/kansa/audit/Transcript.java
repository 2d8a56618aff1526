package kansa.audit;

/**
 * All that was said in a run, on disk. Trials stand in plan order, or in the order of each trial's first row; reading
 * one is safe from several threads at once.
 */
public interface Transcript extends AutoCloseable {
    /** How many trials there are. */
    int trials();

    /** How many exchanges there are in all. */
    long exchanges();

    /** Reads one trial. */
    Trial trial(int index);

    /** SHA-256 of the transcript file, lower-case hexadecimal. */
    String digest();

    @Override
    void close();
}
