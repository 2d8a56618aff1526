package kansa.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kansa.text.Figure;

/**
 * Whether a figure follows from two others by simple arithmetic: a difference, a sum, the time between two times or dates,
 * half or double where such a word is said, the rest of a hundred per cent.
 */
final class Derived {
    /** Among more figures something always fits. */
    private static final int MOST = 40;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> HALVES = List.of("half", "twice", "double", "半", "倍");

    private Derived() {}

    /** @param said the texts both come from, in lower case */
    static boolean from(Figure figure, List<Figure> given, String... said) {
        List<Figure> points = points(given);
        if (points.size() > MOST || !figure.isPoint()) {
            return false;
        }
        BigDecimal value = figure.low();
        for (int i = 0; i < points.size(); i++) {
            Figure left = points.get(i);
            boolean alike = left.unit().equals(figure.unit()) && counts(left) && counts(figure);
            if (alike
                    && (same(left.low(), value.multiply(TWO)) || same(left.low().multiply(TWO), value))
                    && halves(said)) {
                return true;
            }
            if (alike && figure.type() == Figure.Type.PERCENT && same(HUNDRED.subtract(left.low()), value)) {
                return true;
            }
            for (int j = 0; j < i; j++) {
                if (between(figure, left, points.get(j), alike)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean halves(String... said) {
        return HALVES.stream().anyMatch(word -> Arrays.stream(said).anyMatch(text -> text.contains(word)));
    }

    private static boolean between(Figure figure, Figure left, Figure right, boolean alike) {
        BigDecimal value = figure.low();
        if (!left.comparable(right)) {
            return false;
        }
        if (alike) {
            return same(left.low().subtract(right.low()).abs(), value)
                    || same(left.low().add(right.low()), value);
        }
        return switch (left.type()) {
            case TIME ->
                figure.unit().equals("s")
                        && same(BigDecimal.valueOf(60 * Math.abs(minutes(left) - minutes(right))), value);
            case DATE ->
                figure.unit().equals("month")
                        && same(BigDecimal.valueOf(12 * Math.abs(year(left) - year(right))), value);
            default -> false;
        };
    }

    private static long minutes(Figure time) {
        return time.low().longValue() / 100 * 60 + time.low().longValue() % 100;
    }

    private static long year(Figure date) {
        return date.low().longValue() / 10_000;
    }

    private static boolean counts(Figure figure) {
        return figure.type() != Figure.Type.DATE && figure.type() != Figure.Type.TIME;
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.signum() != 0 && one.compareTo(other) == 0;
    }

    /** Points, and the two ends of ranges. */
    private static List<Figure> points(List<Figure> given) {
        List<Figure> points = new ArrayList<>();
        for (Figure figure : given) {
            points.add(end(figure, figure.low()));
            if (!figure.isPoint()) {
                points.add(end(figure, figure.high()));
            }
        }
        return points;
    }

    private static Figure end(Figure figure, BigDecimal value) {
        return new Figure(figure.span(), figure.type(), figure.unit(), value, value, figure.written());
    }
}
