package kansa.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kansa.audit.Examples;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Origin;
import kansa.audit.Place;
import kansa.audit.Wording;

/** The shapes made of others, and those that several files share. */
final class Shapes {
    /** A value under a free name. */
    record Named<V>(String name, Place at, V value) {}

    private Shapes() {}

    /** A list of at least so many. */
    static <T> Shape<List<T>> list(Shape<T> item, int least) {
        return Shape.of(
                (node, name) -> {
                    if (!(node instanceof Yaml.Sequence sequence)) {
                        throw node.unexpected(name, "a list", "[..., ...]");
                    }
                    if (sequence.items().size() < least) {
                        throw node.fault("'" + name + "' is an empty list", "write at least " + least + " entry");
                    }
                    List<T> items = new ArrayList<>(sequence.items().size());
                    for (Yaml each : sequence.items()) {
                        items.add(item.read(each, name));
                    }
                    return List.copyOf(items);
                },
                () -> {
                    ObjectNode schema = Scalars.object().put("type", "array");
                    if (least > 0) {
                        schema.put("minItems", least);
                    }
                    schema.set("items", item.schema());
                    return schema;
                });
    }

    static Shape<List<String>> texts(int least) {
        return list(Scalars.text(), least);
    }

    /** One, or a list of them. */
    static <T> Shape<List<T>> oneOrMore(Shape<T> item) {
        return scalarOr(item.as((node, value) -> List.of(value)), list(item, 1));
    }

    /** One shape for a single value, another for lists and mappings. */
    static <T> Shape<T> scalarOr(Shape<T> scalar, Shape<T> other) {
        return Shape.of(
                (node, name) -> (node instanceof Yaml.Scalar ? scalar : other).read(node, name),
                () -> anyOf(scalar, other));
    }

    /** One shape for lists, another for mappings. */
    static <T> Shape<T> listOrMapping(Shape<T> list, Shape<T> mapping) {
        return Shape.of(
                (node, name) -> (node instanceof Yaml.Sequence ? list : mapping).read(node, name),
                () -> anyOf(list, mapping));
    }

    private static ObjectNode anyOf(Shape<?> left, Shape<?> right) {
        ObjectNode schema = Scalars.object();
        schema.putArray("anyOf").add(left.schema()).add(right.schema());
        return schema;
    }

    /** A mapping from names of the writer's choice, in declared order. */
    static <V> Shape<List<Named<V>>> named(Shape<String> key, Shape<V> value) {
        return Shape.of(
                (node, name) -> {
                    if (!(node instanceof Yaml.Mapping mapping)) {
                        throw node.unexpected(name, "a mapping", "{...: ...}");
                    }
                    if (mapping.entries().isEmpty()) {
                        throw node.fault("'" + name + "' is an empty mapping", "write at least one 'name: value'");
                    }
                    List<Named<V>> entries = new ArrayList<>();
                    for (Yaml.Entry entry : mapping.entries()) {
                        key.read(new Yaml.Scalar(entry.at(), entry.key(), false), "the name in " + name);
                        entries.add(new Named<>(entry.key(), entry.at(), value.read(entry.value(), entry.key())));
                    }
                    return List.copyOf(entries);
                },
                () -> {
                    ObjectNode schema = Scalars.object().put("type", "object").put("minProperties", 1);
                    ObjectNode names = key.schema();
                    names.remove("type");
                    schema.set("propertyNames", names);
                    schema.set("additionalProperties", value.schema());
                    return schema;
                });
    }

    /** The word that tells what a file is. */
    static Field<String> kind(String word) {
        return Field.required("kind", Scalars.word(word), "what this file is");
    }

    static final Shape<Language> LANGUAGE = Scalars.choice(List.of(Language.EN, Language.JA), Language::code);

    private static final Field<String> EN = Field.required("en", Scalars.text(), "in English");
    private static final Field<String> JA = Field.required("ja", Scalars.text(), "in Japanese");

    /** The same thing said in both languages. */
    static final Form<Wording> WORDING =
            Form.of(List.of(EN, JA), filled -> new Wording(filled.get(EN), filled.get(JA)));

    static final Field<String> SOURCE = Field.optional("source", Scalars.text(), "where the content comes from");
    static final Field<String> LICENCE =
            Field.optional("licence", Scalars.text(), "under which licence it may be used");
    static final Field<String> AUTHOR = Field.optional("author", Scalars.text(), "who wrote it");
    static final Field<String> REVIEWED = Field.optional("reviewed", Scalars.date(), "the day it was last reviewed");

    static Origin origin(Filled filled) {
        return new Origin(
                filled.get(SOURCE, ""), filled.get(LICENCE, ""), filled.get(AUTHOR, ""), filled.get(REVIEWED, ""));
    }

    private static final Field<List<String>> MISSED = Field.optional(
            "missed", texts(0), "known blind spots: should be flagged and are not; a test fails once they are caught");
    private static final Field<List<String>> OVERFLAGGED = Field.optional(
            "overflagged",
            texts(0),
            "known false alarms: should be clear and are flagged; a test fails once they stop");

    /** Examples that must show at least one text flagged and one left alone. */
    static final Form<Examples> RULE_EXAMPLES = examples(
            Field.required("flagged", texts(1), "must be flagged; [[ ]] marks exactly what must be found"),
            Field.required("clear", texts(1), "look alike and must not be flagged"));

    /** Canned answers. */
    static final Form<Examples> PROBE_EXAMPLES = examples(
            Field.optional("flagged", texts(1), "answers that at least one check must flag"),
            Field.optional("clear", texts(1), "answers that no check may flag and at least one must judge clear"));

    private static Form<Examples> examples(Field<List<String>> flagged, Field<List<String>> clear) {
        return Form.of(
                List.of(flagged, clear, MISSED, OVERFLAGGED),
                filled -> new Examples(
                        filled.get(flagged, List.of()),
                        filled.get(clear, List.of()),
                        filled.get(MISSED, List.of()),
                        filled.get(OVERFLAGGED, List.of())));
    }

    /** Refuses a name that stands twice. */
    static void refuseTwice(List<Named<String>> names, String noun) {
        Map<String, Place> seen = new HashMap<>();
        for (Named<String> each : names) {
            Place first = seen.putIfAbsent(each.value(), each.at());
            if (first != null) {
                throw InputFault.at(
                        each.at(),
                        noun + " '" + Yaml.Scalar.shown(each.value()) + "' stands twice, first at " + first,
                        "give each " + noun + " of its own");
            }
        }
    }
}
