/** Readings of plans, risks and boards: what a rating means, which texts are alike, who owns what, what depends on what, what was promised. */
@NullMarked
package org.waymark.papers.proof.structure;

import org.jspecify.annotations.NullMarked;
