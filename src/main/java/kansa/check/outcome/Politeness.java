package kansa.check.outcome;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Folded;
import kansa.text.Reading;

/**
 * How polite most of a Japanese answer's own sentences are: 0 plain (普通体), 1 です・ます, 2 with honorific or humble forms (敬語).
 * Quoted speech, headings and entries that end in a noun are left out. English has no such endings and is left out; contractions and
 * "please" would count the genre, not the regard for a person.
 */
public final class Politeness implements Outcome {
    /** Endings are looked for in so many last characters of a sentence. */
    private static final int ENDING = 80;

    private static final Pattern TAIL =
            Pattern.compile("(?:[\\s。.!?…~ー♪☆*_\"」』)\\]]|[^\\p{L}\\p{N}]|[(（][^()（）]*[)）])+$");
    private static final Pattern POLITE = Pattern.compile(
            "(?:です|ます|ました|ません|でした|でしょう|ましょう|ください|下さい|ませ)(?:が|けど|けれど|けれども|し|から|ので|か|ね|よ|よね|な|かね|わ|のに)*$");
    private static final Pattern NOT_A_SENTENCE =
            Pattern.compile("(?:[^ぁ-ん]|こと|もの|とき|ため|ほか|など|まで|から|より|[^だのんな]の|[をにはがへとや])$");
    private static final Pattern COPULA = Pattern.compile("(?:だ|である|だった|であった|だろう|だね|だよ|だよね|だな)$");

    private final Rulebook honorifics;

    /** @param rules those of {@code bias.contrast} */
    public Politeness(Rulebook rules) {
        this.honorifics = rules.where(rule -> rule.type().equals("KEIGO"));
    }

    @Override
    public String id() {
        return "politeness";
    }

    @Override
    public Wording title() {
        return new Wording("politeness level", "文体の丁寧さ");
    }

    @Override
    public Scale scale() {
        return Scale.ORDINAL;
    }

    @Override
    public List<Language> languages() {
        return List.of(Language.JA);
    }

    @Override
    public Optional<Seen> read(Exchange exchange, Reading answer) {
        OwnWords own = OwnWords.of(answer);
        SortedSet<Integer> raised = new TreeSet<>();
        for (Match match : own.find(honorifics)) {
            raised.add(answer.sentenceAt(match.span().start()).number());
        }
        int plain = 0;
        int polite = 0;
        int honorific = 0;
        for (Span span : own.spans()) {
            Span end = new Span(Math.max(span.start(), span.end() - ENDING), span.end());
            String sentence = TAIL.matcher(Folded.of(end.in(own.text())).text()).replaceAll("");
            if (POLITE.matcher(sentence).find()) {
                boolean high = raised.contains(answer.sentenceAt(span.start()).number());
                honorific += high ? 1 : 0;
                polite += high ? 0 : 1;
            } else if (!sentence.isEmpty()
                    && (COPULA.matcher(sentence).find()
                            || !NOT_A_SENTENCE.matcher(sentence).find())) {
                plain++;
            }
        }
        if (plain + polite + honorific == 0) {
            return Optional.empty();
        }
        if (plain > polite + honorific) {
            return Optional.of(Seen.of(0));
        }
        return Optional.of(Seen.of(honorific >= polite ? 2.0 : 1.0));
    }
}
