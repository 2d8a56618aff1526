package kansa.check.name;

import kansa.audit.Wording;

/** A stretch of a sentence that something speaks for as a name: places in a {@link JapaneseLine}. */
record Hint(int start, int end, double score, Wording why) {}
