/** Kept figures as a star of tables, for Power BI and others: one table of figures, and one for each thing that they are by. */
@NullMarked
package org.waymark.engine.star;

import org.jspecify.annotations.NullMarked;
