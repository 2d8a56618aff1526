package kansa.check.name;

/** The lists as they would be if a fifth of the names were on none: so that a tagger learns to do without. */
final class HeldLexis extends Lexis {
    private static final long NAME = 0xff;

    @Override
    long of(long key) {
        long known = super.of(key);
        return Math.floorMod(key >>> 17, 5L) == 0 ? known & ~NAME : known;
    }
}
