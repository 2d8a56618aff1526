package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.rule.Match;

/**
 * Cells of a table whose column is headed by a sensitive matter (Religion, Union member, 病歴): the cell says it of the person of
 * its row. Tables in Markdown, and lines parted by tabs or commas that have the same number of cells.
 */
final class SensitiveColumns {
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)[\\s:*_-]*(?:no(?:ne)?|n/?a|nil|unknown|not (?:known|applicable|disclosed|stated)|false|negative|-+|—|–|x|×|✗|✕|なし|無し?|無|いいえ|不明|該当なし|特になし|未加入|非該当|異常なし|非公開|[0-9]+)?[\\s:*_-]*");
    private static final int MOST_CELL = 60;

    /** A cell, and the heading that says what it is about. */
    record Cell(Match heading, Span span) {}

    private SensitiveColumns() {}

    /** The telling cells below headings. */
    static List<Cell> in(String text, List<Match> headings) {
        List<Cell> cells = new ArrayList<>();
        for (Match heading : headings) {
            int begin = text.lastIndexOf('\n', heading.span().start() - 1) + 1;
            int end = lineEnd(text, begin);
            String line = text.substring(begin, end);
            char mark = mark(line);
            if (mark == 0) {
                continue;
            }
            int column = count(text, begin, heading.span().end() - 1, mark);
            int all = count(text, begin, end, mark);
            for (int row = end + 1; row < text.length(); row = lineEnd(text, row) + 1) {
                int rowEnd = lineEnd(text, row);
                if (count(text, row, rowEnd, mark) != all) {
                    break;
                }
                Span cell = cell(text, row, rowEnd, mark, column);
                if (cell.length() <= MOST_CELL
                        && !NOTHING.matcher(cell.in(text)).matches()) {
                    cells.add(new Cell(heading, cell));
                }
            }
        }
        return cells;
    }

    private static char mark(String line) {
        for (char mark : new char[] {'|', '｜', '\t', ','}) {
            if (count(line, 0, line.length(), mark) >= (mark == ',' ? 2 : 1)) {
                return mark;
            }
        }
        return 0;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int count(String text, int from, int to, char mark) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == mark ? 1 : 0;
        }
        return count;
    }

    private static Span cell(String text, int from, int to, char mark, int column) {
        int start = from;
        for (int i = 0; i < column; i++) {
            start = text.indexOf(mark, start) + 1;
        }
        int end = text.indexOf(mark, start);
        end = end < 0 || end > to ? to : end;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
