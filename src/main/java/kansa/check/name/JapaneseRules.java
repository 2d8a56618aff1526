package kansa.check.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Wording;
import kansa.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a name without a model: fields with a label, honorifics after listed names, readings in brackets, names
 * written with a gap. Immutable; shared by all threads.
 */
final class JapaneseRules {
    private static final Wording LABELLED = new Wording("it fills a field for a name", "氏名などの欄に書かれている");
    private static final Wording HONORIFIC = new Wording("an honorific follows a listed name", "名簿にある名に敬称が続く");
    private static final Wording READING = new Wording("its reading follows in brackets", "読み仮名が添えてある");
    private static final Wording GAP =
            new Wording("a listed surname and a listed given name with a gap", "名簿にある姓と名が空白を挟んで並ぶ");

    private static final Wording FOREIGN =
            new Wording("each of its parts is listed as a foreign name", "各部分が外国人名として辞書にある");

    /** Kanji or kana, at most nine, with one gap. */
    private static final String VALUE = "[\\p{IsHan}々ヶぁ-んァ-ヴー]{1,7}(?: [\\p{IsHan}々ヶぁ-んァ-ヴー]{1,6})?";

    private static final Pattern FIELD = Pattern.compile("^(?:\\s*[-・*|0-9.)]{0,4}\\s*)|[(、。|/] ?");
    private static final Pattern AFTER_LABEL = Pattern.compile(" ?(?:\\([^)]{1,8}\\))? ?[:|] ?| {1,3}");
    private static final Pattern PIECE = Pattern.compile(VALUE);
    private static final Pattern BRACKETED = Pattern.compile(
            "([\\p{IsHan}々ヶぁ-んァ-ヴ]{1,9}(?: [\\p{IsHan}々ヶぁ-ん]{1,5})?) ?\\(([ぁ-んー]{2,9}|[ァ-ヴー]{2,9})(?: ([ぁ-んァ-ヴー]{1,8}))?(?=[),、 \\-])");
    private static final Pattern CHAIN = Pattern.compile("(?<![・=ァ-ヴー])[ァ-ヴー]{2,}(?:[・=][ァ-ヴー]{2,}){1,2}(?![・=ァ-ヴー])");
    private static final int SURNAMES = NameList.SURNAME | NameList.COMMON_SURNAME;
    private static final int GIVENS = NameList.GIVEN | NameList.COMMON_GIVEN;
    private static final int LONGEST_SURNAME = 5;

    private final NameList list;
    private final JapaneseSigns signs;

    JapaneseRules(NameList list, JapaneseSigns signs) {
        this.list = list;
        this.signs = signs;
    }

    List<Hint> hints(JapaneseLine line) {
        List<Hint> hints = new ArrayList<>();
        fields(line, hints);
        honorifics(line, hints);
        if (line.text.indexOf('(') > 0) {
            readings(line, hints);
        }
        if (line.text.indexOf(' ') > 0) {
            gaps(line, hints);
        }
        if (line.text.indexOf('・') > 0 || line.text.indexOf('=') > 0) {
            foreign(line, hints);
        }
        return hints;
    }

    /** アルベルト・アインシュタイン: two or three katakana words with dots, each listed as a name and as nothing else. */
    private void foreign(JapaneseLine line, List<Hint> hints) {
        Matcher chain = CHAIN.matcher(line.text);
        while (chain.find()) {
            int from = chain.start();
            boolean listed = true;
            for (int i = from; i < chain.end() && listed; i = line.runEnd[i] + 1) {
                int marks = list.marks(line.text, i, line.runEnd[i]);
                listed = (marks & NameList.PERSON) != 0 && (marks & (NameList.WORD | NameList.PLACE)) == 0;
            }
            if (listed && signs.at("part", line.text, chain.end()) == 0 && line.type(chain.end()) != JapaneseLine.DOT) {
                hints.add(new Hint(from, chain.end(), 0.6, FOREIGN));
            }
        }
    }

