package kansa.check;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which units of a sentence stand under a negation or a restriction. */
final class Polarity {
    private static final Pattern JA = Pattern.compile(
            "(?<!なければ(?:なら|なり|いけ)|なくては(?:なら|なり|いけ)|ねば(?:なら|なり)|かもしれ|に違い|にちがい|ことに(?=他なら)|わけに(?=はいか)|では)(?:ない|なかった|なく(?!て(?:は(?:なら|なり|いけ)|もよ))|なければ(?!なら|なり|いけ)|ません(?!か)|ませんでした|ず(?=[、。にと]|$)|ぬ(?=[。、]|$))|(?:では|じゃ)(?:ない|なかった|なく|ありません)(?!か)");

    /** A negation so near the end of a Japanese sentence is its predicate's. */
    private static final int PREDICATE = 6;

    private final BitSet denied;
    private final BitSet restricted;
    private final boolean negated;

    private Polarity(BitSet denied, BitSet restricted, boolean negated) {
        this.denied = denied;
        this.restricted = restricted;
        this.negated = negated;
    }

    static Polarity of(String lower, int from, int to, Units units, SupportWords words) {
        BitSet denied = new BitSet();
        BitSet restricted = new BitSet();
        boolean negated = false;
        int deny = 0;
        int restrict = 0;
        for (int i = 0; i < units.count(); i++) {
            Units.Type type = units.type(i);
            if (type == Units.Type.STOP || type == Units.Type.WORD) {
                String word = lower.substring(units.start(i), units.end(i)).replace('’', '\'');
                if (words.in("negation-en", word)) {
                    negated = true;
                    deny = Ground.REACH;
                }
                if (words.in("restrict-en", word)) {
                    restrict = Ground.REACH;
                    restricted.set(i);
                    continue;
                }
            }
            if (type != Units.Type.STOP) {
                if (deny-- > 0) {
                    denied.set(i);
                }
                if (restrict-- > 0) {
                    restricted.set(i);
                }
            }
        }
        if (!mayDeny(lower, from, to)) {
            return new Polarity(denied, restricted, negated);
        }
        Matcher matcher = JA.matcher(lower).region(from, to);
        while (matcher.find()) {
            negated |= matcher.end() >= to - PREDICATE;
            int left = Ground.REACH;
            for (int i = units.count() - 1; i >= 0 && left > 0; i--) {
                if (units.end(i) <= matcher.start() && units.type(i) != Units.Type.STOP) {
                    denied.set(i);
                    left--;
                }
            }
        }
        return new Polarity(denied, restricted, negated);
    }

    /** Whether a Japanese negation may stand in a stretch: every match of the expression holds one of these beginnings. */
    private static boolean mayDeny(String lower, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = lower.charAt(i);
            if (c == 'ず' || c == 'ぬ') {
                return true;
            }
            if (i + 1 < to) {
                char next = lower.charAt(i + 1);
                if ((c == 'な' && "いかくけ".indexOf(next) >= 0) || (c == 'ま' && next == 'せ')) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean negated() {
        return negated;
    }

    boolean denies(int unit) {
        return denied.get(unit);
    }

    boolean restricts(int unit) {
        return restricted.get(unit);
    }
}
