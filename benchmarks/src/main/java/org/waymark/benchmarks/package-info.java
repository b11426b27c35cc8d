/** Whole-process measurements of what a user waits for. Results are kept in RESULTS.md beside the machine's description. */
@NullMarked
package org.waymark.benchmarks;

import org.jspecify.annotations.NullMarked;
