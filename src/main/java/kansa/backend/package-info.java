/** Ways to reach a model, and one wrapper each for pace, retry, cache and budget. */
@NullMarked
package kansa.backend;

import org.jspecify.annotations.NullMarked;
