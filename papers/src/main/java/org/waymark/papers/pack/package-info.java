/** A board's paper as a folder of CSV files with a {@code pack.yaml}: read whole, as printed, with nothing corrected. */
@NullMarked
package org.waymark.papers.pack;

import org.jspecify.annotations.NullMarked;
