package kansa.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Folds characters; knows which single characters change and how, and leaves the rest to NFKC. */
final class Folding {
    /** Not one character for one: NFKC decides, or nothing changes. */
    private static final char MANY = '\uffff';

    private static final String HALF_KANA = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
    /** Pairs: the variant, then the usual form. 斎 and 斉 stay apart: they are two names. */
    private static final String VARIANTS = "髙高德徳邊辺邉辺齋斎齊斉濵浜濱浜澤沢國国櫻桜廣広惠恵眞真嶋島嶌島冨富圓円學学會会實実壽寿萬万藏蔵瀨瀬曾曽桒桑槇槙槗橋舘館嵜崎"
            + "榮栄淺浅黑黒靑青淸清增増靜静薗園莊荘豐豊邨村關関條条燈灯爲為壯壮來来氣気螢蛍鷗鴎獨独縣県鐵鉄";

    private static final char FIRST_VARIANT;
    private static final char[] VARIANT_FROM;
    private static final char[] VARIANT_TO;

    static {
        int pairs = VARIANTS.length() / 2;
        char[] sorted = new char[pairs];
        for (int i = 0; i < pairs; i++) {
            sorted[i] = VARIANTS.charAt(2 * i);
        }
        Arrays.sort(sorted);
        char[] to = new char[pairs];
        for (int i = 0; i < pairs; i++) {
            to[Arrays.binarySearch(sorted, VARIANTS.charAt(2 * i))] = VARIANTS.charAt(2 * i + 1);
        }
        FIRST_VARIANT = sorted[0];
        VARIANT_FROM = sorted;
        VARIANT_TO = to;
    }

    private Folding() {}

    static Folded fold(String text) {
        int length = text.length();
        int i = 0;
        while (i < length && stays(text, i)) {
            i++;
        }
        return i == length ? new FoldedText(text, length, null) : foldFrom(text, i);
    }

