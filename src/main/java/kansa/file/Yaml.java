package kansa.file;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kansa.audit.InputFault;
import kansa.audit.Place;
import org.jspecify.annotations.Nullable;

/** A YAML value as it stands in the file: every node knows its place, every scalar keeps the text as written. */
sealed interface Yaml {
    /** Line and column of the first character; the column counts code points. */
    Place place();

    /** What was found, in words for a fault. */
    String found();

    /** Nothing was written: an empty value, {@code ~} or {@code null}. */
    default boolean nothing() {
        return false;
    }

    /** A fault at this node. */
    default InputFault fault(String what, String remedy) {
        return InputFault.at(place(), what, remedy);
    }

    /** The fault of a field that holds something else than it should. */
    default InputFault unexpected(String name, String expected, String example) {
        String what = nothing()
                ? "'" + name + "' has no value; it needs " + expected
                : "'" + name + "' needs " + expected + ", but here is " + found();
        return fault(what, "for example: " + name + ": " + example);
    }

    /** One text; plain when written without quotes. */
    record Scalar(Place place, String text, boolean plain) implements Yaml {
        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
        private static final int SHOWN = 40;

        @Override
        public boolean nothing() {
            return plain && NOTHING.contains(text);
        }

        @Override
        public String found() {
            return nothing() ? "nothing" : "'" + shown(text) + "'";
        }

        /** The text on one line, cut when long. */
        static String shown(String text) {
            String line = text.strip().replaceAll("\\R", " ");
            return line.codePointCount(0, line.length()) <= SHOWN
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "...";
        }
    }

    /** A list. */
    record Sequence(Place place, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String found() {
            return String.format(Locale.ROOT, "a list of %d", items.size());
        }
    }

    /** A mapping; no key stands twice. */
    record Mapping(Place place, List<Entry> entries) implements Yaml {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String found() {
            return entries.isEmpty()
                    ? "an empty mapping {}"
                    : "a mapping with '" + Scalar.shown(entries.get(0).key()) + "'";
        }

        /** The entry of this key, or null. */
        @Nullable
        Entry entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return entry;
                }
            }
            return null;
        }
    }

    /**
     * A key and its value.
     *
     * @param at where the key stands
     */
    record Entry(String key, Place at, Yaml value) {}
}
