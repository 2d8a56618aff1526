package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Span;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an answer and what stands over each: headings, the sentence that leads into a list, the entry a sub-entry
 * belongs to. Known limit: a heading that looks like any other sentence governs nothing.
 */
final class HiringLayout {
    private static final Pattern HEADING = Pattern.compile(
            "^(?:(#{1,6})\\s+.*|\\s*(?:\\*\\*|__)[^*_]+(?:\\*\\*|__)\\s*[:：]?\\s*|\\s*[【〈《\\[].{1,40}[】〉》\\]]\\s*|\\s*[■◆●▼◎□◇★☆▪].{1,40})$");
    private static final Pattern ITEM = Pattern.compile(
            "^(\\s*)(?:(?<bullet>[-*•・‣◦–—○☐□✓✔✅❌✗×✕▢]+\\s*)|(?<number>(?:\\(?[0-9]{1,3}[.)）．、:：]|[0-9]{1,3}\\s|[①-⑳㉑-㉟]|[A-Za-z][.)]|Q[0-9]{0,3}[.．:：)]?|問[0-9]{0,3}[.．:：)]?|質問[0-9]{1,3}[.．:：)]?|（[0-9一二三四五六七八九十]+）|[一二三四五六七八九十]{1,3}[、.．])\\s*))(?<rest>.*)$");
    private static final int PROSE = 8;
    private static final int ROW = 9;
    private static final int LIST = 10;

    /**
     * @param level the smaller, the more it governs
     * @param begin where its text begins, behind marks of a list
     */
    record Line(int number, Span span, int begin, int level) {
        boolean item() {
            return level >= ROW;
        }

        boolean heading() {
            return level < PROSE;
        }

        boolean row() {
            return level == ROW;
        }
    }

    private final String text;
    private final List<Line> lines;

    HiringLayout(String text) {
        this.text = text;
        List<Line> found = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                found.add(line(found.size(), start, end));
            }
            start = end + 1;
        }
        this.lines = List.copyOf(found);
    }

    private Line line(int number, int start, int end) {
        String line = text.substring(start, end);
        Span span = new Span(start, end);
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            int level = heading.group(1) == null ? PROSE - 1 : heading.group(1).length();
            return new Line(number, span, start, level);
        }
        if (line.strip().startsWith("|")) {
            return new Line(number, span, start, ROW);
        }
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            int deep = item.group(1).replace("　", "  ").length();
            boolean bullet = item.group("bullet") != null;
            return new Line(number, span, start + item.start("rest"), LIST + 2 * deep + (bullet ? 1 : 0));
        }
        int indent = line.length() - line.stripLeading().length();
        return new Line(number, span, start + indent, indent > 1 ? LIST + 2 * indent : PROSE);
    }

    /** The line that holds an offset. */
    Line at(int offset) {
        Line last = lines.get(0);
        for (Line line : lines) {
            if (line.span().start() > offset) {
                break;
            }
            last = line;
        }
        return last;
    }

    /** What governs a line, the nearest first. */
    List<Line> over(Line line) {
        List<Line> over = new ArrayList<>();
        int level = line.level();
        for (int i = line.number() - 1; i >= 0; i--) {
            Line above = lines.get(i);
            if (above.level() < level) {
                over.add(above);
                level = above.level();
            }
        }
        return over;
    }

    /** The line above, or null. */
    @Nullable
    Line above(Line line) {
        return line.number() > 0 ? lines.get(line.number() - 1) : null;
    }

    /** The first row of the table that a row belongs to. */
    Line head(Line row) {
        Line head = row;
        for (int i = row.number() - 1; i >= 0 && lines.get(i).row(); i--) {
            head = lines.get(i);
        }
        return head;
    }

    /** The lines that belong under a line: entries deeper than it. */
    List<Line> under(Line line) {
        List<Line> under = new ArrayList<>();
        for (int i = line.number() + 1; i < lines.size() && lines.get(i).level() > line.level(); i++) {
            under.add(lines.get(i));
        }
        return under;
    }

    /** The first line of prose after the list that an entry belongs to, or null. */
    @Nullable
    Line after(Line item) {
        for (int i = item.number() + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.item()) {
                return line.heading() ? null : line;
            }
        }
        return null;
    }

    /** The sentences of a stretch; what stands in quotation marks is not cut. */
    List<Span> sentences(Span span) {
        List<Span> sentences = new ArrayList<>();
        int depth = 0;
        boolean straight = false;
        int start = span.start();
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if ("「『“(（".indexOf(c) >= 0) {
                depth++;
            } else if ("」』”)）".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (c == '"') {
                straight = !straight;
            } else if (depth == 0 && !straight && ends(c, i, span.end())) {
                int end = i + 1;
                while (end < span.end() && "」』”\")）*_ ".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                sentences.add(new Span(start, end));
                start = end;
                i = end - 1;
            }
        }
        if (start < span.end()) {
            sentences.add(new Span(start, span.end()));
        }
        return sentences;
    }

    private boolean ends(char c, int at, int end) {
        return switch (c) {
            case '。', '！', '？', '!', '?' -> true;
            case '.' ->
                at + 1 == end
                        || (text.charAt(at + 1) == ' ' && at + 2 < end && !Character.isLowerCase(text.charAt(at + 2)));
            default -> false;
        };
    }
}
