package kansa.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What one piece of a YAML file may be, said once: the reading, the fault when it is something else, and the JSON Schema
 * for editors all come from it. What no schema can say (duplicate ids, placeholders without an axis) is checked behind.
 */
interface Shape<T> {
    /**
     * Reads a node.
     *
     * @param name of the field it stands in, for faults
     * @throws kansa.audit.InputFault when the node is something else
     */
    T read(Yaml node, String name);

    /** What editors know of it: JSON Schema, draft 2020-12. */
    ObjectNode schema();

    static <T> Shape<T> of(BiFunction<Yaml, String, T> read, Supplier<ObjectNode> schema) {
        return new Shape<>() {
            @Override
            public T read(Yaml node, String name) {
                return read.apply(node, name);
            }

            @Override
            public ObjectNode schema() {
                return schema.get();
            }
        };
    }

    /** The same on paper, turned into something else once read. */
    default <R> Shape<R> as(BiFunction<Yaml, T, R> further) {
        return of((node, name) -> further.apply(node, read(node, name)), this::schema);
    }
}
