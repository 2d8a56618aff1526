package kansa.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import kansa.text.Figure.Type;
import org.jspecify.annotations.Nullable;

/** Gives a number its unit: from what stands before (¥, $, 第) and after (km, 人, 3割5分, "employees"). */
final class Counted {
    /** May follow a counter after a kanji numeral; any other kanji makes it part of a word. */
    private static final String AFTER_COUNTER = "以未超前後程目間半分余弱強中内当毎台頃増減約足近位上下等";

    private static final Set<String> NOT_COUNTED = Set.of(
            "一番", "一部", "一種", "一杯", "一段", "一歩", "一目", "一様", "一手", "一族", "一級", "一代", "一度", "一体", "一足", "一票の", "一つ", "一節",
            "一機", "一面", "一角", "一律", "一味", "一班", "一席", "一時", "一局", "一人ひとり", "二度と", "二次", "十分に", "十分な", "十分で", "十分だ");
    private static final Map<String, String> CURRENCIES = Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY");
    private static final Set<String> CODES =
            Set.of("USD", "JPY", "EUR", "GBP", "CNY", "KRW", "INR", "AUD", "CAD", "CHF");
    private static final Map<String, BigDecimal> SHORT = Map.of(
            "k",
            new BigDecimal("1000"),
            "m",
            new BigDecimal("1000000"),
            "mn",
            new BigDecimal("1000000"),
            "b",
            new BigDecimal("1000000000"),
            "bn",
            new BigDecimal("1000000000"),
            "t",
            new BigDecimal("1000000000000"),
            "tn",
            new BigDecimal("1000000000000"));

    private final String text;
    private final String lower;

    Counted(String text, String lower) {
        this.text = text;
        this.lower = lower;
    }

    Draft percent(int start, int end, BigDecimal part, BigDecimal whole) {
        BigDecimal value = Amounts.percent(part, whole);
        return new Draft(start, end, Type.PERCENT, "%", value, value, BigDecimal.ONE, BigDecimal.ONE);
    }

    /** A number in digits. Null when it is glued to letters that are no unit (3D, 5G). */
    @Nullable
    Draft digits(Numeral numeral) {
        Draft fraction = fraction(numeral);
        if (fraction != null) {
            return fraction;
        }
        if (next(numeral.end()) == '/' && Numerals.isDigit(next(numeral.end() + 1))) {
            return slash(numeral);
        }
        Numeral n = NumberWords.multiplied(lower, numeral);
        Draft money = moneyBefore(n);
        if (money != null) {
            return money;
        }
        Draft ordinal = ordinal(n);
        if (ordinal != null) {
            return ordinal;
        }
        Unit unit = unitAfter(n);
        if (unit != null) {
            return unit.written().equals("つ") && n.isWhole(1, 1) ? null : with(n, unit); // の1つ is no count
        }
        if (next(n.end()) == '代' && n.isWhole(10, 90) && n.whole() % 10 == 0) {
            return new Draft(
                    n.start(),
                    n.end() + 1,
                    Type.QUANTITY,
                    "歳",
                    n.low(),
                    n.low().add(BigDecimal.valueOf(9)),
                    BigDecimal.ONE,
                    BigDecimal.ONE);
        }
        char after = next(n.end());
        if (isLatin(after) || after == '_') {
            return null;
        }
        if (lower.startsWith("-year-old", n.end()) || lower.startsWith(" year-old", n.end())) {
            return quantity(n, n.end() + 9, "歳");
        }
        if (after == '-') {
            Unit joined = Unit.at(text, lower, n.end() + 1);
            if (joined != null && joined.written().length() > 2) {
                return withAt(n, joined, n.end() + 1);
            }
        }
        return noun(n);
    }

    /** A number in English words: "one" and a bare small number count only with what they count. */
    @Nullable
    Draft words(Numeral numeral) {
        int at = next(numeral.end()) == '-' || next(numeral.end()) == ' ' ? numeral.end() + 1 : numeral.end();
        String part = NumberWords.word(lower, at);
        int parts = parts(part);
        if (parts > 0 && numeral.isWhole(1, parts - 1) && (part.endsWith("s") == numeral.whole() > 1)) {
            return percent(numeral.start(), at + part.length(), numeral.low(), BigDecimal.valueOf(parts));
        }
        Unit unit = unitAfter(numeral);
        boolean alone = numeral.isWhole(0, 1);
        if (unit != null && !unit.written().equals("times")) {
            return with(numeral, unit);
        }
        if (lower.startsWith("-year-old", numeral.end())) {
            return quantity(numeral, numeral.end() + 9, "歳");
        }
        Draft noun = noun(numeral);
        return alone && noun.type() == Type.NUMBER ? null : noun;
    }