    private void fields(JapaneseLine line, List<Hint> hints) {
        Matcher field = FIELD.matcher(line.text);
        while (field.find()) {
            int label = signs.at("label", line.text.toLowerCase(Locale.ROOT), field.end());
            if (label == 0) {
                continue;
            }
            Matcher gap = AFTER_LABEL.matcher(line.text).region(field.end() + label, line.text.length());
            if (gap.lookingAt()) {
                values(
                        line,
                        gap.end(),
                        gap.group().indexOf(':') >= 0 || gap.group().indexOf('|') >= 0,
                        hints);
            }
        }
    }

    /** Names after a label, one after the other while only commas, honorifics and brackets stand between them. */
    private void values(JapaneseLine line, int from, boolean marked, List<Hint> hints) {
        int at = from;
        for (int many = 0; many < 30; many++) {
            Matcher piece = PIECE.matcher(line.text).region(at, line.text.length());
            if (!piece.lookingAt()) {
                return;
            }
            int end = nameEnd(line, at, piece.end());
            if (end < 0) {
                return;
            }
            hints.add(new Hint(at, end, marked ? 0.85 : 0.7, LABELLED));
            int next = end + signs.at("honorific", line.text, end);
            next += signs.at("title", line.text, next);
            if (next < line.text.length() && line.text.charAt(next) == '(') {
                int close = line.text.indexOf(')', next);
                next = close > 0 && close - next < 20 ? close + 1 : next;
            }
            if (next >= line.text.length() || "、,・/".indexOf(line.text.charAt(next)) < 0) {
                return;
            }
            at = next + (line.at(next + 1) == ' ' ? 2 : 1);
        }
    }

    /** Where a name that begins here and fills a field ends, or -1 when it is none. */
    private int nameEnd(JapaneseLine line, int from, int to) {
        String text = line.text;
        int end = to;
        for (int i = from + 1; i < to; i++) {
            int sign = Math.max(signs.at("honorific", text, i), signs.at("title", text, i));
            if (sign > 0 && i + sign == to && split(line, from, to) == 0) {
                end = i;
                break;
            }
        }
        if (end < text.length()
                && JapaneseLine.type(text.charAt(end)) <= JapaneseLine.KATAKANA
                && signs.at("honorific", text, end) == 0
                && signs.at("title", text, end) == 0) {
            return -1;
        }
        return split(line, from, end) != 0 ? end : -1;
    }

    /**
     * How a stretch reads as a name: the length of its surname when a given name may follow, its whole length when it is a surname or
     * a given name alone, 0 when it is no name.
     */
    private int split(JapaneseLine line, int from, int to) {
        String text = line.text;
        if (signs.is("common", text.substring(from, to))) {
            return 0;
        }
        int whole = list.marks(text, from, to);
        if ((whole & (NameList.COMMON_SURNAME | NameList.COMMON_GIVEN)) != 0
                || (whole & SURNAMES) != 0 && (whole & NameList.WORD) == 0) {
            return to - from;
        }
        for (int middle = Math.min(to - 1, from + LONGEST_SURNAME); middle > from; middle--) {
            if ((list.marks(text, from, middle) & SURNAMES) == 0) {
                continue;
            }
            int next = text.charAt(middle) == ' ' ? middle + 1 : middle;
            if (to > next && (list.marks(text, next, to) & GIVENS) != 0) {
                return middle - from;
            }
        }
        int gap = text.indexOf(' ', from);
        return gap > from && gap < to - 1 && (list.marks(text, from, gap) & SURNAMES) != 0 ? gap - from : 0;
    }

    private void honorifics(JapaneseLine line, List<Hint> hints) {
        for (int t = 1; t < line.tokens.size(); t++) {
            int at = line.tokenStart[t];
            boolean honorific = signs.at("honorific", line.text, at) > 0;
            if (!honorific && signs.at("title", line.text, at) == 0) {
                continue;
            }
            String pos = line.tokens.get(t).pos();
            if (at == 0
                    || line.types[at - 1] > JapaneseLine.KATAKANA
                    || !pos.startsWith("名詞")
                    || !line.tokens.get(t - 1).pos().startsWith("名詞")) {
                continue;
            }
            Hint hint = before(line, t, at, honorific);
            if (hint != null) {
                hints.add(hint);
            }
        }
    }

