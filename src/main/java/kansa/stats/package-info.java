/** Counts to rates with intervals, exact and paired tests, corrections, agreement, measurement against labels. */
@NullMarked
package kansa.stats;

import org.jspecify.annotations.NullMarked;
