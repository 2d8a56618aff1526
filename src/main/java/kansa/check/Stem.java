package kansa.check;

/** Cuts English endings so that forms of one word meet; cruder and much faster than a lemmatiser. */
final class Stem {
    private Stem() {}

    /** The stem of a lower-case word; words of three letters and fewer are their own stem. */
    static String of(String word) {
        int n = word.length();
        if (n <= 3) {
            return word;
        }
        if (word.endsWith("sses")) {
            n -= 2;
        } else if (word.endsWith("ies") && n > 4) {
            return word.substring(0, n - 3) + "i";
        } else if (word.endsWith("s") && word.charAt(n - 2) != 's' && word.charAt(n - 2) != 'u') {
            n -= 1;
        }
        if (ends(word, n, "ing") && n > 5 && vowel(word, n - 3)) {
            n = undouble(word, n - 3);
        } else if (ends(word, n, "ed") && n > 4 && vowel(word, n - 2)) {
            n = undouble(word, n - 2);
        } else if (ends(word, n, "ly") && n > 5) {
            n -= 2;
        }
        if (n > 3 && word.charAt(n - 1) == 'e') {
            n -= 1;
        }
        if (n > 3 && word.charAt(n - 1) == 'y') {
            return word.substring(0, n - 1) + "i";
        }
        return word.substring(0, n);
    }

    private static boolean ends(String word, int n, String ending) {
        int from = n - ending.length();
        return from > 0 && word.startsWith(ending, from);
    }

    private static boolean vowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int undouble(String word, int n) {
        char last = word.charAt(n - 1);
        return n > 3 && last == word.charAt(n - 2) && "lsz".indexOf(last) < 0 ? n - 1 : n;
    }
}
