/** The command line: thin commands over the engine and the papers. Data goes to standard output, words to standard error. */
@NullMarked
package org.waymark.cli;

import org.jspecify.annotations.NullMarked;
