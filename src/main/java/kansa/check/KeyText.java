package kansa.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.text.Folded;
import kansa.text.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The letters and digits of a text, folded and in lower case, with the way back: what stays the same however a value is
 * spaced, hyphenated, widened or interspersed with invisible characters.
 */
final class KeyText {
    /** So many other characters may stand between two letters of a short value, if they are not always the same. */
    private static final int GAP = 3;

    /** And of a longer one, which is not met with by chance. */
    private static final int WIDE_GAP = 16;

    private static final int SHORT = 8;

    private final Folded folded;
    private final String key;
    private final int[] at;

    private KeyText(Folded folded, String key, int[] at) {
        this.folded = folded;
        this.key = key;
        this.at = at;
    }

    static KeyText of(String text, Reader reader) {
        return of(reader.read(text, Language.OTHER).folded());
    }

    static KeyText of(Folded folded) {
        String lower = kana(folded.lower());
        char[] key = new char[lower.length()];
        int[] at = new int[lower.length()];
        int n = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < lower.length()
                    && Character.isLowSurrogate(lower.charAt(i + 1));
            if (c < 0x80 ? plain(c) : Character.isLetterOrDigit(pair ? lower.codePointAt(i) : c)) {
                for (int k = i; k < i + (pair ? 2 : 1); k++) {
                    at[n] = k;
                    key[n++] = lower.charAt(k);
                }
            }
            i += pair ? 1 : 0;
        }
        return new KeyText(folded, new String(key, 0, n), Arrays.copyOf(at, n));
    }

    private static boolean plain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Hiragana as katakana; of the same length. */
    static String kana(String text) {
        char[] kana = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'ぁ' && c <= 'ゖ') {
                kana = kana == null ? text.toCharArray() : kana;
                kana[i] = (char) (c + 'ァ' - 'ぁ');
            }
        }
        return kana == null ? text : new String(kana);
    }

    String key() {
        return key;
    }

    /** Every place of a value, one after the other. */
    List<Span> places(String value, boolean whole) {
        List<Span> places = new ArrayList<>();
        for (Span place = find(value, 0, whole); place != null; place = find(value, place.end(), whole)) {
            places.add(place);
        }
        return places;
    }

    /** Whether what stands here is no part of a longer word or number. */
    boolean alone(int start, int end) {
        return !runsOn(start - 1, start) && !runsOn(end - 1, end);
    }

    /** The stretch of the original from one letter of the key up to, not including, another. */
    Span original(int from, int to) {
        return folded.original(at[from], at[to - 1] + 1);
    }

    /** The folded text from one letter of the key up to, not including, another. */
    String stretch(int from, int to) {
        return folded.lower().substring(at[from], at[to - 1] + 1);
    }

    /** Whether the letters stand side by side, with nothing but blanks, hyphens and invisible characters between them. */
    boolean close(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            for (int k = at[i - 1] + 1; k < at[i]; k++) {
                char c = folded.text().charAt(k);
                boolean blank = Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
                if (!blank && c != '-' && c != '_') {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the letters stand one by one. */
    boolean spread(int from, int to) {
        int apart = 0;
        for (int i = from + 1; i < to; i++) {
            apart += at[i] - at[i - 1] > 1 ? 1 : 0;
        }
        return apart * 2 > to - from;
    }

    /** The next place of a value, not as a part of a longer word or number when it is short; null when there is none. */
    @Nullable
    Span find(String value, int from, boolean whole) {
        for (int start = key.indexOf(value, from); start >= 0; start = key.indexOf(value, start + 1)) {
            int end = start + value.length();
            if (together(start, end) && !(whole && !alone(start, end))) {
                return new Span(start, end);
            }
        }
        return null;
    }

    private boolean together(int start, int end) {
        int allowed = end - start < SHORT && !even(start, end) ? GAP : WIDE_GAP;
        for (int i = start + 1; i < end; i++) {
            if (at[i] - at[i - 1] > allowed + 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether the same stands between every two letters. */
    private boolean even(int start, int end) {
        int gap = end - start < 2 ? 0 : at[start + 1] - at[start];
        for (int i = start + 2; i < end; i++) {
            if (at[i] - at[i - 1] != gap
                    || !folded.text().regionMatches(at[i - 1] + 1, folded.text(), at[start] + 1, gap - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Two neighbours of the key that are neighbours in the text, too, both digits or both of the same alphabet. */
    private boolean runsOn(int left, int right) {
        if (left < 0 || right >= key.length() || at[right] - at[left] > 1) {
            return false;
        }
        char a = key.charAt(left);
        char b = key.charAt(right);
        return Character.isDigit(a) == Character.isDigit(b)
                && Character.UnicodeScript.of(a) == Character.UnicodeScript.of(b)
                && Character.UnicodeScript.of(a) != Character.UnicodeScript.HAN
                && folded.lower().charAt(at[left]) == a;
    }
}
