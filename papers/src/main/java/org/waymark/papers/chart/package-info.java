/** Charts as SVG text, the same in a page and in a PDF. */
@NullMarked
package org.waymark.papers.chart;

import org.jspecify.annotations.NullMarked;
