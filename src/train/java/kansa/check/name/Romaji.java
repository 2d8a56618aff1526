package kansa.check.name;

import java.util.Map;

/** Katakana in Latin letters, after Hepburn, long vowels left short; enough for names. */
final class Romaji {
    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポ";
    private static final String[] LATIN =
            ("a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo"
                            + " ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po")
                    .split(" ");
    private static final Map<Character, String> SMALL = Map.of('ャ', "ya", 'ュ', "yu", 'ョ', "yo");

    private Romaji() {}

    static String of(String katakana) {
        StringBuilder latin = new StringBuilder();
        boolean doubled = false;
        for (char c : katakana.toCharArray()) {
            int at = KANA.indexOf(c);
            if (c == 'ッ') {
                doubled = true;
            } else if (SMALL.containsKey(c) && latin.length() > 1) {
                latin.setLength(latin.length() - 1);
                String small = SMALL.get(c);
                boolean soft = latin.toString().endsWith("sh")
                        || latin.toString().endsWith("ch")
                        || latin.toString().endsWith("j");
                latin.append(soft ? small.substring(1) : small);
            } else if (at >= 0) {
                latin.append(doubled ? LATIN[at].substring(0, 1) : "").append(LATIN[at]);
                doubled = false;
            }
        }
        String plain = latin.toString().replace("ou", "o").replace("oo", "o").replace("uu", "u");
        return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
