package kansa.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansa.audit.Span;
import kansa.text.Folded;

/**
 * Runs of a text that are bytes in another writing: Base64 (both alphabets, in lines, several times), hexadecimal (also with
 * 0x, \x, %), binary. A secret is looked for in what they hold, whichever of the usual encodings its letters are in.
 */
final class CodedRuns {
    private static final int DEEPEST = 3;
    private static final int FEWEST = 5;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    // classes of single characters only: Java's expressions recurse on repeated groups
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{6,}={0,2}");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F\\\\%#=][0-9a-fA-FxX\\\\%#=,:;. -]{6,}");

    private static final String HEX_DIGITS = "0123456789abcdefABCDEF";
    private static final String ALPHANUMERIC = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** The ways to write bytes: of which characters a run is made, which of them carry bits, and how many it takes. */
    private enum Writing {
        BASE64(Disguise.BASE64, ALPHANUMERIC + "+/_-", "", ALPHANUMERIC + "+/_-", 7),
        HEX(Disguise.HEX, HEX_DIGITS + "\\%#=", "xX,:;. -", HEX_DIGITS, 10),
        BINARY(Disguise.BINARY, "01", " ,|-", "01", 35),
        PERCENT(Disguise.ESCAPED, ALPHANUMERIC + "._~+%-", "", "%", 1);

        private final Disguise disguise;
        private final boolean[] opens;
        private final boolean[] goesOn;
        private final boolean[] carries;
        private final int fewest;

        Writing(Disguise disguise, String opens, String goesOn, String carries, int fewest) {
            this.disguise = disguise;
            this.opens = table(opens);
            this.goesOn = table(opens + goesOn);
            this.carries = table(carries);
            this.fewest = fewest;
        }

        private static boolean[] table(String characters) {
            boolean[] table = new boolean[0x80];
            characters.chars().forEach(c -> table[c] = true);
            return table;
        }

        private static boolean holds(boolean[] table, char c) {
            return c < 0x80 && table[c];
        }

        /** The runs of a text that are long enough to hold a secret. */
        void find(String text, List<Run> found) {
            for (int i = 0; i < text.length(); i++) {
                if (holds(opens, text.charAt(i))) {
                    int end = i;
                    int carriers = 0;
                    for (; end < text.length() && holds(goesOn, text.charAt(end)); end++) {
                        carriers += carries[text.charAt(end)] ? 1 : 0;
                    }
                    for (int filling = 2; this == BASE64 && filling > 0 && text.startsWith("=", end); filling--) {
                        end++;
                    }
                    if (carriers >= fewest && !(this == BASE64 && word(text, i, end))) {
                        Span span = this == HEX ? tight(text, i, end) : new Span(i, end);
                        keep(span.in(text), span, disguise, found);
                    }
                    i = end - 1;
                }
            }
        }
    }

    /**
     * One run and what it holds.
     *
     * @param letters of one way to decode it
     */
    record Run(Disguise disguise, Span span, KeyText letters) {}

    private CodedRuns() {}

    /** The runs of a text that hold something readable, decoded once or several times. */
    static List<Run> of(String text) {
        List<Run> found = new ArrayList<>();
        Writing.BASE64.find(text, found);
        lines(text, found);
        Writing.HEX.find(text, found);
        if (text.contains("00") || text.contains("01")) {
            Writing.BINARY.find(text, found);
        }
        if (text.indexOf('%') >= 0) {
            Writing.PERCENT.find(text, found);
        }
        return List.copyOf(found);
    }

    /** Base64 over several lines: lines of nothing else, and the end of the line before them. */
    private static void lines(String text, List<Run> found) {
        int from = -1;
        int lines = 0;
        StringBuilder letters = new StringBuilder();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            line = line.startsWith(">") ? line.substring(1).strip() : line;
            int tail = tail(line);
            if (lines > 0 && tail == 0 && line.length() > 1) {
                letters.append(line);
                lines++;
            } else {
                if (lines > 1) {
                    keep(letters.toString(), new Span(from, start), Disguise.BASE64, found);
                }
                letters.setLength(0);
                letters.append(line, tail, line.length());
                lines = tail < line.length() ? 1 : 0;
                from = start;
            }
            start = end + 1;
        }
        if (lines > 1) {
            keep(letters.toString(), new Span(from, text.length()), Disguise.BASE64, found);
        }
    }

    /** From where on a line is Base64, signs of filling at its end included; its length when it is nowhere. */
    private static int tail(String line) {
        int end = line.length();
        while (end > 0 && line.length() - end < 3 && line.charAt(end - 1) == '=') {
            end--;
        }
        int start = end;
        while (start > 0 && Writing.holds(Writing.BASE64.opens, line.charAt(start - 1))) {
            start--;
        }
        return start == end || line.length() - end > 2 ? line.length() : start;
    }

    private static void keep(String run, Span span, Disguise disguise, List<Run> found) {
        if (run.length() < 6) {
            return;
        }
        decode(run, disguise, DEEPEST, plain -> {
            KeyText letters = KeyText.of(Folded.of(plain));
            if (letters.key().length() >= FEWEST) {
                found.add(new Run(disguise, span, letters));
            }
        });
    }

    /** An ordinary word, small letters behind the first: Base64 of a text mixes cases and digits. */
    private static boolean word(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean small = (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '/';
            if (!small && (i > start || c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Without the end of a word before a run of digits, and the full stop behind it. */
    private static Span tight(String text, int start, int end) {
        int from = start;
        int group = from;
        while (group < end && hex(text.charAt(group))) {
            group++;
        }
        if ((group - from) % 2 == 1 && group + 1 < end && " :,.;".indexOf(text.charAt(group)) >= 0) {
            from = group;
            while (from < end && " :,.;".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
        }
        int to = end;
        while (to > from && !hex(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static void decode(String run, Disguise disguise, int depth, Consumer<String> plains) {
        for (byte[] bytes : bytes(run, disguise)) {
            for (Charset charset : CHARSETS) {
                if (charset != StandardCharsets.UTF_8 && !wide(bytes, charset == StandardCharsets.UTF_16LE ? 1 : 0)) {
                    continue;
                }
                String plain = new String(bytes, charset);
                if (readable(plain)) {
                    plains.accept(plain);
                    if (depth > 1 && printable(plain)) {
                        again(plain.strip(), depth - 1, plains);
                    }
                }
            }
        }
    }

    private static void again(String text, int depth, Consumer<String> plains) {
        for (Disguise writing : List.of(Disguise.BASE64, Disguise.HEX)) {
            if ((writing == Disguise.BASE64 ? BASE64 : HEX).matcher(text).matches()) {
                decode(text, writing, depth, plains);
            }
        }
    }

    /** Whether the upper bytes are those of Latin, kana or kanji. */
    private static boolean wide(byte[] bytes, int upper) {
        int fit = 0;
        for (int i = upper; i < bytes.length; i += 2) {
            int b = bytes[i] & 0xff;
            fit += b == 0 || b == 0x20 || b == 0x30 || (b >= 0x4e && b <= 0x9f) || b == 0xff ? 1 : 0;
        }
        return bytes.length >= 8 && fit * 2 >= (bytes.length - 2) * 0.9;
    }

    /** Bytes that are no text become controls and replacement characters. */
    private static boolean readable(String text) {
        long odd = text.chars().filter(c -> c == 0xfffd || c < 9).count();
        return odd * 4 <= text.length();
    }

    private static boolean printable(String text) {
        return text.length() >= 8 && text.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    private static List<byte[]> bytes(String run, Disguise disguise) {
        return switch (disguise) {
            case BASE64 -> List.of(unbase64(run));
            // a hexadecimal letter before the run, such as the end of a word, shifts its pairs by one
            case HEX -> List.of(unhex(run, 0), unhex(run, 1));
            case BINARY -> List.of(unbits(run, 8), unbits(run, 7));
            default -> List.of(unpercent(run));
        };
    }

    private static byte[] unbase64(String run) {
        String letters =
                run.replaceAll("[^A-Za-z0-9+/_-]", "").replace('-', '+').replace('_', '/');
        // one letter alone beyond fours holds no byte
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return Base64.getDecoder().decode(letters.substring(0, whole));
    }

    /** Of digits in groups only the pairs count, so that a word before them does not shift them. */
    private static byte[] unhex(String run, int skipped) {
        String plain = run.replaceAll("0[xX]", " ");
        String[] groups = plain.split("[^0-9a-fA-F]+");
        long pairs = Arrays.stream(groups).filter(group -> group.length() == 2).count();
        String digits = pairs * 2 > groups.length && skipped == 0
                ? Arrays.stream(groups).filter(group -> group.length() == 2).collect(Collectors.joining())
                : plain.replaceAll("[^0-9a-fA-F]", "");
        byte[] bytes = new byte[Math.max(0, digits.length() - skipped) / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i + skipped, 2 * i + skipped + 2), 16);
        }
        return bytes;
    }

    private static byte[] unbits(String run, int size) {
        String bits = run.replaceAll("[^01]", "");
        byte[] bytes = new byte[bits.length() / size];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * size, (i + 1) * size), 2);
        }
        return bytes;
    }

    private static byte[] unpercent(String run) {
        byte[] bytes = new byte[run.length()];
        int n = 0;
        for (int i = 0; i < run.length(); i++) {
            if (run.charAt(i) == '%' && i + 2 < run.length() && hex(run.charAt(i + 1)) && hex(run.charAt(i + 2))) {
                bytes[n++] = (byte) Integer.parseInt(run.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[n++] = (byte) run.charAt(i);
            }
        }
        return Arrays.copyOf(bytes, n);
    }

    private static boolean hex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