    private static int parts(String word) {
        return switch (word) {
            case "half", "halves" -> 2;
            case "third", "thirds" -> 3;
            case "quarter", "quarters", "fourth", "fourths" -> 4;
            case "fifth", "fifths" -> 5;
            case "sixth", "sixths" -> 6;
            case "eighth", "eighths" -> 8;
            case "tenth", "tenths" -> 10;
            default -> 0;
        };
    }

    /** A number in kanji, unless it is part of a word or a saying. */
    @Nullable
    Draft kanji(Numeral n) {
        Draft fraction = fraction(n);
        if (fraction != null) {
            return fraction;
        }
        char before = n.start() == 0 ? 0 : text.charAt(n.start() - 1);
        boolean several = text.charAt(n.start()) == '数';
        if (several && isKanji(before) && "約の後前計".indexOf(before) < 0) {
            return null;
        }
        Draft ordinal = ordinal(n);
        if (ordinal != null) {
            return ordinal;
        }
        Unit unit = unitAfter(n);
        if (unit != null) {
            int end = n.end() + unit.written().length();
            return isWord(n, end) || isSaying(n, unit) ? null : with(n, unit);
        }
        int length = n.end() - n.start();
        boolean number = length >= 2 && (n.digits() == 0 || n.digits() >= 3) && !several && !n.isWhole(10, 10);
        boolean apart = !isKanji(next(n.end())) && (!isKanji(before) || "約計の".indexOf(before) >= 0);
        return number && apart && n.isPoint() ? bare(n) : null;
    }

    private boolean isWord(Numeral n, int end) {
        char after = next(end);
        if (isKanji(after) && AFTER_COUNTER.indexOf(after) < 0) {
            return true;
        }
        char before = n.start() == 0 ? 0 : text.charAt(n.start() - 1);
        return n.isWhole(1, 1) && "同統唯随単均逐画".indexOf(before) >= 0;
    }

    private boolean isSaying(Numeral n, Unit unit) {
        String written = text.substring(n.start(), n.end() + unit.written().length());
        if (NOT_COUNTED.contains(written) && !(written.length() == 2 && next(n.end() + 1) == '間')) {
            return true;
        }
        for (int more = 1; more <= 3; more++) {
            int end = n.end() + unit.written().length() + more;
            if (end <= text.length() && NOT_COUNTED.contains(text.substring(n.start(), end))) {
                return true;
            }
        }
        boolean minutes = unit.written().equals("分") && n.isWhole(10, 10);
        return minutes && "後前以程".indexOf(next(n.end() + 1)) < 0; // 十分 is "enough"
    }

    private @Nullable Unit unitAfter(Numeral n) {
        int end = n.end();
        Unit unit = Unit.at(text, lower, end);
        if (unit == null && next(end) == ' ') {
            unit = Unit.at(text, lower, end + 1);
            boolean odd = unit != null && (unit.written().equals("x") || n.script() == Numeral.Script.KANJI);
            return odd ? null : unit;
        }
        return unit;
    }

    private Draft with(Numeral n, Unit unit) {
        return withAt(
                n,
                unit,
                text.startsWith(unit.written(), n.end()) || lower.startsWith(unit.written(), n.end())
                        ? n.end()
                        : n.end() + 1);
    }

