package kansa.file;

import java.util.List;
import kansa.audit.InputFault;

/** Opens our own kinds of YAML file: decodes, parses, and tells a file of another kind at once. */
final class Documents {
    private Documents() {}

    /**
     * The document, a mapping which says that it is of one of these kinds.
     *
     * @throws InputFault when it is not
     */
    static Yaml.Mapping of(String file, byte[] bytes, List<String> kinds) {
        Yaml.Mapping root = of(file, bytes);
        String choice = "kind: " + String.join(" or kind: ", kinds);
        Yaml.Entry kind = root.entry("kind");
        if (kind == null) {
            throw root.fault("missing field 'kind'", "begin the file with " + choice);
        }
        if (!(kind.value() instanceof Yaml.Scalar word) || !kinds.contains(word.text())) {
            throw kind.value()
                    .fault(
                            "'kind' is " + kind.value().found() + ", which does not belong here",
                            "write " + choice + ", or name another file");
        }
        return root;
    }

    /** The document, a mapping. */
    static Yaml.Mapping of(String file, byte[] bytes) {
        Yaml root = StrictYaml.read(file, Utf8File.text(file, bytes));
        if (root.nothing()) {
            throw root.fault("the file is empty", "write the fields that its README shows");
        }
        if (!(root instanceof Yaml.Mapping mapping)) {
            throw root.fault("the file holds " + root.found() + ", not fields", "write 'field: value' lines");
        }
        return mapping;
    }

    /** The word after {@code kind:}; empty when there is none. */
    static String kind(Yaml.Mapping root) {
        Yaml.Entry kind = root.entry("kind");
        return kind != null && kind.value() instanceof Yaml.Scalar word ? word.text() : "";
    }
}
