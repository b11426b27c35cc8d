/** Boards: their meetings and agendas, what they asked for, and what they decided. */
@ApplicationModule(
        displayName = "Forums",
        allowedDependencies = {"access", "pages", "measures"})
@NullMarked
package org.waymark.app.forums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
