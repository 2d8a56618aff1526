package kansa.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kansa.audit.Language;

/** Tells whether a text stops in the middle: within a code block, or within a long sentence. */
final class CutOff {
    private static final List<String> OPEN_WORDS = List.of(
            "the", "a", "an", "of", "and", "or", "to", "in", "with", "for", "is", "are", "was", "were", "that", "by",
            "on", "as", "at", "from", "which", "who", "but", "be", "can", "will", "should", "their", "its", "your",
            "this", "these", "if", "because", "while", "when", "such", "not", "has", "have", "may");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern INCHES = Pattern.compile(".*[0-9]\".*");
    private static final Pattern HEADING = Pattern.compile("#{1,5} .{2,}");
    private static final String LIST_MARKS = "-*•・●○◯■□◆▪–#|>+→※";
    private static final String ENDS_EN = ".!?:;)\"'”’]}>*_|…~`-–—%&=/\\";
    private static final String ENDS_JA = "。．.！!？?」』）)】］]〕…‥♪〜～～ー*_|`\"”'’:：;；>＞/％%円年月日時分人件個つ回";

    /** Particles and signs after which a Japanese sentence must go on. */
    private static final List<String> OPEN_JA = List.of(
            "を", "、", "，", "は", "には", "では", "とは", "への", "との", "からの", "および", "または", "また", "そして", "しかし", "ため、", "により",
            "による", "における", "について", "として", "ながら", "ているが", "ですが", "ますが", "について、");

    private static final String CLOSING_JA = "すたんいるうねよかださなろせくぞぜわし";

    /** Words, in lower case as written, that end no sentence, list entry or heading. */
    private static final List<String> NEVER_LAST = List.of(
            "the",
            "a",
            "an",
            "of",
            "and",
            "or",
            "because",
            "their",
            "its",
            "your",
            "my",
            "our",
            "if",
            "while",
            "although",
            "whose",
            "than",
            "into",
            "but",
            "nor",
            "between",
            "during",
            "toward",
            "towards",
            "every",
            "whether",
            "unless",
            "including",
            "regarding",
            "among",
            "upon",
            "onto",
            "despite",
            "via",
            "per");

    private static final List<String> NEVER_LAST_JA = List.of(
            "、", "，", "を", "には", "では、", "とは", "への", "からの", "および", "または", "そして", "しかし", "ため、", "により", "による", "における",
            "に関する", "について、", "ながら", "のは", "ことは", "ものは", "場合は", "方は", "ことが", "ものが", "のが", "さらに", "例えば", "たとえば", "ためには",
            "ますが", "ですが", "に対する", "といった", "という", "ことで", "ことを", "ことに", "ので");

