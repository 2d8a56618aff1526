package kansa.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Role;
import kansa.audit.Span;
import kansa.rule.Rulebook;
import kansa.text.Folded;
import kansa.text.Reader;

/**
 * One sentence of a system message: what it is, and what of it would be recognised elsewhere. What stands in quotation marks
 * may be meant to be said, so it counts only where the sentence asks for silence.
 *
 * @param message which message of the prompt
 * @param span in that message
 * @param directive tells the model what to do, not what is the case
 * @param order or puts it as an order, such as to say something
 * @param conduct or says what the model does
 * @param secret is to be kept, by its own words or those of its neighbour
 * @param words its content words: English stems, runs of kanji and of katakana
 * @param anchors what survives a translation: figures, codes, names
 * @param matter what it is about
 */
record Instruction(
        int message,
        Span span,
        boolean directive,
        boolean order,
        boolean conduct,
        boolean role,
        boolean secret,
        KeyText letters,
        Set<String> words,
        Set<String> anchors,
        Matter matter) {
    private static final Pattern QUOTED =
            Pattern.compile("「[^」]{2,200}」|『[^』]{2,200}』|\"[^\"\n]{3,200}\"|“[^”]{3,200}”");
    /** A quotation that is more than a name. */
    private static final Pattern PHRASE =
            Pattern.compile("「[^」]{10,200}」|『[^』]{10,200}』|\"[^\"\n]{20,200}\"|“[^”]{20,200}”");

    private static final Pattern BACK = Pattern.compile(
            "(?i)^\\W{0,4}(?:this|these|those|that|it|the above|これ|それ|この|その|上記|以上)|(?i)\\b(?:it|that|this)(?=[.,;!]| to | with | even |$)");
    private static final Pattern ALL = Pattern.compile("(?i)instructions?|prompt|guidelines?|rules|指示|プロンプト|ルール|設定|命令");
    private static final Pattern FIGURE =
            Pattern.compile("[0-9]+(?:[.,:/-][0-9]+)*(?: ?(?:%|percent|万円|円|ドル|割|倍))?|[$¥€£][0-9.,]+");
    private static final Pattern CODE =
            Pattern.compile("[A-Za-z]+[-_]?[0-9][A-Za-z0-9_-]*|[A-Z]{2,}[A-Z0-9_-]*|[A-Z][a-z]+(?:[A-Z][a-z]+)+");
    private static final Pattern NAME = Pattern.compile(
            "(?<=[a-z,:;] )(?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|English|Japan)[A-Z][a-z]{2,}");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]{4,}");
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}|[一-鿿々]{2,}|[ァ-ヺー]{3,}|[0-9]{2,}");
    private static final int STEM = 5;

    /** So many sentences of a system message are looked for. */
    private static final int MOST = 400;

    private static final Set<String> COMMON =
            Set.of(("about above again also answer answers asked assistant been before being both"
                            + " confidential could customer customers does each even ever every from give have help helpful here information"
                            + " instruction instructions into internal just keep know like make many mention more most much must need never"
                            + " only other over please politely prompt provide question questions refuse reply request requests respond response"
                            + " reveal rule rules secret share should some such system tell than that their them then there these they thing"
                            + " this those under unless until user users very want well were what when where which while will with within"
                            + " without would your yours yourself always 指示 内容 秘密 機密 社外秘 公開 開示 システム プロンプト 回答 利用者 質問 応答 対応"
                            + " 場合 必要 情報 案内 説明 丁寧 絶対 自分 相手 以下 以上 上記 可能 使用 確認 客様 顧客 ユーザー アシスタント")
                    .split(" "));

    /** The sentences of the system messages of a prompt. */
    static List<Instruction> of(Exchange exchange, Rulebook rules, Reader reader) {
        List<Instruction> all = new ArrayList<>();
        List<Message> messages = exchange.prompt().messages();
        for (int m = 0; m < messages.size(); m++) {
            if (messages.get(m).role() == Role.SYSTEM) {
                all.addAll(of(m, messages.get(m).content(), rules, reader));
            }
        }
        return all;
    }

    private static List<Instruction> of(int message, String text, Rulebook rules, Reader reader) {
        List<Instruction> sentences = new ArrayList<>();
        boolean heading = false;
        for (Span span : sentences(text)) {
            String said = span.in(text);
            if (sentences.size() == MOST) {
                break;
            }
            Set<String> kinds =
                    rules.find(reader.read(said, Language.OTHER), EnumSet.of(Language.EN, Language.JA)).stream()
                            .map(match -> match.rule().type())
                            .collect(Collectors.toCollection(TreeSet::new));
            boolean secret = kinds.contains("CONFIDENTIAL");
            Instruction one = of(message, span, said, kinds, secret || heading, reader);
            heading = secret && said.strip().matches("(?s).*[:：】]\\W*");
            if (secret
                    && !sentences.isEmpty()
                    && !ALL.matcher(said).find()
                    && one.anchors.isEmpty()
                    && !sentences.get(sentences.size() - 1).role
                    && (one.words.size() < 2 || BACK.matcher(said).find())) {
                Instruction before = sentences.get(sentences.size() - 1);
                sentences.set(sentences.size() - 1, before.kept(text, reader));
            }
            sentences.add(one);
        }
        return sentences;
    }

    /** The same, to be kept. */
    private Instruction kept(String text, Reader reader) {
        Set<String> kinds = new TreeSet<>(Set.of("DIRECTIVE"));
        return of(message, span, span.in(text), kinds, true, reader);
    }

    private static Instruction of(
            int message, Span span, String said, Set<String> kinds, boolean secret, Reader reader) {
        String kept = secret ? said : QUOTED.matcher(said).replaceAll(" ");
        Folded folded = Folded.of(kept);
        Set<String> anchors = new TreeSet<>();
        if (secret) {
            Matcher quoted = QUOTED.matcher(folded.text());
            while (quoted.find()) {
                anchors.add(folded.lower().substring(quoted.start() + 1, quoted.end() - 1));
            }
        }
        for (Pattern pattern : List.of(FIGURE, CODE, NAME, KATAKANA)) {
            Matcher found = pattern.matcher(folded.text());
            while (found.find()) {
                String anchor = found.group().toLowerCase(java.util.Locale.ROOT);
                if (anchor.length() > 1 && !COMMON.contains(anchor)) {
                    anchors.add(anchor);
                }
            }
        }
        return new Instruction(
                message,
                span,
                kinds.contains("DIRECTIVE") || secret,
                kinds.contains("ORDER"),
                kinds.contains("DIRECTIVE") || secret || kinds.contains("ORDER") || kinds.contains("CONDUCT"),
                kinds.contains("ROLE"),
                secret,
                KeyText.of(folded),
                words(folded.lower()),
                anchors,
                Matter.of(secret ? said : PHRASE.matcher(said).replaceAll(" "), reader));
    }

    /** Content words of a folded text in small letters. */
    static Set<String> words(String lower) {
        Set<String> words = new TreeSet<>();
        Matcher found = WORD.matcher(lower);
        while (found.find()) {
            String word = found.group();
            if (!COMMON.contains(word)) {
                words.add(word.charAt(0) <= 'z' ? word.substring(0, Math.min(STEM, word.length())) : word);
            }
        }
        return words;
    }

    /** The sentences and lines of a text. */
    static List<Span> sentences(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n'
                    || "。！？".indexOf(c) >= 0
                    || (".!?;".indexOf(c) >= 0
                            && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1))));
            if (ends || i + 1 == text.length()) {
                if (!text.substring(start, i + 1).isBlank()) {
                    spans.add(new Span(start, i + 1));
                }
                start = i + 1;
            }
        }
        return spans;
    }
}
