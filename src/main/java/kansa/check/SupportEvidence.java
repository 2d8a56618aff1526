package kansa.check;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Evidence;
import kansa.audit.Exchange;
import kansa.audit.Source;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.Support.Feature;
import kansa.check.Support.Measured;
import org.jspecify.annotations.Nullable;

/** Says in words why a sentence lacks support, and which sentence of the context comes nearest. */
final class SupportEvidence {
    private SupportEvidence() {}

    static Evidence of(Exchange exchange, Span span, Measured measured, List<Ground> context, String type) {
        List<Wording> why = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            Wording told = told(feature);
            if (told != null && measured.of(feature) > 0) {
                why.add(told);
            }
        }
        if (why.isEmpty() || measured.of(Feature.NEW_WORDS) > 0.5) {
            long percent = Math.round(100 * measured.of(Feature.NEW_WORDS));
            why.add(new Wording(percent + " % of its words are not in the context", "語の" + percent + "％が文脈にありません"));
        }
        return new Evidence(span, type, source(exchange, measured, context), why);
    }

    private static @Nullable Source source(Exchange exchange, Measured measured, List<Ground> context) {
        if (measured.ground() < 0) {
            return null;
        }
        Span nearest = context.get(measured.ground())
                .sentences()
                .get(measured.sentence())
                .span();
        int given = exchange.prompt().given().context().size();
        return measured.ground() < given
                ? new Source("context", measured.ground(), nearest)
                : new Source("retrieved", measured.ground() - given, nearest);
    }

    private static @Nullable Wording told(Feature feature) {
        return switch (feature) {
            case NEW_NUMBERS -> new Wording("holds a number that is not in the context", "文脈にない数値を含みます");
            case NEW_NAMES -> new Wording("holds a name that is not in the context", "文脈にない名称を含みます");
            case DENIED -> new Wording("denies what the context states", "文脈が述べていることを否定しています");
            case POLARITY ->
                new Wording(
                        "is negated where the nearest sentence of the context is not, or the other way round",
                        "文脈の最も近い文と、否定の有無が異なります");
            case OPPOSITES -> new Wording("uses the opposite of a word of the context", "文脈の語の反対語を用いています");
            case RESTRICTED -> new Wording("limits or generalises where the context does not", "文脈にない限定または一般化があります");
            case NEW_WORDS, NEW_PAIRS, NEW_GRAMS, SCATTER, FAR_WORDS, UNDENIED, FRESH, COPIED -> null;
            case EXCHANGED_NUMBERS, EXCHANGED_NAMES, EXCHANGED_WORDS ->
                new Wording(
                        "has another number, name or word where the nearest sentence of the context has its own",
                        "文脈の最も近い文と、同じ箇所の数値・名称・語が異なります");
        };
    }
}
