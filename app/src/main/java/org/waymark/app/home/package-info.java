/** The page that everyone begins with. */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"access", "pages", "snapshots"})
@NullMarked
package org.waymark.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
