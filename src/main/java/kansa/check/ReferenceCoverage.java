package kansa.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kansa.audit.Evidence;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.text.Figure;
import kansa.text.Folded;
import kansa.text.Reading;

/** Compares a reference that is a sentence or more: how much of it the answer says, and whether figures or negation differ. */
final class ReferenceCoverage {
    /** Share of the reference's words from which an answer counts as saying the same. */
    private static final double ENOUGH = 0.75;
    /** Content units up to which a reference is a name or a term rather than a statement. */
    private static final int TERM = 5;

    private final SupportWords words;

    ReferenceCoverage(SupportWords words) {
        this.words = words;
    }

    /** Whether a reference is a figure with little beside it. */
    static boolean mostlyFigures(Reading reference) {
        int written = 0;
        for (Figure figure : reference.figures()) {
            written += figure.span().length();
        }
        int letters = (int)
                reference.text().chars().filter(Character::isLetterOrDigit).count();
        return written > 0 && letters - written <= Math.max(8, written);
    }

    Agreement compare(Question question, Optional<Agreement> figures) {
        Units wanted = units(question.reference());
        Units said = units(question.answer());
        double coverage = coverage(wanted, said);
        if (figures.isPresent() && figures.get().state() == Agreement.State.WRONG && coverage >= 0.4) {
            return figures.get();
        }
        if (content(wanted) <= TERM) {
            return term(question, coverage);
        }
        if (coverage < ENOUGH || figures.isPresent() && !figures.get().settled()) {
            return Agreement.none(
                    "the answer says too little of what the reference says", "参照回答の内容のうち、応答が述べている部分が少なすぎます");
        }
        if (polarity(question.reference(), wanted).negated()
                != polarity(question.answer(), said).negated()) {
            return Agreement.none("one of answer and reference is negated", "応答と参照回答の一方だけに否定があります");
        }
        Evidence evidence = question.found(new Span(0, question.answer().text().length()), "REFERENCE");
        return Agreement.correct(evidence, "the answer covers what the reference says", "参照回答の内容を述べています");
    }

    private static Agreement term(Question question, double coverage) {
        if (coverage == 0 && Reference.shortAnswer(question.answer())) {
            return new Agreement(
                    Agreement.State.OTHER,
                    new Wording("the short answer does not hold the reference", "短い応答の中に参照回答の内容がありません"),
                    question.found(new Span(0, question.answer().text().length()), "OTHER_ANSWER"));
        }
        return coverage == 0
                ? Agreement.none("the reference is not in the answer", "参照回答の内容が応答に見当たりません")
                : Agreement.none("only part of the reference is in the answer", "参照回答の一部だけが応答にあります");
    }

    private static double coverage(Units wanted, Units said) {
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < said.count(); i++) {
            keys.add(said.key(i));
        }
        double all = 0;
        double found = 0;
        for (int i = 0; i < wanted.count(); i++) {
            all += wanted.weight(i);
            found += keys.contains(wanted.key(i)) ? wanted.weight(i) : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    private static int content(Units units) {
        int content = 0;
        for (int i = 0; i < units.count(); i++) {
            content += units.weight(i) > 0 ? 1 : 0;
        }
        return content;
    }

    private Units units(Reading reading) {
        Folded folded = reading.folded();
        return Units.of(folded, 0, folded.lower().length(), words);
    }

    private Polarity polarity(Reading reading, Units units) {
        return Polarity.of(reading.folded().lower(), 0, reading.folded().lower().length(), units, words);
    }
}
