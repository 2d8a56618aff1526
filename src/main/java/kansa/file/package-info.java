/** Our own and users' files, strictly read and written: YAML with line numbers, recorded answers, transcript, config. */
@NullMarked
package kansa.file;

import org.jspecify.annotations.NullMarked;
