/** Reading the words of a paper: its dates, its spelling, its initials, and whether it tells of one child. The word lists are in the catalogue. */
@NullMarked
package org.waymark.papers.proof.words;

import org.jspecify.annotations.NullMarked;
