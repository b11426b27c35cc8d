/** The one door to a database. */
@NullMarked
package org.waymark.engine.sql;

import org.jspecify.annotations.NullMarked;
