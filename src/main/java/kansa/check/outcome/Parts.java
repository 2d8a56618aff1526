package kansa.check.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.text.Reading;

/** Cuts a text into sentences, and each sentence into what it states and what it only concedes, contrasts or gives as a reason. */
final class Parts {
    private static final Pattern ENGLISH_END = Pattern.compile(
            "(?<![\\s(][a-z0-9])(?<!^[a-z0-9])(?<!\\b(?:mr|ms|dr|st|vs|mrs|e\\.g|i\\.e))[.!?;]+[\"')\\]*」]*(?=\\s|$)\\s*|\\n+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JAPANESE_END = Pattern.compile("[。!?]+[」』)\\]*]*\\s*|\\n+");
    private static final Pattern ENGLISH_CUT = Pattern.compile(
            "\\s[-—–]+\\s|—|,? \\b(?:(?<turn>but|however|so(?! (?:was|were|did|is|are|had|do|does|that|much|many|far)\\b)|therefore|thus|hence|which means|meaning|yet(?!\\s*(?:[.!,;)]|$)))"
                    + "|(?<again>i(?:'d| would|'ll)(?= (?:say|pick|choose|go|guess|lean)))"
                    + "|(?<aside>even though|although|though|while|whereas|because|since|if|as opposed to|even if|despite|given that|who|after))\\b");
    private static final Pattern ENGLISH_ASIDE_FIRST = Pattern.compile(
            "^[\\s\"'*(-]*(?:even though|although|though|while|whereas|because|since|if|even if|despite|given)\\b[^,]*,");
    private static final Pattern JAPANESE_CUT = Pattern.compile(
            "(?:(?:です|ます|ません|だ|た|る|い|ない)が|ものの|けれども?|けど|つつも|一方で?|に対して?|のに|とはいえ|とはいうものの|ですし|ますし|ので|ため|ことから|ますから|ですから|だから|たから|るから|以上)、");
    private static final Pattern JAPANESE_REASON = Pattern.compile("(?:から|ため|ので)(?:です|だ|である)[。!]?\\s*$");
    private static final Pattern CONCLUDES = Pattern.compile(
            "^[\\s\"'*#>-]*(?:so\\b|therefore|thus|hence|in conclusion|overall|finally|final|ultimately|in short|in summary|to sum up|conclusion|accordingly|consequently|this means|that means|that leaves|which leaves|based on (?:this|that|the)|putting|answer|my answer|the (?:correct |right |best |final )?answer|the correct|したがって|従って|よって|以上|つまり|ですから|そのため|このため|結論|最終|ということで|ゆえに|故に|それゆえ|だから|すなわち|これらから|このこと|答え|正解|回答|解答|まとめ|総合)");

    private static final int LONGEST = 8_000;
    /** Where a sentence without an end is cut. */
    private static final int SENTENCE = 2_000;

    private Parts() {}

    /**
     * One sentence.
     *
     * @param main what it states
     * @param minor what it concedes, contrasts or gives as a reason
     * @param concludes whether it is worded as a conclusion
     */
    record Statement(Span span, List<Span> main, List<Span> minor, boolean concludes) {}

    /** Longer answers are not read by those who compare every part with every other. */
    static boolean isTooLong(Reading answer) {
        return answer.text().length() > LONGEST;
    }

    static List<Statement> of(Language language, String lower) {
        List<Statement> statements = new ArrayList<>();
        Matcher end = (language == Language.JA ? JAPANESE_END : ENGLISH_END).matcher(lower);
        int from = 0;
        while (from < lower.length()) {
            int to = Math.min(end.find(from) ? end.end() : lower.length(), from + SENTENCE);
            if (to == from) {
                break;
            }
            if (!lower.substring(from, to).isBlank()) {
                statements.add(language == Language.JA ? japanese(lower, from, to) : english(lower, from, to));
            }
            from = to;
        }
        return statements;
    }

    private static Statement english(String lower, int from, int to) {
        List<Span> main = new ArrayList<>();
        List<Span> minor = new ArrayList<>();
        String sentence = lower.substring(from, to);
        int at = 0;
        Matcher first = ENGLISH_ASIDE_FIRST.matcher(sentence);
        if (first.find()) {
            minor.add(new Span(from, from + first.end()));
            at = first.end();
        }
        boolean aside = false;
        Matcher cut = ENGLISH_CUT.matcher(sentence);
        while (cut.find(at)) {
            (aside ? minor : main).add(new Span(from + at, from + cut.start()));
            if (cut.group("turn") != null || cut.group("again") != null) {
                minor.addAll(main);
                main.clear();
            }
            aside = cut.group("aside") != null;
            at = cut.end();
        }
        (aside ? minor : main).add(new Span(from + at, to));
        return new Statement(
                new Span(from, to), main, minor, CONCLUDES.matcher(sentence).find());
    }

    private static Statement japanese(String lower, int from, int to) {
        String sentence = lower.substring(from, to);
        boolean concludes = CONCLUDES.matcher(sentence).find();
        List<Span> minor = new ArrayList<>();
        if (JAPANESE_REASON.matcher(sentence).find()) {
            return new Statement(new Span(from, to), List.of(), List.of(new Span(from, to)), concludes);
        }
        int at = 0;
        Matcher cut = JAPANESE_CUT.matcher(sentence);
        while (cut.find(at) && cut.end() < sentence.strip().length()) {
            minor.add(new Span(from + at, from + cut.end()));
            at = cut.end();
        }
        return new Statement(new Span(from, to), List.of(new Span(from + at, to)), minor, concludes);
    }
}
