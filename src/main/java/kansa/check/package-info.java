/** Checks that weigh an answer, a trial or a run; may stand on rules, on other checks' constructors, on statistics. */
@NullMarked
package kansa.check;

import org.jspecify.annotations.NullMarked;
