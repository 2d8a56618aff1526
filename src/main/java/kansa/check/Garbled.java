package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kansa.audit.Evidence;
import kansa.audit.Span;
import kansa.audit.Wording;

/** Finds what no reader should see: lost characters, text decoded wrongly, control characters, leftovers of a chat template. */
final class Garbled {
    private static final List<String> LEFTOVERS = List.of(
            "<|im_start|>",
            "<|im_end|>",
            "<|endoftext|>",
            "<|end_of_text|>",
            "<|eot_id|>",
            "<|start_header_id|>",
            "<|end_header_id|>",
            "<|assistant|>",
            "<|user|>",
            "<|system|>",
            "<|end|>",
            "<|pad|>",
            "[inst]",
            "[/inst]",
            "<<sys>>",
            "<</sys>>",
            "<start_of_turn>",
            "<end_of_turn>",
            "<unk>",
            "<eos>",
            "</s>",
            "### instruction:",
            "### response:",
            "### 指示:",
            "### 応答:",
            "### 指示：",
            "### 応答：");

    /** Beginnings of UTF-8 read as Windows-1252, Mac Roman or Shift_JIS. */
    private static final List<String> MOJIBAKE = List.of(
            "Ã©", "Ã¨", "Ã¢", "â‚¬", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Ã¡", "Ã³", "â€™", "â€œ", "â€“", "â€”", "â€¦", "Â°", "Â£",
            "ã€", "ã‚", "縺ｮ", "縺ｧ", "縺ｾ", "縺励", "縺吶", "縺ｦ", "縺ｯ", "縺ｫ", "縺�", "繧｢", "繧ｹ", "繝ｼ", "譁�");

    /** What follows {@code √} when an accented letter was read as Mac Roman, as in T√ºbingen. */
    private static final String AFTER_ROOT = "©º°≥¶±®¥ß§°®∂≠";

    private static final int SYMBOLS = 12;
    private static final int DISTINCT = 6;

    private Garbled() {}

    /** Every place, in order; nothing that the question holds as well. */
    static List<Evidence> find(String text, String prose, String question) {
        List<Evidence> found = new ArrayList<>();
        characters(text, found);
        for (String sequence : MOJIBAKE) {
            all(text, sequence, question, "mojibake", found);
        }
        if (mayHoldLeftover(text)) {
            String lower = lower(Prose.withoutCode(text));
            for (String leftover : LEFTOVERS) {
                all(lower, leftover, lower(question), "template", found);
            }
        }
        symbols(prose, found);
        GarbledSalad.find(text, prose, question, found);
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    /** Letter by letter, so that the length stays. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }

    private static boolean mayHoldLeftover(String text) {
        return text.contains("<") || text.contains("[") || text.contains("### ");
    }

    private static void characters(String text, List<Evidence> found) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                found.add(evidence(i, i + 1, "lost"));
            } else if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7f && c < 0xa0 && c != 0x85)) {
                found.add(evidence(i, i + 1, "control"));
            } else if (c == '√'
                    && i > 0
                    && i + 1 < text.length()
                    && Character.isLetter(text.charAt(i - 1))
                    && AFTER_ROOT.indexOf(text.charAt(i + 1)) >= 0) {
                found.add(evidence(i, i + 2, "mojibake"));
            }
        }
    }

    private static void all(String text, String sequence, String question, String type, List<Evidence> found) {
        int at = text.indexOf(sequence);
        if (at < 0 || question.contains(sequence)) {
            return;
        }
        for (; at >= 0; at = text.indexOf(sequence, at + sequence.length())) {
            found.add(evidence(at, at + sequence.length(), type));
        }
    }

    /** Long runs of many different ASCII symbols outside code and quotations. */
    private static void symbols(String prose, List<Evidence> found) {
        for (int i = 0; i < prose.length(); ) {
            int end = i;
            TreeSet<Character> distinct = null;
            while (end < prose.length() && symbol(prose.charAt(end))) {
                distinct = distinct == null ? new TreeSet<>() : distinct;
                distinct.add(prose.charAt(end));
                end++;
            }
            if (distinct != null && end - i >= SYMBOLS && distinct.size() >= DISTINCT) {
                found.add(evidence(i, end, "symbols"));
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean symbol(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    static Evidence evidence(int start, int end, String type) {
        Wording why = switch (type) {
            case "lost" -> new Wording("A character was lost in decoding.", "文字が失われています。");
            case "control" -> new Wording("A control character.", "制御文字です。");
            case "mojibake" -> new Wording("Text decoded with the wrong encoding.", "文字化けです。");
            case "placeholder" -> new Wording("A placeholder that nobody filled in.", "埋められていない差し込み記号です。");
            case "escape" -> new Wording("An escape that should have been a character.", "文字に戻されていない符号です。");
            case "salad" -> new Wording("Words in an order that no sentence has.", "文として成り立たない語の並びです。");
            case "template" -> new Wording("A leftover of the chat template.", "対話の書式記号が残っています。");
            default -> new Wording("A run of symbols without sense.", "意味のない記号の連続です。");
        };
        return Evidence.of(new Span(start, end), type, why);
    }
}
