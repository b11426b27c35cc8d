/** Dated, unchangeable copies of an extract as Parquet files with a manifest. */
@NullMarked
package org.waymark.engine.snapshot;

import org.jspecify.annotations.NullMarked;
