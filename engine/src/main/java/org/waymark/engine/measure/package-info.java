/** Runs measures over snapshots: figures, the rows behind them, and figures kept. */
@NullMarked
package org.waymark.engine.measure;

import org.jspecify.annotations.NullMarked;
