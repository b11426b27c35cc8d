/** Reading a board's paper as a careful reader does, before it is printed. The rules are files; see {@code catalogue/proofing}. */
@NullMarked
package org.waymark.papers.proof;

import org.jspecify.annotations.NullMarked;
