package kansa.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A text with placeholders, names between single braces; doubled braces stand for themselves. A brace that is neither is kept as it is
 * and told by {@link #stray}.
 */
public final class Template {
    /** Literal text, or the name of a placeholder. */
    private record Part(String text, boolean placeholder) {}

    private final List<Part> parts;
    private final int stray;

    private Template(List<Part> parts, int stray) {
        this.parts = List.copyOf(parts);
        this.stray = stray;
    }

    public static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int stray = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '{' && c != '}') {
                literal.append(c);
                continue;
            }
            if (i + 1 < text.length() && text.charAt(i + 1) == c) {
                literal.append(c);
                i++;
                continue;
            }
            int end = c == '{' ? end(text, i + 1) : -1;
            if (end > 0) {
                parts.add(new Part(literal.toString(), false));
                literal.setLength(0);
                parts.add(new Part(text.substring(i + 1, end), true));
                i = end;
            } else {
                stray = stray < 0 ? i : stray;
                literal.append(c);
            }
        }
        parts.add(new Part(literal.toString(), false));
        return new Template(parts, stray);
    }

    /** Where the name that begins here is closed; -1 when it is empty, runs over a line, or meets another brace. */
    private static int end(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '}') {
                return i > start ? i : -1;
            }
            if (c == '{' || c == '\n' || c == '\r') {
                return -1;
            }
        }
        return -1;
    }

    /** The names of its placeholders. */
    public SortedSet<String> placeholders() {
        SortedSet<String> names = new TreeSet<>();
        for (Part part : parts) {
            if (part.placeholder()) {
                names.add(part.text());
            }
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /** The offset of the first brace that neither begins nor ends a placeholder, or -1. */
    public int stray() {
        return stray;
    }

    /** The text with every placeholder filled; one without a fill stays as it is written. */
    public String fill(Map<String, String> fills) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(part.placeholder() ? fills.getOrDefault(part.text(), "{" + part.text() + "}") : part.text());
        }
        return filled.toString();
    }
}
