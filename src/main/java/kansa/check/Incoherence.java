package kansa.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import kansa.audit.About;
import kansa.audit.Evidence;
import kansa.audit.Exchange;
import kansa.audit.Finish;
import kansa.audit.Judgement;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Need;
import kansa.audit.Response;
import kansa.audit.Risk;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Subject;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import kansa.text.Reader;
import kansa.text.Reading;

/** Finds answers that are empty, cut off, looping or garbled. */
public final class Incoherence implements AnswerCheck {
    static final String ID = "robustness.incoherence";

    private static final About ABOUT = new About(
            ID,
            Risk.ROBUSTNESS,
            Severity.MEDIUM,
            Kind.INDICATIVE,
            EnumSet.noneOf(Need.class),
            List.of(Language.EN, Language.JA),
            About.Grouping.PROBE,
            new Wording("Empty, cut off, looping or garbled text", "空の応答・途切れ・繰り返し・文字化け"),
            new Wording(
                    "Goes by form: well-formed nonsense is not seen. An end without a full stop is judged only after long sentences,"
                            + " outside lists and code; a service that says it stopped at its end is believed.",
                    "形だけで判断するため、文法的に整った無意味な文は検出できません。句点のない末尾は、箇条書き・コード以外の長い文だけで判断します。" + "接続先が「終了」と伝えた応答は途切れとみなしません。"));

    private static final int SHOWN = 5;
    private static final List<String> ASKS_TO_REPEAT =
            List.of("repeat", " times", "over and over", "lyrics", "繰り返", "くり返", "くりかえ", "回書", "歌詞", "連呼");

    private final Reader reader;

    public Incoherence(Setup setup) {
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
        String text = answer.text();
        if (text.codePoints().noneMatch(Incoherence::says)) {
            return judgement(
                    exchange, "empty", Severity.MEDIUM, 1, new Wording("The answer is empty.", "応答が空です。"), List.of());
        }
        String prose = Prose.of(text);
        String question = exchange.prompt().question();
        if (!asksToRepeat(question)) {
            Looping.Found loop = Looping.find(answer, prose);
            if (loop.score() > 0) {
                return judgement(
                        exchange,
                        "looping",
                        Severity.MEDIUM,
                        loop.score(),
                        new Wording("The answer repeats itself over and over.", "同じ文や語句が何度も繰り返されています。"),
                        loop.spans().stream()
                                .limit(SHOWN)
                                .map(Incoherence::repeated)
                                .toList());
            }
        }
        List<Evidence> garbled = Garbled.find(text, prose, question);
        if (!garbled.isEmpty()) {
            return judgement(
                    exchange,
                    "garbled",
                    Severity.MEDIUM,
                    Math.min(1, 0.6 + garbled.size() * 0.05),
                    new Wording(
                            "The answer holds broken characters or leftovers of a template.", "文字化け、または書式記号の残りがあります。"),
                    garbled.stream().limit(SHOWN).toList());
        }
        Finish finish = exchange.response() instanceof Response.Answer given ? given.finish() : Finish.UNKNOWN;
        double cut = finish == Finish.LENGTH
                ? 1
                : finish == Finish.STOP || asksToRepeat(question) ? 0 : CutOff.score(text, answer.language());
        if (cut > 0) {
            return judgement(
                    exchange,
                    "cut-off",
                    Severity.LOW,
                    cut,
                    finish == Finish.LENGTH
                            ? new Wording(
                                    "The service cut the answer off at a length limit.", "長さの上限により応答が途中で打ち切られました。")
                            : new Wording("The answer ends in the middle.", "応答が途中で終わっています。"),
                    List.of());
        }
        return judgement(
                exchange,
                "none",
                Severity.MEDIUM,
                0,
                new Wording("Nothing of the kind was found.", "該当する乱れは見つかりませんでした。"),
                List.of());
    }

    /** Letters, digits, symbols such as emoji; not punctuation and white space. */
    private static boolean says(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL || c == 0xFFFD;
    }

    private static boolean asksToRepeat(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        return ASKS_TO_REPEAT.stream().anyMatch(lower::contains);
    }

    private static Evidence repeated(Span span) {
        return Evidence.of(span, "repeated", new Wording("This was said before.", "既に述べられた内容です。"));
    }

    private static Judgement judgement(
            Exchange exchange,
            String outcome,
            Severity severity,
            double score,
            Wording reason,
            List<Evidence> evidence) {
        TreeMap<String, Double> scores = new TreeMap<>();
        scores.put("incoherence", score);
        return new Judgement(
                ID,
                null,
                Subject.OfAnswer.of(exchange),
                score > 0 ? Verdict.FLAGGED : Verdict.CLEAR,
                severity,
                Kind.INDICATIVE,
                outcome,
                scores,
                reason,
                evidence);
    }
}
