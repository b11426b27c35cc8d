/** The page that everyone begins with. */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"access", "pages", "measures", "plans", "forums"})
@NullMarked
package org.waymark.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
