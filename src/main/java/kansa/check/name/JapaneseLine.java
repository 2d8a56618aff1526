package kansa.check.name;

import java.util.List;
import kansa.text.Folded;
import kansa.text.Reading;
import kansa.text.Sentence;
import kansa.text.Token;

/** One sentence of Japanese, folded, character by character: writing, words, and what the lists know. Used by one thread. */
final class JapaneseLine {
    static final int KANJI = 1;
    static final int HIRAGANA = 2;
    static final int KATAKANA = 3;
    static final int UPPER = 4;
    static final int LOWER = 5;
    static final int DIGIT = 6;
    static final int SPACE = 7;
    static final int DOT = 8;
    static final int MARK = 9;
    /** Beyond either end. */
    static final int NONE = 0;

    /** The longest surname or given name looked for. */
    private static final int LONGEST = 6;

    final String text;
    final int start;
    final List<Token> tokens;
    final int[] types;
    /** The token that holds a character, or -1 (a space). */
    final int[] tokenAt;

    final int[] tokenStart;
    final int[] tokenEnd;
    /** First and last-but-one character of the run of one writing (kanji with 々 and ヶ) that holds a character. */
    final int[] runStart;

    final int[] runEnd;
    /** Longest listed surname and given name that begins at a character within its run, and its marks. */
    final int[] surname;

    final int[] surnameMarks;
    final int[] given;
    final int[] givenMarks;

    JapaneseLine(Reading reading, Sentence sentence, NameList list) {
        Folded folded = reading.folded();
        start = folded.folded(sentence.span().start());
        int end = folded.folded(sentence.span().end());
        text = folded.text().substring(start, end);
        int length = text.length();
        types = new int[length];
        for (int i = 0; i < length; i++) {
            types[i] = type(text.charAt(i));
        }
        runStart = new int[length];
        runEnd = new int[length];
        for (int i = 0; i < length; ) {
            int to = i + 1;
            while (to < length && joined(types[to - 1], types[to])) {
                to++;
            }
            for (int k = i; k < to; k++) {
                runStart[k] = i;
                runEnd[k] = to;
            }
            i = to;
        }
        tokens = reading.tokens(sentence);
        tokenAt = new int[length];
        tokenStart = new int[tokens.size()];
        tokenEnd = new int[tokens.size()];
        java.util.Arrays.fill(tokenAt, -1);
        for (int t = 0; t < tokens.size(); t++) {
            tokenStart[t] = Math.min(length, folded.folded(tokens.get(t).span().start()) - start);
            tokenEnd[t] = Math.min(length, folded.folded(tokens.get(t).span().end()) - start);
            for (int i = tokenStart[t]; i < tokenEnd[t]; i++) {
                tokenAt[i] = t;
            }
        }
        surname = new int[length];
        surnameMarks = new int[length];
        given = new int[length];
        givenMarks = new int[length];
        for (int i = 0; i < length; i++) {
            if (types[i] == KANJI || types[i] == HIRAGANA || types[i] == KATAKANA) {
                look(i, list);
            }
        }
    }

    private void look(int from, NameList list) {
        int most = Math.min(text.length(), from + LONGEST);
        for (int to = from + 1; to <= most; to++) {
            int type = types[to - 1];
            if (type != KANJI && type != HIRAGANA && type != KATAKANA) {
                return;
            }
            int marks = list.marks(text, from, to);
            if ((marks & (NameList.SURNAME | NameList.COMMON_SURNAME)) != 0) {
                surname[from] = to - from;
                surnameMarks[from] = marks;
            }
            if ((marks & (NameList.GIVEN | NameList.COMMON_GIVEN)) != 0) {
                given[from] = to - from;
                givenMarks[from] = marks;
            }
        }
    }

    int type(int at) {
        return at < 0 || at >= types.length ? NONE : types[at];
    }

    char at(int at) {
        return at < 0 ? '\u0002' : at >= types.length ? '\u0003' : text.charAt(at);
    }

    private static boolean joined(int before, int type) {
        return before == type && type != MARK && type != DOT
                || before == UPPER && type == LOWER
                || before == LOWER && type == UPPER;
    }

    static int type(char c) {
        if (c >= 0x3041 && c <= 0x3096) {
            return HIRAGANA;
        }
        if (c >= 0x30a1 && c <= 0x30fa && c != 'ヶ' || c == 'ー') {
            return KATAKANA;
        }
        if (c >= 0x3400 && c <= 0x9fff
                || c >= 0xf900 && c <= 0xfaff
                || c == '々'
                || c == '〆'
                || c == 'ヶ'
                || Character.isSurrogate(c)) {
            return KANJI;
        }
        if (c == '・' || c == '=' || c == '＝') {
            return DOT;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? UPPER : LOWER;
        }
        return Character.isWhitespace(c) ? SPACE : MARK;
    }
}
