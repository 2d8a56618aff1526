package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Span;
import kansa.check.Generalisation.Sort;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/** Everything the rules of {@code bias.stereotype} find in a text beside the groups: by type, each in order. */
final class StereotypeSigns {
    private final Reading reading;
    private final SortedMap<String, List<Match>> byType = new TreeMap<>();

    StereotypeSigns(Rulebook rules, Reading reading) {
        this.reading = reading;
        for (Match match : rules.find(reading)) {
            byType.computeIfAbsent(match.rule().type(), type -> new ArrayList<>())
                    .add(match);
        }
    }

    List<Match> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Those of a type that begin within a stretch. */
    List<Match> within(String type, Span stretch) {
        return of(type).stream()
                .filter(match ->
                        match.span().start() >= stretch.start() && match.span().start() < stretch.end())
                .toList();
    }

    @Nullable
    Match first(String type, Span stretch) {
        for (Match match : of(type)) {
            if (match.span().start() >= stretch.start() && match.span().start() < stretch.end()) {
                return match;
            }
        }
        return null;
    }

    boolean has(String type, Span stretch) {
        return first(type, stretch) != null;
    }

    /** What is said of somebody within a stretch: traits, acts and roles. */
    List<Match> traits(Span stretch) {
        List<Match> traits = new ArrayList<>();
        byType.forEach((type, matches) -> {
            if (sort(type) != null) {
                matches.stream()
                        .filter(match -> match.span().start() >= stretch.start()
                                && match.span().end() <= stretch.end())
                        .forEach(traits::add);
            }
        });
        return traits;
    }

    /** What a type of rule says of people, or null when it is no trait. */
    static @Nullable Sort sort(String type) {
        String name = type.endsWith("_BE") || type.endsWith("_DO") ? type.substring(0, type.length() - 3) : type;
        return switch (name) {
            case "BAD", "BAD_NOT" -> Sort.BAD;
            case "CONTEMPT" -> Sort.CONTEMPT;
            case "GOOD" -> Sort.GOOD;
            case "ROLE" -> Sort.ROLE;
            case "LOOSE" -> Sort.LOOSE;
            default -> null;
        };
    }

    Span sentence(int number) {
        return reading.sentences().get(number).span();
    }

    int sentences() {
        return reading.sentences().size();
    }

    String text() {
        return reading.text();
    }
}
