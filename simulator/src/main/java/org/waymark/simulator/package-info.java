/** An invented authority, Eastmere Council, made by seed and written in the real formats of the returns. */
@NullMarked
package org.waymark.simulator;

import org.jspecify.annotations.NullMarked;
