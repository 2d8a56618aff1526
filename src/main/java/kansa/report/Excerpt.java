package kansa.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kansa.audit.Span;

/**
 * The part of a text around its first evidence, each piece of evidence between 【 and 】. Brackets of this kind that the
 * text itself holds are shown as 〔 and 〕, so that a mark is always ours.
 */
final class Excerpt {
    static final int LENGTH = 400;

    private Excerpt() {}

    /** About {@value #LENGTH} characters; spans beyond the text are ignored. */
    static String of(String text, List<Span> spans) {
        return of(text, spans, LENGTH);
    }

    static String of(String text, List<Span> spans, int length) {
        List<Span> marks = merged(spans, text.length());
        int first = marks.isEmpty() ? 0 : marks.get(0).start();
        int start = text.length() <= length ? 0 : Math.max(0, Math.min(first - length / 3, text.length() - length));
        int end = Math.min(text.length(), start + length);
        start = insidePair(text, start) ? start - 1 : start;
        end = insidePair(text, end) ? end - 1 : end;
        StringBuilder excerpt = new StringBuilder(end - start + 16);
        excerpt.append(start > 0 ? "…" : "");
        int at = start;
        for (Span mark : marks) {
            if (mark.start() >= end) {
                break;
            }
            excerpt.append(plain(text, at, mark.start())).append('【');
            at = Math.min(mark.end(), end);
            excerpt.append(plain(text, mark.start(), at)).append('】');
        }
        return excerpt.append(plain(text, at, end))
                .append(end < text.length() ? "…" : "")
                .toString();
    }

    private static String plain(String text, int start, int end) {
        return text.substring(start, Math.max(start, end)).replace('【', '〔').replace('】', '〕');
    }

    private static boolean insidePair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static List<Span> merged(List<Span> spans, int length) {
        List<Span> sorted = new ArrayList<>();
        spans.stream().filter(span -> span.length() > 0 && span.end() <= length).forEach(sorted::add);
        Collections.sort(sorted);
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.start() <= last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
