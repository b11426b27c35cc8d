@NullMarked
package org.waymark.papers.chart;

import org.jspecify.annotations.NullMarked;
