package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Evidence;

/**
 * Leftovers of machinery and words without order: placeholders, escapes, letters without vowels, function words in sequences
 * that no sentence has. Known limit: well-formed nonsense.
 */
final class GarbledSalad {
    private static final Pattern NOTHING_MADE = Pattern.compile(
            "\\s*(?:undefined|null|none|nan|n/?a|\\[object Object\\]|error|\\{\\}|\\[\\])\\W*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{ ?[\\p{L}_][\\p{L}\\p{N}_. ]{0,30}\\}\\}|\\$\\{[a-z_][A-Za-z0-9_.]{1,30}\\}");
    private static final Pattern ABOUT_CODE = Pattern.compile(
            "html|template|unicode|escape|entit|json|code|variable|placeholder|正規表現|テンプレート|文字コード|プログラム|エスケープ|実体参照|変数|コード|差し込み",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\u[0-9a-fA-F]{4}|\\\\x[0-9a-fA-F]{2}|%[89A-Fa-f][0-9A-Fa-f](?:%[89A-Fa-f][0-9A-Fa-f])+");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:nbsp|quot|amp|lt|gt|apos|#[0-9]{2,5}|#x[0-9a-fA-F]{2,5});");
    private static final Pattern LOST = Pattern.compile("(?<=\\p{L})(?:\\?{4,}|□{3,}|■{3,}|�+)(?=\\p{L})");
    private static final Pattern NO_VOWEL =
            Pattern.compile("(?<![\\p{L}\\p{N}_./@-])[b-df-hj-np-tv-xz]{4,}(?![\\p{L}\\p{N}_/@])");
    private static final Pattern WRONG_ORDER = Pattern.compile(
            "\\b(?:the|an|my|your|our|their) (?:of|and|or|is|are|was|were|the|an|at|from|with|has|have|to|it|he|they|which)\\b"
                    + "|\\b(?:of|at|from|with|into) (?:of|and|or|is|are|was|were|at when|from|the at|has|have)\\b"
                    + "|\\b(?:and|or) (?:of|and|or)\\b|\\b(?:is|are|was) (?:is|are|was|has|have|were)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WRONG_ORDER_JA =
            Pattern.compile("をが|がを|をを|がへ|へが|をへ|とがに|がにを|はがを|にがを|はをに|のをの|でをで|がはを|をはが|にをに|のがのを|とをと");
    private static final int MANY = 3;

    private GarbledSalad() {}

    static void find(String text, String prose, String question, List<Evidence> found) {
        if (NOTHING_MADE.matcher(text).matches()
                && question.length() > 3
                && !ABOUT_CODE.matcher(question).find()) {
            found.add(Garbled.evidence(0, text.length(), "placeholder"));
        }
        boolean code = ABOUT_CODE.matcher(question).find() || text.indexOf('`') >= 0;
        if (!code) {
            all(PLACEHOLDER, prose, question, "placeholder", 1, found);
            all(ESCAPE, prose, question, "escape", 2, found);
            if (!ABOUT_CODE.matcher(text).find()) {
                all(ENTITY, prose, question, "escape", MANY, found);
            }
            all(NO_VOWEL, prose, question, "salad", MANY, found);
        }
        all(LOST, prose, question, "lost", 2, found);
        all(WRONG_ORDER, prose, question, "salad", MANY - 1, found);
        all(WRONG_ORDER_JA, prose, question, "salad", MANY - 1, found);
    }

    /** Counts only when so many different stretches match that chance is out of question. */
    private static void all(
            Pattern pattern, String prose, String question, String type, int enough, List<Evidence> found) {
        List<Evidence> here = new ArrayList<>();
        TreeSet<String> distinct = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(prose); matcher.find(); ) {
            if (!question.contains(matcher.group())) {
                here.add(Garbled.evidence(matcher.start(), matcher.end(), type));
                distinct.add(matcher.group() + (type.equals("lost") ? matcher.start() : ""));
            }
        }
        if (distinct.size() >= enough) {
            found.addAll(here);
        }
    }
}
