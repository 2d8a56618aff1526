package kansa.check;

/** Hashes of short texts; 64 bits, so that two different words practically never meet. */
final class Hash {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    static long of(String text) {
        return of(text, 0, text.length());
    }

    static long of(CharSequence text, int start, int end) {
        long hash = START;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Numbers never meet words. */
    static long number(Object value) {
        return of("#" + value);
    }

    /** An ordered pair. */
    static long pair(long left, long right) {
        long mixed = (left ^ (left >>> 29)) * 0xbf58476d1ce4e5b9L;
        return (mixed ^ right) * PRIME;
    }
}
