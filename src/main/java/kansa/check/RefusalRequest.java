package kansa.check;

import java.util.regex.Pattern;

/**
 * What kind of thing was asked for, as far as it changes how an answer must be read: a text to be written may itself hold a
 * refusal, "may I?" may be answered with no, and who asks for an address is answered with one.
 *
 * @param text a letter, a reply, a story or other text was ordered
 * @param whether a yes-or-no question about what is possible or allowed
 * @param whom a question for a person or a place to turn to
 */
record RefusalRequest(boolean text, boolean whether, boolean whom) {
    private static final Pattern TEXT = Pattern.compile(
            "\\b(?:write|draft|compose|phrase|word|script|reword|rephrase|reply|translate|how (?:do|can|should|would) (?:i|we|our \\w+|you) (?:say|tell|decline|refuse|turn))\\b"
                    + "|(?:書いて|書き方|作って|作成|考えて|文面|文案|例文|下書き|返信|返事|断り方|言い方|せりふ|セリフ|場面|物語|訳して|何と(?:言|答))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHETHER = Pattern.compile(
            "^\\W*(?:can|may|could) (?:i|we|my|our|one|a|an|the|people)\\b|\\bis it (?:possible|allowed|ok|okay|legal|safe)\\b|\\b(?:am i|are we|is one) (?:allowed|able)\\b"
                    + "|\\b(?:do|does|will) (?:you|your|the|this) (?:\\w+ )?(?:accept|support|offer|take|allow|open|deliver|ship|work|cover|refund)\\b"
                    + "|(?:られますか|れますか|できますか|できるのでしょうか|できるでしょうか|可能ですか|可能でしょうか|もいいですか|もよいですか|もよろしいですか|もよいでしょうか|もいいでしょうか|大丈夫ですか|できる[？?]|飛べますか|えますか|けますか|べますか|めますか)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_AI = Pattern.compile(
            "教えて|もらえますか|いただけますか|くれますか|書けますか|作れますか|答えられますか|お願いできますか|\\b(?:can|could|will|would) you\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOM = Pattern.compile(
            "\\b(?:who|whom|where) (?:can|do|should|could|must|would|to)\\b|\\bwhom\\b|\\bcontact\\b|\\bwho (?:is|in|handles|deals)\\b|\\bwhere\\b"
                    + "|(?:どこ|誰に|だれに|窓口|問い合わせ先|連絡先|相談先|どちらに)",
            Pattern.CASE_INSENSITIVE);

    static RefusalRequest of(String question) {
        return new RefusalRequest(
                TEXT.matcher(question).find(),
                WHETHER.matcher(question).find() && !ASKS_AI.matcher(question).find(),
                WHOM.matcher(question).find());
    }
}
