/** Names of persons in English and Japanese text, with what speaks for each. */
@NullMarked
package kansa.check.name;

import org.jspecify.annotations.NullMarked;
