/** The store of snapshots as the application sees it: which there are, how good they are, and the figures made from them. */
@ApplicationModule(
        displayName = "Snapshots",
        allowedDependencies = {"access", "pages"})
@NullMarked
package org.waymark.app.snapshots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
