package kansa.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.text.Figure;
import kansa.text.Folded;
import kansa.text.Reading;

/** Compares figures: every figure of the reference must be given, rounded at most; another of its kind in its place is wrong. */
final class ReferenceFigures {
    /** A rounded figure must show so many digits, unless it says "about". */
    private static final int DIGITS = 3;

    private static final Pattern EITHER = Pattern.compile("\\bor\\b|または|又は|もしくは|あるいは|[0-9年月日万億]か(?=[0-9約])");

    private static final Pattern NUMBER_PARTS =
            Pattern.compile("[^\\p{L}%℃]|[〇一二三四五六七八九十百千万億兆約]|およそ|about|around|roughly");
    private static final Pattern DIGITS_AND_UNIT =
            Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)[ ]?[a-zぁ-ヺ一-龠&&[^十百千万億兆]]*");

    private ReferenceFigures() {}

    /** How the figures of answer and reference stand; empty when the reference has none. */
    static Optional<Agreement> compare(Question question, List<Figure> askedFigures) {
        List<Figure> wanted = question.reference().figures();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> given = question.answer().figures().stream()
                .filter(figure -> wanted.stream().noneMatch(want -> borrowed(question.asked(), want, figure)))
                .toList();
        Agreement last = Agreement.none("the reference's figure is not in the answer", "参照回答の数値が応答にありません");
        for (Figure want : wanted) {
            last = compare(question, want, given, wanted, askedFigures);
            if (!last.settled()) {
                return Optional.of(last);
            }
        }
        return Optional.of(last);
    }

    private static Agreement compare(
            Question question, Figure want, List<Figure> given, List<Figure> wanted, List<Figure> asked) {
        Figure found = null;
        List<Figure> rivals = new ArrayList<>();
        for (Figure figure : given) {
            if (same(want, figure)) {
                found = found == null || !unitAsWritten(found).equals(unitAsWritten(want)) ? figure : found;
            } else if (rival(want, figure, question.asked()) && noneSame(wanted, figure) && noneSame(asked, figure)) {
                rivals.add(figure);
            }
        }
        boolean converted = found != null && !unitAsWritten(found).equals(unitAsWritten(want));
        boolean rivalAsWritten = rivals.stream()
                .anyMatch(rival ->
                        !unitAsWritten(rival).isEmpty() && unitAsWritten(rival).equals(unitAsWritten(want)));
        if (found != null && !(converted && rivalAsWritten)) {
            for (Figure rival : rivals) {
                if (eitherOr(question.answer(), found.span(), rival.span())) {
                    return Agreement.hedged(
                            question.found(rival.span(), rival.type().name(), want.span()),
                            "the answer gives the reference's " + en(want) + " and another as alternatives",
                            "参照回答の" + ja(want) + "と別の" + ja(want) + "を並べて挙げています");
                }
            }
            return Agreement.correct(
                    question.found(found.span(), found.type().name(), want.span()),
                    "the answer gives the reference's " + en(want),
                    "参照回答と同じ" + ja(want) + "です");
        }
        for (Figure rival : rivals) {
            if (!coarser(want, rival)) {
                return Agreement.wrong(
                        question.found(rival.span(), rival.type().name(), want.span()),
                        "the answer gives another " + en(want) + " than the reference",
                        "参照回答と異なる" + ja(want) + "です");
            }
        }
        return rivals.isEmpty()
                ? Agreement.none("the reference's figure is not in the answer", "参照回答の数値が応答にありません")
                : Agreement.none("the answer's figure is less exact than the reference's", "応答の数値は参照回答より粗いものです");
    }

    /** The question's own figure, said again: 令和元年 when asked which year that is. */
    private static boolean borrowed(String asked, Figure want, Figure figure) {
        String written = figure.written().toLowerCase(Locale.ROOT);
        return asked.contains(written)
                && !written.equals(want.written().toLowerCase(Locale.ROOT))
                && same(want, figure);
    }

    /** A figure's letters without digits and number words: km, 秒, years. */
    private static String unitAsWritten(Figure figure) {
        return NUMBER_PARTS.matcher(figure.written().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean noneSame(List<Figure> figures, Figure other) {
        return figures.stream().noneMatch(figure -> same(figure, other) || same(other, figure));
    }

    /** Whether a figure says what is wanted. */
    static boolean same(Figure want, Figure figure) {
        if (want.type() == Figure.Type.DATE || figure.type() == Figure.Type.DATE) {
            return sameDate(want, figure);
        }
        if (!comparable(want, figure)
                || (bare(want) != bare(figure) && (convertedFrom(want) || convertedFrom(figure)))) {
            return false;
        }
        if (figure.low().compareTo(want.low()) == 0 && figure.high().compareTo(want.high()) == 0) {
            return true;
        }
        if (plain(want) && !plain(figure)) {
            return within(want.low(), figure) && narrow(figure);
        }
        if (!plain(want)) {
            return within(figure.low(), want) && within(figure.high(), want);
        }
        return want.type() != Figure.Type.TIME
                && want.type() != Figure.Type.ORDINAL
                && (rounded(want.low(), figure.low()) || rounded(figure.low(), want.low()));
    }

    /** Whether a point is one end of a range: 9:00 of "from 9:00 to 17:00". */
    static boolean endOf(Figure range, Figure point) {
        return plain(point)
                && !plain(range)
                && range.comparable(point)
                && (range.low().compareTo(point.low()) == 0 || range.high().compareTo(point.low()) == 0);
    }

    /** Whether a figure's value is another than its digits: 24 hours as seconds. A bare number does not mean that. */
    private static boolean convertedFrom(Figure figure) {
        Matcher written = DIGITS_AND_UNIT.matcher(
                figure.written().toLowerCase(Locale.ROOT).strip());
        return written.matches()
                && !bare(figure)
                && new BigDecimal(written.group(1).replace(",", "")).compareTo(figure.low()) != 0;
    }

    private static boolean plain(Figure figure) {
        return figure.low().compareTo(figure.high()) == 0;
    }

    private static boolean within(BigDecimal value, Figure range) {
        return value.compareTo(range.low()) >= 0 && value.compareTo(range.high()) <= 0;
    }

    /** "About 1.4 billion" is an answer; "between 1 and 1,000" or "at least 1" is not. */
    private static boolean narrow(Figure range) {
        BigDecimal width = range.high().subtract(range.low());
        return width.compareTo(range.high().abs().multiply(new BigDecimal("0.25"))) <= 0;
    }

    private static boolean comparable(Figure left, Figure right) {
        boolean types = left.type() == right.type() || bare(left) || bare(right);
        boolean units = left.unit().equals(right.unit())
                || left.unit().isEmpty()
                || right.unit().isEmpty();
        return types && units;
    }

    private static boolean bare(Figure figure) {
        return figure.type() == Figure.Type.NUMBER && figure.unit().isEmpty();
    }

    /** Whether one value is the other, rounded to {@value #DIGITS} digits or more. */
    private static boolean rounded(BigDecimal exact, BigDecimal given) {
        int digits = given.stripTrailingZeros().precision();
        if (digits < DIGITS || exact.stripTrailingZeros().precision() <= digits) {
            return false;
        }
        boolean whole =
                exact.stripTrailingZeros().scale() <= 0 && exact.abs().compareTo(BigDecimal.valueOf(10_000)) < 0;
        return !whole
                && exact.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(given) == 0;
    }

    /** An answer may be more exact than the reference, or a bare year. */
    private static boolean sameDate(Figure want, Figure figure) {
        int[] left = date(want);
        int[] right = date(figure);
        if (left.length == 0 || right.length == 0) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            if (left[i] != 0 && left[i] != right[i]) {
                return false;
            }
        }
        return plain(want) == plain(figure) || want.high().compareTo(figure.high()) == 0;
    }

    private static final int[] NO_DATE = {};

    private static int[] date(Figure figure) {
        if (figure.low().precision() > 9 || figure.low().signum() < 0) {
            return NO_DATE;
        }
        long value = figure.low().longValue();
        if (figure.type() == Figure.Type.DATE) {
            return new int[] {(int) (value / 10_000), (int) (value / 100 % 100), (int) (value % 100)};
        }
        return bare(figure)
                        && value >= 1000
                        && value < 2200
                        && figure.low().stripTrailingZeros().scale() <= 0
                ? new int[] {(int) value, 0, 0}
                : NO_DATE;
    }

    /** Whether a figure could stand where the wanted one should; beside a bare number, one in the unit that was asked for. */
    private static boolean rival(Figure want, Figure figure, String asked) {
        if (want.type() == Figure.Type.DATE) {
            return (figure.type() == Figure.Type.DATE && shared(date(want), date(figure)))
                    || (bare(figure) && date(figure).length > 0 && date(want)[0] != 0);
        }
        String unit = unitAsWritten(figure);
        if (bare(want) && !unit.isEmpty() && asked.contains(unit)) {
            return true;
        }
        return want.type() == figure.type()
                && (want.unit().equals(figure.unit()) || (want.unit().isEmpty() && bare(figure)));
    }

    /** Whether two dates say something of the same kind: both a year, or both a day. */
    private static boolean shared(int[] left, int[] right) {
        for (int i = 0; i < 3; i++) {
            if (left[i] != 0 && right[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** A date that agrees as far as it goes, or a range that holds the value. */
    private static boolean coarser(Figure want, Figure figure) {
        if (want.type() == Figure.Type.DATE) {
            int[] left = date(want);
            int[] right = date(figure);
            for (int i = 0; i < 3; i++) {
                if (left[i] != 0 && right[i] != 0 && left[i] != right[i]) {
                    return false;
                }
            }
            return true;
        }
        return !plain(figure) && within(want.low(), figure);
    }

    private static boolean eitherOr(Reading answer, Span left, Span right) {
        Folded folded = answer.folded();
        int from = folded.folded(Math.min(left.start(), right.start()));
        int middle = folded.folded(Math.min(left.end(), right.end()));
        int to = folded.folded(Math.max(left.start(), right.start()));
        if (to - middle > 40 || to < middle) {
            return false;
        }
        String between = folded.lower()
                .substring(Math.max(from, middle - 1), Math.min(folded.lower().length(), to + 1));
        return EITHER.matcher(between).find();
    }

    private static String en(Figure figure) {
        return switch (figure.type()) {
            case DATE -> "date";
            case TIME -> "time";
            case MONEY -> "amount";
            case PERCENT -> "percentage";
            case ORDINAL -> "rank";
            case NUMBER, QUANTITY -> "number";
        };
    }

    private static String ja(Figure figure) {
        return switch (figure.type()) {
            case DATE -> "日付";
            case TIME -> "時刻";
            case MONEY -> "金額";
            case PERCENT -> "割合";
            case ORDINAL -> "順位";
            case NUMBER, QUANTITY -> "数値";
        };
    }
}
