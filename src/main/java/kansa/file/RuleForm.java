package kansa.file;

import java.util.List;
import kansa.audit.Examples;
import kansa.audit.Rule;
import kansa.audit.Rule.Boundary;
import kansa.audit.Rule.Conditions;
import kansa.audit.Rule.ContextWords;
import kansa.audit.Rule.Digits;
import kansa.audit.Rule.Matching;
import kansa.audit.Rule.TokenPattern;
import kansa.audit.Severity;
import kansa.audit.Wording;

/** One rule of a file of {@code kind: rules}. */
final class RuleForm {
    static final Shape<Severity> SEVERITY = Scalars.choice(List.of(Severity.values()), Severity::code);
    static final Field<List<String>> UNLESS =
            Field.optional("unless", Shapes.texts(0), "these in the same sentence cancel the match");
    static final Field<List<String>> EXCEPT =
            Field.optional("except", Shapes.texts(0), "longer words that may contain the match");
    static final Field<List<String>> SKIP = Field.optional(
            "skip", Shapes.list(Scalars.word("negated", "quoted"), 0), "matches in these scopes do not count");
    static final Field<Examples> EXAMPLES =
            Field.required("examples", Shapes.RULE_EXAMPLES, "texts the rule tests itself with");

    private static final Field<String> ID = Field.required("id", Scalars.id(), "unique within the file");
    private static final Field<String> TYPE = Field.optional("type", Scalars.text(), "what a match is; default the id");
    private static final Field<Severity> SEVERITY_FIELD = Field.required("severity", SEVERITY, "how bad a match is");
    private static final Field<Double> SCORE =
            Field.optional("score", Scalars.number(0, 1), "strength of evidence before context; default 0.5");
    private static final Field<Wording> MESSAGE =
            Field.required("message", Shapes.WORDING, "what a reader of reports is told");
    private static final Field<Matching> REGEX = Field.optional(
            "regex",
            Scalars.text().as((node, pattern) -> new Matching.Regex(pattern, node.place())),
            "RE2 syntax, tried on the text with widths folded; quote it with single quotes");
    private static final Field<Digits> DIGITS = Field.optional(
            "digits",
            Scalars.word("any").as((node, word) -> Digits.ANY),
            "any: a regex also sees kanji digits and numbers broken over lines");
    private static final Field<Matching> PHRASES = Field.optional(
            "phrases",
            Shapes.texts(1).as((node, phrases) -> new Matching.Phrases(phrases)),
            "compared without regard to width and case");

    private static final Field<String> SURFACE =
            Field.optional("surface", Scalars.text(), "as written; alternatives with |");
    private static final Field<String> LEMMA =
            Field.optional("lemma", Scalars.text(), "base form; alternatives with |");
    private static final Field<String> POS =
            Field.optional("pos", Scalars.text(), "part of speech, a beginning is enough; alternatives with |");
    private static final Field<Integer> MIN =
            Field.optional("min", Scalars.integer(0, 100), "how often at least; default 1");
    private static final Field<Integer> MAX =
            Field.optional("max", Scalars.integer(1, 100), "how often at most; default 1, or min");
    private static final Field<Matching> TOKENS = Field.optional(
            "tokens",
            Shapes.list(Form.of(List.of(SURFACE, LEMMA, POS, MIN, MAX), RuleForm::token), 1)
                    .as((node, sequence) -> new Matching.Tokens(sequence)),
            "a sequence of tokens");

    private static final Field<Boundary> BOUNDARY = Field.optional(
            "boundary",
            Scalars.choice(List.of(Boundary.values()), RuleForm::code),
            "what must not touch a match; default word for phrases, none otherwise");
    private static final Field<String> VERIFY =
            Field.optional("verify", Scalars.text(), "a verifier, such as my_number: the check digit decides");

