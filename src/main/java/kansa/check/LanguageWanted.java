package kansa.check;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Role;
import kansa.text.Languages;

/**
 * The languages an answer may be in: the one the prompt asks for; else the question's own, and any that the prompt mentions
 * in a way that may be a request.
 */
final class LanguageWanted {
    private static final String OTHERS =
            "french|german|spanish|italian|portuguese|chinese|mandarin|korean|russian|arabic"
                    + "|hindi|dutch|vietnamese|thai|indonesian|latin|esperanto|polish|turkish|swedish";
    private static final String OTHERS_JA = "フランス語|ドイツ語|スペイン語|イタリア語|ポルトガル語|中国語|韓国語|朝鮮語|ロシア語|アラビア語|ベトナム語|タイ語|ラテン語|オランダ語";

    /** "Answer in English", "translate into Japanese": a request without doubt. */
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:answer|reply|respond|write|speak|talk|say it|translate|translated|translation|put|rewrite|summari[sz]e|explain)\\b"
                    + "[^.!?。\\n]{0,60}?\\b(?:in|into|to) (?<en>english|japanese|" + OTHERS + ")\\b"
                    + "|(?<ja>英語|英文|日本語|和文|" + OTHERS_JA
                    + ")(?:で|に)(?:の)?(?:答|回答|返|書|説明|お願い|教え|要約|述べ|話|翻訳|訳|直|変換|して|のみ|だけ)"
                    + "|(?<short>英訳|和訳|邦訳)");

    private static final Pattern MENTIONED = Pattern.compile("\\b(?<en>english|japanese|" + OTHERS
            + ")\\b|(?<ja>英語|英文|英単語|日本語|和文|" + OTHERS_JA + ")|(?<short>翻訳|translat)");

    private static final String TRANSLATE = "translat";

    /** Without one of these neither pattern matches. */
    private static final List<String> NAMES = Stream.concat(
                    Stream.of("english", "japanese", "語", "訳", "英文", "和文", TRANSLATE),
                    Arrays.stream(OTHERS.split("\\|")))
            .toList();

    /** How far around a name a request for that language reaches. */
    private static final int BEFORE = 90;

    private static final int BEHIND = 12;
    private static final int EDGE = 2000;

    /** So much of either end tells the language. */
    static final int TELLING = 400;

    private static final int KANA = 4;

    private LanguageWanted() {}

    /** Never empty; {@link Language#OTHER} among them means that any language may be right. */
    static Set<Language> of(Exchange exchange) {
        Language declared = exchange.prompt().trial().language();
        List<Message> messages = exchange.prompt().messages();
        for (int i = messages.size() - 1; i >= 0; i--) {
            Message message = messages.get(i);
            Set<Language> asked = found(ASKED, message.content());
            if (message.role() != Role.ASSISTANT && !asked.isEmpty()) {
                return asked;
            }
        }
        String question = exchange.prompt().question();
        Language own = Languages.detect(edges(question, TELLING));
        Set<Language> wanted = EnumSet.of(own == Language.OTHER || holds(question, declared) ? declared : own);
        wanted.addAll(found(MENTIONED, question));
        return wanted;
    }

    /** Whether a question holds some of the declared language, so that it may be it in spite of what surrounds it. */
    private static boolean holds(String question, Language declared) {
        return declared == Language.JA
                && question.chars()
                                .filter(c -> c >= 0x3041 && c <= 0x30fa)
                                .limit(KANA)
                                .count()
                        == KANA;
    }

    private static Set<Language> found(Pattern pattern, String text) {
        Set<Language> found = EnumSet.noneOf(Language.class);
        String lower = edges(text, EDGE).toLowerCase(Locale.ROOT);
        for (String name : NAMES) {
            for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length())) {
                int end = at + name.length();
                if (!inLongerWord(lower, at, end)) {
                    Matcher matcher = pattern.matcher(
                            lower.substring(Math.max(0, at - BEFORE), Math.min(lower.length(), end + BEHIND)));
                    while (matcher.find()) {
                        found.add(meant(matcher));
                    }
                }
            }
        }
        return found;
    }

    /** As "latin" is in "relating". */
    private static boolean inLongerWord(String text, int start, int end) {
        boolean latin = text.charAt(start) < 0x80 && !text.startsWith(TRANSLATE, start);
        return latin
                && ((start > 0 && Character.isLetter(text.charAt(start - 1)))
                        || (end < text.length() && text.charAt(end) < 0x80 && Character.isLetter(text.charAt(end))));
    }

    /** The beginning and the end of a long text: there requests stand, and there its language shows. */
    static String edges(String text, int length) {
        return text.length() <= 2 * length
                ? text
                : text.substring(0, length) + "\n" + text.substring(text.length() - length);
    }

    private static Language meant(Matcher matcher) {
        String en = matcher.group("en");
        String ja = matcher.group("ja");
        String word = en != null ? en : ja != null ? ja : matcher.group("short");
        return switch (word) {
            case "english", "英語", "英文", "英訳", "英単語" -> Language.EN;
            case "japanese", "日本語", "和文", "和訳", "邦訳" -> Language.JA;
            default -> Language.OTHER;
        };
    }
}
