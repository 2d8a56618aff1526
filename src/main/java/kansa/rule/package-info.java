/** Makes a Ruleset run: matching, scope, verifiers, and the examples it carries. */
@NullMarked
package kansa.rule;

import org.jspecify.annotations.NullMarked;
