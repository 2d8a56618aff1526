package kansa.text;

import java.math.BigDecimal;
import java.util.Map;
import kansa.text.Numeral.Script;
import org.jspecify.annotations.Nullable;

/** Reads English numbers in words: "twenty-five", "one hundred and five thousand", "two and a half million", "half a dozen". */
final class NumberWords {
    private static final Map<String, Integer> BELOW_HUNDRED = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Map<String, Long> MULTIPLIERS = Map.of(
            "dozen",
            12L,
            "hundred",
            100L,
            "thousand",
            1_000L,
            "million",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L);
    private static final Map<String, Long> SEVERAL = Map.of(
            "dozens", 12L, "hundreds", 100L, "thousands", 1_000L, "millions", 1_000_000L, "billions", 1_000_000_000L);

    private final String lower;
    private int at;
    private int wordEnd;

    private NumberWords(String lower, int at) {
        this.lower = lower;
        this.at = at;
        this.wordEnd = at;
    }

    /** Whether a word that begins with these two letters may be a number. */
    static boolean mayBegin(char first, char second) {
        return switch (first) {
            case 'o' -> second == 'n';
            case 't' -> second == 'w' || second == 'h' || second == 'e';
            case 'f' -> second == 'o' || second == 'i';
            case 's' -> second == 'i' || second == 'e';
            case 'e' -> second == 'i' || second == 'l';
            case 'n' -> second == 'i';
            case 'z' -> second == 'e';
            case 'd' -> second == 'o';
            case 'h' -> second == 'a' || second == 'u';
            case 'm', 'b' -> second == 'i';
            case 'a' -> second == ' ' || second == 'n';
            default -> false;
        };
    }

    /** The number in words that begins here, or null. */
    static @Nullable Numeral at(String lower, int start) {
        return new NumberWords(lower, start).read(start);
    }

    /** Digits and the multiplier words after them: 3.5 million, 2 dozen. */
    static Numeral multiplied(String lower, Numeral numeral) {
        Numeral made = numeral;
        for (int i = 0; i < 2; i++) {
            int from = made.end();
            if (from >= lower.length() || (lower.charAt(from) != ' ' && lower.charAt(from) != '-')) {
                return made;
            }
            Long factor = MULTIPLIERS.get(word(lower, from + 1));
            if (factor == null) {
                return made;
            }
            int end = from + 1 + word(lower, from + 1).length();
            made = made.times(BigDecimal.valueOf(factor), end);
        }
        return made;
    }

    static String word(String lower, int start) {
        int i = start;
        while (i < lower.length() && i - start < 14 && lower.charAt(i) >= 'a' && lower.charAt(i) <= 'z') {
            i++;
        }
        return i < lower.length() && Character.isLetterOrDigit(lower.charAt(i)) && lower.charAt(i) < 0x2e80
                ? ""
                : lower.substring(start, i);
    }

    private String next() {
        String word = word(lower, at);
        wordEnd = at + word.length();
        return word;
    }

    /** Moves to the next word over one blank or hyphen. */
    private boolean step() {
        if (wordEnd + 1 < lower.length() && (lower.charAt(wordEnd) == ' ' || lower.charAt(wordEnd) == '-')) {
            at = wordEnd + 1;
            return true;
        }
        return false;
    }

    private @Nullable Numeral read(int start) {
        String word = next();
        Long several = SEVERAL.get(word);
        if (several != null) {
            if (!lower.startsWith(" of ", wordEnd)) {
                return null;
            }
            BigDecimal unit = BigDecimal.valueOf(several);
            return new Numeral(
                    start,
                    wordEnd + 3,
                    unit.add(unit),
                    unit.multiply(BigDecimal.TEN).subtract(BigDecimal.ONE),
                    unit,
                    Script.WORDS,
                    0,
                    false,
                    false);
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = null;
        BigDecimal scale = BigDecimal.ONE;
        int end = start;
        if (word.equals("half") || word.equals("a") || word.equals("an")) {
            boolean half = word.equals("half");
            if (!step()) {
                return null;
            }
            String second = next();
            if (half && second.equals("a") && step()) {
                second = next();
            }
            if (!MULTIPLIERS.containsKey(second)) {
                return null;
            }
            current = half ? Amounts.HALF : BigDecimal.ONE;
        }
        while (true) {
            word = next();
            Integer small = BELOW_HUNDRED.get(word);
            Long factor = MULTIPLIERS.get(word);
            if (small != null) {
                BigDecimal value = BigDecimal.valueOf(small);
                boolean joins = current == null
                        || (current.signum() == 0 && total.signum() > 0)
                        || (small < 10 && isTens(current))
                        || (small < 100 && current.remainder(Amounts.HUNDRED).signum() == 0 && current.signum() > 0);
                if (!joins) {
                    break;
                }
                current = current == null ? value : current.add(value);
            } else if (factor != null && current != null) {
                scale = BigDecimal.valueOf(factor);
                if (factor <= 100) {
                    current = current.multiply(scale);
                } else {
                    total = total.add(current.multiply(scale));
                    current = BigDecimal.ZERO;
                }
            } else if (word.equals("and") && current != null && end > start) {
                BigDecimal half = half(current, total, scale);
                if (half != null) {
                    current = half;
                    end = wordEnd;
                    if (!step()) {
                        break;
                    }
                    continue;
                }
                boolean afterHundred = current.signum() == 0 || current.compareTo(Amounts.HUNDRED) >= 0;
                if (!afterHundred || !step() || !BELOW_HUNDRED.containsKey(next())) {
                    break;
                }
                continue;
            } else {
                break;
            }
            end = wordEnd;
            if (!step()) {
                break;
            }
        }
        if (end == start) {
            return null;
        }
        BigDecimal value = total.add(current == null ? BigDecimal.ZERO : current);
        return new Numeral(
                start, end, Amounts.plain(value), Amounts.plain(value), scale, Script.WORDS, 0, false, false);
    }

    /** "and a half" here, or null. */
    private @Nullable BigDecimal half(BigDecimal current, BigDecimal total, BigDecimal scale) {
        if (!lower.startsWith("and a half", at)) {
            return null;
        }
        wordEnd = at + "and a half".length();
        return total.signum() == 0 ? current.add(Amounts.HALF) : current.add(scale.multiply(Amounts.HALF));
    }

    private static boolean isTens(BigDecimal value) {
        int last = value.remainder(Amounts.HUNDRED).intValue();
        return last >= 20 && last % 10 == 0;
    }
}
