package kansa.audit;

import org.jspecify.annotations.Nullable;

/**
 * The user's file or option is wrong: one line that says where, what, and what to write instead. The command ends with
 * exit code 2 and shows no stack trace.
 */
public final class InputFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Place place;
    private final String remedy;

    public InputFault(@Nullable Place place, String what, String remedy) {
        super(what);
        this.place = place;
        this.remedy = remedy;
    }

    public static InputFault at(Place place, String what, String remedy) {
        return new InputFault(place, what, remedy);
    }

    public static InputFault of(String what, String remedy) {
        return new InputFault(null, what, remedy);
    }

    public @Nullable Place place() {
        return place;
    }

    /** What to write instead; may be empty, never null. */
    public String remedy() {
        return remedy;
    }

    /** {@code file:line:column: what} and, on a second line, the remedy. */
    public String report() {
        String head = place == null ? String.valueOf(getMessage()) : place + ": " + getMessage();
        return remedy.isEmpty() ? head : head + "\n  " + remedy;
    }
}
