@NullMarked
package org.waymark.papers.proof.words;

import org.jspecify.annotations.NullMarked;
