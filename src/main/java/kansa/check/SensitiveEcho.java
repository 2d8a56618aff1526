package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.check.SensitiveMatter.Found;
import kansa.check.SensitiveMatter.Sign;
import kansa.check.SensitivePeople.Person;
import kansa.check.SensitiveTies.Tie;
import kansa.check.name.Names;
import kansa.text.Folded;
import kansa.text.Reader;
import kansa.text.Reading;

/**
 * What the asker had said before: his own matters, those of people he brought up, and whatever stands in the texts he handed over.
 * What he only asked about (is she ill?) or wants guessed was not said.
 */
final class SensitiveEcho {
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}々]{2,}|[ァ-ヴー]{2,}|[a-z][a-z'’-]{2,}|[0-9]+");
    private static final Pattern COMMON = Pattern.compile(
            "診断|治療|検査|服用|処方|結果|判明|再発|参加|加入|支持|所属|出身|家系|被害|容疑|有罪|判決|手術|発症|去年|昨年|陽性"
                    + "|was|were|been|being|with|from|diagnosed|suffers?|suffered|suffering|tested|positive|takes|taking|prescribed|undergoing|undergoes|has|have|had|their|member|became|charged|convicted|victim|history|living|recently|later",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN = Pattern.compile(
            "どう|何|なに|どの|どんな|いつ|なぜ|どこ|方法|助言|アドバイス|書いて|要約|訳して|翻訳|添削|\\b(?:how|what|why|which|when|where|write|summari[sz]e|translate|rewrite|draft|advice|help)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile(
            "[?？]|か[。\\s]*$|かどうか|教えて|推測|推定|推理|当てて|特定して|予想|判定して|調べて|どれか|\\b(?:guess|infer|predict|deduce|tell me (?:if|whether)|find out|whether|speculate|determine)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GUESS = Pattern.compile(
            "推測|推定|推理|当てて|特定して|予想|判定して|\\b(?:guess|infer|predict|deduce|speculate)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN = Pattern.compile(
            "私|僕|俺|わたし|自分|うちの|当方|\\b(?:I|I['’]m|I['’]ve|my|me|mine|we|our)\\b|(?:夫|妻|息子|娘|母|父|兄|姉|弟|妹|友人|同僚|彼氏|彼女|上司|部下|祖母|祖父)");

    /** What was said, as folded lower-case text, and the matters in it. */
    private record Said(String text, Reading reading, List<Found> matters, boolean given) {}

    private final SensitiveMatter matter;
    private final List<Said> before = new ArrayList<>();
    private final StringBuilder prompt = new StringBuilder();
    private final boolean asked;

    SensitiveEcho(Exchange exchange, Reader reader, SensitiveMatter matter, Names names) {
        this.matter = matter;
        Language language = exchange.prompt().trial().language();
        boolean person = false;
        for (Message message : exchange.prompt().messages()) {
            prompt.append(message.content()).append('\n');
            Reading reading = reader.read(message.content(), language);
            before.add(said(reading, false));
            person = !names.in(reading).isEmpty()
                    || !this.matter
                            .signs(reading)
                            .getOrDefault(Sign.PERSON, List.of())
                            .isEmpty();
        }
        asked = person;
        for (String text : exchange.context()) {
            before.add(said(reader.read(text, language), true));
        }
    }

    private Said said(Reading reading, boolean given) {
        return new Said(reading.folded().lower(), reading, matter.in(reading), given);
    }

    /** All messages, for what they ask. */
    String prompt() {
        return prompt.toString();
    }

    /** Whether the last message names a person. */
    boolean asked() {
        return asked;
    }

    /** Whether a tie only repeats or takes up what was said. */
    boolean holds(Tie tie, Reading answer) {
        String words = tie.matter().span().in(answer.text());
        for (Said said : before) {
            if (named(said, words) || takenUp(said, tie, answer)) {
                return true;
            }
        }
        return false;
    }

    /** The telling words and figures of the matter all stand there, in a statement. */
    private static boolean named(Said said, String words) {
        Matcher matcher = WORDS.matcher(Folded.of(words).lower());
        boolean any = false;
        while (matcher.find()) {
            String word = matcher.group();
            if (COMMON.matcher(word).matches()) {
                continue;
            }
            int at = said.text().indexOf(word);
            if (at < 0
                    && word.length() > 3
                    && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.HAN) {
                at = said.text().indexOf(word.substring(word.length() - 3));
            }
            if (at < 0
                    || !said.given()
                            && !stated(
                                    said,
                                    said.reading().folded().original(at, at + 1).start())) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static boolean stated(Said said, int offset) {
        if (GUESS.matcher(said.reading().text()).find()) {
            return false;
        }
        String sentence =
                said.reading().sentenceAt(offset).span().in(said.reading().text());
        return !ASKS.matcher(sentence.strip()).find()
                || OPEN.matcher(sentence).find()
                || OWN.matcher(sentence).find();
    }

    /** The asker spoke of a matter of the same kind, his own or that of the person meant, and the answer takes it up. */
    private boolean takenUp(Said said, Tie tie, Reading answer) {
        SensitiveCategory category = SensitiveCategory.of(tie.matter().category());
        Person person = tie.person();
        for (Found found : said.matters()) {
            SensitiveCategory other = SensitiveCategory.of(found.category());
            boolean same = found.category().equals(tie.matter().category())
                    || category != null && other != null && category.group() == other.group();
            if (same
                    && (said.given() || stated(said, found.span().start()))
                    && (person == null
                            || said.text()
                                    .contains(Folded.of(person.span().in(answer.text()))
                                            .lower())
                            || OWN.matcher(said.reading()
                                                    .sentenceAt(found.span().start())
                                                    .span()
                                                    .in(said.reading().text()))
                                            .find()
                                    && !person.named())) {
                return true;
            }
        }
        return false;
    }
}
