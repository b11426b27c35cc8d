/** How the command line prints rows: as a table for people, as CSV and as JSON for programs. */
@NullMarked
package org.waymark.cli.print;

import org.jspecify.annotations.NullMarked;
