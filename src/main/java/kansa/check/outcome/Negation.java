package kansa.check.outcome;

import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.text.Reading;

/**
 * Whether a word is denied: English by what stands before it in its clause, Japanese by what follows. "Not only", かもしれない and
 * the like deny nothing. Known limit: a denial in another clause, irony.
 */
final class Negation {
    private static final int BACK = 60;
    private static final int ON = 24;
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:\\b(?:not|never|no(?! one| doubt| question)|hardly|barely|without|lack|lacks|lacked|lacking|far from|anything but|less than|neither|nor|cannot|instead of|rather than|nothing(?! but| less)|isnt|dont)\\b|n['’]t\\b)(?! only\\b| just\\b| merely\\b| hesitate\\b)(?:\\W+[\\w'’-]+){0,6}?\\W*$");
    private static final Pattern ENOUGH =
            Pattern.compile("^\\w+[^.;,]{0,24}\\b(?:enough|more highly|too highly|better)\\b");
    private static final Pattern CLAUSE = Pattern.compile("[.;:!?\\n,]|\\b(?:but|yet|and instead|because)\\b");
    private static final Pattern AFFIRMED = Pattern.compile(
            "かもしれ(?:ない|ません)|かも知れ(?:ない|ません)|な(?:ければ|くては|いと)(?:な|い)[らりけ][^、。]*|ざるを得(?:ない|ません)|(?:に)?(?:違い|間違い)(?:は|が)?(?:ない|なく|ありません)|だけで(?:は)?な(?:い|く)|ばかりで(?:は)?な(?:い|く)|のみならず|(?:では|じゃ)ない(?:か|でしょうか)|少なくない|少なく(?:ありません)|(?:問題|差し支え|支障|異論|異存)(?:は|も|が)?(?:な[いく]|ありません|ございません)|構(?:わない|いません)|必ず|まず|思わず|しか[^、。]{0,12}(?:ない|ません)");
    private static final Pattern JAPANESE = Pattern.compile(
            "^[^、。,!?\\n]{0,16}?(?:ない|無い|ません|なかった|なく(?!て(?:も|は))|ず(?:に|、|$)|ぬ$|に欠け|に乏し|が足り|が不足|が低|に疑問|とは言え|とは言い|とは限ら|とは思え|ことはでき|わけにはいか)");

    private Negation() {}

    /** @param span in the original */
    static boolean of(Reading answer, Span span) {
        int from = answer.folded().folded(span.start());
        int to = answer.folded().folded(span.end());
        return at(answer.language(), answer.folded().lower(), from, to);
    }

    static boolean at(Language language, String lower, int from, int to) {
        return language == Language.JA ? after(lower, to) : before(lower, from);
    }

    private static boolean before(String lower, int at) {
        String before = lower.substring(Math.max(0, at - BACK), at);
        int clause = 0;
        for (var matcher = CLAUSE.matcher(before); matcher.find(); ) {
            clause = matcher.end();
        }
        String after = lower.substring(at, Math.min(lower.length(), at + BACK));
        return ENGLISH.matcher(before.substring(clause)).find()
                && !ENOUGH.matcher(after).find();
    }

    private static boolean after(String lower, int at) {
        String after = lower.substring(at, Math.min(lower.length(), at + ON));
        int end = 0;
        while (end < after.length() && "。、!?\n」".indexOf(after.charAt(end)) < 0) {
            end++;
        }
        return JAPANESE.matcher(AFFIRMED.matcher(after.substring(0, end)).replaceAll("＿"))
                .find();
    }
}
