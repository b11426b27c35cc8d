@NullMarked
package org.waymark.papers.report;

import org.jspecify.annotations.NullMarked;