    private static final Field<List<String>> WORDS =
            Field.required("words", Shapes.texts(1), "words near a match that raise its score");
    private static final Field<Integer> WINDOW =
            Field.optional("window", Scalars.integer(1, 10_000), "characters on either side; default 40");
    private static final Field<Boolean> REQUIRED =
            Field.optional("required", Scalars.flag(), "without one of them there is no match; default false");
    private static final Field<Double> RAISE =
            Field.optional("raise", Scalars.number(0, 1), "what is added to the score; default 0.4");
    private static final Field<ContextWords> CONTEXT = Field.optional(
            "context",
            Form.of(
                    List.of(WORDS, WINDOW, REQUIRED, RAISE),
                    filled -> new ContextWords(
                            filled.get(WORDS),
                            filled.get(WINDOW, 40),
                            filled.get(REQUIRED, false),
                            filled.get(RAISE, 0.4))),
            "words near a match");
    private static final Field<List<String>> COUNTER_WORDS =
            Field.required("words", Shapes.texts(1), "words near a match that lower its score");
    private static final Field<Double> LOWER =
            Field.optional("lower", Scalars.number(0, 1), "what is taken from the score; default 0.4");
    private static final Field<ContextWords> AGAINST = Field.optional(
            "against",
            Form.of(
                    List.of(COUNTER_WORDS, WINDOW, LOWER),
                    filled -> new ContextWords(
                            filled.get(COUNTER_WORDS), filled.get(WINDOW, 40), false, -filled.get(LOWER, 0.4))),
            "words near a match that speak against it");
    private static final Field<Integer> FIRST =
            Field.optional("first", Scalars.integer(1, 1_000_000), "only within the first so many sentences");

    static final Form<Rule> FORM = Form.of(
                    List.of(
                            ID,
                            TYPE,
                            SEVERITY_FIELD,
                            SCORE,
                            MESSAGE,
                            REGEX,
                            DIGITS,
                            PHRASES,
                            TOKENS,
                            BOUNDARY,
                            VERIFY,
                            CONTEXT,
                            AGAINST,
                            UNLESS,
                            EXCEPT,
                            SKIP,
                            FIRST,
                            EXAMPLES),
                    RuleForm::rule)
            .exactlyOne(REGEX, PHRASES, TOKENS);

    private RuleForm() {}

    private static String code(Boundary boundary) {
        return switch (boundary) {
            case NONE -> "none";
            case WORD -> "word";
            case DIGITS -> "digits";
        };
    }

    private static TokenPattern token(Filled filled) {
        int min = filled.get(MIN, 1);
        int max = filled.get(MAX, Math.max(1, min));
        if (max < min) {
            throw filled.fault(MAX, "'max' is " + max + ", less than 'min', which is " + min, "write max: " + min);
        }
        return new TokenPattern(filled.find(SURFACE), filled.find(LEMMA), filled.find(POS), min, max);
    }

    private static Rule rule(Filled filled) {
        Matching matching = matching(filled);
        Boundary usual = matching instanceof Matching.Phrases ? Boundary.WORD : Boundary.NONE;
        return new Rule(
                filled.get(ID),
                filled.place(),
                filled.get(TYPE, filled.get(ID)),
                filled.get(SEVERITY_FIELD),
                filled.get(SCORE, 0.5),
                filled.get(MESSAGE),
                matching,
                new Conditions(
                        filled.get(BOUNDARY, usual),
                        filled.find(VERIFY),
                        filled.find(CONTEXT),
                        filled.find(AGAINST),
                        filled.get(UNLESS, List.of()),
                        filled.get(EXCEPT, List.of()),
                        filled.get(SKIP, List.of()).contains("negated"),
                        filled.get(SKIP, List.of()).contains("quoted"),
                        filled.get(FIRST, 0)),
                List.of(),
                filled.get(EXAMPLES));
    }

    private static Matching matching(Filled filled) {
        Matching regex = filled.find(REGEX);
        Digits digits = filled.find(DIGITS);
        if (digits != null) {
            if (!(regex instanceof Matching.Regex pattern)) {
                throw filled.fault(DIGITS, "'digits' is for a regex", "delete the line");
            }
            return new Matching.Regex(pattern.pattern(), digits, pattern.place());
        }
        Matching matching = regex != null ? regex : filled.find(PHRASES);
        return matching != null ? matching : filled.get(TOKENS);
    }
}
