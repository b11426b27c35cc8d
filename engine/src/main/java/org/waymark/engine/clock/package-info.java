/** Turns deadline files into due dates and statuses. */
@NullMarked
package org.waymark.engine.clock;

import org.jspecify.annotations.NullMarked;