    private static boolean stays(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return at + 1 == text.length() || !isMark(text.charAt(at + 1));
        }
        return !Character.isSurrogate(c)
                && one(text, at, at == 0 ? 0 : text.charAt(at - 1)) == c
                && (at + 1 == text.length() || !isMark(text.charAt(at + 1)));
    }

    private static Folded foldFrom(String text, int first) {
        int length = text.length();
        StringBuilder out = new StringBuilder(length + 16).append(text, 0, first);
        int[] from = null; // made at the first unit that is not one for one
        int i = first;
        while (i < length) {
            int end = unitEnd(text, i);
            int before = out.length();
            if (end == i + 1) {
                char c = one(text, i, before == 0 ? 0 : out.charAt(before - 1));
                if (c != MANY) {
                    out.append(c);
                } else {
                    out.append(many(text, i, end));
                }
            } else {
                out.append(many(text, i, end));
            }
            int made = out.length() - before;
            if (from == null && made != end - i) {
                from = new int[Math.max(length, out.length()) + 16];
                for (int k = 0; k < before; k++) {
                    from[k] = k;
                }
            }
            if (from != null) {
                if (out.length() + 1 > from.length) {
                    from = Arrays.copyOf(from, Math.max(out.length() + 16, from.length * 2));
                }
                boolean same = made == end - i;
                for (int k = 0; k < made; k++) {
                    from[before + k] = same ? i + k : i;
                }
            }
            i = end;
        }
        if (from != null) {
            from = Arrays.copyOf(from, out.length() + 1);
            from[out.length()] = length;
        }
        return new FoldedText(out.toString(), length, from);
    }

    /** A base with the marks that follow it, or a surrogate pair. */
    private static int unitEnd(String text, int start) {
        int end = start + 1;
        int length = text.length();
        if (Character.isHighSurrogate(text.charAt(start))
                && end < length
                && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        int limit = Math.min(length, end + 8);
        while (end < limit && isMark(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && (c <= 0x36f || c == 0x3099 || c == 0x309a || c == 0xff9e || c == 0xff9f);
    }

    private static String many(String text, int start, int end) {
        int c = text.codePointAt(start);
        if (c == 0x20bb7) { // 𠮷
            return "吉" + text.substring(start + 2, end);
        }
        boolean emoji = c >= 0x1f000 && c <= 0x1fbef;
        if (emoji || (c < 0x10000 && Character.isSurrogate((char) c))) {
            return text.substring(start, end);
        }
        if (end - start == 1) {
            return Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC);
        }
        StringBuilder unit = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char m = text.charAt(i);
            char o =
                    Character.isSurrogate(m) ? m : m == 0xff9e ? '\u3099' : m == 0xff9f ? '\u309a' : one(text, i, '\0');
            unit.append(o == MANY ? m : o);
        }
        return Normalizer.normalize(unit, Normalizer.Form.NFKC);
    }

    /** The one character that stands for the one at {@code at}, or {@link #MANY}. */
    private static char one(String text, int at, char before) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return c;
        }
        if (c >= 0x4e00 && c <= 0x9fff) {
            return c < FIRST_VARIANT ? c : variant(c);
        }
        if (c >= 0x3041 && c <= 0x30fe) {
            return c == 'ー' ? longSound(text, at, before) : c;
        }
        if (c >= 0xff01 && c <= 0xff5e) {
            return (char) (c - 0xfee0);
        }
        if (c >= 0x3000 && c <= 0x3020) {
            return c == 0x3000 ? ' ' : c == 0x301c ? '~' : c;
        }
        if (c >= 0xff61 && c <= 0xff9f) {
            return c == 'ｰ' ? longSound(text, at, before) : HALF_KANA.charAt(c - 0xff61);
        }
        return c < 0x2000 ? early(c, before) : late(c, before);
    }

    private static char early(char c, char before) {
        return switch (c) {
            case 0xa0 -> ' ';
            case 0xb2 -> superscript(c, '2', before);
            case 0xb3 -> superscript(c, '3', before);
            case 0xb9 -> superscript(c, '1', before);
            case 0x2bc -> '\'';
            case 0xa8, 0xaf, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe -> c;
            default -> {
                boolean stays = (c < 0x132 && c != 0xaa && c != 0xba && c != 0xb5) || (c >= 0x400 && c <= 0x52f);
                yield stays ? c : byNfkc(c);
            }
        };
    }

    private static char late(char c, char before) {
        if ((c > 0x2500 && c <= 0x27bf)
                || (c >= 0x2190 && c <= 0x2211)
                || (c >= 0x3400 && c <= 0x4dbf)
                || (c >= 0xac00 && c <= 0xd7a3)) {
            return c;
        }
        if (c >= 0x2010 && c <= 0x2015) {
            return '-';
        }
        if ((c >= 0x2460 && c <= 0x24b5)
                || (c >= 0x24ea && c <= 0x24ff)
                || (c >= 0x2150 && c <= 0x215f)
                || (c >= 0x3220 && c <= 0x3229)
                || (c >= 0x3251 && c <= 0x325f)
                || (c >= 0x3280 && c <= 0x3289)
                || (c >= 0x32b1 && c <= 0x32bf)) {
            return c;
        }
        if ((c >= 0x2070 && c <= 0x2079) || (c >= 0x2080 && c <= 0x2089)) {
            return superscript(c, (char) ('0' + (c & 0xf)), before);
        }
        return switch (c) {
            case 0x2018, 0x2019, 0x201b -> '\'';
            case 0x201c, 0x201d, 0x201f -> '"';
            case 0x2212, 0x2043, 0x2500, 0xfe58, 0xfe63 -> '-';
            case 0x223c, 0x223f, 0x3030 -> '~';
            case 0x2044 -> '/';
            case 0x2122, 0x2120, 0x309b, 0x309c -> c;
            case 0xfa11 -> '崎';
            default -> byNfkc(c);
        };
    }

    private static char superscript(char c, char digit, char before) {
        return (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') ? digit : c;
    }

    /** Between digits the long-vowel sign is a dash: ０９０ー１２３４ー５６７８. */
    private static char longSound(String text, int at, char before) {
        boolean after = at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return isDigit(before) && after ? '-' : 'ー';
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static char byNfkc(char c) {
        if (Character.isSurrogate(c) || c == MANY) {
            return c;
        }
        String one = String.valueOf(c);
        if (Normalizer.isNormalized(one, Normalizer.Form.NFKC)) {
            return c;
        }
        String folded = Normalizer.normalize(one, Normalizer.Form.NFKC);
        return folded.length() == 1 ? folded.charAt(0) : MANY;
    }

    private static char variant(char c) {
        int at = Arrays.binarySearch(VARIANT_FROM, c);
        return at < 0 ? c : VARIANT_TO[at];
    }
}
