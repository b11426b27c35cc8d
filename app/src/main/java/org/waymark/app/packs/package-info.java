/** Brings a board's paper, typed as a pack, into the plan. */
@ApplicationModule(
        displayName = "Packs",
        allowedDependencies = {"plans"})
@NullMarked
package org.waymark.app.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
