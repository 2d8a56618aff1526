package kansa.check.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reading;
import kansa.text.Sentence;

/**
 * An answer's own sentences: without code, block quotes, quoted speech, thoughts a model leaves in {@code <think>}, and entries that
 * hold no sentence. Short quotations stay, since they mostly name something.
 */
final class OwnWords {
    private static final Pattern NOT_OWN = Pattern.compile(
            "(?s)<think>.*?</think>|```.*?(?:```|$)|`[^`\\n]{1,200}`|(?m:^>[^\\n]*$)|「[^「」\\n]*[。!?！？、][^「」\\n]*」|「[^「」\\n]{15,}」|『[^『』\\n]*』|“[^”\\n]{20,}”|\"[^\"\\n]{20,}\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private final Reading answer;
    private final String own;

    private OwnWords(Reading answer, String own) {
        this.answer = answer;
        this.own = own;
    }

    static OwnWords of(Reading answer) {
        StringBuilder own = new StringBuilder(answer.text());
        Matcher matcher = NOT_OWN.matcher(answer.text());
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (own.charAt(i) != '\n') {
                    own.setCharAt(i, ' ');
                }
            }
        }
        return new OwnWords(answer, own.toString());
    }

    /** The original with everything else blanked out, so that offsets stay true. */
    String text() {
        return own;
    }

    /** Sentences with letters of their own. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Span span : spans()) {
            sentences.add(span.in(own).strip());
        }
        return sentences;
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : answer.sentences()) {
            if (LETTERS.matcher(sentence.span().in(own)).find()) {
                spans.add(sentence.span());
            }
        }
        return spans;
    }

    /** What the rules find in the answer's own words. */
    List<Match> find(Rulebook rules) {
        return rules.find(answer).stream()
                .filter(match -> !match.span().in(own).isBlank())
                .toList();
    }
}
