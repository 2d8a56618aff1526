package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Evidence;
import kansa.audit.Span;

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
    private static final String LOSSES = "?□■\uFFFD";
    private static final Pattern NO_VOWEL =
            Pattern.compile("(?<![\\p{L}\\p{N}_./@-])[b-df-hj-np-tv-xz]{4,}(?![\\p{L}\\p{N}_/@])");
    private static final int MANY = 3;

    private GarbledSalad() {}

    static void find(String text, String prose, String question, List<Evidence> found) {
        if (NOTHING_MADE.matcher(text).matches()
                && question.length() > 3
                && !ABOUT_CODE.matcher(question).find()) {
            found.add(Garbled.evidence(0, text.length(), "placeholder"));
        }
        boolean code = text.indexOf('`') >= 0 || ABOUT_CODE.matcher(question).find();
        if (!code) {
            if (prose.indexOf('{') >= 0) {
                all(PLACEHOLDER, prose, question, "placeholder", 1, found);
            }
            if (prose.indexOf('\\') >= 0 || prose.indexOf('%') >= 0) {
                all(ESCAPE, prose, question, "escape", 2, found);
            }
            if (prose.indexOf('&') >= 0 && !ABOUT_CODE.matcher(text).find()) {
                all(ENTITY, prose, question, "escape", MANY, found);
            }
            if (consonants(prose)) {
                all(NO_VOWEL, prose, question, "salad", MANY, found);
            }
        }
        if (LOSSES.chars().anyMatch(c -> prose.indexOf(c) >= 0)) {
            all(LOST, prose, question, "lost", 2, found);
        }
        counted(WordOrder.english(prose), prose, question, "salad", MANY - 1, found);
        counted(WordOrder.japanese(prose), prose, question, "salad", MANY - 1, found);
    }

    /** Whether a small word of four letters or more without a vowel may stand somewhere: spares most texts the search. */
    private static boolean consonants(String prose) {
        int run = 0;
        boolean word = true;
        for (int i = 0; i < prose.length(); i++) {
            char c = prose.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean consonant = letter && "aeiou".indexOf(c) < 0;
            if (!letter) {
                run = 0;
                word = true;
            } else if (!consonant) {
                word = false;
            } else if (word && ++run >= 4) {
                return true;
            }
        }
        return false;
    }

    private static void all(
            Pattern pattern, String prose, String question, String type, int enough, List<Evidence> found) {
        List<Span> spans = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(prose); matcher.find(); ) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        counted(spans, prose, question, type, enough, found);
    }

    /** Counts only when so many different stretches match that chance is out of question. */
    private static void counted(
            List<Span> spans, String prose, String question, String type, int enough, List<Evidence> found) {
        List<Evidence> here = new ArrayList<>();
        TreeSet<String> distinct = new TreeSet<>();
        for (Span span : spans) {
            String said = span.in(prose);
            if (!question.contains(said)) {
                here.add(Garbled.evidence(span.start(), span.end(), type));
                distinct.add(said + (type.equals("lost") ? span.start() : ""));
            }
        }
        if (distinct.size() >= enough) {
            found.addAll(here);
        }
    }
}
