/** The domain as files: record types, sources, measures, clocks and scorecards, read and checked. */
@NullMarked
package org.waymark.engine.catalogue;

import org.jspecify.annotations.NullMarked;
