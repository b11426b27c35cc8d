/** What a careful reader finds in a paper before it is printed, and why a finding stands where somebody has said so. */
@ApplicationModule(
        displayName = "Proofing",
        allowedDependencies = {"access", "pages", "snapshots"})
@NullMarked
package org.waymark.app.proofing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
