package kansa.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
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
import kansa.check.Support.Measured;
import kansa.text.Folded;
import kansa.text.Reader;
import kansa.text.Reading;
import kansa.text.Sentence;

/**
 * Says whether the sentences of an answer rest on the context: score {@code unsupported} where it lacks their words, score
 * {@code altered} where numbers, names, negation or an opposite differ in sentences it otherwise carries.
 *
 * <p>An answer that asserts nothing (a refusal, a question) holds nothing unsupported: clear, with outcome
 * {@code no-claims}. An answer that cannot be compared (another language than the context) is undecided.
 */
public final class Unsupported implements AnswerCheck {
    private static final About ABOUT = new About(
            "factuality.unsupported",
            Risk.FACTUALITY,
            Severity.MEDIUM,
            Kind.INDICATIVE,
            Set.of(Need.CONTEXT),
            List.of(Language.EN, Language.JA),
            About.Grouping.PROBE,
            new Wording("Rests on the given context", "与えられた文脈に基づく応答か"),
            new Wording(
                    "Compares words, names, figures and negation with the context; it does not understand. A free paraphrase can"
                            + " look unsupported, and a false sentence made of the context's own words can look supported. Tuned on"
                            + " English answers; Japanese uses the same weights over character pairs, without lists of opposites.",
                    "語句・固有名詞・数値・否定を文脈と照合するもので、意味は理解しません。自由な言い換えを裏付けなしとみなすことがあり、文脈の語だけで作られた誤りは見落とすことがあります。重みは英語の応答で調整し、日本語には文字の並びで同じ重みを用います（反対語の表はありません）。"));

    private static final int MOST_EVIDENCE = 5;
    private static final int REMEMBERED = 16;
    private static final double THRESHOLD = 0.5;
    /** From here one sentence alone is flagged, however well the others are carried. */
    private static final double STRONG = 0.9;

    private static final double ENOUGH_TO_STAND_ALONE = 4;
    /** Content units a sentence must have, unless the answer has nothing longer. */
    private static final double SHORTEST = 2;

    private static final Wording SUPPORTED =
            new Wording("The words of the answer's sentences are largely in the context.", "応答の文の語句はおおむね文脈にあります。");
    private static final Wording UNSUPPORTED =
            new Wording("Sentences of the answer are not borne out by the context.", "文脈に裏付けの見当たらない文があります。");
    private static final Wording ALTERED =
            new Wording("Details of the answer differ from the context.", "文脈と細部の異なる文があります。");
    private static final Wording NO_CLAIMS =
            new Wording("The answer asserts nothing that could lack support.", "裏付けを要する断定が応答にありません。");
    private static final Wording NOTHING_COMPARABLE =
            new Wording("the answer holds no words that can be compared", "照合できる語句が応答にありません");
    private static final Wording OTHER_LANGUAGE =
            new Wording("answer and context are in different languages", "応答と文脈の言語が異なります");

    private final Reader reader;
    private final SupportWords words = SupportWords.shipped();
    private final Support support = new Support(words);
    private final SupportModel model = SupportModel.shipped();
    private final Map<Source, Ground> grounds = new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Ground> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A text of the context, and as what it is read. */
    private record Source(String text, Language language) {}

    public Unsupported(Setup setup) {
        reader = setup.reader();
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
        List<Ground> context = new ArrayList<>();
        for (String text : exchange.context()) {
            context.add(grounds.computeIfAbsent(
                    new Source(text, answer.language()),
                    source -> new Ground(reader.read(source.text(), source.language()), words)));
        }
        List<Claim> sentences = sentences(answer, context);
        if (sentences.isEmpty()) {
            return undecided(exchange, NOTHING_COMPARABLE);
        }
        List<Claim> claims = claims(sentences);
        if (claims.isEmpty()) {
            return made(exchange, Verdict.CLEAR, "no-claims", List.of(), halved(sentences), NO_CLAIMS);
        }
        if (japanese(List.of(answer.text())) != japanese(exchange.context())) {
            return undecided(exchange, OTHER_LANGUAGE);
        }
        return CloseModel.fits(context) ? weighClosely(exchange, claims, context) : weigh(exchange, claims, context);
    }

