/** Commands; the only room that prints, exits, reads the environment, or knows every other room. */
@NullMarked
package kansa.cli;

import org.jspecify.annotations.NullMarked;
