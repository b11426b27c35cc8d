@NullMarked
package org.waymark.papers.verdict;

import org.jspecify.annotations.NullMarked;
