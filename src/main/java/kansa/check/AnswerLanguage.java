package kansa.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kansa.audit.About;
import kansa.audit.Evidence;
import kansa.audit.Exchange;
import kansa.audit.Judgement;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Need;
import kansa.audit.Risk;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Subject;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import kansa.text.Languages;
import kansa.text.Reader;
import kansa.text.Reading;

/**
 * Tells whether an answer is in the language asked: that of the question, or the one the prompt asks for. Code, quotations,
 * addresses and names do not count; a Japanese answer must also be free of runs in Chinese, Korean or Cyrillic letters.
 */
public final class AnswerLanguage implements AnswerCheck {
    static final String ID = "robustness.language";

    private static final About ABOUT = new About(
            ID,
            Risk.ROBUSTNESS,
            Severity.MEDIUM,
            Kind.INDICATIVE,
            EnumSet.noneOf(Need.class),
            List.of(Language.EN, Language.JA),
            About.Grouping.PROBE,
            new Wording("Answers in another language than asked", "質問と異なる言語での回答"),
            new Wording(
                    "Tells English, Japanese and other apart by script and common words. Short answers such as names and numbers are"
                            + " cleared; of mixed answers the main language counts; leakage of Chinese is seen only where characters are"
                            + " used that Japanese does not have.",
                    "文字種と基本語から英語・日本語・その他を区別します。名前や数値だけの短い回答は検出なしとし、混在する場合は主な言語で判断します。"
                            + "中国語の混入は、日本語にない字が使われた場合だけ検出します。"));

    /** Fewer letters than this (a kanji or kana counts as two) tell nothing about the language. */
    private static final int TELLING = 16;

    /** More signs of programs and formulas a letter than this are no prose. */
    private static final double SIGNS = 0.2;

    private static final int CHINESE = 2;
    private static final int RUN = 3;
    private static final int SHOWN = 5;

    private final Reader reader;

    public AnswerLanguage(Setup setup) {
        this.reader = setup.reader();
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Reader reader() {
        return reader;
    }

    @Override
    public Judgement judge(Exchange exchange, Reading answer) {
        String prose = Prose.of(answer.text());
        int weight = weight(prose);
        if (weight < TELLING || mostlySigns(prose)) {
            return judgement(
                    exchange,
                    Verdict.CLEAR,
                    weight == 0 || weight >= TELLING ? "nothing-to-tell" : "short",
                    0,
                    new Wording("Too little prose to tell the language.", "文章が少なく、言語を見分けられません。"),
                    List.of());
        }
        Set<Language> wanted = LanguageWanted.of(exchange);
        Language found = Languages.detect(LanguageWanted.edges(prose, LanguageWanted.TELLING));
        if (!wanted.contains(found) && !wanted.contains(Language.OTHER)) {
            return judgement(
                    exchange,
                    Verdict.FLAGGED,
                    "other-language",
                    1,
                    new Wording(
                            "Answers in " + name(found, true) + "; asked for was "
                                    + name(wanted.iterator().next(), true) + ".",
                            name(wanted.iterator().next(), false) + "での回答が求められていますが、" + name(found, false)
                                    + "で回答しています。"),
                    List.of());
        }
        List<Span> foreign = found == Language.JA && !wanted.contains(Language.OTHER)
                ? foreign(answer.text(), prose, exchange.prompt().question())
                : List.of();
        if (!foreign.isEmpty()) {
            List<Evidence> evidence = foreign.stream()
                    .limit(SHOWN)
                    .map(span ->
                            Evidence.of(span, "foreign", new Wording("Letters of another language.", "ほかの言語の文字です。")))
                    .toList();
            return judgement(
                    exchange,
                    Verdict.FLAGGED,
                    "mixed-in",
                    0.7,
                    new Wording(
                            "Words of another language stand within a Japanese answer.", "日本語の回答の中に、ほかの言語の語が混じっています。"),
                    evidence);
        }
        return judgement(
                exchange,
                Verdict.CLEAR,
                "as-asked",
                0,
                new Wording("Answers in the language asked.", "求められた言語で回答しています。"),
                List.of());
    }

    private static Judgement judgement(
            Exchange exchange, Verdict verdict, String outcome, double score, Wording reason, List<Evidence> evidence) {
        TreeMap<String, Double> scores = new TreeMap<>();
        scores.put("language", score);
        return new Judgement(
                ID,
                null,
                Subject.OfAnswer.of(exchange),
                verdict,
                outcome.equals("mixed-in") ? Severity.LOW : Severity.MEDIUM,
                Kind.INDICATIVE,
                outcome,
                scores,
                reason,
                evidence);
    }

    private static String name(Language language, boolean english) {
        return switch (language) {
            case EN -> english ? "English" : "英語";
            case JA -> english ? "Japanese" : "日本語";
            case OTHER -> english ? "another language" : "ほかの言語";
        };
    }

    /** How much there is to tell a language by: Latin and other letters once, kanji and kana twice. */
    private static int weight(String prose) {
        int weight = 0;
        for (int i = 0; i < prose.length() && weight < TELLING; i++) {
            char c = prose.charAt(i);
            weight += c >= 0x3041 && c <= 0x9fff ? 2 : Character.isLetter(c) ? 1 : 0;
        }
        return weight;
    }

    /** Program text, data or formulas that stand without a code fence. */
    private static boolean mostlySigns(String prose) {
        int letters = 0;
        int signs = 0;
        for (int i = 0; i < prose.length(); i++) {
            char c = prose.charAt(i);
            letters += c >= 0x3041 && c <= 0x9fff ? 2 : Character.isLetter(c) ? 1 : 0;
            signs += "{}[]()=<>;_*+/\\|\"'^#&%$".indexOf(c) >= 0 ? 1 : 0;
        }
        return signs > letters * SIGNS;
    }

    /**
     * Chinese-only characters when there are two or more, and runs of three or more Korean or Cyrillic letters; not when
     * the question holds such letters itself. {@code prose} has the answer's length, so offsets agree.
     */
    private static List<Span> foreign(String answer, String prose, String question) {
        List<Span> spans = new ArrayList<>();
        int chinese = 0;
        for (int i = 0; i < prose.length(); i++) {
            if (Languages.onlyChinese(prose.charAt(i))) {
                chinese++;
                spans.add(new Span(i, i + 1));
            }
        }
        if (chinese < CHINESE) {
            spans.clear();
        }
        for (int i = 0; i < prose.length(); ) {
            int end = i;
            while (end < prose.length() && alien(prose.charAt(end))) {
                end++;
            }
            if (end - i >= RUN) {
                spans.add(new Span(i, end));
            }
            i = Math.max(end, i + 1);
        }
        for (int i = 0; i < question.length(); i++) {
            if (Languages.onlyChinese(question.charAt(i)) || alien(question.charAt(i))) {
                return List.of();
            }
        }
        spans.removeIf(span -> span.end() > answer.length());
        spans.sort(null);
        return spans;
    }

    private static boolean alien(char c) {
        return (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x0400 && c <= 0x04ff);
    }
}
