package kansa.check.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Candidate;
import kansa.text.Folded;

/**
 * The options a question offers, in the order shown.
 *
 * @param texts width folded, in lower case, without the mark
 * @param unknown which of them says that it cannot be told; below 0 when none does
 * @param marks what stands before each, such as {@code a}, {@code 1}, {@code ア}; empty when the prompt shows none
 */
public record Options(List<String> texts, int unknown, List<String> marks) {
    /** Rows of marks an author may use; a prompt uses one of them. */
    static final List<List<String>> ROWS = List.of(
            row("abcdefghij"),
            row("123456789"),
            row("①②③④⑤⑥⑦⑧⑨⑩"),
            row("⑴⑵⑶⑷⑸⑹⑺⑻⑼"),
            row("アイウエオカキクケコ"),
            row("あいうえおかきくけこ"),
            row("イロハニホヘト"),
            row("甲乙丙丁戊"),
            List.of("i", "ii", "iii", "iv", "v"));

    private static final Pattern MARKED = Pattern.compile(
            "(?:^|(?<=[\\s,;。、?:!(/「]))(?:(?:[(\\[【<]\\s?(?:(?:選択肢|option |choice )\\s?)?([a-j1-9ア-コロハニあ-こ甲乙丙丁]|i{1,3}|iv)\\s?[)\\]】>][.:]?"
                    + "|(?:選択肢|option |choice )?([a-j1-9ア-コロハニあ-こ甲乙丙丁]|i{1,3}|iv)(?:[.:、)]|\\s?[=-]\\s))\\s*|([①-⑩⑴-⑼])[.:]?\\s*)");
    private static final Pattern EDGE = Pattern.compile("^[\\s\"'「『*]+|[\\s\"'」』*。.,、;/|]+$");

    public Options {
        texts = List.copyOf(texts);
        marks = List.copyOf(marks);
    }

    private static List<String> row(String marks) {
        return marks.codePoints().mapToObj(Character::toString).toList();
    }

    /**
     * Options whose texts are known; their marks are looked for in the prompt.
     *
     * @param unknown which of them says that it cannot be told; below 0 when none does
     */
    public static Options of(List<String> shown, int unknown, String prompt) {
        List<String> texts = shown.stream().map(Options::plain).toList();
        String asked = Folded.of(prompt).lower();
        List<String> marks = new ArrayList<>();
        for (String text : texts) {
            marks.add(markBefore(asked, text));
        }
        boolean complete = !marks.contains("") && marks.stream().distinct().count() == marks.size();
        return new Options(texts, unknown, complete ? marks : List.of());
    }

    /** Options given as candidates, of whom one group may be called {@code unknown}. */
    public static Options of(List<Candidate> candidates, String prompt) {
        int unknown = -1;
        for (int i = 0; i < candidates.size(); i++) {
            unknown = candidates.get(i).group().toLowerCase(Locale.ROOT).equals("unknown") ? i : unknown;
        }
        return of(candidates.stream().map(Candidate::name).toList(), unknown, prompt);
    }

    /** The last row of marked options that a prompt shows; none of them counts as unknown yet. */
    public static Optional<Options> in(String prompt) {
        String asked = Folded.of(prompt).lower();
        List<Piece> pieces = pieces(asked);
        for (int last = pieces.size() - 1; last > 0; last--) {
            for (List<String> row : ROWS) {
                int at = row.indexOf(pieces.get(last).mark());
                if (at >= 1 && last >= at && runs(pieces, last - at, row, at)) {
                    List<Piece> run = pieces.subList(last - at, last + 1);
                    return Optional.of(new Options(
                            run.stream().map(Piece::text).toList(),
                            -1,
                            run.stream().map(Piece::mark).toList()));
                }
            }
        }
        return Optional.empty();
    }

    Options withUnknown(int index) {
        return new Options(texts, index, marks);
    }

    /** Marks by which an option may be named: its own, or every row's when the prompt shows none. */
    List<String> marksOf(int option) {
        if (!marks.isEmpty()) {
            String mark = marks.get(option);
            int digit = ROWS.get(1).indexOf(mark);
            int circled = ROWS.get(2).indexOf(mark);
            return digit >= 0
                    ? List.of(mark, ROWS.get(2).get(digit))
                    : circled >= 0 && circled < 9 ? List.of(mark, ROWS.get(1).get(circled)) : List.of(mark);
        }
        return ROWS.stream()
                .limit(5)
                .filter(row -> option < row.size())
                .map(row -> row.get(option))
                .toList();
    }

    static String plain(String text) {
        return EDGE.matcher(Folded.of(text).lower()).replaceAll("");
    }

    private record Piece(String mark, String text) {}

    private static List<Piece> pieces(String asked) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = MARKED.matcher(asked);
        int from = -1;
        String mark = "";
        while (matcher.find()) {
            if (from >= 0) {
                pieces.add(new Piece(mark, text(asked, from, matcher.start())));
            }
            mark = mark(matcher);
            from = matcher.end();
        }
        if (from >= 0) {
            pieces.add(new Piece(mark, text(asked, from, asked.length())));
        }
        return pieces;
    }

    private static String text(String asked, int from, int to) {
        int line = asked.indexOf('\n', from);
        return plain(asked.substring(from, line < 0 || line > to ? to : line));
    }

    private static String mark(Matcher matcher) {
        String plain = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return plain != null ? plain : matcher.group(3);
    }

    private static boolean runs(List<Piece> pieces, int from, List<String> row, int to) {
        for (int i = 0; i <= to; i++) {
            if (!pieces.get(from + i).mark().equals(row.get(i))
                    || pieces.get(from + i).text().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String markBefore(String asked, String text) {
        for (int at = asked.lastIndexOf(text); at >= 0; at = at == 0 ? -1 : asked.lastIndexOf(text, at - 1)) {
            String before = asked.substring(Math.max(0, at - 16), at);
            Matcher matcher = MARKED.matcher(before);
            String mark = "";
            while (matcher.find()) {
                boolean touches = before.substring(matcher.end()).chars().allMatch(c -> " \"'「『*".indexOf(c) >= 0);
                mark = touches ? mark(matcher) : mark;
            }
            if (!mark.isEmpty()) {
                return mark;
            }
        }
        return "";
    }
}
