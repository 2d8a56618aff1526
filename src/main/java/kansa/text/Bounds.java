package kansa.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kansa.text.Figure.Type;
import org.jspecify.annotations.Nullable;

/** Widens figures by the words around them: 約, およそ, 以上, 未満, "at least", "up to", "nearly". */
final class Bounds {
    private enum Bound {
        ABOUT,
        AT_LEAST,
        AT_MOST,
        MORE,
        LESS,
        A_LITTLE_MORE,
        A_LITTLE_LESS
    }

    private record Word(String written, Bound bound) {}

    private static final List<Word> AFTER = List.of(
            new Word("を超え", Bound.MORE),
            new Word("を上回", Bound.MORE),
            new Word("を下回", Bound.LESS),
            new Word("以上", Bound.AT_LEAST),
            new Word("以下", Bound.AT_MOST),
            new Word("以内", Bound.AT_MOST),
            new Word("未満", Bound.LESS),
            new Word("超", Bound.MORE),
            new Word("前後", Bound.ABOUT),
            new Word("程度", Bound.ABOUT),
            new Word("ほど", Bound.ABOUT),
            new Word("くらい", Bound.ABOUT),
            new Word("ぐらい", Bound.ABOUT),
            new Word("近く", Bound.A_LITTLE_LESS),
            new Word("足らず", Bound.A_LITTLE_LESS),
            new Word("弱", Bound.A_LITTLE_LESS),
            new Word("余り", Bound.A_LITTLE_MORE),
            new Word("あまり", Bound.A_LITTLE_MORE),
            new Word("強", Bound.A_LITTLE_MORE),
            new Word("余", Bound.A_LITTLE_MORE),
            new Word("+", Bound.AT_LEAST),
            new Word(" or more", Bound.AT_LEAST),
            new Word(" or higher", Bound.AT_LEAST),
            new Word(" or over", Bound.AT_LEAST),
            new Word(" or above", Bound.AT_LEAST),
            new Word(" and over", Bound.AT_LEAST),
            new Word(" and above", Bound.AT_LEAST),
            new Word(" or older", Bound.AT_LEAST),
            new Word(" or less", Bound.AT_MOST),
            new Word(" or fewer", Bound.AT_MOST),
            new Word(" or lower", Bound.AT_MOST),
            new Word(" or under", Bound.AT_MOST),
            new Word(" or below", Bound.AT_MOST),
            new Word(" or younger", Bound.AT_MOST),
            new Word(" or so", Bound.ABOUT));
    private static final List<Word> BEFORE = List.of(
            new Word("約", Bound.ABOUT),
            new Word("およそ", Bound.ABOUT),
            new Word("おおよそ", Bound.ABOUT),
            new Word("ほぼ", Bound.ABOUT),
            new Word("おおむね", Bound.ABOUT),
            new Word("概ね", Bound.ABOUT),
            new Word("だいたい", Bound.ABOUT),
            new Word("大体", Bound.ABOUT),
            new Word("推定", Bound.ABOUT),
            new Word("少なくとも", Bound.AT_LEAST),
            new Word("最低", Bound.AT_LEAST),
            new Word("最低でも", Bound.AT_LEAST),
            new Word("最低限", Bound.AT_LEAST),
            new Word("多くとも", Bound.AT_MOST),
            new Word("最大", Bound.AT_MOST),
            new Word("最大で", Bound.AT_MOST),
            new Word("最長", Bound.AT_MOST),
            new Word("上限", Bound.AT_MOST),
            new Word("about ", Bound.ABOUT),
            new Word("around ", Bound.ABOUT),
            new Word("approximately ", Bound.ABOUT),
            new Word("approx. ", Bound.ABOUT),
            new Word("roughly ", Bound.ABOUT),
            new Word("some ", Bound.ABOUT),
            new Word("an estimated ", Bound.ABOUT),
            new Word("~", Bound.ABOUT),
            new Word("nearly ", Bound.A_LITTLE_LESS),
            new Word("almost ", Bound.A_LITTLE_LESS),
            new Word("just under ", Bound.A_LITTLE_LESS),
            new Word("just over ", Bound.A_LITTLE_MORE),
            new Word("no more than ", Bound.AT_MOST),
            new Word("not more than ", Bound.AT_MOST),
            new Word("no less than ", Bound.AT_LEAST),
            new Word("no fewer than ", Bound.AT_LEAST),
            new Word("not less than ", Bound.AT_LEAST),
            new Word("more than ", Bound.MORE),
            new Word("greater than ", Bound.MORE),
            new Word("less than ", Bound.LESS),
            new Word("fewer than ", Bound.LESS),
            new Word("at least ", Bound.AT_LEAST),
            new Word("at most ", Bound.AT_MOST),
            new Word("a minimum of ", Bound.AT_LEAST),
            new Word("a maximum of ", Bound.AT_MOST),
            new Word("up to ", Bound.AT_MOST),
            new Word("over ", Bound.MORE),
            new Word("above ", Bound.MORE),
            new Word("exceeding ", Bound.MORE),
            new Word("exceeds ", Bound.MORE),
            new Word("exceeded ", Bound.MORE),
            new Word("under ", Bound.LESS),
            new Word("below ", Bound.LESS),
            new Word(">", Bound.MORE),
            new Word("<", Bound.LESS),
            new Word("> ", Bound.MORE),
            new Word("< ", Bound.LESS),
            new Word("≥", Bound.AT_LEAST),
            new Word("≧", Bound.AT_LEAST),
            new Word("≤", Bound.AT_MOST),
            new Word("≦", Bound.AT_MOST));

