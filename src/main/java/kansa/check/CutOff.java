package kansa.check;

import java.util.List;
import java.util.Locale;
import kansa.audit.Language;

/** Tells whether a text stops in the middle: within a code block, or within a long sentence. */
final class CutOff {
    private static final List<String> OPEN_WORDS = List.of(
            "the", "a", "an", "of", "and", "or", "to", "in", "with", "for", "is", "are", "was", "were", "that", "by",
            "on", "as", "at", "from", "which", "who", "but", "be", "can", "will", "should", "their", "its", "your",
            "this", "these", "if", "because", "while", "when", "such", "not", "has", "have", "may");

    private static final String LIST_MARKS = "-*•・●○◯■□◆▪–#|>+→※";
    private static final String ENDS_EN = ".!?:;)\"'”’]}>*_|…~`-–—%&=/\\";
    private static final String ENDS_JA = "。．.！!？?」』）)】］]〕…‥♪〜～～ー*_|`\"”'’:：;；>＞/％%円年月日時分人件個つ回";

    /** Particles and signs after which a Japanese sentence must go on. */
    private static final List<String> OPEN_JA = List.of(
            "を", "、", "，", "は", "には", "では", "とは", "への", "との", "からの", "および", "または", "また", "そして", "しかし", "ため、", "により",
            "による", "における", "について", "として", "ながら", "ているが", "ですが", "ますが", "について、");

    private static final String CLOSING_JA = "すたんいるうねよかださなろせくぞぜわし";

    private static final int LONG_EN = 50;
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
        if (whole.length() < (language == Language.JA ? ANSWER_JA : ANSWER_EN) || last.isEmpty()) {
            return 0;
        }
        return language == Language.JA ? japanese(whole, last) : english(whole, last);
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