    private Draft withAt(Numeral n, Unit unit, int at) {
        int end = at + unit.written().length();
        int start = n.start();
        if (unit.written().equals("割")) {
            return tenths(n, end);
        }
        if (unit.written().equals("キロ")) {
            boolean weight = text.substring(Math.max(0, start - 8), start).matches("(?s).*(?:体重|重さ|重量|荷物|[太痩]).*");
            return draft(start, end, Type.QUANTITY, weight ? "kg" : "m", n, BigDecimal.valueOf(weight ? 1 : 1000));
        }
        if (unit.base().equals("°F")) {
            BigDecimal low = celsius(n.low());
            return new Draft(start, end, Type.QUANTITY, "°C", low, celsius(n.high()), BigDecimal.ONE, BigDecimal.ONE);
        }
        if (unit.written().equals("度") && text.startsWith("摂氏", start - 2)) {
            return draft(start - 2, end, Type.QUANTITY, "°C", n, BigDecimal.ONE);
        }
        boolean old = (unit.base().equals("month") || unit.base().equals("s"))
                && (lower.startsWith(" old", end) || lower.startsWith("-old", end));
        if (old && unit.written().startsWith("year")) {
            return quantity(n, end + 4, "歳");
        }
        boolean halved =
                next(end) == '半' && (unit.base().equals("s") || unit.base().equals("month"));
        Draft draft = draft(start, halved ? end + 1 : end, unit.type(), unit.base(), signed(n, unit), unit.factor());
        BigDecimal half = unit.factor().multiply(Amounts.HALF);
        return halved ? draft.between(draft.low().add(half), draft.high().add(half)) : draft;
    }

    private static BigDecimal celsius(BigDecimal fahrenheit) {
        BigDecimal ninth = fahrenheit.subtract(BigDecimal.valueOf(32)).multiply(BigDecimal.valueOf(5));
        return Amounts.plain(ninth.divide(BigDecimal.valueOf(9), 4, RoundingMode.HALF_UP));
    }

    /** A minus counts where a loss or cold can be meant. */
    private Numeral signed(Numeral n, Unit unit) {
        boolean can = unit.type() == Type.PERCENT
                || unit.type() == Type.MONEY
                || unit.base().equals("°C")
                || unit.base().equals("度");
        char before = n.start() == 0 ? 0 : text.charAt(n.start() - 1);
        boolean minus = before == '▲'
                || before == '△'
                || text.startsWith("マイナス", n.start() - 4)
                || lower.startsWith("minus ", n.start() - 6)
                || (before == '-' && (n.start() == 1 || " (:、は\n".indexOf(text.charAt(n.start() - 2)) >= 0));
        return can && minus ? n.times(BigDecimal.ONE.negate(), n.end()) : n;
    }

    /** 3割5分2厘. */
    private Draft tenths(Numeral n, int end) {
        BigDecimal value = n.low().multiply(BigDecimal.TEN);
        BigDecimal high = n.high().multiply(BigDecimal.TEN);
        int at = end;
        String marks = "分厘";
        for (int i = 0; i < 2; i++) {
            Numeral more = at < text.length() && Numerals.begins(text.charAt(at)) ? Numerals.at(text, at) : null;
            if (more == null || !more.isWhole(1, 9) || next(more.end()) != marks.charAt(i)) {
                break;
            }
            value = value.add(more.low().movePointLeft(i));
            high = value;
            at = more.end() + 1;
        }
        return new Draft(
                n.start(), at, Type.PERCENT, "%", Amounts.plain(value), Amounts.plain(high), BigDecimal.TEN, n.scale());
    }

    /** 三分の一, 3分の2. */
    private @Nullable Draft fraction(Numeral n) {
        if (next(n.end()) != '分' || next(n.end() + 1) != 'の' || !n.isWhole(2, 1000)) {
            return null;
        }
        int at = n.end() + 2;
        Numeral part = at < text.length() && Numerals.begins(text.charAt(at)) ? Numerals.at(text, at) : null;
        boolean proper = part != null && part.isWhole(1, n.whole());
        return part != null && proper ? percent(n.start(), part.end(), part.low(), n.low()) : null;
    }

    /** 1/3 and 24/7: a small proper fraction is a share, anything else nothing. */
    private @Nullable Draft slash(Numeral n) {
        Numeral whole = Numerals.at(text, n.end() + 1);
        boolean share = whole != null
                && whole.isWhole(2, 100)
                && n.isWhole(1, whole.whole() - 1)
                && (whole.whole() <= 10 || whole.whole() % 10 == 0)
                && next(whole.end()) != '/';
        return whole != null && share ? percent(n.start(), whole.end(), n.low(), whole.low()) : null;
    }

