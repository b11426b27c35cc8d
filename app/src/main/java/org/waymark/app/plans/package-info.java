/** Plans of any kind: themes, objectives, actions and what their leads report. */
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {"access", "pages", "measures", "forums", "snapshots"})
@NullMarked
package org.waymark.app.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