    /** Ends that are unfinished behind a sentence with a full stop. */
    private static final List<String> OPEN_ENDS_JA = List.of(
            "が", "は", "も", "に", "へ", "で", "と", "の", "て", "をし", "がり", "あり", "おり", "なり", "より", "り、", "っ", "であ", "ありま",
            "ていま", "できま", "しま", "でしょ", "ましょ", "くださ", "の場", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千");

    private static final List<String> GREETINGS_JA = List.of(
            "お気軽に", "お大事に", "喜んで", "お元気で", "気をつけて", "つけて", "こんにちは", "こんばんは", "では", "待って", "見て", "みて", "よって", "って", "もの",
            "母は", "ありがとう", "ので", "とのこと");

    private static final int LONG_EN = 50;
    private static final int RUNNING_EN = 36;
    private static final int RUNNING_JA = 4;
    private static final int ANSWER_EN = 120;
    private static final int ANSWER_JA = 60;

    private CutOff() {}

    /** 0 when the end looks whole; the more certain a cut, the higher. */
    static double score(String text, Language language) {
        String whole = text.stripTrailing();
        if (fences(whole) % 2 == 1) {
            return 0.9;
        }
        String last = lastLine(whole);
        if (last.isEmpty()) {
            return 0;
        }
        boolean japanese = language == Language.JA;
        double open = Math.max(row(whole, last), Math.max(bracket(last, japanese), announces(whole, last, japanese)));
        if (open > 0) {
            return open;
        }
        double bare = japanese ? openEndJa(whole, last) : openEndEn(whole, last);
        if (bare > 0 || whole.length() < (japanese ? ANSWER_JA : ANSWER_EN)) {
            return bare;
        }
        return japanese ? japanese(whole, last) : english(whole, last);
    }

    /** A row of a table that is not closed as the rows before it are. */
    private static double row(String whole, String last) {
        int end = whole.lastIndexOf('\n');
        String before = end < 0 ? "" : lastLine(whole.substring(0, end));
        boolean rows = before.length() > 1 && before.startsWith("|") && before.endsWith("|");
        return rows && last.startsWith("|") && (!last.endsWith("|") || bars(last) < bars(before)) ? 0.8 : 0;
    }

    private static long bars(String line) {
        return line.chars().filter(c -> c == '|').count();
    }

    /** A bracket or a quotation that is opened in the last line and never closed. */
    private static double bracket(String last, boolean japanese) {
        char end = last.charAt(last.length() - 1);
        if (!Character.isLetterOrDigit(end) && end != ',' && end != '、') {
            return 0;
        }
        for (String pair : japanese ? List.of("「」", "（）", "『』", "()") : List.of("()", "“”")) {
            int open = last.lastIndexOf(pair.charAt(0));
            boolean face = open > 0 && (last.charAt(open - 1) == ':' || last.charAt(open - 1) == ';');
            if (open >= 0 && open > last.lastIndexOf(pair.charAt(1)) && !face && last.length() - open > 2) {
                return 0.8;
            }
        }
        long marks = last.chars().filter(c -> c == '"').count();
        boolean inches = INCHES.matcher(last).matches();
        return !japanese && marks % 2 == 1 && !inches && last.indexOf('"') < last.length() - 2 ? 0.7 : 0;
    }

    /** A heading, or a line that announces what then does not come. */
    private static double announces(String whole, String last, boolean japanese) {
        boolean heading = HEADING.matcher(last).matches();
        boolean colon = (last.endsWith(":") || last.endsWith("：")) && last.length() > (japanese ? 4 : 8);
        return (heading || colon) && whole.length() > last.length() + (japanese ? 15 : 30) ? 0.7 : 0;
    }

    /** An end that no sentence has, however short the answer. */
    private static double openEndEn(String whole, String last) {
        char end = last.charAt(last.length() - 1);
        String word = last.substring(last.lastIndexOf(' ') + 1);
        if (end == ',' && words(last) >= 4 && !closing(last) && !heading(last)) {
            return 0.8;
        }
        if (NEVER_LAST.contains(word) && words(last) >= 4) {
            return 0.9;
        }
        boolean lower = Character.isLowerCase(end) && Character.isLowerCase(word.charAt(0));
        String sentence = tail(last, ". ", "! ", "? ");
        if (lower && listed(last)) {
            return fullStops(whole) ? 0.6 : 0;
        }
        boolean after = lower && last.length() > sentence.length() && words(sentence) >= 5;
        return after && !closing(sentence) && !heading(sentence) && sentence.length() >= RUNNING_EN ? 0.6 : 0;
    }

    private static int words(String line) {
        return BLANKS.split(line).length;
    }

    private static double openEndJa(String whole, String last) {
        char end = last.charAt(last.length() - 1);
        String sentence = tail(last, "。", "！", "？");
        if (!(Character.isLetter(end) || end == '、' || end == '，')
                || GREETINGS_JA.stream().anyMatch(sentence::endsWith)) {
            return 0;
        }
        boolean item = listed(last);
        if (sentence.length() >= 4 && NEVER_LAST_JA.stream().anyMatch(sentence::endsWith)) {
            return 0.8;
        }
        if (item) {
            return fullStops(whole) && !sentence.isEmpty() && CLOSING_JA.indexOf(end) < 0 ? 0.6 : 0;
        }
        boolean after = last.length() > sentence.length() && sentence.length() >= RUNNING_JA;
        return after && OPEN_ENDS_JA.stream().anyMatch(sentence::endsWith) ? 0.7 : 0;
    }

    /** Whether the entries of the list before the last line, two at least, all end in a full stop. */
    private static boolean fullStops(String whole) {
        List<String> lines =
                whole.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int entries = 0;
        for (int i = lines.size() - 2; i >= 0 && listed(lines.get(i)); i--) {
            char end = lines.get(i).charAt(lines.get(i).length() - 1);
            if (end != '.' && end != '。') {
                return false;
            }
            entries++;
        }
        return entries >= 2;
    }

    private static double english(String whole, String last) {
        char end = last.charAt(last.length() - 1);
        if (end != ',' && (ENDS_EN.indexOf(end) >= 0 || end > 0x2000 || !Character.isLetter(end))) {
            return 0;
        }
        String sentence = tail(last, ". ", "! ", "? ");
        String word = sentence.substring(sentence.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (sentence.indexOf(' ') > 0
                && (end == ',' || OPEN_WORDS.contains(word))
                && sentence.length() >= LONG_EN / 2) {
            return closing(sentence) ? 0 : 0.9;
        }
        boolean prose = !listed(last) && sentence.length() >= LONG_EN && !heading(last);
        return prose && count(whole, ". ", ".\n") >= 2 && last.length() > sentence.length() ? 0.6 : 0;
    }

    /** "Best regards," and the like end a letter. */
    private static boolean closing(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return lower.contains("regards")
                || lower.contains("sincerely")
                || lower.contains("yours")
                || lower.contains("wishes");
    }

    private static double japanese(String whole, String last) {
        char end = last.charAt(last.length() - 1);
        if (ENDS_JA.indexOf(end) >= 0 || !(Character.isLetter(end) || end == '、' || end == '，')) {
            return 0;
        }
        String sentence = tail(last, "。", "！", "？");
        if (GREETINGS_JA.stream().anyMatch(sentence::endsWith)) {
            return 0;
        }
        boolean open = OPEN_JA.stream().anyMatch(sentence::endsWith);
        int enough = end == '、' || end == '，' ? 3 : 8;
        if (open && sentence.length() >= enough && !sentence.endsWith("母は") && count(whole, "。") >= 1) {
            return 0.9;
        }
        // Within a paragraph whose sentences do end: anything but a verb, an adjective or a closing particle is
        // unfinished.
        boolean paragraph = last.length() > sentence.length() && last.indexOf('。') >= 0 && count(whole, "。") >= 2;
        return paragraph && sentence.length() >= RUNNING_JA && CLOSING_JA.indexOf(end) < 0 ? 0.6 : 0;
    }

    private static boolean listed(String line) {
        String text = line.strip();
        char first = text.charAt(0);
        return LIST_MARKS.indexOf(first) >= 0
                || Character.isDigit(first)
                || (first >= '①' && first <= '⑳')
                || first == '('
                || first == '（'
                || (text.length() > 1 && (text.charAt(1) == '.' || text.charAt(1) == ')'));
    }

    private static boolean heading(String line) {
        return line.indexOf('：') >= 0 || line.indexOf(": ") >= 0 || line.indexOf("http") >= 0;
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1).strip();
    }

    /** What follows the last of these ends. */
    private static String tail(String line, String... ends) {
        int from = 0;
        for (String end : ends) {
            int at = line.lastIndexOf(end);
            from = Math.max(from, at < 0 ? 0 : at + end.length());
        }
        return line.substring(from);
    }

    private static int fences(String text) {
        int fences = 0;
        for (int at = text.indexOf("```"); at >= 0; at = text.indexOf("```", at + 3)) {
            fences++;
        }
        return fences;
    }

    private static int count(String text, String... parts) {
        int count = 0;
        for (String part : parts) {
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
                count++;
            }
        }
        return count;
    }
}
