package kansa.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Wording;

/**
 * Text made fit for a cell of a spreadsheet: it can neither run nor break the file.
 *
 * <p>A text that begins like a formula gets a leading apostrophe as a real character. A quote-prefix style would look
 * better, but it is lost when a reader saves the book as CSV and opens it again; the character stays. Full-width signs
 * count too, since Japanese Excel reads them as the plain ones.
 */
final class Cells {
    /** Excel's limit of UTF-16 code units in a cell. */
    static final int MAX = 32_767;
    /** Excel's limit of line feeds in a cell. */
    static final int MAX_LINES = 253;

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Wording CUT = new Wording(" … [cut: %s of %s characters shown]", " …［以下省略：全%2$s字中%1$s字まで表示］");
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Cells() {}

    /** For a cell of an XLSX book. */
    static String sheet(String text, Language language) {
        String safe = ESCAPE.matcher(neutral(lines(legal(text)))).replaceAll(Matcher.quoteReplacement("_x005F_"));
        if (safe.length() <= MAX) {
            return safe;
        }
        int keep = MAX - 80;
        keep = Character.isHighSurrogate(safe.charAt(keep - 1)) ? keep - 1 : keep;
        return safe.substring(0, keep) + String.format(Locale.ROOT, CUT.in(language), keep, safe.length());
    }

    /** For a field of a CSV file, quoted. */
    static String csv(String text) {
        return '"' + neutral(legal(text)).replace("\"", "\"\"") + '"';
    }

    /** Puts an apostrophe before what a spreadsheet would take for a formula. */
    static String neutral(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Replaces what XML 1.0 cannot hold, lone surrogates included, by U+FFFD. */
    static String legal(String text) {
        StringBuilder legal = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean control = c < 0x20 && c != 0x9 && c != 0xA && c != 0xD;
            boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
            boolean fits = !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
            if (!fits && legal == null) {
                legal = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (legal != null) {
                legal.appendCodePoint(fits ? c : 0xFFFD);
            }
            i = next;
        }
        return legal == null ? text : legal.toString();
    }

    /** One kind of line end, and no more of them than a cell may hold; those beyond become a visible mark. */
    private static String lines(String text) {
        String plain =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int at = -1;
        for (int seen = 0; seen < MAX_LINES; seen++) {
            at = plain.indexOf('\n', at + 1);
            if (at < 0) {
                return plain;
            }
        }
        return plain.substring(0, at + 1) + plain.substring(at + 1).replace("\n", " ↵ ");
    }
}
