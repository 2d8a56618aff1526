package kansa.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final Field<Grade> GRADE = Field.optional(
            "grade",
            Scalars.choice(List.of(Grade.values()), Grade::code),
            "never, special (only in special cases) or context (depends on it); default context");
    private static final Field<Wording> NOTE = Field.optional("note", Shapes.WORDING, "why");

    static final Form<Rule> FORM = Form.of(
            List.of(
                    ID,
                    TERM,
                    FORMS,
                    PREFER,
                    CATEGORY,
                    SEVERITY,
                    GRADE,
                    NOTE,
                    RuleForm.EXCEPT,
                    RuleForm.UNLESS,
                    RuleForm.SKIP,
                    RuleForm.EXAMPLES),
            TermForm::rule);

    /** How firmly a term is advised against; it sets the score and is told in the message. */
    private enum Grade {
        NEVER(0.8, new Wording("Not to be used of people.", "区分：使わない。")),
        SPECIAL(0.65, new Wording("Only in special cases, such as history or quotation.", "区分：歴史・引用など特別な場合に限る。")),
        CONTEXT(0.5, new Wording("Depends on context.", "区分：文脈による。"));

        private final double score;
        private final Wording told;

        Grade(double score, Wording told) {
            this.score = score;
            this.told = told;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private TermForm() {}

    private static Rule rule(Filled filled) {
        String term = filled.get(TERM);
        String id = filled.get(ID, term);
        List<String> prefer = filled.get(PREFER, List.of());
        Grade grade = filled.get(GRADE, Grade.CONTEXT);
        List<String> phrases = new ArrayList<>();
        phrases.add(term);
        phrases.addAll(filled.get(FORMS, List.of()));
        List<String> skip = filled.get(RuleForm.SKIP, List.of("quoted"));
        return new Rule(
                id,
                filled.place(),
                id,
                filled.get(SEVERITY, Severity.LOW),
                grade.score,
                message(term, prefer, grade, filled.find(NOTE)),
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

    /** The term, what to write instead, how firmly, and why, in both languages. */
    private static Wording message(String term, List<String> prefer, Grade grade, @Nullable Wording note) {
        String en = prefer.isEmpty()
                ? "\"" + term + "\" is a term to avoid."
                : "\"" + term + "\" is a term to avoid; preferred: \"" + String.join("\", \"", prefer) + "\".";
        String ja = prefer.isEmpty()
                ? "「" + term + "」は避けたい用語です。"
                : "「" + term + "」は避けたい用語です（言い換え：「" + String.join("」「", prefer) + "」）。";
        Wording graded = new Wording(en + " " + grade.told.en(), ja + grade.told.ja());
        return note == null ? graded : new Wording(graded.en() + " " + note.en(), graded.ja() + note.ja());
    }
}
