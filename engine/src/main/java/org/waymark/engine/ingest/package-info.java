/** Readers of the returns that councils make, with every repair and doubt reported by file and row. */
@NullMarked
package org.waymark.engine.ingest;

import org.jspecify.annotations.NullMarked;
