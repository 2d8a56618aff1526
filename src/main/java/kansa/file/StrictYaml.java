package kansa.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kansa.audit.InputFault;
import kansa.audit.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads one YAML document with the place of every node, and refuses what is likely a mistake: duplicate keys, several
 * documents, tags, merge keys. Anchors and aliases are read, unless they recur or blow the file up.
 *
 * <p>Limit: what a plain scalar means (number, date, yes) is decided by the field that reads it, not by YAML, so
 * {@code 2024} is text where text is wanted.
 */
final class StrictYaml {
    private static final long MOST_NODES = 1_000_000;
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.SEQ, Tag.MAP);

    /** A node and how many nodes it stands for once its aliases are written out. */
    private record Sized(Yaml node, long size) {}

    private final String file;
    private final IdentityHashMap<Node, Sized> done = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Boolean> open = new IdentityHashMap<>();

    private StrictYaml(String file) {
        this.file = file;
    }

    /**
     * Reads a document.
     *
     * @param file as faults shall name it
     * @throws InputFault when it is empty or not YAML
     */
    static Yaml read(String file, String text) {
        StrictYaml reading = new StrictYaml(file);
        Node root = reading.compose(text);
        if (root == null) {
            throw InputFault.at(Place.of(file), "the file is empty", "write the fields that its README shows");
        }
        return reading.convert(root).node();
    }

    private @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setProcessComments(false);
        try {
            return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
        } catch (MarkedYAMLException e) {
            throw YamlTrouble.explain(e, mark -> place(mark), Place.of(file));
        } catch (YAMLException e) {
            throw InputFault.at(
                    Place.of(file),
                    "not readable as YAML: " + YamlTrouble.firstLine(e.getMessage()),
                    "nest lists and mappings less deeply, and use no unusual characters");
        }
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Sized convert(Node node) {
        Sized before = done.get(node);
        if (before != null) {
            return before;
        }
        Place place = place(node.getStartMark());
        if (open.put(node, true) != null) {
            throw InputFault.at(place, "an alias stands within what it repeats", "write the value out");
        }
        if (!PLAIN_TAGS.contains(node.getTag())) {
            throw InputFault.at(
                    place, "a YAML tag: " + node.getTag().getValue(), "leave out the word that begins with '!'");
        }
        Sized sized = node instanceof ScalarNode scalar
                ? new Sized(new Yaml.Scalar(place, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN), 1)
                : node instanceof SequenceNode sequence
                        ? sequence(place, sequence)
                        : mapping(place, (MappingNode) node);
        if (sized.size() > MOST_NODES) {
            throw InputFault.at(place, "aliases blow this up to more than a million values", "use fewer aliases");
        }
        open.remove(node);
        done.put(node, sized);
        return sized;
    }

    private Sized sequence(Place place, SequenceNode sequence) {
        List<Yaml> items = new ArrayList<>();
        long size = 1;
        for (Node child : sequence.getValue()) {
            Sized item = convert(child);
            items.add(item.node());
            size += item.size();
        }
        return new Sized(new Yaml.Sequence(place, items), size);
    }

    private Sized mapping(Place place, MappingNode mapping) {
        List<Yaml.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        long size = 1;
        for (NodeTuple tuple : mapping.getValue()) {
            Sized key = convert(tuple.getKeyNode());
            String name = key(key.node());
            Place at = key.node().place();
            Place first = seen.putIfAbsent(name, at);
            if (first != null) {
                throw InputFault.at(
                        at,
                        "'" + Yaml.Scalar.shown(name) + "' stands twice, first in line " + first.line(),
                        "keep one of the two");
            }
            Sized value = convert(tuple.getValueNode());
            entries.add(new Yaml.Entry(name, at, value.node()));
            size += 1 + value.size();
        }
        return new Sized(new Yaml.Mapping(place, entries), size);
    }

    private static String key(Yaml key) {
        if (!(key instanceof Yaml.Scalar scalar)) {
            throw key.fault("a key that is " + key.found(), "quote a text that begins with { or [: '{name} is ...'");
        }
        if (scalar.nothing()) {
            throw key.fault("a key without a name", "write a name before the ':'");
        }
        if (scalar.plain() && scalar.text().equals("<<")) {
            throw key.fault("merge keys (<<) are not read", "write the fields out");
        }
        return scalar.text();
    }
}
