package kansa.check.name;

import java.util.List;
import kansa.audit.Span;

/** Found against marked names: exact, and overlap as {@code kansa measure} counts it. */
final class NameFigures {
    private int exact;
    private int marked;
    private int found;
    private int markedMet;
    private int foundMet;

    void add(String text, List<Span> names, List<Name> told) {
        marked += names.size();
        found += told.size();
        for (Span name : names) {
            exact += told.stream().anyMatch(one -> one.span().equals(name)) ? 1 : 0;
            markedMet += told.stream().anyMatch(one -> one.span().overlaps(name)) ? 1 : 0;
        }
        for (Name one : told) {
            foundMet += names.stream().anyMatch(name -> name.overlaps(one.span())) ? 1 : 0;
        }
    }

    private static double f(double p, double r, double beta) {
        return p + r == 0 ? 0 : (1 + beta * beta) * p * r / (beta * beta * p + r);
    }

    @Override
    public String toString() {
        double p = (double) foundMet / Math.max(1, found);
        double r = (double) markedMet / Math.max(1, marked);
        double ep = (double) exact / Math.max(1, found);
        double er = (double) exact / Math.max(1, marked);
        return String.format(
                java.util.Locale.ROOT,
                "marked %d found %d | exact F1 %.3f | overlap P %.3f R %.3f F1 %.3f F2 %.3f",
                marked,
                found,
                f(ep, er, 1),
                p,
                r,
                f(p, r, 1),
                f(p, r, 2));
    }
}
