package kansa.rule;

import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;

/**
 * Whether a stretch of text is denied or only quoted. English: a negation earlier in the same clause. Japanese: the predicate
 * that ends the clause is negative. Known limits: irony, a denial in the next sentence, "few" and "hardly", a
 * negation that belongs to another verb of the same clause.
 */
final class Scope {
    private Scope() {}

    private static final int QUOTE = 400;
    private static final String OPENING = "「『“‘〝《〈«";
    private static final String CLOSING = "」』”’〟》〉»";

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:not|no|never|cannot|without|neither|nor|none|nobody|nothing)\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH_AFFIRMED = Pattern.compile(
            "\\bnot (?:only|just|merely|to mention)\\b|\\bno (?:doubt|wonder|matter)\\b|\\bwhy (?:not|don['’]t)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH_CLAUSE = Pattern.compile(
            "[.,;:!?()\\n—]|\\b(?:but|however|although|though|while|whereas|because)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern JAPANESE_CLAUSE = Pattern.compile("[。、，,．！？!?\\n」』（）()]|(?<=ずに|ないで|なくて|ないが|ませんが)");
    /** Forms that end like a negation and are none: must, may, only, no doubt, isn't it, not only, double negation. */
    private static final Pattern JAPANESE_AFFIRMED = Pattern.compile(
            "(?:なければ|なくては|ないと)(?:なら|なり|いけ|だめ|ダメ|駄目)[^、。]*|(?:ざるを|を)得(?:ない|ません)|かもしれ(?:ない|ません)|かも知れ(?:ない|ません)"
                    + "|(?:違い|ちがい|間違い)(?:が)?(?:ない|なく|ありません)|(?:過ぎ|すぎ)(?:ない|ません)|(?:では|じゃ)(?:ない|ありません)(?:か|でしょうか)"
                    + "|(?:だけ|ばかり|のみ)(?:では|で|じゃ)な(?:い|く)|のみならず|ない(?:こと|わけ|もの)(?:は|も|では)(?:ない|なく|ありません)|少なからず|思わず|必ず"
                    + "|(?:とんでも|たまら|仕方|しかた|しょうが)(?:ない|なく|ありません)|しか[^、。]{0,12}(?:ない|ません)|少な(?:い|く)(?:ありません)?");

    private static final Pattern JAPANESE = Pattern.compile("(?:ない|なかった|ません|なく|ず|ぬ|まい|ねえ|ねぇ|無い|無く|なし)"
            + "(?:でした|です|だ|である|て|に|で|は|も|と[^、。]{0,8}|の[^、。]{0,6}|こと[^、。]{0,10}|よう[^、。]{0,6}|はず[^、。]{0,6}"
            + "|だろう|でしょう|ため|から|が|けど|けれど|けれども|し|よ|ね|わけ[^、。]{0,6}|つもり[^、。]{0,4}|場合[^、。]{0,4})*$");

    static boolean negated(Language language, String text, Span sentence, int start, int end) {
        return language == Language.JA ? deniedAfter(text, sentence, end) : deniedBefore(text, sentence, start);
    }

    private static boolean deniedBefore(String text, Span sentence, int start) {
        String before = text.substring(Math.min(sentence.start(), start), start);
        int clause = 0;
        for (var matcher = ENGLISH_CLAUSE.matcher(before); matcher.find(); ) {
            clause = matcher.end();
        }
        return ENGLISH.matcher(
                        ENGLISH_AFFIRMED.matcher(before.substring(clause)).replaceAll(" "))
                .find();
    }

    private static boolean deniedAfter(String text, Span sentence, int end) {
        String after = text.substring(end, Math.max(sentence.end(), end));
        var matcher = JAPANESE_CLAUSE.matcher(after);
        String clause = (matcher.find() ? after.substring(0, matcher.start()) : after).strip();
        return JAPANESE.matcher(JAPANESE_AFFIRMED.matcher(clause).replaceAll("＿"))
                .find();
    }

    /** Whether quotation marks stand around a stretch of the original, on the same line and not too far away. */
    static boolean quoted(String text, int start, int end) {
        int depth = 0;
        int straight = 0;
        int low = Math.max(0, start - QUOTE);
        for (int i = start - 1; i >= low && text.charAt(i) != '\n'; i--) {
            char c = text.charAt(i);
            int open = OPENING.indexOf(c);
            if (open >= 0) {
                if (depth == 0) {
                    return closes(text, end, CLOSING.charAt(open));
                }
                depth--;
            } else if (CLOSING.indexOf(c) >= 0 && !apostrophe(text, i)) {
                depth++;
            } else if (c == '"') {
                straight++;
            }
        }
        return straight % 2 == 1 && closes(text, end, '"');
    }

    private static boolean apostrophe(String text, int at) {
        return text.charAt(at) == '’'
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && at > 0
                && Character.isLetter(text.charAt(at - 1));
    }

    private static boolean closes(String text, int end, char mark) {
        int high = Math.min(text.length(), end + QUOTE);
        for (int i = end; i < high && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == mark && !apostrophe(text, i)) {
                return true;
            }
        }
        return false;
    }
}
