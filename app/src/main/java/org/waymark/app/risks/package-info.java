/** Risks and issues: how likely and how grave each is held to be, what holds it down, and how that has changed. */
@ApplicationModule(
        displayName = "Risks",
        allowedDependencies = {"access", "pages"})
@NullMarked
package org.waymark.app.risks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
