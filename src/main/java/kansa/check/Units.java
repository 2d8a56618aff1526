package kansa.check;

import java.util.Arrays;
import kansa.text.Folded;

/**
 * The comparable units of a stretch of text, without a tokeniser: English words by stem, numbers by value, katakana runs
 * whole, kanji runs by pairs of characters. Places are offsets into the folded text.
 */
final class Units {
    /** What a unit is. */
    enum Type {
        STOP,
        WORD,
        NUMBER,
        /** A capitalised word that does not open its sentence. */
        NAME,
        KATAKANA,
        KANJI
    }

    private static final int LONGEST_WORD = 64;

    private final SupportWords lists;
    private int count;
    private long[] keys = new long[32];
    private Type[] types = new Type[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];

    private Units(SupportWords lists) {
        this.lists = lists;
    }

    static Units of(Folded folded, int from, int to, SupportWords lists) {
        Units units = new Units(lists);
        units.read(folded.text(), folded.lower(), from, to);
        return units;
    }

    int count() {
        return count;
    }

    long key(int i) {
        return keys[i];
    }

    Type type(int i) {
        return types[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** How much a unit counts in a share. */
    double weight(int i) {
        return switch (types[i]) {
            case STOP -> 0;
            case KANJI -> 0.7;
            default -> 1;
        };
    }

    private void read(String text, String lower, int from, int to) {
        int i = from;
        boolean opened = false;
        while (i < to) {
            char c = lower.charAt(i);
            int end = i + 1;
            int numeral = KanjiNumber.end(lower, i, to);
            if (numeral > i) {
                end = numeral;
                add(Hash.number(KanjiNumber.value(lower, i, end)), Type.NUMBER, i, end);
            } else if (digit(c) && !opened && count == 0 && listMark(lower, i, to)) {
                end = numberEnd(lower, i, to);
            } else if (digit(c)) {
                end = numberEnd(lower, i, to);
                add(number(lower, i, end), Type.NUMBER, i, end);
                opened = true;
            } else if (Character.isLetter(c) && !cjk(c)) {
                end = wordEnd(lower, i, to);
                word(text, lower, i, end, opened);
                opened = true;
            } else if (katakana(c)) {
                while (end < to && katakana(lower.charAt(end))) {
                    end++;
                }
                katakanaRun(lower, i, end);
            } else if (kanji(c)) {
                while (end < to && kanji(lower.charAt(end)) && KanjiNumber.end(lower, end, to) == end) {
                    end++;
                }
                kanjiRun(lower, i, end);
            } else if (c == '\n' || c == ':' || c == '"' || c == '“') {
                opened = false;
            }
            i = end;
        }
    }

    private void word(String text, String lower, int start, int end, boolean opened) {
        int stop = end;
        if (end - start > 2 && lower.charAt(end - 1) == 's' && lower.charAt(end - 2) == '\'') {
            stop = end - 2;
        }
        String word = lower.substring(start, Math.min(stop, start + LONGEST_WORD));
        Integer number = lists.number(word);
        if (number != null) {
            add(Hash.number(number), Type.NUMBER, start, end);
        } else if (lists.in("stop-en", word)) {
            add(Hash.of(word), Type.STOP, start, end);
        } else {
            boolean name = opened && Character.isUpperCase(text.charAt(start)) && stop - start > 1;
            add(Hash.of(Stem.of(word)), name ? Type.NAME : Type.WORD, start, stop);
        }
    }

    private void katakanaRun(String lower, int start, int end) {
        int stop = end;
        while (stop > start + 1 && lower.charAt(stop - 1) == 'ー') {
            stop--;
        }
        boolean unit = count > 0 && types[count - 1] == Type.NUMBER && ends[count - 1] == start;
        if (stop - start > 1 && !unit) {
            add(Hash.of(lower, start, stop), Type.KATAKANA, start, end);
        }
    }

    private void kanjiRun(String lower, int start, int end) {
        if (end - start == 1) {
            add(Hash.of(lower, start, end), Type.KANJI, start, end);
        }
        for (int i = start; i + 1 < end; i++) {
            add(Hash.of(lower, i, i + 2), Type.KANJI, i, i + 2);
        }
    }

    private void add(long key, Type type, int start, int end) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            types = Arrays.copyOf(types, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        keys[count] = key;
        types[count] = type;
        starts[count] = start;
        ends[count++] = end;
    }

    /** The number of a list entry: 1. or 2). */
    private static boolean listMark(String s, int start, int to) {
        int end = numberEnd(s, start, to);
        return end - start <= 2
                && end + 1 < to
                && (s.charAt(end) == '.' || s.charAt(end) == ')' || s.charAt(end) == '、')
                && (s.charAt(end) == '、' || Character.isWhitespace(s.charAt(end + 1)));
    }

    private static int numberEnd(String s, int start, int to) {
        int end = start + 1;
        while (end < to) {
            char c = s.charAt(end);
            boolean inside = (c == ',' || c == '.') && end + 1 < to && digit(s.charAt(end + 1));
            if (!digit(c) && !inside) {
                break;
            }
            end++;
        }
        return end;
    }

    /** The value without thousands marks and without a fraction of zeros. */
    private static long number(String s, int start, int end) {
        String digits = s.substring(start, Math.min(end, start + LONGEST_WORD)).replace(",", "");
        int dot = digits.indexOf('.');
        if (dot > 0 && digits.lastIndexOf('.') == dot) {
            int last = digits.length();
            while (digits.charAt(last - 1) == '0') {
                last--;
            }
            digits = digits.substring(0, digits.charAt(last - 1) == '.' ? last - 1 : last);
        }
        int first = 0;
        while (first + 1 < digits.length() && digits.charAt(first) == '0' && digit(digits.charAt(first + 1))) {
            first++;
        }
        return Hash.number(digits.substring(first));
    }

    private static int wordEnd(String s, int start, int to) {
        int end = start + 1;
        while (end < to) {
            char c = s.charAt(end);
            boolean inside = (c == '\'' || c == '’') && end + 1 < to && Character.isLetter(s.charAt(end + 1));
            if (!inside && !(Character.isLetterOrDigit(c) && !cjk(c))) {
                break;
            }
            end++;
        }
        return end;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean kanji(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || c == '々' || (c >= '\u3400' && c <= '\u4dbf');
    }

    static boolean katakana(char c) {
        return (c >= 'ァ' && c <= 'ヺ') || c == 'ー';
    }

    private static boolean cjk(char c) {
        return c >= '\u3040' && c <= '\u9fff';
    }
}
