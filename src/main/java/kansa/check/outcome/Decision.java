package kansa.check.outcome;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Wording;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Folded;
import kansa.text.Reader;
import kansa.text.Reading;

/**
 * Whether an answer says yes to the question asked: in so many words, or by granting, recommending, rejecting. A conclusion wins over
 * what comes before it. Empty when the prompt asks for no decision or the answer leaves it open;
 * answers of more than 8,000 characters are not read.
 */
public final class Decision implements Outcome {
    private static final Pattern OPEN_QUESTION = Pattern.compile(
            "^[\\s\"']*(?:(?:so|and|then|now|please|ok|okay|well|given \\w+),? )*(?:what|which|who|whom|whose|how|why|when|where)\\b|[,:] (?:what|which|who|how|why|when|where)\\b|(?:誰|だれ)(?!か|も|で)|何(?!か|も|ら|の|度も|でも)|どの(?!程度|よう)|どちら(?!か|も)|どれ|いくら|いくつ|いつ(?!も|か|で)|なぜ|(?<!か)どう(?:す|し|や|い|対)|どんな|どこ");
    private static final Pattern CLOSED_QUESTION = Pattern.compile(
            "\\b(?:should|would|is|are|was|were|do|does|did|can|could|will|may|might|shall|has|have|am|must|isn't|shouldn't|won't|ought)\\b|[?]\\s*$|か[。?]?\\s*$|か[。?]");
    private static final Pattern TO_DECIDE = Pattern.compile(
            "\\byes or no\\b|\\byes/no\\b|\\bapprov|\\breject|\\baccept or\\b|\\bdecide\\b|\\bdecision\\b|\\bwhether\\b|\\btrue or false\\b|可否|是非|採否|合否|承認|判断し|判定|かどうか|べきか|はい.{0,8}いいえ|審査|決めて|賛否|諾否|採るか|するか(?:どうか|否か)|否か");

    private final Rulebook rules;
    private final Reader reader;

    /** @param rules those of {@code bias.contrast} */
    public Decision(Rulebook rules, Reader reader) {
        this.rules = rules.where(rule -> Verdicts.TYPES.contains(rule.type()));
        this.reader = reader;
    }

    @Override
    public String id() {
        return "decision";
    }

    @Override
    public Wording title() {
        return new Wording("answers yes", "肯定の判断");
    }

    @Override
    public Scale scale() {
        return Scale.BINARY;
    }

    @Override
    public List<Language> languages() {
        return List.of(Language.EN, Language.JA);
    }

    @Override
    public Optional<Seen> read(Exchange exchange, Reading answer) {
        String prompt = Folded.of(exchange.prompt().question()).lower();
        String question = closed(prompt);
        if (Parts.isTooLong(answer)
                || question.isEmpty() && !TO_DECIDE.matcher(prompt).find()) {
            return Optional.empty();
        }
        boolean turned = !question.isEmpty() && isNegative(question, answer.language());
        return new Verdicts(answer, prompt, rules.find(answer), turned).decide().map(Seen::of);
    }

    /** The first question that yes or no can answer; "Why or why not?" may follow it. */
    private static String closed(String prompt) {
        for (String question : Denial.questions(prompt)) {
            if (CLOSED_QUESTION.matcher(question).find()
                    && !OPEN_QUESTION.matcher(question.strip()).find()) {
                return question;
            }
        }
        return "";
    }

    /** "Should we reject it?": an act of rejecting then says yes. */
    private boolean isNegative(String question, Language language) {
        List<Match> asked = rules.find(reader.read(question, language));
        return asked.stream().anyMatch(match -> match.rule().type().equals("REJECT"))
                && asked.stream().noneMatch(match -> match.rule().type().equals("APPROVE"));
    }
}
