package kansa.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Rule;
import kansa.audit.Ruleset;
import kansa.audit.Wording;
import kansa.file.Shapes.Named;
import org.jspecify.annotations.Nullable;

/** Reads rules ({@code kind: rules}) and lexicons ({@code kind: words}) as {@code rulesets/README.md} describes them. */
public final class RulesetFile {
    private static final String ANY = "any";

    private static final Field<String> ID = Field.required("id", Scalars.id(), "unique among rulesets");
    private static final Field<String> CHECK = Field.required("check", Scalars.checkId(), "who tries these rules");
    private static final Field<String> LANGUAGE = Field.required(
            "language", Scalars.word(Language.EN.code(), Language.JA.code(), ANY), "the language of the answers");
    private static final Field<Wording> TITLE = Field.required("title", Shapes.WORDING, "its name in reports");
    private static final Field<List<Rule>> RULES =
            Field.required("rules", Shapes.list(RuleForm.FORM, 1), "the rules, in the order they are listed");
    private static final Field<List<Rule>> TERMS =
            Field.required("terms", Shapes.list(TermForm.FORM, 1), "the terms to avoid");

    static final Form<Ruleset> RULES_FORM = form("rules", RULES);
    static final Form<Ruleset> WORDS_FORM = form("words", TERMS);

    private RulesetFile() {}

    private static Form<Ruleset> form(String kind, Field<List<Rule>> rules) {
        return Form.of(
                List.of(
                        Shapes.kind(kind),
                        ID,
                        CHECK,
                        LANGUAGE,
                        TITLE,
                        Shapes.SOURCE,
                        Shapes.LICENCE,
                        Shapes.AUTHOR,
                        Shapes.REVIEWED,
                        rules),
                filled -> set(filled, rules));
    }

    /**
     * Reads a file.
     *
     * @throws InputFault with the place, what is wrong and what to write instead
     */
    public static Ruleset read(Path path) {
        return read(path.toString(), Utf8File.bytes(path));
    }

    /** Reads the bytes of a file. */
    public static Ruleset read(String name, byte[] bytes) {
        Yaml.Mapping root = Documents.of(name, bytes, List.of("rules", "words", "frameworks"));
        return switch (Documents.kind(root)) {
            case "rules" -> RULES_FORM.read(root, "the file");
            case "words" -> WORDS_FORM.read(root, "the file");
            default -> throw root.fault("a framework holds no rules", "name a file of kind: rules or kind: words");
        };
    }

    /** Reads a stream to its end; the caller closes it. */
    public static Ruleset read(String name, InputStream in) throws IOException {
        return read(name, in.readAllBytes());
    }

    private static Ruleset set(Filled filled, Field<List<Rule>> field) {
        List<Rule> rules = filled.get(field);
        Shapes.refuseTwice(
                rules.stream()
                        .map(rule -> new Named<>("id", rule.place(), rule.id()))
                        .toList(),
                "rule id");
        return new Ruleset(
                filled.get(ID),
                filled.place(),
                filled.get(CHECK),
                language(filled.get(LANGUAGE)),
                filled.get(TITLE),
                Shapes.origin(filled),
                rules);
    }

    private static @Nullable Language language(String code) {
        return code.equals(ANY) ? null : Language.of(code);
    }
}
