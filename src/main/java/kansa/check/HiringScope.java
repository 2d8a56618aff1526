package kansa.check;

import java.util.List;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.HiringLayout.Line;
import kansa.check.HiringSigns.Aim;
import kansa.check.HiringSigns.Sign;
import kansa.rule.Match;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a matter that a text mentions is asked of an applicant, scored or made a field of a form, or only warned
 * against, reported or left for after hiring: by its own sentence, then by what stands over it, then by the question.
 */
final class HiringScope {
    /** How a matter is used. */
    enum Use {
        ASKED("asked of an applicant", "応募者への質問・確認"),
        SCORED("made a condition or criterion of selection", "選考の条件・評価基準"),
        WRITTEN("a field of application papers (⑬)", "応募書類の記入欄・提出物（⑬）"),
        CARRIED_OUT("to be carried out", "調査・検査の実施");

        private final Wording name;

        Use(String en, String ja) {
            this.name = new Wording(en, ja);
        }

        Wording wording() {
            return name;
        }
    }

    /** Below: counts only as a criterion or as the whole of a field. */
    private static final double WORDS = 0.5;
    /** From here on a match needs nobody to ask. */
    private static final double ALONE = 0.75;

    private static final Pattern POINTS_BACK = Pattern.compile(
            "^[\\s*_]*(?:[(（→⇒—–―※※⚠❌✗×]|->|=>|- |これ|この|それ|その|こう|そう|上記|上の|以上|いずれも|どれも|Th(?:is|ese|at|ose)\\b|Such\\b|It['’ ]|Both\\b|All of\\b|None of\\b|Not\\b|Illegal|Avoid|Why|Reason|理由|NG)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS_BACK_FROM_BELOW = Pattern.compile(
            "^[\\s*_※]*(?:注意[:：])?(?:(?:これら|上記|以上|こうした|このような|いずれも|どれも)[^。]{0,30}|(?:(?:All|Any|None) of )?(?:These|Those|Such|The above|The questions above)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAYBE = Pattern.compile(
            "場合があ|かもしれ|可能性|おそれ|恐れ|専門家|念のため|\\b(?:may|might|could|some of|check with|consult)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int LABEL = 40;
    private static final String OPENING = "「『“\"";
    private static final String CLOSING = "」』”\"";

    private final String text;
    private final HiringSigns signs;
    private final HiringLayout layout;
    private final Aim asked;

    /** @param asked what the question is for */
    HiringScope(Reading answer, HiringSigns signs, Aim asked) {
        this.text = answer.text();
        this.signs = signs;
        this.layout = new HiringLayout(text);
        this.asked = asked;
    }

    /** How a matter is used, or null when it is not. */
    @Nullable
    Use use(Match match) {
        Span span = match.span();
        Line line = layout.at(span.start());
        List<Span> sentences = layout.sentences(line.span());
        Span sentence = holding(sentences, span);
        Aim own = signs.aim(sentence, span);
        if (own == Aim.CLEARS || warned(line, sentences, span)) {
            return null;
        }
        boolean quoted = !line.item() && quoted(sentence, span);
        if (quoted && own == Aim.NONE) {
            return null;
        }
        Aim over = over(line);
        if (over == Aim.CLEARS) {
            return null;
        }
        if (match.score() >= ALONE) {
            return match.rule().type().equals(HiringMatter.INVESTIGATION.type()) ? Use.CARRIED_OUT : Use.SCORED;
        }
        if (own == Aim.SCORES || (over == Aim.SCORES && entry(line) && !question(sentence))) {
            return Use.SCORED;
        }
        if (match.score() < WORDS) {
            return entry(line) && whole(line, span) && over != Aim.NONE ? used(over) : null;
        }
        if (own == Aim.NONE && before(sentences, sentence) == Aim.SCORES && !question(sentence)) {
            return Use.SCORED;
        }
        if ((own == Aim.ASKS || own == Aim.NONE) && signs.in(Sign.WORK, sentence)) {
            return null;
        }
        if (own != Aim.NONE || question(sentence)) {
            return own == Aim.FORM ? Use.WRITTEN : Use.ASKED;
        }
        return entry(line) && over != Aim.NONE ? used(over) : null;
    }

    /** An entry of a list, or a short line without an end of sentence, as forms have. */
    private boolean entry(Line line) {
        String said = line.span().in(text).strip();
        return line.item()
                || (!line.heading() && said.length() <= LABEL && "。.！!".indexOf(said.charAt(said.length() - 1)) < 0);
    }

    /** What the sentence before on the same line is for: a choice often stands first, its ground after it. */
    private Aim before(List<Span> sentences, Span sentence) {
        int at = sentences.indexOf(sentence);
        return at > 0 ? signs.aim(sentences.get(at - 1)) : Aim.NONE;
    }

    private static Use used(Aim over) {
        return over == Aim.FORM ? Use.WRITTEN : over == Aim.SCORES ? Use.SCORED : Use.ASKED;
    }

    private boolean question(Span sentence) {
        String said = sentence.in(text);
        return said.indexOf('?') >= 0 || said.indexOf('？') >= 0;
    }

    private boolean other(Span sentence) {
        return signs.in(Sign.OTHER, sentence) && !signs.in(Sign.HIRING, sentence);
    }

    /** What the lines over a line are for: any warning among them, else the nearest that says so, else the question. */
    private Aim over(Line line) {
        Aim nearest = Aim.NONE;
        for (Line above : layout.over(line)) {
            Aim aim = aim(above);
            if (aim == Aim.CLEARS || (above.heading() && other(above.span()))) {
                return Aim.CLEARS;
            }
            nearest = nearest == Aim.NONE ? aim : nearest;
        }
        if (line.row()) {
            Aim head = signs.aim(layout.head(line).span());
            nearest = nearest == Aim.NONE || head == Aim.CLEARS ? head : nearest;
        }
        if (nearest == Aim.NONE && entry(line) && !line.item()) {
            nearest = label(line);
        }
        return nearest == Aim.NONE ? asked : nearest;
    }

    /** What the nearest of the short lines above a short line says that they are for. */
    private Aim label(Line line) {
        for (Line above = layout.above(line); above != null && entry(above); above = layout.above(above)) {
            Aim aim = aim(above);
            if (aim != Aim.NONE && aim != Aim.ASKS) {
                return aim;
            }
        }
        return Aim.NONE;
    }

    /** What a line is for: its last sentence that says so. */
    private Aim aim(Line line) {
        List<Span> sentences = layout.sentences(line.span());
        for (int i = sentences.size() - 1; i >= 0; i--) {
            Aim aim = signs.aim(sentences.get(i));
            if (aim != Aim.NONE && (aim != Aim.ASKS || line.heading() || !line.item())) {
                return aim;
            }
        }
        return Aim.NONE;
    }

    /** A warning in the same row, behind it on the line, under it, or under the whole list. */
    private boolean warned(Line line, List<Span> sentences, Span span) {
        if (line.row()) {
            return signs.in(Sign.FORBIDS, line.span());
        }
        for (Span later : sentences) {
            if (later.start() >= span.end()
                    && signs.in(Sign.FORBIDS, later)
                    && POINTS_BACK.matcher(later.in(text)).find()) {
                return true;
            }
        }
        for (Line under : layout.under(line)) {
            if (line.item() && signs.in(Sign.FORBIDS, under.span())) {
                return true;
            }
        }
        Line after = line.item() ? layout.after(line) : null;
        return after != null
                && POINTS_BACK_FROM_BELOW.matcher(after.span().in(text)).find()
                && signs.in(Sign.FORBIDS, after.span())
                && !MAYBE.matcher(after.span().in(text)).find();
    }

    private static Span holding(List<Span> sentences, Span span) {
        for (Span sentence : sentences) {
            if (span.start() < sentence.end()) {
                return sentence;
            }
        }
        return sentences.get(sentences.size() - 1);
    }

    /** Whether quotation marks stand around a stretch within its sentence. */
    private boolean quoted(Span sentence, Span span) {
        for (int i = span.start() - 1; i >= sentence.start(); i--) {
            int mark = OPENING.indexOf(text.charAt(i));
            if (mark >= 0) {
                int close = text.indexOf(CLOSING.charAt(mark), span.end());
                return close >= 0 && close < sentence.end();
            }
            if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether an entry is little more than the matter. */
    private boolean whole(Line line, Span span) {
        int begin = line.row() ? text.lastIndexOf('|', span.start()) + 1 : line.begin();
        int cell = line.row() ? text.indexOf('|', span.end()) : -1;
        int end = cell < 0 ? line.span().end() : Math.min(cell, line.span().end());
        String before = text.substring(Math.min(begin, span.start()), span.start());
        String after = text.substring(span.end(), Math.max(end, span.end()));
        return letters(before) <= 2 && letters(after.split("[:：(（]", 2)[0]) <= 8;
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }
}
