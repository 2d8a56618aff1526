package kansa.check.name;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Span;

/** Stretches of a text in one of two writings: Japanese (kanji, kana) or Latin. */
final class Stretches {
    private Stretches() {}

    /** Maximal stretches of one writing, with the spaces, digits and marks inside them but not around them. */
    static List<Span> of(String text, boolean japanese) {
        List<Span> stretches = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean eastern = isEastern(c);
            if (japanese ? eastern : isLatin(c)) {
                start = start < 0 ? i : start;
                end = i + 1;
            } else if (start >= 0 && (japanese ? isLatin(c) : eastern || isWideMark(c))) {
                stretches.add(new Span(start, end));
                start = -1;
            }
        }
        if (start >= 0) {
            stretches.add(new Span(start, end));
        }
        return stretches;
    }

    private static boolean isEastern(char c) {
        return (c >= 0x3005 && c <= 0x3007)
                || (c >= 0x3041 && c <= 0x30fe && c != '・')
                || (c >= 0x3400 && c <= 0x9fff)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xff66 && c <= 0xff9f);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static boolean isWideMark(char c) {
        return c >= 0x3000 && c <= 0x3030 && c != 0x3000;
    }
}
