package kansa.check;

/**
 * What a word sounds like, roughly: its consonants as katakana keeps them, so that a name or a borrowed word is known again in
 * the other script (ミネルバ and Minerva, ハラスメント and harassment). Vowels, lengths and doubled letters are left out.
 */
final class Sound {
    private static final int SURE = 4;
    private static final String ROWS = "アイウエオ カキクケコK ガギグゲゴG サシスセソS ザジズゼゾS タチツテトT ダヂヅデドD ナニヌネノN"
            + " ハヒフヘホH バビブベボB パピプペポP マミムメモM ヤユヨ ラリルレロR ワヰヱヲW ヴB ンN";

    private Sound() {}

    /** The consonants of a word in katakana or Latin letters; empty when there are too few to tell it by. */
    static String of(String word) {
        String sound = word.isEmpty() || word.charAt(0) < 0x100 ? latin(word) : kana(word);
        return sound.length() < 3 ? "" : sound;
    }

    private static String kana(String word) {
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            if (c == 'チ' || (c == 'テ' && next == 'ュ')) {
                sound.append(c == 'チ' ? 'C' : 'T');
            } else if (c == 'ツ') {
                sound.append("TS");
            } else if (c == 'ジ' || c == 'ヂ') {
                sound.append('J');
            } else if (c == 'フ') {
                sound.append('F');
            } else {
                int at = ROWS.indexOf(c);
                int end = at < 0 ? -1 : ROWS.indexOf(' ', at);
                char row = at < 0 ? ' ' : ROWS.charAt((end < 0 ? ROWS.length() : end) - 1);
                if (row < 0x80 && row != ' ') {
                    sound.append(row);
                }
            }
        }
        return sound.toString();
    }

    private static String latin(String word) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            char next = i + 1 < lower.length() ? lower.charAt(i + 1) : ' ';
            boolean soft = next == 'e' || next == 'i' || next == 'y';
            if (c == next && c != 'n') {
                continue;
            }
            if ((c == 's' || c == 't') && next == 'h') {
                sound.append('S');
                i++;
            } else if (c == 'c' && next == 'h') {
                sound.append('C');
                i++;
            } else if (c == 'p' && next == 'h') {
                sound.append('F');
                i++;
            } else if (c == 'g' && next == 'h') {
                i++;
            } else if (c == 'x') {
                sound.append("KS");
            } else if (c == 'c' && next != 'k') {
                sound.append(soft ? 'S' : 'K');
            } else {
                int at = "bdfghjklmnpqrstvwz".indexOf(c);
                boolean silent = at < 0 || (c == 'h' && i > 0 && lower.charAt(i - 1) == 'w');
                if (!silent) {
                    sound.append(c == 'g' && soft ? 'J' : "BDFGHJKRMNPKRSTBWS".charAt(at));
                }
            }
        }
        return sound.toString();
    }

    /** The same, or but one letter away where there are enough. */
    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (Math.min(one.length(), other.length()) < SURE || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int head = 0;
        while (head < one.length() && head < other.length() && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(one.length(), other.length()) - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - head - tail <= 1;
    }
}
