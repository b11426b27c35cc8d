/** The next pack of a board, made from figures, plan, risks and decisions. It reads all and nobody reads it. */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {"access", "pages", "snapshots", "measures", "forums", "plans", "risks", "proofing"})
@NullMarked
package org.waymark.app.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
