package kansa.check;

/**
 * What words of one family share: the first letters of a Latin word, a single kanji, a katakana run. A paraphrase keeps
 * roots where it changes words: 申請 and 申し込む, approve and approval.
 */
final class Roots {
    private static final int LETTERS = 5;

    private Roots() {}

    /** Takes a root and the unit it belongs to. */
    interface Use {
        void accept(long root, int unit);
    }

    static void each(String lower, int from, int to, Units units, Use use) {
        for (int i = 0; i < units.count(); i++) {
            switch (units.type(i)) {
                case WORD, NAME ->
                    use.accept(Hash.of(lower, units.start(i), Math.min(units.end(i), units.start(i) + LETTERS)), i);
                case KATAKANA -> use.accept(units.key(i), i);
                default -> {}
            }
        }
        int unit = 0;
        for (int i = from; i < to; i++) {
            if (Units.kanji(lower.charAt(i))) {
                while (unit < units.count() && units.end(unit) <= i) {
                    unit++;
                }
                boolean kanji = unit < units.count() && units.start(unit) <= i && units.type(unit) == Units.Type.KANJI;
                if (kanji) {
                    use.accept(Hash.of(lower, i, i + 1), unit);
                }
            }
        }
    }
}
