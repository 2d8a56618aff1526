package kansa.audit;

/** A share with its 95 % interval; {@code n} counts what was decided. All of 0..1. */
public record Rate(double share, double low, double high, long n) {}
