@NullMarked
package org.waymark.papers.proof.structure;

import org.jspecify.annotations.NullMarked;
