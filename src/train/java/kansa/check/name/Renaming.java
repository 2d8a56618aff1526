package kansa.check.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import kansa.audit.Span;

/** Marked rows with other names in the place of theirs, so that only their sentences are learnt. */
final class Renaming {
    private static final List<String> KEPT =
            List.of("mr", "mrs", "ms", "miss", "dr", "prof", "jr", "sr", "ii", "iii", "iv", "phd", "md", "dds", "sir");

    private final NamePools pools;
    private final Fillings fillings;
    private final Random random;

    Renaming(NamePools pools, Fillings fillings, Random random) {
        this.pools = pools;
        this.fillings = fillings;
        this.random = random;
    }

    private record Part(Span span, int kind) {}

    Fillings.Marked rename(EnglishTraining.Row row) {
        List<Part> parts = new ArrayList<>();
        row.names().forEach(span -> parts.add(new Part(span, 0)));
        row.places().forEach(span -> parts.add(new Part(span, 1)));
        row.companies().forEach(span -> parts.add(new Part(span, 2)));
        parts.sort(Comparator.comparing(Part::span));
        Map<String, String> same = new HashMap<>();
        StringBuilder text = new StringBuilder();
        List<Span> names = new ArrayList<>();
        int at = 0;
        for (Part part : parts) {
            if (part.span.start() < at) {
                continue;
            }
            text.append(row.text(), at, part.span.start());
            String value = part.span.in(row.text());
            int start = text.length();
            text.append(
                    part.kind == 0
                            ? person(value, same)
                            : random.nextBoolean()
                                    ? value
                                    : cased(value, part.kind == 1 ? pools.town() : fillings.org(pools.pool())));
            if (part.kind == 0) {
                names.add(new Span(start, text.length()));
            }
            at = part.span.end();
        }
        text.append(row.text(), at, row.text().length());
        return new Fillings.Marked(text.toString(), names);
    }

    private String person(String value, Map<String, String> same) {
        NamePools.Pool pool = pools.pool();
        String[] words = value.split(" ");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            String bare = words[i].replace(".", "").toLowerCase(Locale.ROOT);
            boolean given = words.length == 1 ? random.nextBoolean() : i < words.length - 1;
            String other = bare.length() < 2 || KEPT.contains(bare)
                    ? words[i]
                    : same.computeIfAbsent(bare, b -> given ? pools.given(pool) : pools.family(pool));
            out.append(i > 0 ? " " : "").append(cased(words[i], other));
        }
        return out.toString();
    }

    private static String cased(String model, String value) {
        if (model.equals(model.toLowerCase(Locale.ROOT))) {
            return value.toLowerCase(Locale.ROOT);
        }
        return model.length() > 2 && model.equals(model.toUpperCase(Locale.ROOT))
                ? value.toUpperCase(Locale.ROOT)
                : value;
    }
}
