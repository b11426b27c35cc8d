/** The readings of figures: what rounding allows, how months make a year, how measures stand to each other, and what the text says of them. */
@NullMarked
package org.waymark.papers.proof.figures;

import org.jspecify.annotations.NullMarked;
