package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.text.Folded;
import kansa.text.Reading;
import kansa.text.Token;
import org.jspecify.annotations.Nullable;

/** Looks for a short reference inside an answer, however it is spelt, and minds a negation at it. */
final class ReferencePhrase {
    private static final Pattern NOT_BEFORE = Pattern.compile(
            "(?:\\bnot|n't|\\bnever|\\brather than|\\binstead of|\\bother than|\\bexcept|\\bneither|\\bnor|\\bno longer)(?: (?!only|but|just|merely)[a-z']+){0,3} [\"'(]*$");
    private static final Pattern NOT_AFTER_EN =
            Pattern.compile("^[\"')]*,? (?:is|was|are|were|does|did|has|had)(?:n't| not)\\b(?! only)");
    private static final Pattern NOT_AFTER_JA = Pattern.compile(
            "^[」』)\"]*(?:[ァ-ヺ一-龠]{0,3})(?:では|じゃ|とは)(?:ない|なく|なかった|ありません|ございません|異な|違)(?!か)|^[」』)\"]*(?:は|も)?(?:誤り|間違い|不正解)");
    private static final Pattern OR_AFTER = Pattern.compile(
            "^[\"')]*,? or (?!so\\b|more\\b|less\\b)[a-z0-9]|^[」』]?(?:か(?=[ァ-ヺ一-龠「])|または|又は|もしくは|あるいは)");
    private static final Pattern OR_BEFORE =
            Pattern.compile("[a-z0-9],? or (?:the |in |by )?[\"'(]*$|(?:[ァ-ヺ一-龠」]か|または|又は|もしくは|あるいは)[「]?$");
    private static final int LOOK = 40;

    private ReferencePhrase() {}

    /** Where and how the reference stands in the answer; a state of NONE when it does not. */
    static Agreement compare(Question question) {
        Plain wanted = Plain.of(question.reference().folded());
        Plain said = Plain.of(question.answer().folded());
        List<int[]> places = places(wanted.text().strip(), said, question);
        Span whole = new Span(0, question.reference().text().length());
        Folded folded = question.answer().folded();
        @Nullable Agreement denied = null;
        @Nullable Agreement hedged = null;
        for (int[] place : places) {
            Span span = folded.original(place[0], place[1]);
            String before = before(folded.lower(), place[0]);
            String after = after(folded.lower(), place[1]);
            if (NOT_BEFORE.matcher(before).find()
                    || NOT_AFTER_EN.matcher(after).find()
                    || NOT_AFTER_JA.matcher(after).find()) {
                denied = Agreement.wrong(
                        question.found(span, "DENIED", whole),
                        "the answer denies what the reference says",
                        "参照回答の内容を否定しています");
            } else if (OR_AFTER.matcher(after).find()
                    || OR_BEFORE.matcher(before).find()) {
                hedged = Agreement.hedged(
                        question.found(span, "ALTERNATIVE", whole),
                        "the answer gives the reference as one of several alternatives",
                        "参照回答を複数の候補の一つとして挙げています");
            } else {
                return Agreement.correct(
                        question.found(span, "REFERENCE", whole),
                        "the answer says what the reference says",
                        "参照回答の内容を述べています");
            }
        }
        if (hedged != null) {
            return hedged;
        }
        return denied != null ? denied : Agreement.none("the reference is not in the answer", "参照回答の内容が応答に見当たりません");
    }

    /** Starts and ends in the folded answer. */
    private static List<int[]> places(String wanted, Plain said, Question question) {
        List<int[]> places = new ArrayList<>();
        if (wanted.isEmpty()) {
            return places;
        }
        boolean latinStart = Plain.latin(wanted.charAt(0));
        boolean latinEnd = Plain.latin(wanted.charAt(wanted.length() - 1));
        String pattern = (latinStart ? " " : "") + wanted + (latinEnd ? " " : "");
        collect(pattern, said, latinStart ? 1 : 0, wanted.length(), question, places);
        if (places.isEmpty() && wanted.indexOf(' ') > 0 && latinStart) {
            String[] words = wanted.split(" ");
            if (words.length == 2) {
                collect(" " + words[1] + " " + words[0] + " ", said, 1, wanted.length(), question, places);
            }
        }
        if (places.isEmpty()) {
            collectBare(wanted, said, places);
        }
        if (places.isEmpty() && wanted.length() >= 3 && wanted.chars().allMatch(c -> c > 'ぁ' && c <= 'ヺ')) {
            collectKana(hiragana(wanted), hiragana(said.text()), said, places);
        }
        return places;
    }

