package kansa.file;

import kansa.audit.Wording;

/** Something in a run folder that is not as its seal says. */
public record SealFault(String file, Wording what) {}
