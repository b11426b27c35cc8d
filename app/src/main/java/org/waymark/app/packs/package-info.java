/** Brings a board's paper, typed as a pack, into plan, risks, scorecard and boards: whole, or not at all. */
@ApplicationModule(
        displayName = "Packs",
        allowedDependencies = {"access", "pages", "measures", "forums", "plans", "risks", "proofing"})
@NullMarked
package org.waymark.app.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
