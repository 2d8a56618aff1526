package kansa.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Rule;
import kansa.audit.Rule.ContextWords;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.rule.Verifiers.Verifier;
import org.jspecify.annotations.Nullable;

/** Decides whether a candidate of one rule counts, and how much: the conditions of the rule, cheapest first. */
final class Weighing {
    /** As far as phrases that cancel a match are looked for in a sentence; tables and code have sentences without end. */
    private static final int NEAR = 400;

    private final Rule rule;
    private final @Nullable Verifier verifier;
    private final List<String> context;
    private final List<String> against;
    private final List<String> unless;
    private final List<String> except;
    /** The steps that do not depend on the text, written once. */
    private final Wording matched;

    private final @Nullable Wording tested;
    private final @Nullable Wording alone;

    private Weighing(
            Rule rule,
            @Nullable Verifier verifier,
            List<String> context,
            List<String> against,
            List<String> unless,
            List<String> except) {
        this.rule = rule;
        this.verifier = verifier;
        this.context = context;
        this.against = against;
        this.unless = unless;
        this.except = except;
        this.matched = new Wording(
                "Rule " + rule.id() + ", score " + figure(rule.score()) + ": "
                        + rule.message().en(),
                "規則 " + rule.id() + "（スコア " + figure(rule.score()) + "）："
                        + rule.message().ja());
        this.tested = verifier == null ? null : tested(verifier);
        ContextWords words = rule.conditions().context();
        this.alone = words == null
                ? null
                : new Wording(
                        "No context word within " + words.window() + " characters.",
                        "前後" + words.window() + "文字以内に文脈語なし。");
    }

    Rule rule() {
        return rule;
    }

    private static Wording tested(Verifier verifier) {
        return verifier.checkDigit()
                ? new Wording(
                        "The check digit is right (" + verifier.name() + ").", "検査数字が一致（" + verifier.name() + "）。")
                : new Wording("The form is valid (" + verifier.name() + ").", "形式が有効（" + verifier.name() + "）。");
    }

    static Weighing of(Rule rule, Folds folds) {
        String name = rule.conditions().verify();
        Verifier verifier = name == null ? null : Verifiers.named(name);
        if (name != null && verifier == null) {
            throw InputFault.at(
                    rule.place(),
                    "unknown verifier '" + name + "'",
                    "verifiers: " + String.join(", ", Verifiers.names()));
        }
        ContextWords context = rule.conditions().context();
        ContextWords against = rule.conditions().against();
        return new Weighing(
                rule,
                verifier,
                context == null ? List.of() : fold(context.words(), folds),
                against == null ? List.of() : fold(against.words(), folds),
                fold(rule.conditions().unless(), folds),
                fold(rule.conditions().except(), folds));
    }

    private static List<String> fold(List<String> words, Folds folds) {
        return words.stream().map(folds::phrase).toList();
    }

    /** A match of the rule, or null when a condition does not hold. */
    @Nullable
    Match weigh(Scan scan, int start, int end) {
        Rule.Conditions conditions = rule.conditions();
        if (!Edges.hold(conditions.boundary(), scan.text, start, end) || excepted(scan.lower, start, end)) {
            return null;
        }
        if (verifier != null && !verifier.test().test(scan.text.substring(start, end))) {
            return null;
        }
        ContextWords words = conditions.context();
        String near = words == null ? null : near(context, scan.lower, start, end, words.window());
        if (words != null && near == null) {
            String head = ColumnHead.of(scan.lower, scan.lines(), start);
            near = head.isEmpty() ? null : near(context, head, head.length(), head.length(), head.length());
        }
        if (words != null && words.required() && near == null) {
            return null;
        }
        Span original = scan.folded.original(start, end);
        if (!inScope(scan, original, start, end)) {
            return null;
        }
        boolean checked = verifier != null && verifier.checkDigit();
        double score = near == null || words == null ? rule.score() : raised(rule.score(), words);
        ContextWords counter = conditions.against();
        String counted = counter == null ? null : near(against, scan.lower, start, end, counter.window());
        double weighed = counted == null || counter == null ? score : raised(score, counter);
        return new Match(
                rule, original, weighed, checked, near != null && counted == null, why(near, score, counted, weighed));
    }

    private static double raised(double score, ContextWords words) {
        return Math.max(0, Math.min(1, score + words.raise()));
    }

    /** A longer word that may hold the match stands here. */
    private boolean excepted(String lower, int start, int end) {
        for (String word : except) {
            for (int at = Math.max(0, end - word.length()); at <= start; at++) {
                if (lower.startsWith(word, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inScope(Scan scan, Span original, int start, int end) {
        Rule.Conditions conditions = rule.conditions();
        if (conditions.first() > 0 && scan.sentence(start, end).number() >= conditions.first()) {
            return false;
        }
        if (conditions.skipQuoted() && Scope.quoted(scan.reading.text(), original.start(), original.end())) {
            return false;
        }
        if (unless.isEmpty() && !conditions.skipNegated()) {
            return true;
        }
        Span sentence = scan.around(start, end);
        String said =
                scan.lower.substring(Math.max(sentence.start(), start - NEAR), Math.min(sentence.end(), end + NEAR));
        return unless.stream().noneMatch(said::contains)
                && !(conditions.skipNegated() && Scope.negated(language(scan), scan.text, sentence, start, end));
    }

    private static Language language(Scan scan) {
        return scan.reading.language();
    }

    /** The first context word within the window; a Latin word must begin where a word begins. */
    private static @Nullable String near(List<String> words, String lower, int start, int end, int window) {
        int low = Math.max(0, start - window);
        // cut out first: a word that stands nowhere would be looked for to the end of the text, once a match
        String around = lower.substring(low, Math.min(lower.length(), end + window));
        for (String word : words) {
            for (int in = around.indexOf(word); in >= 0; in = around.indexOf(word, in + 1)) {
                int at = low + in;
                boolean outside = at + word.length() <= start || at >= end;
                if (outside && (at == 0 || !letter(word.charAt(0)) || !letter(lower.charAt(at - 1)))) {
                    return word;
                }
            }
        }
        return null;
    }

    private static boolean letter(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private List<Wording> why(@Nullable String near, double score, @Nullable String counted, double weighed) {
        List<Wording> why = new ArrayList<>(3);
        why.add(matched);
        if (tested != null) {
            why.add(tested);
        }
        ContextWords words = rule.conditions().context();
        if (words != null && near != null) {
            why.add(new Wording(
                    "Context word \"" + near + "\" within " + words.window()
                            + " characters, or at the head of its column: score " + figure(score)
                            + ".",
                    "前後" + words.window() + "文字以内（または表の見出し）に文脈語「" + near + "」：スコア " + figure(score) + "。"));
        } else if (alone != null) {
            why.add(alone);
        }
        ContextWords counter = rule.conditions().against();
        if (counter != null && counted != null) {
            why.add(new Wording(
                    "\"" + counted + "\" within " + counter.window() + " characters speaks against it: score "
                            + figure(weighed) + ".",
                    "前後" + counter.window() + "文字以内の「" + counted + "」は否定材料：スコア " + figure(weighed) + "。"));
        }
        return why;
    }

    private static String figure(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
