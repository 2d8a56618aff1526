package kansa.rule;

import kansa.audit.Language;
import kansa.text.Reader;

/** Brings phrases and patterns into the form that folded texts have, so that they can be found there. */
final class Folds {
    private final Reader reader = new Reader();

    /** Widths folded, lower case. */
    String phrase(String phrase) {
        return reader.read(phrase, Language.OTHER).folded().lower();
    }

    /** Letters, digits and kanji variants of a pattern folded; what could be syntax is left alone. */
    String pattern(String pattern) {
        StringBuilder folded = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            folded.append(c < 0x3000 || Character.isSurrogate(c) ? c : letter(c));
        }
        return folded.toString();
    }

    private char letter(char c) {
        String folded = reader.read(String.valueOf(c), Language.OTHER).folded().text();
        char to = folded.length() == 1 ? folded.charAt(0) : c;
        return to >= 0x3000 || Character.isLetterOrDigit(to) || to == ' ' || to == '~' ? to : c;
    }
}