    private final String text;
    private final String lower;

    Bounds(String text, String lower) {
        this.text = text;
        this.lower = lower;
    }

    List<Draft> apply(List<Draft> drafts) {
        List<Draft> bounded = new ArrayList<>(drafts.size());
        int floor = 0;
        for (Draft draft : drafts) {
            boolean open = draft.isPoint()
                    && draft.type() != Type.DATE
                    && draft.type() != Type.TIME
                    && draft.type() != Type.ORDINAL;
            Draft made = open ? bound(draft, floor) : draft;
            bounded.add(made);
            floor = made.end();
        }
        return bounded;
    }

    private Draft bound(Draft draft, int floor) {
        Draft made = draft;
        for (Word word : AFTER) {
            if (lower.startsWith(word.written, draft.end())) {
                made = widen(draft, word.bound).spanning(draft.start(), draft.end() + word.written.length());
                break;
            }
        }
        Word before = before(draft.start(), floor);
        if (before == null) {
            return made;
        }
        Draft wider = made == draft ? widen(draft, before.bound) : made;
        return wider.spanning(draft.start() - before.written.length(), made.end());
    }

    private @Nullable Word before(int start, int floor) {
        Word best = null;
        for (Word word : BEFORE) {
            int from = start - word.written.length();
            boolean stands = from >= floor
                    && lower.startsWith(word.written, from)
                    && (best == null || word.written.length() > best.written.length())
                    && (from == 0
                            || word.written.charAt(0) >= 0x80
                            || !Character.isLetterOrDigit(text.charAt(from - 1)));
            if (stands) {
                best = word;
            }
        }
        return best;
    }

    private static BigDecimal reach(Draft draft) {
        BigDecimal unit = draft.factor().multiply(draft.scale());
        return Amounts.about(draft.low(), unit.signum() == 0 ? BigDecimal.ONE : unit);
    }

    private static Draft widen(Draft draft, Bound bound) {
        BigDecimal value = draft.low();
        BigDecimal none = Figure.WITHOUT_END;
        return switch (bound) {
            case ABOUT -> draft.between(value.subtract(reach(draft)), value.add(reach(draft)));
            case AT_LEAST -> draft.between(value, none);
            case AT_MOST -> draft.between(none.negate(), value);
            case MORE -> draft.between(value.add(Figure.NEXT), none);
            case LESS -> draft.between(none.negate(), value.subtract(Figure.NEXT));
            case A_LITTLE_MORE -> draft.between(value, value.add(value.abs().multiply(Amounts.TENTH)));
            case A_LITTLE_LESS -> draft.between(value.subtract(value.abs().multiply(Amounts.TENTH)), value);
        };
    }
}
