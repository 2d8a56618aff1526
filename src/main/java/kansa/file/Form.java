package kansa.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import kansa.audit.InputFault;
import org.jspecify.annotations.Nullable;

/** A mapping whose fields are known: unknown and missing ones are faults that list what may stand here. */
final class Form<T> implements Shape<T> {
    private final List<Field<?>> fields;
    private final List<Field<?>> exactlyOne;
    private final Function<Filled, T> make;

    private Form(List<Field<?>> fields, List<Field<?>> exactlyOne, Function<Filled, T> make) {
        this.fields = List.copyOf(fields);
        this.exactlyOne = List.copyOf(exactlyOne);
        this.make = make;
    }

    static <T> Form<T> of(List<Field<?>> fields, Function<Filled, T> make) {
        return new Form<>(fields, List.of(), make);
    }

    /** Just one of these optional fields must be there. */
    Form<T> exactlyOne(Field<?>... these) {
        return new Form<>(fields, List.of(these), make);
    }

    @Override
    public T read(Yaml node, String name) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            throw node.unexpected(
                    name, "a mapping with " + names(), "{" + fields.get(0).name() + ": ...}");
        }
        if (mapping.entries().isEmpty()) {
            throw mapping.fault("'" + name + "' is an empty mapping", "fields here: " + names());
        }
        for (Yaml.Entry entry : mapping.entries()) {
            if (field(entry.key()) == null) {
                throw unknown(entry);
            }
        }
        IdentityHashMap<Field<?>, Object> values = new IdentityHashMap<>();
        for (Yaml.Entry entry : mapping.entries()) {
            Field<?> field = field(entry.key());
            if (field != null) {
                values.put(field, field.shape().read(entry.value(), field.name()));
            }
        }
        for (Field<?> field : fields) {
            if (field.required() && !values.containsKey(field)) {
                throw mapping.fault("missing field '" + field.name() + "'", "fields here: " + names());
            }
        }
        checkOne(mapping);
        return make.apply(new Filled(mapping, values));
    }

    private InputFault unknown(Yaml.Entry entry) {
        String key = Yaml.Scalar.shown(entry.key());
        return InputFault.at(
                entry.at(),
                "unknown field '" + key + "'",
                "fields here: " + names()
                        + Nearest.question(key, fields.stream().map(Field::name).toList()));
    }

    private void checkOne(Yaml.Mapping mapping) {
        if (exactlyOne.isEmpty()) {
            return;
        }
        List<Yaml.Entry> found = new ArrayList<>();
        for (Yaml.Entry entry : mapping.entries()) {
            if (exactlyOne.stream().anyMatch(field -> field.name().equals(entry.key()))) {
                found.add(entry);
            }
        }
        String choice = String.join(", ", exactlyOne.stream().map(Field::name).toList());
        if (found.isEmpty()) {
            throw mapping.fault("none of " + choice + " is here", "write exactly one of them");
        }
        if (found.size() > 1) {
            throw InputFault.at(
                    found.get(1).at(),
                    "'" + found.get(1).key() + "' beside '" + found.get(0).key() + "'",
                    "write exactly one of " + choice);
        }
    }

    private @Nullable Field<?> field(String name) {
        for (Field<?> field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    private String names() {
        return String.join(", ", fields.stream().map(Field::name).sorted().toList());
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Scalars.object()
                .put("type", "object")
                .put("additionalProperties", false)
                .put("minProperties", 1);
        ObjectNode properties = schema.putObject("properties");
        List<String> required = new ArrayList<>();
        for (Field<?> field : fields) {
            ObjectNode property = Scalars.object().put("description", field.about());
            property.setAll(field.shape().schema());
            properties.set(field.name(), property);
            if (field.required()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        if (!exactlyOne.isEmpty()) {
            ArrayNode one = schema.putArray("oneOf");
            exactlyOne.forEach(field -> one.addObject().putArray("required").add(field.name()));
        }
        return schema;
    }
}
