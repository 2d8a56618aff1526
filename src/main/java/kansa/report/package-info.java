/** One finished Report, written as Excel, HTML, JUnit, SARIF, CSV, Markdown; decisions read back; coverage of frameworks. */
@NullMarked
package kansa.report;

import org.jspecify.annotations.NullMarked;
