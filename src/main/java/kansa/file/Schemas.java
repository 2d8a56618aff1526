package kansa.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON Schemas (draft 2020-12) of our YAML files, for editors; made from the same fields that read the files.
 *
 * <p>Limit: a schema knows one value at a time. Duplicate ids, placeholders without an axis, the order of turns and keys
 * in a config are found only on reading.
 */
public final class Schemas {
    private Schemas() {}

    /** The text of each schema by kind of file: {@code audit}, {@code probes}, {@code rules}, {@code words}. */
    public static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("audit", text("audit", "The config of an audit (audit.yaml)", AuditFile.FORM));
        texts.put("probes", text("probes", "A probe set of Kansa", ProbeSetFile.FORM));
        texts.put("rules", text("rules", "A ruleset of Kansa", RulesetFile.RULES_FORM));
        texts.put("words", text("words", "A lexicon of Kansa", RulesetFile.WORDS_FORM));
        return Collections.unmodifiableSortedMap(texts);
    }

    private static String text(String kind, String title, Shape<?> shape) {
        ObjectNode schema = Scalars.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:kansa:schema:" + kind + ":1")
                .put("title", title);
        schema.setAll(shape.schema());
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
