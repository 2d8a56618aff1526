package kansa.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Language own = Languages.detect(question);
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
        Matcher matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            found.add(meant(matcher));
        }
        return found;
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
