package kansa.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kansa.audit.Language;
import kansa.audit.Rule;
import kansa.audit.Rule.TokenPattern;
import kansa.text.Sentence;
import kansa.text.Token;
import org.jspecify.annotations.Nullable;

/** A sequence of tokens, tried in one sentence; the longest repetition first. */
final class TokenSearch {
    private final List<Step> steps;
    private final List<String> literals;

    private TokenSearch(List<Step> steps, List<String> literals) {
        this.steps = List.copyOf(steps);
        this.literals = List.copyOf(literals);
    }

    /** @param language of the ruleset; in English a lemma is the lower-cased word itself */
    static TokenSearch of(Rule.Matching.Tokens tokens, @Nullable Language language) {
        List<Step> steps = new ArrayList<>();
        List<String> best = List.of();
        for (TokenPattern pattern : tokens.sequence()) {
            steps.add(Step.of(pattern));
            List<String> required = pattern.min() > 0 ? required(pattern, language) : List.of();
            if (shortest(required) > shortest(best)) {
                best = required;
            }
        }
        return new TokenSearch(steps, best);
    }

    /** Lower-case texts of which a sentence must hold one; empty when none can be told. */
    List<String> literals() {
        return literals;
    }

    private static int shortest(List<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }

    private static List<String> required(TokenPattern pattern, @Nullable Language language) {
        String surface = pattern.surface();
        String lemma = pattern.lemma();
        Set<String> texts = new LinkedHashSet<>();
        if (surface != null) {
            alternatives(surface).forEach(one -> texts.add(one.toLowerCase(Locale.ROOT)));
        } else if (lemma != null && language != null) {
            alternatives(lemma)
                    .forEach(one -> texts.add(language == Language.JA ? stem(one) : one.toLowerCase(Locale.ROOT)));
        }
        return texts.contains("") ? List.of() : List.copyOf(texts);
    }

    /** The kanji or katakana a word begins with: these stay as they are however it is inflected. */
    private static String stem(String lemma) {
        int end = 0;
        while (end < lemma.length() && (kanji(lemma.charAt(end)) || Edges.katakana(lemma.charAt(end)))) {
            end++;
        }
        return lemma.substring(0, end);
    }

    private static boolean kanji(char c) {
        return c == '々' || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static List<String> alternatives(String text) {
        return List.of(text.split("\\|", -1));
    }

    void search(Scan scan, Sentence sentence, RegexSearch.Sink sink) {
        List<Token> tokens = scan.reading.tokens(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            int end = match(tokens, i, 0);
            if (end > i) {
                int from = scan.folded.folded(tokens.get(i).span().start());
                int to = scan.folded.folded(tokens.get(end - 1).span().end());
                if (to > from && sink.offer(from, to)) {
                    i = end - 1;
                }
            }
        }
    }

    /** The end of a match of the steps from {@code step} on, or -1. */
    private int match(List<Token> tokens, int at, int step) {
        if (step == steps.size()) {
            return at;
        }
        Step one = steps.get(step);
        int most = at;
        while (most < tokens.size() && most - at < one.max() && one.fits(tokens.get(most))) {
            most++;
        }
        for (int next = most; next - at >= one.min(); next--) {
            int end = match(tokens, next, step + 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private record Step(List<String> surfaces, List<String> lemmas, List<String> poses, int min, int max) {
        static Step of(TokenPattern pattern) {
            return new Step(
                    of(pattern.surface()), of(pattern.lemma()), of(pattern.pos()), pattern.min(), pattern.max());
        }

        private static List<String> of(@Nullable String text) {
            return text == null ? List.of() : alternatives(text);
        }

        boolean fits(Token token) {
            return (surfaces.isEmpty() || surfaces.contains(token.surface()))
                    && (lemmas.isEmpty() || lemmas.contains(token.lemma()))
                    && (poses.isEmpty() || poses.stream().anyMatch(token.pos()::startsWith));
        }
    }
}
