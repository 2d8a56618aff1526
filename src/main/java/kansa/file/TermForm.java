package kansa.file;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Rule;
import kansa.audit.Rule.Boundary;
import kansa.audit.Rule.Conditions;
import kansa.audit.Rule.Matching;
import kansa.audit.Severity;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/** One term of a lexicon, {@code kind: words}; it becomes a rule that finds the term and its other spellings. */
final class TermForm {
    private static final Field<String> ID =
            Field.optional("id", Scalars.text(), "unique within the file; default the term itself");
    private static final Field<String> TERM = Field.required("term", Scalars.text(), "the term to avoid");
    private static final Field<List<String>> FORMS = Field.optional("forms", Shapes.texts(0), "other spellings");
    private static final Field<List<String>> PREFER =
            Field.optional("prefer", Shapes.texts(0), "forms to use instead; may be empty");
    private static final Field<String> CATEGORY = Field.optional("category", Scalars.text(), "free word, for reading");
    private static final Field<Severity> SEVERITY =
            Field.optional("severity", RuleForm.SEVERITY, "how bad; default low");
    private static final Field<Wording> NOTE = Field.optional("note", Shapes.WORDING, "why");

    static final Form<Rule> FORM = Form.of(
            List.of(
                    ID,
                    TERM,
                    FORMS,
                    PREFER,
                    CATEGORY,
                    SEVERITY,
                    NOTE,
                    RuleForm.EXCEPT,
                    RuleForm.UNLESS,
                    RuleForm.SKIP,
                    RuleForm.EXAMPLES),
            TermForm::rule);

    private TermForm() {}

    private static Rule rule(Filled filled) {
        String term = filled.get(TERM);
        String id = filled.get(ID, term);
        List<String> prefer = filled.get(PREFER, List.of());
        List<String> phrases = new ArrayList<>();
        phrases.add(term);
        phrases.addAll(filled.get(FORMS, List.of()));
        List<String> skip = filled.get(RuleForm.SKIP, List.of("quoted"));
        return new Rule(
                id,
                filled.place(),
                id,
                filled.get(SEVERITY, Severity.LOW),
                0.5,
                message(term, prefer, filled.find(NOTE)),
                new Matching.Phrases(phrases),
                new Conditions(
                        Boundary.WORD,
                        null,
                        null,
                        null,
                        filled.get(RuleForm.UNLESS, List.of()),
                        filled.get(RuleForm.EXCEPT, List.of()),
                        skip.contains("negated"),
                        skip.contains("quoted"),
                        0),
                prefer,
                filled.get(RuleForm.EXAMPLES));
    }

    /** The term, what to write instead, and why, in both languages. */
    private static Wording message(String term, List<String> prefer, @Nullable Wording note) {
        String en = prefer.isEmpty()
                ? "\"" + term + "\" is a term to avoid."
                : "\"" + term + "\" is a term to avoid; preferred: \"" + String.join("\", \"", prefer) + "\".";
        String ja = prefer.isEmpty()
                ? "「" + term + "」は避けたい用語です。"
                : "「" + term + "」は避けたい用語です（言い換え：「" + String.join("」「", prefer) + "」）。";
        return note == null ? new Wording(en, ja) : new Wording(en + " " + note.en(), ja + note.ja());
    }
}