    private @Nullable Draft moneyBefore(Numeral n) {
        int at = n.start() > 0 && text.charAt(n.start() - 1) == ' ' ? n.start() - 1 : n.start();
        if (at == 0) {
            return null;
        }
        String sign = text.substring(at - 1, at);
        String currency = CURRENCIES.get(sign);
        int start = at - 1;
        if (currency != null) {
            if (text.startsWith("US$", at - 3)) {
                start = at - 3;
            } else if (text.startsWith("HK$", at - 3)) {
                return money(n, at - 3, "HKD");
            } else if (text.startsWith("A$", at - 2)) {
                return money(n, at - 2, "AUD");
            } else if (text.startsWith("C$", at - 2)) {
                return money(n, at - 2, "CAD");
            }
            return money(n, start, currency);
        }
        String code = at >= 3 ? text.substring(at - 3, at) : "";
        return CODES.contains(code) ? money(n, at - 3, code) : null;
    }

    private Draft money(Numeral numeral, int start, String currency) {
        Numeral n = numeral;
        String letters = NumberWords.word(lower, n.end());
        BigDecimal factor = SHORT.get(letters);
        if (factor != null) {
            n = n.times(factor, n.end() + letters.length());
        }
        String after = NumberWords.word(lower, next(n.end()) == ' ' ? n.end() + 1 : n.end());
        boolean named = after.equals("usd") || after.equals("dollars") || after.equals("yen");
        return draft(start, named ? n.end() + 1 + after.length() : n.end(), Type.MONEY, currency, n, BigDecimal.ONE);
    }

    /** 第3回, 3rd, 21st century. */
    private @Nullable Draft ordinal(Numeral n) {
        boolean numbered = n.start() > 0 && text.charAt(n.start() - 1) == '第';
        if (numbered) {
            Unit unit = Unit.at(text, lower, n.end());
            boolean kanji = n.script() == Numeral.Script.KANJI;
            if (unit == null) {
                return kanji || next(n.end()) == 'に' ? null : ordinal(n.start() - 1, n.end(), "", n);
            }
            int end = n.end() + unit.written().length();
            return kanji
                            && n.isWhole(1, 3)
                            && isKanji(next(end))
                            && "目以".indexOf(next(end)) < 0
                            && unit.written().equals("人")
                    ? null
                    : ordinal(n.start() - 1, end, unit.base().equals("month") ? "年" : unit.base(), n);
        }
        String suffix = n.script() == Numeral.Script.DIGITS ? NumberWords.word(lower, n.end()) : "";
        if (suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th")) {
            int end = n.end() + 2;
            return lower.startsWith(" century", end)
                    ? ordinal(n.start(), end + 8, "世紀", n)
                    : ordinal(n.start(), end, "", n);
        }
        return null;
    }

    private static Draft ordinal(int start, int end, String unit, Numeral n) {
        return draft(start, end, Type.ORDINAL, unit, n, BigDecimal.ONE);
    }

    private Draft noun(Numeral n) {
        Nouns.Found noun = n.end() < text.length() && next(n.end()) == ' ' ? Nouns.after(lower, text, n) : null;
        if (noun != null) {
            return quantity(n, noun.end(), noun.unit());
        }
        return Dates.isYear(n) && !isKanji(next(n.end())) && !isKana(next(n.end()))
                ? Draft.date(n.start(), n.end(), "", n.whole(), 0, 0)
                : bare(n);
    }

    private static Draft bare(Numeral n) {
        return draft(n.start(), n.end(), Type.NUMBER, "", n, BigDecimal.ONE);
    }

    private static Draft quantity(Numeral n, int end, String unit) {
        return draft(n.start(), end, Type.QUANTITY, unit, n, BigDecimal.ONE);
    }

    private static Draft draft(int start, int end, Type type, String unit, Numeral n, BigDecimal factor) {
        return new Draft(
                start,
                end,
                type,
                unit,
                Amounts.plain(n.low().multiply(factor)),
                Amounts.plain(n.high().multiply(factor)),
                factor,
                n.scale());
    }

    private char next(int at) {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isKanji(char c) {
        return (c >= 0x4e00 && c <= 0x9fff) || c == '々';
    }

    private static boolean isKana(char c) {
        return c >= 0x3041 && c <= 0x30ff;
    }
}
