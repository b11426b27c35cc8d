/** A measure's figures in time, in one form for those that were computed and those that were typed from a paper. */
@NullMarked
package org.waymark.papers.series;

import org.jspecify.annotations.NullMarked;