    private @Nullable Hint before(JapaneseLine line, int token, int at, boolean honorific) {
        int first = Math.max(0, token - 4);
        for (int t = first; t < token; t++) {
            int from = line.tokenStart[t];
            if (at - from > 9 || from > 0 && "おご御".indexOf(line.text.charAt(from - 1)) >= 0) {
                continue;
            }
            String name = line.text.substring(from, at);
            if (signs.is("common", name) || name.indexOf(' ') >= 0) {
                continue;
            }
            int marks = list.marks(name, 0, name.length());
            boolean common = (marks & (NameList.COMMON_SURNAME | NameList.COMMON_GIVEN)) != 0
                    && (name.length() > 1 || honorific);
            boolean known = common
                            && ((marks & NameList.WORD) == 0
                                    || line.types[from] == JapaneseLine.KANJI && (marks & NameList.COMMON_SURNAME) != 0)
                    || (marks & SURNAMES) != 0 && (marks & (NameList.WORD | NameList.PLACE)) == 0;
            if (line.types[from] == JapaneseLine.KANJI && !isWord(line, t, token)) {
                int surname = split(line, from, at);
                known |= surname > 0 && surname < name.length();
            }
            if (known && (from == line.runStart[from] || line.types[from] == JapaneseLine.KANJI)) {
                return new Hint(from, at, honorific ? 0.85 : 0.7, HONORIFIC);
            }
        }
        return null;
    }

    /** One word of the dictionary that is no name of its own kind (研究代表). */
    private static boolean isWord(JapaneseLine line, int from, int to) {
        Token token = line.tokens.get(from);
        return to - from == 1 && !token.reading().isEmpty() && !token.pos().startsWith("名詞-固有名詞");
    }

    private void readings(JapaneseLine line, List<Hint> hints) {
        Matcher bracketed = BRACKETED.matcher(line.text);
        while (bracketed.find()) {
            String reading = bracketed.group(2);
            String given = bracketed.group(3);
            boolean full = given != null ? reads(reading, SURNAMES) && reads(given, GIVENS) : readsInFull(reading);
            if (!full && !(given == null && reads(reading, SURNAMES | GIVENS))) {
                continue;
            }
            int end = bracketed.end(1);
            for (int from = bracketed.start(1); from < end; from++) {
                int surname = split(line, from, end);
                boolean fits = full ? surname > 0 && surname < end - from : surname == end - from;
                if (fits && (from == bracketed.start(1) || line.tokenAt[from] != line.tokenAt[from - 1])) {
                    hints.add(new Hint(from, end, 0.9, READING));
                    break;
                }
            }
        }
    }

    private boolean reads(String reading, int marks) {
        int known = list.marks(reading, 0, reading.length());
        return (known & NameList.READING) != 0 && (known & marks) != 0;
    }

    private boolean readsInFull(String reading) {
        for (int middle = 2; middle < reading.length() - 1; middle++) {
            if (reads(reading.substring(0, middle), SURNAMES) && reads(reading.substring(middle), GIVENS)) {
                return true;
            }
        }
        return false;
    }

    /** 山田 太郎, ヤマダ タロウ, やまだ たろう: two runs, each bounded, with one gap. */
    private void gaps(JapaneseLine line, List<Hint> hints) {
        String text = line.text;
        for (int gap = text.indexOf(' ', 1); gap > 0 && gap < text.length() - 1; gap = text.indexOf(' ', gap + 1)) {
            int from = line.runStart[gap - 1];
            int to = line.runEnd[gap + 1];
            int type = line.types[from];
            if (type > JapaneseLine.KATAKANA || line.types[gap + 1] > JapaneseLine.KATAKANA) {
                continue;
            }
            int first = list.marks(text, from, gap);
            int second = list.marks(text, gap + 1, to);
            boolean read = type == JapaneseLine.KANJI || (first & second & NameList.READING) != 0;
            if (read && (first & NameList.COMMON_SURNAME) != 0 && (second & GIVENS) != 0 && to - gap > 1) {
                hints.add(new Hint(from, to, 0.85, GAP));
            }
        }
    }
}
