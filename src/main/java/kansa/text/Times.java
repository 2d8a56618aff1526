package kansa.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a time of day: 午後3時30分, 15時半, 3:30 p.m., 15:30. Its value is hours times 100 plus minutes. */
final class Times {
    private final String text;
    private final String lower;

    Times(String text, String lower) {
        this.text = text;
        this.lower = lower;
    }

    @Nullable
    Draft at(Numeral n) {
        if (!n.isWhole(0, 29) || !n.isPoint()) {
            return null;
        }
        int start = n.start();
        int hour = n.whole();
        if (next(n.end()) == '時' && next(n.end() + 1) != '間') {
            return japanese(n, start, hour);
        }
        int end = n.end();
        int minute = 0;
        boolean clock = next(end) == ':' && isDigit(end + 1) && isDigit(end + 2) && !isDigit(end + 3);
        if (clock) {
            minute = Integer.parseInt(text.substring(end + 1, end + 3));
            end += 3;
            if (next(end) == ':' && isDigit(end + 1) && isDigit(end + 2)) {
                end += 3;
            }
        }
        int half = half(next(end) == ' ' ? end + 1 : end);
        if (half > 0) {
            boolean after = lower.charAt(next(end) == ' ' ? end + 1 : end) == 'p';
            return minute < 60 && hour <= 12 ? draft(start, half, on(hour, after), minute) : null;
        }
        return clock && minute < 60 && hour <= 29 ? draft(start, end, hour, minute) : null;
    }

    private @Nullable Draft japanese(Numeral n, int start, int hour) {
        int end = n.end() + 1;
        boolean before = text.startsWith("午前", start - 2) || text.startsWith("午後", start - 2);
        int minute = 0;
        boolean exact = true;
        if (next(end) == '半') {
            minute = 30;
            end++;
        } else if (next(end) != 0 && Numerals.begins(next(end))) {
            Numeral minutes = Numerals.at(text, end);
            if (minutes != null && minutes.isWhole(0, 59) && next(minutes.end()) == '分') {
                minute = minutes.whole();
                end = minutes.end() + 1;
            }
        } else {
            exact = false;
        }
        boolean vague = n.script() == Numeral.Script.KANJI && !before && !exact;
        if (vague && (hour == 1 || isKanji(next(end)))) {
            return null; // 一時 is "for a while"
        }
        if (!before) {
            return draft(start, end, hour, minute);
        }
        return draft(start - 2, end, on(hour, text.charAt(start - 1) == '後'), minute);
    }

    private static int on(int hour, boolean afternoon) {
        return afternoon ? (hour < 12 ? hour + 12 : hour) : hour == 12 ? 0 : hour;
    }

    /** Where {@code am}, {@code p.m.} ends, or 0. */
    private int half(int at) {
        if (next(at) != 'a' && next(at) != 'p' && next(at) != 'A' && next(at) != 'P') {
            return 0;
        }
        int end = lower.startsWith(".m", at + 1) ? at + 3 : lower.startsWith("m", at + 1) ? at + 2 : 0;
        if (end == 0 || (end < text.length() && Character.isLetter(text.charAt(end)) && text.charAt(end) < 0x2e80)) {
            return 0;
        }
        return end == at + 3 && next(end) == '.' ? end + 1 : end;
    }

    private static Draft draft(int start, int end, int hour, int minute) {
        BigDecimal value = BigDecimal.valueOf(hour * 100L + minute);
        return new Draft(start, end, Figure.Type.TIME, "", value, value, BigDecimal.ONE, BigDecimal.ONE);
    }

    private boolean isDigit(int at) {
        return Numerals.isDigit(next(at));
    }

    private static boolean isKanji(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }

    private char next(int at) {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
