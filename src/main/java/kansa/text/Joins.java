package kansa.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kansa.text.Figure.Type;
import org.jspecify.annotations.Nullable;

/** Joins neighbours: 2時間 30分 are one duration, 10〜20人 and "between 3 and 4 million" one range. */
final class Joins {
    private static final Set<String> SUMMED = Set.of("s", "month", "m", "kg");

    private Joins() {}

    static List<Draft> join(String text, String lower, List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Draft both = before == null || draft.start() - before.end() > 8 ? null : both(text, lower, before, draft);
            if (both != null) {
                joined.set(joined.size() - 1, both);
            } else {
                joined.add(draft);
            }
        }
        return joined;
    }

    private static @Nullable Draft both(String text, String lower, Draft a, Draft b) {
        if (b.start() < a.end() || !a.isPoint()) {
            return null;
        }
        String gap = lower.substring(a.end(), b.start()).strip();
        boolean sum = a.type() == Type.QUANTITY
                && b.type() == Type.QUANTITY
                && a.unit().equals(b.unit())
                && SUMMED.contains(a.unit())
                && a.factor().compareTo(b.factor()) > 0
                && b.high().compareTo(a.factor()) < 0
                && (gap.isEmpty() || gap.equals("and") || gap.equals("と"))
                && text.substring(a.end(), b.start()).indexOf('\n') < 0;
        if (sum) {
            BigDecimal value = a.low().add(b.low());
            return new Draft(a.start(), b.end(), a.type(), a.unit(), value, value, b.factor(), b.scale());
        }
        return switch (gap) {
            case "~", "-", "ないし", "~約", "乃至" -> range(text, a, b, b.end());
            case "to" -> lower.startsWith("from ", a.start() - 5) ? null : range(text, a, b, b.end());
            case "and" -> lower.startsWith("between ", a.start() - 8) ? range(text, a, b, b.end()) : null;
            case "から" -> text.startsWith("まで", b.end()) ? range(text, a, b, b.end() + 2) : null;
            default -> null;
        };
    }

    private static @Nullable Draft range(String text, Draft a, Draft b, int end) {
        BigDecimal low = a.low();
        BigDecimal high = b.high();
        Draft kind = b;
        boolean same = a.type() == b.type() && a.unit().equals(b.unit());
        if (a.type() == Type.DATE) {
            kind = a;
            boolean day = b.type() == Type.QUANTITY && b.unit().equals("s") && text.charAt(b.end() - 1) == '日';
            if (day || b.type() == Type.DATE) {
                long said = day ? b.low().longValue() / 86_400 : b.low().longValue();
                high = BigDecimal.valueOf(fill(said, low.longValue()));
            } else {
                return null;
            }
        } else if (a.type() == Type.NUMBER && b.type() != Type.DATE && b.type() != Type.TIME) {
            low = low.multiply(lent(a, b)).multiply(b.factor());
        } else if (a.type() == Type.MONEY && (b.type() == Type.NUMBER || same)) {
            low = low.multiply(lent(a, b));
            kind = a;
        } else if (!same) {
            return null;
        } else {
            low = low.multiply(lent(a, b));
        }
        return low.compareTo(high) >= 0
                ? null
                : new Draft(
                        a.start(),
                        end,
                        kind.type(),
                        kind.unit(),
                        Amounts.plain(low),
                        Amounts.plain(high),
                        kind.factor(),
                        b.scale());
    }

    /** 1〜2万人 is from ten thousand: the second multiplier holds for the first where that makes a range. */
    private static BigDecimal lent(Draft a, Draft b) {
        boolean alone = a.scale().compareTo(BigDecimal.ONE) == 0 && b.scale().compareTo(BigDecimal.valueOf(100)) > 0;
        BigDecimal scaled = a.low().multiply(b.scale());
        BigDecimal first = a.type() == Type.NUMBER ? scaled.multiply(b.factor()) : scaled;
        return alone && first.compareTo(b.high()) < 0 ? b.scale() : BigDecimal.ONE;
    }

    /** What the second date leaves out it takes from the first. */
    private static long fill(long date, long from) {
        long year = date / 10_000 == 0 ? from / 10_000 : date / 10_000;
        long month = date / 100 == 0 ? from / 100 % 100 : date / 100 % 100;
        return year * 10_000 + month * 100 + date % 100;
    }
}
