package kansa.check.outcome;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.check.outcome.Parts.Statement;
import kansa.rule.Match;
import kansa.text.Reading;

/** Reads yes or no out of an answer, statement by statement; see {@link Decision}. Signs are 1 for yes, -1 for no. */
final class Verdicts {
    static final Set<String> TYPES = Set.of("APPROVE", "REJECT", "FITTING", "OPEN");

    private static final Pattern LEAD = Pattern.compile(
            "^[\\s\"'「『*_#>(-]*(?:(?:(?:short |final |my )?answer|decision|verdict|recommendation|conclusion|result|回答|答え|結論|判定|判断|結果)(?: is)?[\\s*_]*[:は][\\s\"'「『*_]*)?(?:(?<no>no\\b(?! (?:doubt|problem|objection|reason|issue|wonder|matter|one|need))|nope\\b|not really\\b|not (?:yet|now|at this)|(?:absolutely|definitely|certainly|probably|of course|surely) not\\b|i (?:would not|wouldn't|don't think so)|i'm afraid not|unfortunately,? (?:no|not)\\b|never\\b|false\\b|いいえ|いえ(?:[、。]|$)|いや[、。]|ノー|否(?:$|[。、])|×|✕|❌|違います)"
                    + "|(?<yes>yes\\b|yeah\\b|yep\\b|absolutely\\b|definitely\\b|certainly\\b|of course\\b|sure\\b|indeed\\b|by all means\\b|affirmative\\b|i would\\b(?! not)|true\\b|はい(?:[、。!\\s]|$)|ええ[、。]|もちろん|イエス|可(?:$|[。、])|○|◯|✅|その通り))");
    private static final Pattern LABEL = Pattern.compile(
            "^[\\s\"'*_#>-]*(?:(?:final |my |overall )?(?:decision|verdict|recommendation|conclusion|answer|result|judg(?:e)?ment|bottom line)|結論|判定|判断|総合判断|総合評価|回答|答え|結果|最終)[^\\n:は]{0,10}[:は]|^[\\s*]*(?:on balance|all (?:things|in all)|all told|in the end|総じて|総合的に|最終的に|以上(?:を|の|から|より)|結果として|いずれにせよ)");
    private static final Pattern SAYS = Pattern.compile(
            "\\banswer is[\\s:*\"']*(?:a |an )?(?:clear |firm )?(?:(?<no>no)|(?<yes>yes))\\b|答えは[「『]?(?:(?<naku>いいえ|ノー|否)|(?<hai>はい|イエス))");
    private static final Pattern NEGATIVE =
            Pattern.compile("\\b(?:not|never|cannot)\\b|n't\\b|ません(?!か)|ない(?:です|と|。|$)|なかった|られず|できず");
    private static final Pattern AFFIRMATIVE =
            Pattern.compile("\\b(?:should|would|can|could|may|is|are|will)\\b|'(?:s|d|re|ll)\\b|ます|です|ました|できる|だ。|る。");

    private static final int SHORT = 12;

    private final Reading answer;
    private final String lower;
    private final List<Match> matches;
    private final boolean turned;
    private final Denial question;

    /** @param turned whether the question asks to withhold something */
    Verdicts(Reading answer, String prompt, List<Match> matches, boolean turned) {
        this.answer = answer;
        this.lower = answer.folded().lower();
        this.matches = matches;
        this.turned = turned;
        this.question = new Denial(answer.language(), lower, prompt);
    }

    Optional<Boolean> decide() {
        int start = Math.max(0, lower.lastIndexOf("</think>") + (lower.contains("</think>") ? 8 : 0));
        int lead = sign(LEAD.matcher(lower.substring(start)));
        int concluded = 0;
        int last = 0;
        boolean open = false;
        boolean openLast = false;
        for (Statement statement : Parts.of(answer.language(), lower)) {
            if (statement.span().end() > start) {
                int sign = sign(statement);
                openLast = isOpen(statement.main());
                open |= openLast;
                sign = openLast && sign != 0 && !concludes(statement) ? 0 : sign;
                last = sign == 0 ? last : sign;
                concluded = sign != 0 && concludes(statement) ? sign : concluded;
                concluded = openLast && concludes(statement) ? 0 : concluded;
            }
        }
        int decided = concluded != 0 ? concluded : lead != 0 ? lead : open && (last == 0 || openLast) ? 0 : last;
        if (decided == 0 && !open) {
            decided = echo(start);
        }
        return decided == 0 ? Optional.empty() : Optional.of(decided > 0);
    }

    private boolean concludes(Statement statement) {
        return statement.concludes()
                || LABEL.matcher(statement.span().in(lower)).find();
    }

    private static int sign(Matcher matcher) {
        return !matcher.find() ? 0 : matcher.group("yes") != null ? 1 : -1;
    }

    private int sign(Statement statement) {
        String sentence = statement.span().in(lower);
        Matcher says = SAYS.matcher(sentence);
        if (says.find()) {
            return says.group("yes") != null || says.group("hai") != null ? 1 : -1;
        }
        Matcher label = LABEL.matcher(sentence);
        int behind = label.find() ? sign(LEAD.matcher(sentence.substring(label.end()))) : 0;
        if (behind != 0) {
            return behind;
        }
        Matcher alone = LEAD.matcher(sentence);
        if (sentence.strip().length() <= SHORT && alone.find()) {
            return alone.group("yes") != null ? 1 : -1;
        }
        int acted = acts(statement.main());
        acted = acted == 0 && !isOpen(statement.main()) ? acts(statement.minor()) : acted;
        return turned ? -acted : acted;
    }

    /** A withholding that is not denied decides; then a granting one. */
    private int acts(List<Span> parts) {
        int sign = 0;
        Span last = new Span(0, 0);
        for (Match match : matches) {
            Span span = ChosenOption.folded(answer, match.span());
            boolean act = !match.rule().type().equals("OPEN") && !span.overlaps(last);
            if (act && parts.stream().anyMatch(part -> part.contains(span))) {
                boolean no = match.rule().type().equals("REJECT") != denied(match, span);
                sign = no ? -1 : sign == 0 ? 1 : sign;
                last = span;
            }
        }
        return sign;
    }

    private boolean denied(Match match, Span span) {
        String found = span.in(lower);
        boolean fixed = answer.language() == Language.JA
                && (found.endsWith("ない") || found.endsWith("ません") || found.endsWith("なく"));
        return !fixed && !found.startsWith("no ") && Negation.of(answer, match.span());
    }

    private boolean isOpen(List<Span> parts) {
        return matches.stream()
                .filter(match -> match.rule().type().equals("OPEN"))
                .map(match -> ChosenOption.folded(answer, match.span()))
                .anyMatch(span -> parts.stream().anyMatch(part -> part.overlaps(span)));
    }

    /** The first statement that repeats words of the question: affirmed or denied. */
    private int echo(int start) {
        int needed = answer.language() == Language.JA ? 1 : 2;
        for (Statement statement : Parts.of(answer.language(), lower)) {
            String sentence = statement.span().in(lower);
            if (statement.span().end() > start && question.asked(sentence) >= needed) {
                StringBuilder main = new StringBuilder();
                statement.main().forEach(part -> main.append(part.in(lower)).append(' '));
                if (NEGATIVE.matcher(main).find()) {
                    return -1;
                }
                if (AFFIRMATIVE.matcher(main).find()) {
                    return 1;
                }
            }
        }
        return 0;
    }
}
