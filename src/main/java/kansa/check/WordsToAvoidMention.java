package kansa.check;

import java.util.List;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;

/**
 * Whether a term is only talked about: set off by quotation marks, named as a term, replaced or advised against in the same
 * breath, told of times before 1960, or part of a longer name. Known limit: a remark about the term that stands in another sentence.
 */
final class WordsToAvoidMention {
    private static final int NEAR = 40;
    private static final int SENTENCE = 200;
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
                    + "|から[^。]{0,16}(?:へ|に)(?:改|変|名称)|(?:→|⇒|＝)|よりも?[「『]|の語|の表記|の表現|の呼称|は[^。\\n]{0,16}(?:を指し|を指す|の略|の俗称|の総称|の蔑称|という意味))");
    /** A year or an age that puts the sentence before 1960: the words of the time are those of history. */
    private static final Pattern PAST = Pattern.compile(
            "(?<![0-9０-９])(?:1[0-8][0-9]{2}|19[0-5][0-9])年|[0-9０-９一二三四五六七八九十]世紀|(?:江戸|明治|大正|平安|鎌倉|室町|戦国|奈良)(?:時代|期|初期|末期|中期|維新|幕府|[0-9元一二三四五六七八九十]+年)|幕末|戦前|戦時中"
                    + "|\\b(?:in|of|from|by|around|since|during|the) (?:the )?(?:early |late |mid-)?(?:1[0-8][0-9]{2}|19[0-5][0-9])s?\\b|\\b1[0-9]th[- ]century|\\b(?:Victorian|medieval|Edwardian)\\b",
            Pattern.CASE_INSENSITIVE);

    private WordsToAvoidMention() {}

    static boolean is(String text, Span span, Language language) {
        String before = text.substring(Math.max(0, span.start() - NEAR), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + NEAR));
        if (PAST.matcher(sentence(text, span)).find()) {
            return true;
        }
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

    /** The sentence around a stretch, as far as it matters. */
    private static String sentence(String text, Span span) {
        int start = span.start();
        while (start > 0 && span.start() - start < SENTENCE && !ends(text, start - 1)) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && end - span.end() < SENTENCE && !ends(text, end)) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return c == '。' || c == '\n' || (c == '.' && at + 1 < text.length() && text.charAt(at + 1) == ' ');
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
