package kansa.rule;

import kansa.audit.Rule.Boundary;

/** Whether a stretch may begin and end where it does, by the script of what touches it. */
final class Edges {
    private Edges() {}

    static boolean hold(Boundary boundary, String text, int start, int end) {
        return switch (boundary) {
            case NONE -> true;
            case WORD ->
                !(start > 0 && sameRun(text.charAt(start - 1), text.charAt(start)))
                        && !(end < text.length() && sameRun(text.charAt(end - 1), text.charAt(end)));
            case DIGITS -> !digitsBefore(text, start) && !digitsAfter(text, end);
        };
    }

    private static boolean sameRun(char left, char right) {
        return (latin(left) && latin(right)) || (katakana(left) && katakana(right));
    }

    /** A letter of the Latin alphabet, with or without accent, or an ASCII digit: {@code IT} does not end in {@code IT24}. */
    private static boolean latin(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || digit(c)
                || (c >= 0xC0 && c <= 0x24F && Character.isLetter(c));
    }

    /** The long vowel mark goes on with a katakana word, the middle dot does not. */
    static boolean katakana(char c) {
        return (c >= 'ァ' && c <= 'ヺ') || c == 'ー' || c == 'ヽ' || c == 'ヾ' || (c >= 'ㇰ' && c <= 'ㇿ');
    }

    private static boolean digitsBefore(String text, int start) {
        if (start == 0) {
            return false;
        }
        char c = text.charAt(start - 1);
        return digit(c) || (joins(c) && start > 1 && digit(text.charAt(start - 2)));
    }

    private static boolean digitsAfter(String text, int end) {
        if (end == text.length()) {
            return false;
        }
        char c = text.charAt(end);
        return digit(c) || (joins(c) && end + 1 < text.length() && digit(text.charAt(end + 1)));
    }

    private static boolean joins(char c) {
        return c == '-' || c == '.';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
