package kansa.file;

import java.util.IdentityHashMap;
import kansa.audit.InputFault;
import kansa.audit.Place;
import org.jspecify.annotations.Nullable;

/** A form as somebody filled it in: the value and the place of each field. */
final class Filled {
    private final Yaml.Mapping node;
    private final IdentityHashMap<Field<?>, Object> values;

    Filled(Yaml.Mapping node, IdentityHashMap<Field<?>, Object> values) {
        this.node = node;
        this.values = values;
    }

    /** The value of a required field. */
    <V> V get(Field<V> field) {
        V value = find(field);
        if (value == null) {
            throw new IllegalArgumentException("not a required field: " + field.name());
        }
        return value;
    }

    <V> V get(Field<V> field, V otherwise) {
        V value = find(field);
        return value == null ? otherwise : value;
    }

    @SuppressWarnings("unchecked") // the form reads each value by its own field's shape
    <V> @Nullable V find(Field<V> field) {
        return (V) values.get(field);
    }

    /** Where the mapping begins. */
    Place place() {
        return node.place();
    }

    /** Where a field's value stands; where the mapping begins when the field is absent. */
    Place at(Field<?> field) {
        Yaml.Entry entry = node.entry(field.name());
        return entry == null ? node.place() : entry.value().place();
    }

    InputFault fault(Field<?> field, String what, String remedy) {
        return InputFault.at(at(field), what, remedy);
    }
}
