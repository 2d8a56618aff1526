package kansa.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kansa.audit.Examples;
import kansa.audit.Language;
import kansa.audit.Place;
import kansa.audit.Rule;
import kansa.audit.Ruleset;
import kansa.audit.Span;
import kansa.text.Reader;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One example that a rule carries, tried: {@code fault} says what is wrong with it, or is null when the rule does as the
 * example says. A rule is tried alone, so that no other rule can hide its faults.
 *
 * @param name such as {@code privacy-ja > ja-my-number > flags 番号は 1234 5678 9018 です。}
 * @param place of the rule
 */
public record Specimen(String name, Place place, @Nullable String fault) {
    private static final int SHOWN = 60;

    /** Tries every example of every rule of a ruleset. */
    public static List<Specimen> of(Ruleset set, Reader reader) {
        return of(set, text -> {
            Language language = set.language();
            return language == null ? reader.read(text) : reader.read(text, language);
        });
    }

    static List<Specimen> of(Ruleset set, Function<String, Reading> reader) {
        List<Specimen> specimens = new ArrayList<>();
        for (Rule rule : set.rules()) {
            Ruleset alone = new Ruleset(
                    set.id(), set.place(), set.check(), set.language(), set.title(), set.origin(), List.of(rule));
            Bench bench = new Bench(set.id() + " > " + rule.id(), rule, Rulebook.of(List.of(alone)), reader);
            bench.complete(specimens);
            Examples examples = rule.examples();
            examples.flagged().forEach(text -> specimens.add(bench.flags(text)));
            examples.clear().forEach(text -> specimens.add(bench.clears(text)));
            examples.missed().forEach(text -> specimens.add(bench.misses(text)));
            examples.overflagged().forEach(text -> specimens.add(bench.overflags(text)));
        }
        return List.copyOf(specimens);
    }

    /** One rule, alone on the bench. */
    private record Bench(String name, Rule rule, Rulebook book, Function<String, Reading> reader) {
        void complete(List<Specimen> specimens) {
            if (rule.examples().flagged().isEmpty()) {
                specimens.add(new Specimen(
                        name + " > examples", rule.place(), "no flagged example: write one text it must find"));
            }
            if (rule.examples().clear().isEmpty()) {
                specimens.add(new Specimen(
                        name + " > examples",
                        rule.place(),
                        "no clear example: write one look-alike it must leave alone"));
            }
        }

        Specimen flags(String text) {
            Marked marked = Marked.of(text);
            List<Span> found = find(marked);
            boolean holds = marked.spans().isEmpty() ? !found.isEmpty() : found.equals(marked.spans());
            String fault = found.isEmpty()
                    ? "found nothing" + wanted(marked)
                    : "found " + show(found, marked.text()) + wanted(marked);
            return specimen("flags", marked, holds ? null : fault);
        }

        Specimen clears(String text) {
            Marked marked = Marked.of(text);
            List<Span> found = find(marked);
            return specimen(
                    "clears",
                    marked,
                    found.isEmpty() ? null : "found " + show(found, marked.text()) + ", must find nothing");
        }

        Specimen misses(String text) {
            Marked marked = Marked.of(text);
            List<Span> found = find(marked);
            boolean caught = marked.spans().isEmpty()
                    ? !found.isEmpty()
                    : found.stream().anyMatch(span -> marked.spans().stream().anyMatch(span::overlaps));
            return specimen(
                    "misses",
                    marked,
                    caught ? "now found " + show(found, marked.text()) + ": move it to flagged" : null);
        }

        Specimen overflags(String text) {
            Marked marked = Marked.of(text);
            return specimen("overflags", marked, find(marked).isEmpty() ? "no longer found: move it to clear" : null);
        }

        private List<Span> find(Marked marked) {
            return book.find(reader.apply(marked.text())).stream()
                    .map(Match::span)
                    .distinct()
                    .toList();
        }

        private Specimen specimen(String verb, Marked marked, @Nullable String fault) {
            String text = marked.text().replace('\n', ' ');
            String shown = text.length() <= SHOWN
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN))) + "…";
            return new Specimen(name + " > " + verb + " " + shown, rule.place(), fault);
        }

        private static String wanted(Marked marked) {
            return marked.spans().isEmpty() ? "" : ", must find " + show(marked.spans(), marked.text());
        }

        private static String show(List<Span> spans, String text) {
            List<String> shown = new ArrayList<>();
            spans.forEach(span ->
                    shown.add(String.format(Locale.ROOT, "%d-%d '%s'", span.start(), span.end(), span.in(text))));
            return String.join(", ", shown);
        }
    }

    /** A text without its {@code [[ ]]} and the spans they marked. */
    record Marked(String text, List<Span> spans) {
        static Marked of(String marked) {
            StringBuilder text = new StringBuilder();
            List<Span> spans = new ArrayList<>();
            int at = 0;
            for (int open = marked.indexOf("[["); open >= 0; open = marked.indexOf("[[", at)) {
                int close = marked.indexOf("]]", open);
                if (close < 0) {
                    break;
                }
                text.append(marked, at, open);
                int start = text.length();
                text.append(marked, open + 2, close);
                spans.add(new Span(start, text.length()));
                at = close + 2;
            }
            return new Marked(text.append(marked.substring(at)).toString(), List.copyOf(spans));
        }
    }
}