    private static Judgement weighClosely(Exchange exchange, List<Claim> claims, List<Ground> context) {
        double foreign = 0;
        double altered = 0;
        for (Claim claim : claims) {
            foreign = Math.max(foreign, CloseModel.unsupported(claim.measured()));
            altered = Math.max(altered, CloseModel.altered(claim.measured()));
        }
        TreeMap<String, Double> scores = new TreeMap<>();
        scores.put("unsupported", Math.max(foreign, altered));
        scores.put("altered", altered);
        if (foreign >= THRESHOLD) {
            List<Evidence> evidence = evidence(exchange, claims, context, "UNSUPPORTED", CloseModel::unsupported);
            return made(exchange, Verdict.FLAGGED, "unsupported", evidence, scores, UNSUPPORTED);
        }
        if (altered >= THRESHOLD) {
            List<Evidence> evidence = evidence(exchange, claims, context, "ALTERED", CloseModel::altered);
            return made(exchange, Verdict.FLAGGED, "altered", evidence, scores, ALTERED);
        }
        return made(exchange, Verdict.CLEAR, "supported", List.of(), scores, SUPPORTED);
    }

    /** One sentence, and whether it asserts something. */
    private record Claim(Span span, Measured measured, boolean asserts) {}

    private Judgement weigh(Exchange exchange, List<Claim> claims, List<Ground> context) {
        List<Measured> measured = claims.stream().map(Claim::measured).toList();
        double unsupported = model.unsupported(measured);
        double altered = model.altered(measured);
        TreeMap<String, Double> scores = new TreeMap<>();
        scores.put("unsupported", unsupported);
        scores.put("altered", altered);
        boolean oneStands = measured.stream()
                .anyMatch(claim -> claim.weight() >= ENOUGH_TO_STAND_ALONE && model.unsupported(claim) >= STRONG);
        if (unsupported >= THRESHOLD || oneStands) {
            return made(
                    exchange,
                    Verdict.FLAGGED,
                    "unsupported",
                    evidence(exchange, claims, context, "UNSUPPORTED", model::unsupported),
                    scores,
                    UNSUPPORTED);
        }
        if (altered >= THRESHOLD) {
            return made(
                    exchange,
                    Verdict.FLAGGED,
                    "altered",
                    evidence(exchange, claims, context, "ALTERED", model::altered),
                    scores,
                    ALTERED);
        }
        return made(exchange, Verdict.CLEAR, "supported", List.of(), scores, SUPPORTED);
    }

    /** Every sentence that holds something to compare. */
    private List<Claim> sentences(Reading answer, List<Ground> context) {
        Folded folded = answer.folded();
        List<Claim> all = new ArrayList<>();
        for (Sentence sentence : answer.sentences()) {
            int from = folded.folded(sentence.span().start());
            int to = folded.folded(sentence.span().end());
            Measured measured = support.measure(answer, from, to, context);
            if (measured.weight() > 0) {
                boolean asserts = Claims.asserts(folded.lower().substring(from, to));
                all.add(new Claim(sentence.span(), measured, asserts));
            }
        }
        return all;
    }

    /** Sentences that assert something, without fragments unless there is nothing else. */
    private static List<Claim> claims(List<Claim> sentences) {
        List<Claim> asserting = sentences.stream().filter(Claim::asserts).toList();
        List<Claim> whole = asserting.stream()
                .filter(claim -> claim.measured().weight() >= SHORTEST)
                .toList();
        return whole.isEmpty() ? asserting : whole;
    }

    /** Scores of an answer without claims stay below the threshold. */
    private TreeMap<String, Double> halved(List<Claim> sentences) {
        TreeMap<String, Double> scores = new TreeMap<>();
        List<Measured> measured = sentences.stream().map(Claim::measured).toList();
        scores.put("unsupported", model.unsupported(measured) / 2);
        scores.put("altered", model.altered(measured) / 2);
        return scores;
    }

    private static List<Evidence> evidence(
            Exchange exchange,
            List<Claim> claims,
            List<Ground> context,
            String type,
            ToDoubleFunction<Measured> score) {
        return claims.stream()
                .filter(claim -> score.applyAsDouble(claim.measured()) >= THRESHOLD / 2)
                .sorted(Comparator.comparingDouble((Claim claim) -> -score.applyAsDouble(claim.measured())))
                .limit(MOST_EVIDENCE)
                .map(claim -> SupportEvidence.of(exchange, claim.span(), claim.measured(), context, type))
                .toList();
    }

    /** Whether kana and kanji make up a fifth of the letters or more. */
    private static boolean japanese(List<String> texts) {
        long letters = 0;
        long wide = 0;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetter(c)) {
                    letters++;
                    wide += c >= '\u3040' && c <= '\u9fff' ? 1 : 0;
                }
            }
        }
        return wide * 5 > letters;
    }

    private static Judgement made(
            Exchange exchange,
            Verdict verdict,
            String outcome,
            List<Evidence> evidence,
            TreeMap<String, Double> scores,
            Wording reason) {
        return new Judgement(
                ABOUT.id(),
                null,
                Subject.OfAnswer.of(exchange),
                verdict,
                ABOUT.severity(),
                ABOUT.kind(),
                outcome,
                scores,
                reason,
                evidence);
    }
}
