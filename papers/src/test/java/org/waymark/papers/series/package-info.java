@NullMarked
package org.waymark.papers.series;

import org.jspecify.annotations.NullMarked;
