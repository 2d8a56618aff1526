/** What answers can be compared by, read from one answer at a time: tone, register, advice, decisions, amounts. */
@NullMarked
package kansa.check.outcome;

import org.jspecify.annotations.NullMarked;
