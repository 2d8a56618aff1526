/**
 * The vocabulary of an audit and its two halves, ask and judge; knows no library.
 *
 * <p><b>Decision: checks are made one set a worker.</b> A check may stand on a {@code Reader} of the room {@code text},
 * which this room must not know. So {@link kansa.audit.Audit} is handed a supplier of checks and calls it once a worker
 * thread; a worker's checks share that worker's reader. A check therefore needs no locking, and no answer is read twice.
 *
 * <p><b>Decision: a tally keeps sums, not rows.</b> An interval that respects repeats of one probe needs per-probe
 * counts; {@link kansa.audit.Tally} keeps their first and second moments, so that a million answers cost a few numbers.
 */
@NullMarked
package kansa.audit;

import org.jspecify.annotations.NullMarked;
