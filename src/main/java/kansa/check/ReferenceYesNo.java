package kansa.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.text.Folded;

/** Compares yes with no, true with false, はい with いいえ. */
final class ReferenceYesNo {
    private static final Pattern YES_REFERENCE =
            Pattern.compile("(?:yes|yeah|true|correct|right|はい|ええ|正しい(?:です)?|正|○|〇|真|そうです|その通りです?)[.。!]?");
    private static final Pattern NO_REFERENCE = Pattern.compile(
            "(?:no|false|incorrect|wrong|not true|いいえ|いえ|誤り(?:です)?|誤|間違い(?:です)?|×|✕|偽|違います|正しくない)[.。!]?");
    private static final Pattern LEAD = Pattern.compile(
            "^[\\s\"'「『*_#]*(?:answer:|回答[:は]|答え[:は])?[\\s\"'「『*_#]*(?:(?<no>no\\b(?!\\.\\s?[0-9])|nope\\b|false\\b|incorrect\\b|not (?:true|correct)\\b|wrong\\b|いいえ|いえ|誤り|間違い|違います|×|✕|偽|正しくあり|正しくな)|(?<yes>yes\\b|yeah\\b|yep\\b|true\\b|correct\\b|indeed\\b|absolutely\\b|はい|ええ[、。]|正しい|○|〇|真|その通り|そうです))");
    private static final Pattern WITHIN = Pattern.compile(
            "(?<no>\\b(?:is|are|was|would be|it's|that's) (?:\\w+ )?(?:false|incorrect|wrong|untrue|not true|not correct)\\b|\\b(?:isn't|is not|not) (?:true|correct)\\b|answer is (?:\"|')?no\\b|誤りです|間違いです|正しくありません|正しくない|事実ではありません|違います|答えは「?いいえ)"
                    + "|(?<yes>\\b(?:is|are|was|it's|that's) (?:\\w+ )?(?:true|correct)\\b|answer is (?:\"|')?yes\\b|正しいです|その通りです|事実です|答えは「?はい)");

    private ReferenceYesNo() {}

    /** Empty when the reference is not a yes or a no. */
    static Optional<Agreement> compare(Question question) {
        String reference = question.reference().folded().lower().strip();
        boolean yes = YES_REFERENCE.matcher(reference).matches();
        boolean no = NO_REFERENCE.matcher(reference).matches();
        boolean alone = yes || no;
        if (!alone) {
            Matcher lead = LEAD.matcher(reference);
            if (!lead.find() || !separated(reference, lead.end())) {
                return Optional.empty();
            }
            yes = lead.group("yes") != null;
        }
        Folded answer = question.answer().folded();
        Matcher said = LEAD.matcher(answer.lower());
        if (!said.find()) {
            said = WITHIN.matcher(answer.lower());
            if (!said.find()) {
                return alone
                        ? Optional.of(Agreement.none("the answer says neither yes nor no", "肯定・否定のいずれも述べられていません"))
                        : Optional.empty();
            }
        }
        boolean saidYes = said.group("yes") != null;
        Span span = answer.original(said.start(saidYes ? "yes" : "no"), said.end(saidYes ? "yes" : "no"));
        if (saidYes != yes) {
            return Optional.of(Agreement.wrong(
                    question.found(span, "YES_NO"),
                    "the answer says " + en(saidYes) + " where the reference says " + en(yes),
                    "参照回答は" + ja(yes) + "ですが、応答は" + ja(saidYes) + "です"));
        }
        return alone
                ? Optional.of(Agreement.correct(
                        question.found(span, "YES_NO"),
                        "the answer says " + en(yes) + ", as the reference does",
                        "参照回答と同じく" + ja(yes) + "です"))
                : Optional.empty();
    }

    private static boolean separated(String text, int at) {
        return at < text.length() && ",.、。;:!".indexOf(text.charAt(at)) >= 0;
    }

    private static String en(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static String ja(boolean yes) {
        return yes ? "肯定" : "否定";
    }
}
