/** Scorecards, figures and what stands behind them: definitions, restatements, targets, verdicts, and the rows for those who may see them. */
@ApplicationModule(
        displayName = "Measures",
        allowedDependencies = {"access", "pages", "snapshots"})
@NullMarked
package org.waymark.app.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
