@NullMarked
package org.waymark.papers.proof.figures;

import org.jspecify.annotations.NullMarked;
