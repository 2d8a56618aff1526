package kansa.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells sentences that assert something from greetings, offers, questions, refusals, opinions and talk about the sources. */
final class Claims {
    /**
     * A way of not asserting anything.
     *
     * @param literals one of these must occur before the pattern is worth trying
     * @param latest where in the sentence it must begin at the latest
     */
    private record Manner(List<String> literals, Pattern pattern, int latest) {
        static Manner of(int latest, String pattern, String... literals) {
            return new Manner(List.of(literals), Pattern.compile(pattern), latest);
        }

        boolean in(String sentence) {
            for (String literal : literals) {
                if (sentence.contains(literal)) {
                    Matcher matcher = pattern.matcher(sentence);
                    return matcher.find() && matcher.start() <= latest;
                }
            }
            return false;
        }
    }

    private static final int ANYWHERE = Integer.MAX_VALUE;
    /** Talk about the sources counts only where the sentence begins so; behind a claim it does not excuse the claim. */
    private static final int BEGINNING = 60;

    private static final Pattern GREETING =
            Pattern.compile("(?:hi|hello|hey|thank you|thanks|great question|good question)\\b.{0,60}$"
                    + "|(?:certainly|sure|of course|absolutely|i see|okay|ok)\\b[^a-z]*$");
    private static final List<Manner> EN = List.of(
            Manner.of(
                    ANYWHERE,
                    "\\b(?:let me know|feel free|i hope|happy to (?:help|assist)|glad to (?:help|assist)|would you like|how can i|can i help|please (?:contact|consult|provide|note that i|ask|see|check|call|visit|refer))\\b",
                    "let me know",
                    "feel free",
                    "i hope",
                    "happy to",
                    "glad to",
                    "would you",
                    "can i",
                    "please"),
            Manner.of(
                    ANYWHERE,
                    "\\b(?:here (?:is|are)|here's|below (?:is|are)|the following (?:is|are))\\b.{0,80}:\\s*$",
                    "here is",
                    "here are",
                    "here's",
                    "below",
                    "following"),
            Manner.of(
                    ANYWHERE,
                    "\\b(?:i|we)(?:'m| am| are) (?:sorry|not sure|unable|afraid|not able)\\b|\\bi apologi[sz]e\\b",
                    "i'm ",
                    "i am ",
                    "we are ",
                    "we're ",
                    "i apolog"),
            Manner.of(
                    ANYWHERE,
                    "\\b(?:i|we) (?:do not|don't|cannot|can't|could not|couldn't) (?:\\w+ )?(?:have|know|find|answer|provide|determine|tell|see|confirm)\\b",
                    "i do not",
                    "i don't",
                    "i can",
                    "i could",
                    "we do not",
                    "we don't",
                    "we can",
                    "we could"),
            Manner.of(
                    BEGINNING,
                    "\\b(?:documents?|contexts?|passages?|texts?|sources?|articles?|information|conversation|provided|given|it|they|this)(?: \\w+){0,3} (?:do|does|did|is|are|was)(?: not|n't) (?:\\w+ )?(?:provide|include|contain|mention|specif|say|state|give|offer|address|discuss|indicate|have|explain|cover|enough)",
                    "do not",
                    "don't",
                    "does not",
                    "doesn't",
                    "did not",
                    "didn't",
                    "is not",
                    "isn't",
                    "are not",
                    "aren't",
                    "was not"),
            Manner.of(
                    BEGINNING,
                    "\\b(?:do|does|did)(?: not|n't) (?:say|state|mention|specify|explain|indicate|tell) (?:if|whether|how|what|when|where|who|why|which)\\b",
                    " not ",
                    "n't "),
            Manner.of(
                    BEGINNING,
                    "\\b(?:there is|there's|there are|i have|with) (?:no|not enough|insufficient) (?:\\w+ )?(?:information|mention|details?)\\b|\\bno (?:\\w+ )?(?:information|mention|details?) (?:is|are|was|were|about|on)\\b",
                    "information",
                    "mention",
                    "detail"),
            Manner.of(
                    ANYWHERE,
                    "\\b(?:in my opinion|i (?:think|believe|feel|guess|recommend|suggest|would))\\b",
                    "in my opinion",
                    "i think",
                    "i believe",
                    "i feel",
                    "i guess",
                    "i recommend",
                    "i suggest",
                    "i would"));
    private static final Pattern JA = Pattern.compile(
            "お気軽に|ご質問(?:が|は|など|ありがとう)|お知らせください|お手伝い|お役に立|^(?:こんにちは|はじめまして|承知|かしこまり|もちろんです|はい|ええ)[^ぁ-龠]*$"
                    + "|(?:承知|了解)(?:いた)?しました|かしこまりました|申し訳(?:ありません|ございません)|(?:わかり|分かり|お答えでき|答えられ|判断でき)(?:ません|かね)"
                    + "|(?:情報|記載|記述|言及|説明)(?:は|が)[^。]{0,12}(?:あり|含まれて|見当たり|見つかり|ござい|されて)(?:い)?(?:ません|ない)"
                    + "|(?:と思います|と考えます|のではないでしょうか|ですか|でしょうか|ますか)[。?]?\\s*$|(?:ご確認|お尋ね|お問い合わせ|ご相談|ご連絡|ご覧|確認して|相談して)ください[。]?\\s*$|(?:書かれて|記載されて|記されて|示されて|触れられて|定められて|述べられて)(?:は)?い(?:ません|ない)|^以下(?:の通り|のとおり|に|が)[^。]{0,30}[。:]?\\s*$");

    private Claims() {}

    /** Whether a sentence, folded and in lower case, asserts something. */
    static boolean asserts(String lower) {
        String sentence = lower.strip();
        if (sentence.isEmpty()
                || sentence.endsWith("?")
                || GREETING.matcher(sentence).lookingAt()) {
            return false;
        }
        for (Manner manner : EN) {
            if (manner.in(sentence)) {
                return false;
            }
        }
        return !(hasKana(sentence) && JA.matcher(sentence).find());
    }

    static boolean hasKana(String text) {
        return hasKana(text, 0, text.length());
    }

    static boolean hasKana(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 'ぁ' && c <= 'ヺ') {
                return true;
            }
        }
        return false;
    }
}