    /** りんご and リンゴ. */
    private static void collectKana(String wanted, String text, Plain said, List<int[]> places) {
        for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
            places.add(new int[] {said.at(i), said.at(i + wanted.length() - 1) + 1});
        }
    }

    private static String hiragana(String kana) {
        StringBuilder out = new StringBuilder(kana);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 'ァ' && c <= 'ヶ') {
                out.setCharAt(i, (char) (c - 0x60));
            }
        }
        return out.toString();
    }

    private static void collect(
            String pattern, Plain said, int lead, int length, Question question, List<int[]> places) {
        String text = said.text();
        for (int i = text.indexOf(pattern); i >= 0; i = text.indexOf(pattern, i + 1)) {
            int start = said.at(i + lead);
            int last = i + lead + length - 1;
            int end = Plain.latin(text.charAt(last)) ? said.at(last + 1) : said.at(last) + 1;
            if (wholeWord(question.answer(), start, end)) {
                places.add(new int[] {start, end});
            }
        }
    }

    /** Kanji and katakana alone, so that 引き越し, 引越し and 引越 meet; at least three of them with two kanji. */
    private static void collectBare(String wanted, Plain said, List<int[]> places) {
        String bare = wanted.replaceAll("[ぁ-ゖ]", "");
        if (bare.length() < 2
                || bare.equals(wanted) && bare.length() < 3
                || !bare.chars().allMatch(c -> Units.kanji((char) c))
                || wanted.length() - bare.length() > 3) {
            return;
        }
        String text = said.text();
        for (int i = text.indexOf(bare.charAt(0)); i >= 0; i = text.indexOf(bare.charAt(0), i + 1)) {
            int at = i;
            int matched = 0;
            int kana = 0;
            while (at < text.length() && matched < bare.length() && kana <= 2) {
                char c = text.charAt(at);
                if (c == bare.charAt(matched)) {
                    matched++;
                    kana = 0;
                } else if (c >= 'ぁ' && c <= 'ゖ') {
                    kana++;
                } else {
                    break;
                }
                at++;
            }
            if (matched == bare.length()) {
                places.add(new int[] {said.at(i), said.at(at - 1) + 1});
            }
        }
    }

    /** Not inside a longer katakana run; inside a kanji run only where a word ends. */
    private static boolean wholeWord(Reading answer, int start, int end) {
        String s = answer.folded().lower();
        char first = s.charAt(start);
        char last = s.charAt(end - 1);
        if (start > 0 && Units.katakana(first) && Units.katakana(s.charAt(start - 1))) {
            return false;
        }
        if (end < s.length() && Units.katakana(last) && Units.katakana(s.charAt(end)) && s.charAt(end) != 'ー') {
            return false;
        }
        boolean before = start > 0 && Units.kanji(first) && Units.kanji(s.charAt(start - 1));
        boolean after = end < s.length() && Units.kanji(last) && Units.kanji(s.charAt(end)) && end - start <= 2;
        return !(before || after) || wordsEnd(answer, start, end, before, after);
    }

    private static boolean wordsEnd(Reading answer, int start, int end, boolean before, boolean after) {
        Span span = answer.folded().original(start, end);
        boolean starts = !before;
        boolean ends = !after;
        for (Token token : answer.tokens(answer.sentenceAt(span.start()))) {
            starts |= token.span().start() == span.start();
            ends |= token.span().end() == span.end();
        }
        return starts && ends;
    }

    private static String before(String s, int at) {
        String before = s.substring(Math.max(0, at - LOOK), at);
        int cut = Math.max(Math.max(before.lastIndexOf('.'), before.lastIndexOf('。')), before.lastIndexOf('\n'));
        return before.substring(cut + 1);
    }

    private static String after(String s, int at) {
        return s.substring(at, Math.min(s.length(), at + LOOK));
    }
}
