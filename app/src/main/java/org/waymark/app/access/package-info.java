/** Who is signed in, what they may do and see, and the log of every view of child-level rows. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"database"})
@NullMarked
package org.waymark.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
