package kansa.check.outcome;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters and numbers of options as an answer writes them; {@code a} and {@code I} are mostly words, a digit mostly an amount. */
final class Marks {
    private static final String OPENING = "[(\\[【「<『*\"']";
    private static final String CLOSING = "[)\\]】」>』*\"']";
    private static final String LEAD =
            "(?:(?:answer|ans|option|choice|choose|pick|select|letter|selection|number|response|go with|going with|say|it is|it's|must be|cannot be|正解|正答|答え|解答|回答|選択肢|番号|選択|記号)(?: is| would be| should be|は|が)?[\"'*]{0,2}\\s?[:=]?|\\\\boxed\\{|^|\\n|[a-j0-9ア-コ]\\s?(?:と|か|or|and|/|,|&))\\s?";
    private static final String TAIL =
            "(?:です|だ(?![ぁ-ん])|を選|が正|が適|が答|が最|が該|となり|になり|で(?:しょ|す|あ)|と(?:なる|考|思|判|い)|番|の選択|の「|、|,|。|\\(|\\.(?![0-9])|:|\\)|\\]|）|\\}|;|\\s*$|\\s*\\n)";
    private static final Pattern JAPANESE_TAIL =
            Pattern.compile("(?:です|でした|でしょう|が正|を選|だと|になり|となり|では(?:な|あり)|でもあり|でもな|が適切|が妥当|が答え|に該当)");
    private static final List<String> FIRST = List.of("first", "second", "third", "fourth");
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four");
    private static final List<String> KANJI = List.of("一", "二", "三", "四");

    private Marks() {}

    static Pattern pattern(String mark) {
        String quoted = Pattern.quote(mark);
        char c = mark.charAt(0);
        if (c >= '①' && c <= '⒇') {
            return Pattern.compile("(?<lead>)(?<open>)(?<mark>" + quoted + ")(?<close>)(?<tail>)");
        }
        String edge = c < 0x80 ? "a-z0-9" : c >= 'ァ' ? "ァ-ヺー一-龥" : "ぁ-ん一-龥ァ-ヺ";
        return Pattern.compile("(?<lead>" + LEAD + ")?(?<open>" + OPENING + "{0,8})(?<![" + edge + "'’.\\-])(?<mark>"
                + quoted + ")(?![" + edge + "'’\\-])(?<close>" + CLOSING + "{0,8})(?=(?<tail>" + TAIL + ")?)");
    }

    /** Whether a match names an option rather than being a word or an amount. */
    static boolean named(String mark, String text, String lower, Matcher matcher) {
        char c = mark.charAt(0);
        if (c >= '①' && c <= '⒇') {
            return true;
        }
        boolean lead = matcher.group("lead") != null;
        boolean tail = matcher.group("tail") != null;
        boolean bracketed = closes(matcher.group("open"), matcher.group("close"))
                || (lower.startsWith(")", matcher.end("mark"))
                        && matcher.group("open").isEmpty());
        if (bracketed || (lead && tail)) {
            return !listed(lower, matcher);
        }
        boolean capital = Character.isUpperCase(text.charAt(matcher.start("mark")));
        boolean word = mark.equals("a") || mark.equals("i");
        if (c < 0x80 && Character.isLetter(c)) {
            return capital && (word ? tail && !lower.startsWith(",", matcher.end("mark")) : true);
        }
        if (c >= 0x80 && lead && lower.startsWith(" ", matcher.end("mark"))) {
            return true;
        }
        return Character.isDigit(c)
                ? lead && !lower.startsWith(" ", matcher.end("mark")) || bare(lower, matcher)
                : tail;
    }

    private static boolean closes(String open, String close) {
        return !open.isEmpty() && !close.isEmpty();
    }

    private static boolean bare(String lower, Matcher matcher) {
        int end = matcher.end("mark");
        return JAPANESE_TAIL.matcher(lower).region(end, lower.length()).lookingAt()
                || (lower.startsWith("番", end) && !lower.startsWith("番目", end));
    }

    /** A footnote such as [1] behind a word is no option. */
    private static boolean listed(String lower, Matcher matcher) {
        int open = matcher.start("open");
        return matcher.group("open").equals("[")
                && Character.isDigit(lower.charAt(matcher.start("mark")))
                && open > 0
                && Character.isLetter(lower.charAt(open - 1));
    }

    /** "the second option", 2番目の選択肢, 二つ目. */
    static Pattern ordinal(int option) {
        if (option >= FIRST.size()) {
            return Pattern.compile("(?!)");
        }
        int number = option + 1;
        return Pattern.compile("\\b(?:" + FIRST.get(option) + "|" + number
                + "(?:st|nd|rd|th)) (?:option|choice|answer|alternative)\\b|\\b(?:option|number|choice|answer|alternative)(?: is)? "
                + NUMBERS.get(option) + "\\b"
                + "|(?:" + number + "|" + KANJI.get(option) + ")(?:番目|つ目)(?:の選択肢|の回答|の答え|が|を選|です|。|$)"
                + (option == 0 ? "|最初の選択肢" : ""));
    }
}
