package kansa.check;

import java.util.List;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;

/**
 * Whether a term is only talked about: set off by quotation marks, named as a term, replaced or advised against in the same
 * breath, or part of a longer name. Known limit: a remark about the term that stands in another sentence.
 */
final class WordsToAvoidMention {
    private static final int NEAR = 40;
    private static final Pattern BEFORE_EN = Pattern.compile(
            "(?:\\b(?:instead of|rather than|in place of|avoid(?:ing)?|replac(?:e|es|ed|ing)|the (?:old |outdated |dated |offensive |older )?(?:terms?|words?|phrases?|expressions?|labels?|titles?|headings?|spelling)|(?:once|formerly|previously) (?:called|known as|named)|(?:say|use|using|write|saying|writing|says|called) (?:\\w+ )?(?:instead of|rather than|not))(?: saying| using| calling \\w+| writing| the (?:term|word))?\\s+(?:an? |the )?[\"'“‘«*_`]?$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_EN = Pattern.compile(
            "^[\"'”’*_`]?,? ?(?:(?:is|are|was|were|has become|should be|can be|sounds|feels)(?: now| often| widely| generally| considered| seen as| regarded as| an?| the)* (?:outdated|dated|offensive|old-fashioned|derogatory|avoided|replaced|slur|term|discouraged|gendered|obsolete|insulting|pejorative|demeaning)|(?:→|->|=>)|(?:with|by) [\"“‘']|as a (?:term|word|slur)|\\(?(?:now|today) )",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_JA = Pattern.compile("(?:旧|かつて(?:の)?|以前は|昔は|俗に|いわゆる|旧称は?|旧称：)$");
    private static final Pattern AFTER_JA = Pattern.compile(
            "^[」』”\"’'〉》】）)]?(?:さん)?(?:(?:では|じゃ)なく|(?:の|に)(?:代わり|かわり|代え|替え|換え)|に代わ|を(?:避け|使わ|用い(?:ず|ない|るの)|やめ|改め|言い換え|言いかえ|置き換え|廃し)"
                    + "|(?:と|って)(?:いう|言う|いった)(?:言葉|語|表現|用語|呼び方|呼称|言い方|名称|漢字|字|表記|単語)|と(?:呼ぶ|書く|言う|呼ばれ|呼ん|称)(?:の|こと|べき|てい|でい)?|(?:は|も)(?:差別|不快|古い|不適切|現在|今では|今は|避け|使わ|使いません|用い|死語|旧称|蔑称|俗称|放送)"
                    + "|から[^。]{0,16}(?:へ|に)(?:改|変|名称)|(?:→|⇒|＝)|よりも?[「『]|の語|の表記|の表現|の呼称)");

    private WordsToAvoidMention() {}

    static boolean is(String text, Span span, Language language) {
        String before = text.substring(Math.max(0, span.start() - NEAR), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + NEAR));
        if (language == Language.JA) {
            return enclosed(before, after)
                    || BEFORE_JA.matcher(before).find()
                    || AFTER_JA.matcher(after).find();
        }
        return enclosed(before, after)
                || (BEFORE_EN.matcher(before).find())
                || AFTER_EN.matcher(after).find()
                || name(text, span);
    }

    /** Directly between marks that set a word off. */
    private static boolean enclosed(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        int mark = "\"'“‘*_`「『".indexOf(before.charAt(before.length() - 1));
        return mark >= 0 && "\"'”’*_`」』".charAt(mark) == after.charAt(0) && (mark != 4 && mark != 5);
    }

    /** A capital in the middle of a sentence, with a capitalised neighbour: part of a longer name. */
    private static boolean name(String text, Span span) {
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 2));
        boolean next = after.length() == 2 && after.charAt(0) == ' ' && Character.isUpperCase(after.charAt(1));
        if (!Character.isUpperCase(text.charAt(span.start()))) {
            return false;
        }
        String before =
                text.substring(Math.max(0, span.start() - NEAR), span.start()).stripTrailing();
        String word = before.substring(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1);
        boolean previous = !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && Character.isLetter(word.charAt(word.length() - 1))
                && word.length() > 1
                && !List.of(
                                "The", "A", "An", "This", "That", "Our", "My", "Your", "His", "Her", "Their", "Every",
                                "Each", "No", "Any", "Some")
                        .contains(word);
        return next || previous;
    }
}
