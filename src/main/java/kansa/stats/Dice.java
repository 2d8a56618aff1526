package kansa.stats;

/**
 * Random numbers that are the same on every machine and Java version: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014)
 * from a fixed seed.
 */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** 64 fair bits. */
    long bits() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** One of 0 to bound - 1; the bias of the multiply-shift is below 2^-32 times the bound. */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }
}
