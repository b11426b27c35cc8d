/** What a series says, in whole sentences that a board reads. */
@NullMarked
package org.waymark.papers.verdict;

import org.jspecify.annotations.NullMarked;
