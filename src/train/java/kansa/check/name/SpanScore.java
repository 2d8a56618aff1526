package kansa.check.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kansa.audit.Span;

/** Counts of names found and missed: exact and overlapping, by form, and texts without a name in which something was found. */
final class SpanScore {
    final List<String> errors = new ArrayList<>();
    private final int[] gold = new int[5];
    private final int[] found = new int[5];
    private final int[] exact = new int[5];
    private final int[] goldTouched = new int[5];
    private final int[] foundTouched = new int[5];
    private int clear;
    private int alarmed;

    void add(String text, List<Span> right, List<Span> said) {
        if (right.isEmpty()) {
            clear++;
            alarmed += said.isEmpty() ? 0 : 1;
        }
        for (Span name : right) {
            int form = 1 + Name.Form.of(name.in(text)).ordinal();
            boolean same = said.contains(name);
            boolean touched = said.stream().anyMatch(name::overlaps);
            for (int k : new int[] {0, form}) {
                gold[k]++;
                exact[k] += same ? 1 : 0;
                goldTouched[k] += touched ? 1 : 0;
            }
            if (!touched) {
                errors.add("MISS\t" + name.in(text) + "\t" + text);
            }
        }
        for (Span span : said) {
            int form = 1 + Name.Form.of(span.in(text)).ordinal();
            boolean touched = right.stream().anyMatch(span::overlaps);
            for (int k : new int[] {0, form}) {
                found[k]++;
                foundTouched[k] += touched ? 1 : 0;
            }
            if (!right.contains(span)) {
                errors.add((touched ? "EDGE\t" : "FALSE\t") + span.in(text) + "\t" + text);
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder said = new StringBuilder();
        String[] names = {"all", "kanji", "kata", "latin", "mixed"};
        for (int k = 0; k < 5; k++) {
            double p = (double) exact[k] / Math.max(1, found[k]);
            double r = (double) exact[k] / Math.max(1, gold[k]);
            double op = (double) foundTouched[k] / Math.max(1, found[k]);
            double or = (double) goldTouched[k] / Math.max(1, gold[k]);
            said.append(String.format(
                    Locale.ROOT,
                    "%s(%d) %.3f/%.3f/%.3f ov %.3f; ",
                    names[k],
                    gold[k],
                    p,
                    r,
                    2 * p * r / (p + r),
                    2 * op * or / (op + or)));
        }
        return said + String.format(Locale.ROOT, "false alarms %.3f of %d", (double) alarmed / clear, clear);
    }
}
