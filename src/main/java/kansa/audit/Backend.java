package kansa.audit;

/** The way to a model. Safe to use from several threads. A fault of the model is a NoAnswer, never an exception. */
public interface Backend extends AutoCloseable {
    /** The name that stands as {@code model} in the transcript. */
    String name();

    /** Sends the prompt's messages, none of which is an empty assistant turn, and waits for what comes back. */
    Response ask(Prompt prompt) throws InterruptedException;

    @Override
    default void close() {}
}
